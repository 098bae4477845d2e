"""From what was told to statements that can be counted. The rules stand in the files beside this one.

| rule of docs/how-we-count.md | where |
| --- | --- |
| one voice, relays | ``voices`` |
| windows | ``bounds`` |
| counts, types, books | ``limits`` |
| claims, parts, lists | ``items`` |
| reposts | ``reposts`` |
| "ещё", moments | ``chains`` |
| what lists say of the places they leave out | ``silence`` |
"""

from collections.abc import Iterable

from claims.counting.areas import MADE_OF, regions_of
from claims.counting.chains import continue_chains, set_moments_apart, without_idle_marks
from claims.counting.items import items_of
from claims.counting.reposts import without_reposts
from claims.counting.silence import region_wholes, silences
from claims.model import Statement, Told


def statements(told: Iterable[Told], areas: frozenset[str] | None = None) -> tuple[Statement, ...]:
    """The statements of posts, in any order of posts, each once; with ``areas`` only those that can bear on these.

    An edited post is handed over as it stands now, a deleted one not at all. A statement's id is "CHANNEL/NUMBER:ITEM".
    Statements without a place are always among the result.
    """
    kept = without_reposts(told)
    regions = None if areas is None else _tied(kept, regions_of(areas))
    posts = [(post, list(items)) for post in kept if (items := items_of(post, regions))]
    posts = set_moments_apart(continue_chains(posts))
    said = without_idle_marks(item for _, items in posts for item in items)
    wanted = [s for s in said if regions is None or not s.areas or not regions.isdisjoint(regions_of(s.areas))]
    return (*wanted, *silences(posts, regions), *region_wholes(posts, regions))


def _tied(posts: Iterable[Told], regions: frozenset[str]) -> frozenset[str]:
    """The regions and those that joint counts tie to them, directly or through one another."""
    named = {tuple(area.region for area in claim.areas) for post in posts for claim in post.reading.claims}
    joint = [regions_of(places) for places in named if len(places) > 1 or not MADE_OF.keys().isdisjoint(places)]
    known: frozenset[str] = frozenset()
    while known != regions:
        known = regions
        regions = known.union(*(tied for tied in joint if not known.isdisjoint(tied)))
    return known


def post_of(statement_id: str) -> tuple[int, int]:
    """The channel and the number of the post that a statement's id names."""
    channel, _, number = statement_id.rpartition(":")[0].partition("/")
    return int(channel), int(number)
