"""Which posts a question about areas needs, found in the index of claims alone.

The posts that meet in an area, directly or through one another (docs/how-we-count.md, "Work"): a joint count over two
regions ties what is said of the one to what is said of the other at that time.
"""

from collections.abc import Collection
from typing import NamedTuple

from claims.counting.areas import ANYWHERE, regions_of
from claims.counting.reach import EVERYWHERE
from claims.model import Span
from storage.claims import Mention, mentions_near
from storage.database import Connection


class Neighbourhood(NamedTuple):
    """Posts by channel id and number, and the regions whose posts were looked through for them."""

    posts: frozenset[tuple[int, int]]
    regions: frozenset[str]


async def posts_near(c: Connection, areas: Collection[str], span: Span) -> Neighbourhood:
    """The posts that bear on areas ("REGION", "REGION/DISTRICT", "MOSCOW-REGION") in windows that overlap a span."""
    asked = regions_of(areas)
    found = await mentions_near(c, {*asked, ANYWHERE, EVERYWHERE}, span)
    chains = {region: _chains([m for m in found if m.region == region]) for region in asked}
    near = [mention for region in asked for chain in chains[region] for mention in chain]
    taken = set(near)
    ties = [(region, mention.outer) for mention in near for region in mention.joint]
    while ties:
        unknown = {region for region, _ in ties} - chains.keys()
        if unknown:
            more = await mentions_near(c, unknown, span)
            chains |= {region: _chains([m for m in more if m.region == region]) for region in unknown}
        tied = [m for region, outer in ties for chain in chains[region] if _meets(chain, outer) for m in chain]
        fresh = set(tied) - taken
        taken |= fresh
        ties = [(region, mention.outer) for mention in fresh for region in mention.joint]
    unplaced = [m for m in found if m.region == ANYWHERE]
    # a list may place elsewhere what a headline tells of without a place
    spans = _union([mention.outer for mention in (*taken, *unplaced)])
    lists = [m for m in found if m.region == EVERYWHERE and any(_overlap(m.outer, s) for s in spans)]
    posts = frozenset((m.channel_id, m.number) for m in (*taken, *lists, *unplaced))
    return Neighbourhood(posts, frozenset({*chains, ANYWHERE, EVERYWHERE}))


def _chains(mentions: list[Mention]) -> list[list[Mention]]:
    """Mentions of one region in groups that share no time."""
    groups: list[list[Mention]] = []
    until = 0.0
    for mention in sorted(mentions, key=lambda m: m.outer):
        if not groups or mention.outer[0] >= until:
            groups.append([])
            until = mention.outer[1]
        groups[-1].append(mention)
        until = max(until, mention.outer[1])
    return groups


def _meets(chain: list[Mention], outer: Span) -> bool:
    return chain[0].outer[0] < outer[1] and any(_overlap(mention.outer, outer) for mention in chain)


def _union(spans: list[Span]) -> list[Span]:
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span[0] <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(joined[-1][1], span[1])
        else:
            joined.append(span)
    return joined


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
