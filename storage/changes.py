"""The table of changes: interceptions whose reading an edit or a withdrawal changed. Reports tell of them."""

import logging
import math
from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import insert, select

from claims.model import Office, PostRef, Reported, Span
from claims.reading.wire import reading_from_row, reading_row
from storage.database import Connection
from storage.news import Event
from storage.schema import changes, channels, posts

log = logging.getLogger(__name__)


class Altered(NamedTuple):
    """An event that changed figures, and the minutes that they were about."""

    event: Event
    outer: Span


async def add_changes(c: Connection, altered: Sequence[Altered]) -> None:
    """Keep what changed."""
    rows = [
        {
            "channel_id": event.channel_id,
            "number": event.number,
            "at": event.arrived,
            "outer_from": math.floor(outer[0]),
            "outer_until": math.ceil(outer[1]),
            "before": None if event.before is None else reading_row(event.before),
            "after": None if event.reading is None else reading_row(event.reading),
        }
        for event, outer in altered
    ]
    if rows:
        await c.execute(insert(changes), rows)


async def changes_near(c: Connection, span: Span) -> tuple[Reported, ...]:
    """What was changed about windows that overlap a span of minutes, in the order of the changes."""
    found = await c.execute(
        select(
            changes,
            posts.c.date,
            channels.c.username,
            channels.c.voice,
            channels.c.office,
            channels.c.region,
        )
        .join(posts, (posts.c.channel_id == changes.c.channel_id) & (posts.c.number == changes.c.number))
        .join(channels, channels.c.id == changes.c.channel_id)
        .where(changes.c.outer_until > math.floor(span[0]), changes.c.outer_from < math.ceil(span[1]))
        .order_by(changes.c.id)
    )
    told: list[Reported] = []
    for row in found.all():
        try:
            told.append(
                Reported(
                    ref=PostRef(row.channel_id, row.number, row.username),
                    at=row.at,
                    date=row.date,
                    voice=row.voice,
                    office=Office(row.office),
                    region=row.region,
                    before=reading_from_row(row.before),
                    after=None if row.after is None else reading_from_row(row.after),
                )
            )
        except (KeyError, TypeError, ValueError):
            log.exception("Change %s of post %s/%s cannot be read; it is left out", row.id, row.channel_id, row.number)
    return tuple(told)
