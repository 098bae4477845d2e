"""What admins are asked to look at: readings that doubt themselves, and posts whose figures contradict one another."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from sqlalchemy import func, select

from claims.intake import text_key
from claims.model import Case, Kind, Period, PostRef, Told
from claims.periods import current_day
from storage.answers import ask_digest
from storage.channels import channel
from storage.database import Connection, Database
from storage.posts import post
from storage.readings import reading_of, told
from storage.schema import posts, readings, reviews

DAYS = 8
"""Reporting days, the present one included, whose contradictions are asked about."""

MOST_ASKED = 1000
"""Readings in the queue, at most; the oldest ones wait until some of these are settled."""

MOST_AGAINST = 6

Contradictions = Mapping[PostRef, tuple[PostRef, ...]]
"""Posts that contradict others, and these."""


class Place(NamedTuple):
    """A post's place in the queue; the newest comes first."""

    since: timedelta
    channel_id: int
    number: int


async def contradictions(database: Database, now: datetime) -> Contradictions:
    """The posts of the last days whose figures cannot all be true, as the counting of these days found them."""
    today, found = current_day(now), dict[PostRef, tuple[PostRef, ...]]()
    for back in range(DAYS):
        day = Period(today.start - timedelta(days=back), today.until - timedelta(days=back))
        guilty = (await ask_digest(database, period=day, now=now)).conflicts
        async with database.read() as c:
            said = await told(c, {(ref.channel_id, ref.number) for ref in guilty})
        for one in said:
            others = [other.ref for other in said if other.ref != one.ref and _regions(one) & _regions(other)]
            found[one.ref] = tuple(others[:MOST_AGAINST])
    return found


async def queue(c: Connection, contradicted: Contradictions, now: datetime) -> tuple[Place, ...]:
    """The posts to look at, the newest first: none that was withdrawn, corrected, or found right in its wording."""
    found = await c.execute(
        select(readings.c.date, readings.c.channel_id, readings.c.number)
        .join(posts, (posts.c.channel_id == readings.c.channel_id) & (posts.c.number == readings.c.number))
        .outerjoin(reviews, _REVIEWED)
        .where(readings.c.doubted, reviews.c.channel_id.is_(None), posts.c.deleted_at.is_(None))
        .order_by(readings.c.date.desc())
        .limit(MOST_ASKED)
    )
    places = {Place(now - row.date, row.channel_id, row.number) for row in found}
    for one in await told(c, {(ref.channel_id, ref.number) for ref in contradicted}):
        if not one.reading.corrected and not await _is_reviewed(c, one):
            places.add(Place(now - one.date, one.ref.channel_id, one.ref.number))
    return tuple(sorted(places))


async def count_waiting(c: Connection) -> int:
    """How many readings doubt themselves and were not looked at."""
    waiting = (
        select(func.count())
        .select_from(readings.outerjoin(reviews, _REVIEWED))
        .where(readings.c.doubted, reviews.c.channel_id.is_(None))
    )
    return (await c.execute(waiting)).scalar_one()


async def case_of(c: Connection, channel_id: int, number: int, against: Sequence[PostRef] = ()) -> Case | None:
    """A post with its reading, to be looked at; None for one that is not stored or was never read."""
    stored, of = await post(c, channel_id, number), await channel(c, channel_id)
    reading = await reading_of(c, channel_id, number)
    if stored is None or of is None or reading is None:
        return None
    return Case(
        ref=PostRef(channel_id, number, of.username),
        date=stored.date,
        channel=of,
        text=stored.text,
        text_key=text_key(stored.text),
        reading=reading,
        against=tuple(against),
    )


_REVIEWED = (
    (reviews.c.channel_id == readings.c.channel_id)
    & (reviews.c.number == readings.c.number)
    & (reviews.c.text_key == readings.c.text_key)
)


async def _is_reviewed(c: Connection, one: Told) -> bool:
    mine = (reviews.c.channel_id == one.ref.channel_id) & (reviews.c.number == one.ref.number)
    found = await c.execute(select(reviews.c.number).where(mine, reviews.c.text_key == one.text_key))
    return found.first() is not None


def _regions(one: Told) -> frozenset[str]:
    """The regions that a post speaks of; its own voice's where it names none."""
    named = {area.region for claim in one.reading.claims for area in claim.areas}
    own = {one.region} if one.region is not None and one.reading.kind is Kind.INTERCEPTION else set()
    return frozenset(named | own)
