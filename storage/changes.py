"""The table of changes: interceptions whose reading an edit or a withdrawal changed. Reports tell of them."""

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from sqlalchemy import insert, literal, select

from claims.model import Cause, Span, Told
from claims.reading.wire import reading_row
from storage.database import Connection
from storage.news import Event
from storage.readings import told_of
from storage.schema import changes, channels, readings


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


async def earlier_near(c: Connection, span: Span) -> tuple[Told, ...]:
    """Readings about windows that overlap a span of minutes and that an edit or a withdrawal replaced, oldest first.

    A post that was withdrawn has no other reading; an edited one is told by ``readings.told_near`` as it stands now.
    """
    found = await c.execute(
        _EARLIER.where(changes.c.outer_until > math.floor(span[0]), changes.c.outer_from < math.ceil(span[1]))
    )
    return tuple(replace(told, replaced=_why(row.after)) for row in found if (told := told_of(row)) is not None)


def _why(after: Any | None) -> Cause:
    """Why a reading was replaced, by the one that took its place."""
    if after is None:
        return Cause.WITHDRAWN
    return Cause.CORRECTED if isinstance(after, dict) and after.get("corrected") else Cause.EDITED


_EARLIER = (
    select(
        changes.c.channel_id,
        changes.c.number,
        changes.c.before.label("reading"),
        changes.c.after,
        readings.c.date,
        readings.c.edited,
        literal("").label("text_key"),
        *(channels.c[name] for name in ("username", "title", "voice", "office", "region")),
    )
    .join(readings, (readings.c.channel_id == changes.c.channel_id) & (readings.c.number == changes.c.number))
    .join(channels, channels.c.id == changes.c.channel_id)
    .order_by(changes.c.id)
)
