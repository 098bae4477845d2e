"""The queue of news between the watcher and the bot. A row stays until the bot has settled it."""

import logging
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import bindparam, delete, insert, select

from claims.model import Happening, News, PostRef, Reading
from claims.reading.wire import reading_from_row, reading_row
from storage.channels import channel_of
from storage.database import Connection
from storage.schema import channels, news, posts

log = logging.getLogger(__name__)


class Event(NamedTuple):
    """Something that became of a post's reading."""

    what: Happening
    channel_id: int
    number: int
    date: datetime
    arrived: datetime
    reading: Reading | None
    before: Reading | None


_PENDING = (
    select(news, posts.c.text)
    .join(posts, (posts.c.channel_id == news.c.channel_id) & (posts.c.number == news.c.number))
    .order_by(news.c.id)
    .limit(bindparam("most"))
)


async def queue_news(c: Connection, events: Sequence[Event]) -> None:
    """Add what happened to the queue."""
    if events:
        await c.execute(insert(news), [_row(event) for event in events])


async def pending_news(c: Connection, limit: int = 100) -> tuple[News, ...]:
    """What nobody has settled yet, oldest first. A row that cannot be read is dropped, so that it stops nothing."""
    found = (await c.execute(_PENDING, {"most": limit})).all()
    if not found:
        return ()
    ids = {row.channel_id for row in found}
    watched = {row.id: channel_of(row) for row in await c.execute(select(channels).where(channels.c.id.in_(ids)))}
    pending: list[News] = []
    broken: list[int] = []
    for row in found:
        try:
            channel = watched[row.channel_id]
            pending.append(
                News(
                    id=row.id,
                    what=Happening(row.what),
                    channel=channel,
                    ref=PostRef(row.channel_id, row.number, channel.username),
                    date=row.date,
                    arrived=row.arrived,
                    reading=_reading(row.reading),
                    before=_reading(row.before),
                    text=row.text,
                )
            )
        except (KeyError, TypeError, ValueError):
            log.exception("News %s of post %s/%s cannot be read; it is dropped", row.id, row.channel_id, row.number)
            broken.append(row.id)
    await settle_news(c, broken)
    return tuple(pending)


async def settle_news(c: Connection, ids: Collection[int]) -> None:
    """These were told, or need not be."""
    if ids:
        await c.execute(delete(news).where(news.c.id.in_(ids)))


def _row(event: Event) -> dict[str, Any]:
    return event._asdict() | {
        "what": event.what.value,
        "reading": None if event.reading is None else reading_row(event.reading),
        "before": None if event.before is None else reading_row(event.before),
    }


def _reading(stored: Any | None) -> Reading | None:
    return None if stored is None else reading_from_row(stored)
