"""The table of readings: what each post says, as the rules of the day read it."""

import json
import logging
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import Row, Text, bindparam, insert, select, type_coerce, update

from claims.model import Office, Post, PostRef, Reading, Span, Told
from claims.reading import RULES_VERSION
from claims.reading.wire import reading_from_row, reading_row
from storage.claims import MANY, mentions_near
from storage.conflict import insert_or_update
from storage.database import Connection
from storage.neighbourhood import posts_near
from storage.schema import channels, readings

log = logging.getLogger(__name__)

REMEMBERED = 2048
"""Readings, some 3 KiB each."""


async def told_near(c: Connection, areas: Collection[str] | None, span: Span) -> tuple[Told, ...]:
    """The posts that can bear on a question about areas (None: everywhere) in a span of minutes, oldest first.

    Those whose windows overlap the span and that speak of the areas, directly or through joint counts; those without a
    place; and exhaustive lists that say "none" by leaving an area out. Widen the span by
    ``claims.counting.reach.MARGIN`` first.
    """
    if areas is None:
        return await told(c, {(m.channel_id, m.number) for m in await mentions_near(c, None, span)})
    return await told(c, (await posts_near(c, areas, span)).posts)


async def told(c: Connection, keys: Collection[tuple[int, int]]) -> tuple[Told, ...]:
    """The readings of the posts with these channel ids and numbers, oldest first.

    One that cannot be made out is logged and left out.
    """
    numbers: dict[int, list[int]] = {}
    for channel_id, number in keys:
        numbers.setdefault(channel_id, []).append(number)
    found: list[Told] = []
    for channel_id, wanted in numbers.items():  # SQLite looks nothing up by pairs; a channel at a time it does
        for first in range(0, len(wanted), MANY):
            rows = await c.execute(_TOLD, {"of_channel": channel_id, "of_numbers": wanted[first : first + MANY]})
            found += [post for row in rows if (post := told_of(row)) is not None]
    return tuple(sorted(found, key=lambda post: (post.date, post.ref.channel_id, post.ref.number)))


async def reading_of(c: Connection, channel_id: int, number: int) -> Reading | None:
    """What a post says; None for a post that is not stored."""
    return (await stored_readings(c, channel_id, [number])).get(number)


async def stored_readings(c: Connection, channel_id: int, numbers: Sequence[int]) -> dict[int, Reading]:
    """The readings of a channel's posts by number, as they are stored; those that cannot be made out are left out."""
    found: dict[int, Reading] = {}
    for first in range(0, len(numbers), MANY):
        mine = (readings.c.channel_id == channel_id) & readings.c.number.in_(numbers[first : first + MANY])
        for row in await c.execute(select(readings.c.number, readings.c.reading, readings.c.channel_id).where(mine)):
            reading = _reading(row)
            if reading is not None:
                found[row.number] = reading
    return found


async def dates_of(c: Connection, channel_id: int, numbers: Sequence[int]) -> dict[int, datetime]:
    """When a channel's posts were published, by number."""
    found: dict[int, datetime] = {}
    for first in range(0, len(numbers), MANY):
        mine = (readings.c.channel_id == channel_id) & readings.c.number.in_(numbers[first : first + MANY])
        found |= {
            row.number: row.date for row in await c.execute(select(readings.c.number, readings.c.date).where(mine))
        }
    return found


async def save_readings(c: Connection, told: Iterable[Told], *, new: Collection[int]) -> None:
    """Store what was read; ``new`` are the numbers that have no reading yet."""
    unknown = set(new)
    rows = [(post.ref.number in unknown, _row(post)) for post in told]
    fresh, known = [row for is_new, row in rows if is_new], [row for is_new, row in rows if not is_new]
    if fresh:
        await c.execute(insert(readings), fresh)
    if known:
        await c.execute(insert_or_update(c, readings), known)


async def redate(c: Connection, posts: Sequence[Post]) -> None:
    """The edit dates of posts that were edited without a change of their text."""
    rows = [{"of_channel": p.channel_id, "of_number": p.number, "edited": p.edited} for p in posts]
    if rows:
        await c.execute(_REDATE, rows)


def told_of(row: Row[*tuple[Any, ...]]) -> Told | None:
    """A reading's row joined with its channel's; None, and a line in the log, where it cannot be made out."""
    reading = _reading(row)
    if reading is None:
        return None
    return Told(
        ref=PostRef(row.channel_id, row.number, row.username),
        date=row.date,
        voice=row.voice,
        office=Office(row.office),
        title=row.title,
        reading=reading,
        region=row.region,
        text_key=row.text_key,
        edited=row.edited,
    )


_REDATE = (
    update(readings)
    .where(readings.c.channel_id == bindparam("of_channel"), readings.c.number == bindparam("of_number"))
    .values(edited=bindparam("edited"))
)
_TOLD = select(
    readings.c.channel_id,
    readings.c.number,
    readings.c.date,
    readings.c.edited,
    readings.c.text_key,
    type_coerce(readings.c.reading, Text).label("reading"),
    channels.c.username,
    channels.c.title,
    channels.c.voice,
    channels.c.office,
    channels.c.region,
).join(channels, channels.c.id == readings.c.channel_id)
_TOLD = _TOLD.where(
    readings.c.channel_id == bindparam("of_channel"), readings.c.number.in_(bindparam("of_numbers", expanding=True))
)


def _row(post: Told) -> dict[str, Any]:
    return {
        "channel_id": post.ref.channel_id,
        "number": post.ref.number,
        "date": post.date,
        "edited": post.edited,
        "kind": post.reading.kind.value,
        "rules": RULES_VERSION,
        "text_key": post.text_key,
        "reading": reading_row(post.reading),
        "doubted": bool(post.reading.doubts),
    }


def _reading(row: Row[*tuple[Any, ...]]) -> Reading | None:
    try:
        return _decoded(row.reading) if isinstance(row.reading, str) else reading_from_row(row.reading)
    except (KeyError, TypeError, ValueError):
        log.exception("The reading of post %s/%s cannot be made out; reread it", row.channel_id, row.number)
        return None


@lru_cache(maxsize=REMEMBERED)
def _decoded(stored: str) -> Reading:
    """The reading stored as this JSON. Questions that follow one another rest on much the same posts."""
    return reading_from_row(json.loads(stored))
