"""The table of claims: an index of which posts speak of which region and when (``claims.counting.reach``)."""

import math
from collections.abc import Collection, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Row, Select, delete, false, func, insert, select, true, union_all

from claims.counting.areas import regions_of
from claims.counting.items import items_of
from claims.counting.reach import places
from claims.model import Kind, Span, Told
from storage.database import Connection
from storage.schema import claims

LONG = 3 * 24 * 60
"""Minutes. Windows are seldom longer, so all others can be found by their start alone."""


MANY = 500
"""Keys in one query."""


class Mention(NamedTuple):
    """A post speaks of a region in an outer window; ``joint`` are the regions counted together with it."""

    region: str
    outer: Span
    channel_id: int
    number: int
    joint: tuple[str, ...] = ()


def mentions_of(told: Told) -> tuple[Mention, ...]:
    """What the table says of a post; nothing for one that counts nothing. Windows in whole minutes, outwards."""
    if told.reading.kind is not Kind.INTERCEPTION:
        return ()
    found = places(told)
    joint: dict[str, set[str]] = {}
    if len(found) > 1:
        for item in items_of(told):
            together = regions_of(item.areas)
            for region in together if len(together) > 1 else ():
                joint.setdefault(region, set()).update(together - {region})
    return tuple(
        Mention(
            region,
            (math.floor(start), math.ceil(until)),
            told.ref.channel_id,
            told.ref.number,
            tuple(sorted(joint.get(region, ()))),
        )
        for region, (start, until) in found.items()
    )


async def add_mentions(c: Connection, mentions: Collection[Mention]) -> None:
    """Store what posts speak of; they had nothing stored before."""
    if mentions:
        await c.execute(insert(claims), [_row(mention) for mention in mentions])


async def drop_mentions(c: Connection, channel_id: int, numbers: Sequence[int]) -> list[Mention]:
    """Delete what posts speak of, and give it back."""
    dropped: list[Mention] = []
    for first in range(0, len(numbers), MANY):
        mine = (claims.c.channel_id == channel_id) & claims.c.number.in_(numbers[first : first + MANY])
        found = [_mention(row) for row in await c.execute(select(claims).where(mine))]
        if found:
            await c.execute(delete(claims).where(mine))
        dropped += found
    return dropped


async def mentions_near(c: Connection, regions: Collection[str] | None, span: Span) -> list[Mention]:
    """What posts speak of regions (None: of anything) in windows that overlap a span of minutes."""
    start, until = math.floor(span[0]), math.ceil(span[1])
    wanted = claims.c.region.in_(_REGIONS if regions is None else sorted(regions))
    near = (wanted, claims.c.outer_from < until, claims.c.outer_until > start)
    short = select(claims).where(claims.c.lasting == false(), claims.c.outer_from > start - LONG, *near)
    lasting = select(claims).where(claims.c.lasting == true(), *near)
    return [_mention(row) for row in await c.execute(union_all(short, lasting))]


def _every_region() -> Select[str]:
    """The regions in the table, found by hops through its index: a DISTINCT would read all of it."""
    first = select(func.min(claims.c.region).label("region")).cte("hops", recursive=True)
    after = select(func.min(claims.c.region)).where(claims.c.region > first.c.region).scalar_subquery()
    hops = first.union_all(select(after).where(first.c.region.is_not(None)))
    return select(hops.c.region).where(hops.c.region.is_not(None))


_REGIONS = _every_region()


def _row(mention: Mention) -> dict[str, Any]:
    start, until = mention.outer
    return {
        "region": mention.region,
        "lasting": until - start > LONG,
        "outer_from": start,
        "outer_until": until,
        "channel_id": mention.channel_id,
        "number": mention.number,
        "joint": " ".join(mention.joint),
    }


def _mention(row: Row[*tuple[Any, ...]]) -> Mention:
    joint = tuple(row.joint.split()) if row.joint else ()
    return Mention(row.region, (row.outer_from, row.outer_until), row.channel_id, row.number, joint)
