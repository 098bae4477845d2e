"""How each part of the service does, as far as the database shows it."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from statistics import median

from sqlalchemy import func, select, text

from claims.model import Channel, ChannelState, Health, NoticeKind, Trouble
from storage.activity import lags
from storage.channels import all_channels
from storage.database import Connection
from storage.heartbeats import beats
from storage.outbox import OutboxState
from storage.review import count_waiting
from storage.schema import news, notices, outbox

ERROR = "error"
"""The heartbeat that tells of the last failure of an answer."""

SLOW = timedelta(minutes=10)
MOST_SLOW, MOST_TROUBLES = 5, 5
TROUBLES = (
    NoticeKind.SESSION_DEAD,
    NoticeKind.FLOOD_WAIT,
    NoticeKind.GAP,
    NoticeKind.CHANNEL_GONE,
    NoticeKind.CHANNEL_PRIVATE,
)


async def health(c: Connection, now: datetime, versions: Iterable[tuple[str, str]]) -> Health:
    """All of it, as it stands; ``versions`` are those of the program's parts."""
    every = await beats(c)
    read = [one for one in await all_channels(c) if one.state is ChannelState.LIVE]
    late = await lags(c, [one.id for one in read])
    slow = sorted(((one, late[one.id]) for one in read if late.get(one.id, timedelta()) >= SLOW), key=_slowest)
    told = (await c.execute(select(func.count().label("rows"), func.min(news.c.arrived).label("since")))).one()
    is_due = (outbox.c.state == OutboxState.WAITING.value) & (outbox.c.not_before <= now)
    due = select(func.count().label("rows"), func.min(outbox.c.not_before).label("since")).where(is_due)
    waiting = (await c.execute(due)).one()
    return Health(
        beats={name: at for name, (at, _note) in every.items() if name != ERROR},
        lag=timedelta(seconds=median(one.total_seconds() for one in late.values())) if late else None,
        slow=tuple(slow[:MOST_SLOW]),
        untold=told.rows,
        untold_since=told.since,
        waiting=waiting.rows,
        waiting_since=waiting.since,
        doubted=await count_waiting(c),
        troubles=await _troubles(c, every.get(ERROR)),
        bytes=await _bytes(c),
        versions=tuple(versions),
    )


def _slowest(one: tuple[Channel, timedelta]) -> timedelta:
    return -one[1]


async def _troubles(c: Connection, failed: tuple[datetime, str] | None) -> tuple[Trouble, ...]:
    """The last ones, newest first: of answers, of messages that were given up, of the watcher."""
    found = [] if failed is None else [Trouble(at=failed[0], where="bot", what=failed[1])]
    given_up = (outbox.c.state == OutboxState.GIVEN_UP.value) & outbox.c.settled_at.is_not(None)
    letters = select(outbox.c.settled_at, outbox.c.error).where(given_up).order_by(outbox.c.settled_at.desc())
    found += [
        Trouble(at=row.settled_at, where="delivery", what=row.error or "")
        for row in await c.execute(letters.limit(MOST_TROUBLES))
    ]
    watched = notices.c.kind.in_([kind.value for kind in TROUBLES])
    told = select(notices).where(watched).order_by(notices.c.id.desc()).limit(MOST_TROUBLES)
    found += [
        Trouble(at=row.at, where="watcher", what=f"{row.kind}: {row.subject} {row.detail}".strip())
        for row in await c.execute(told)
    ]
    return tuple(sorted(found, key=lambda one: one.at, reverse=True)[:MOST_TROUBLES])


async def _bytes(c: Connection) -> int | None:
    """How large the database is."""
    if c.dialect.name == "sqlite":
        pages = (await c.execute(text("PRAGMA page_count"))).scalar_one()
        size = (await c.execute(text("PRAGMA page_size"))).scalar_one()
        return int(pages) * int(size)
    found = (await c.execute(text("SELECT pg_database_size(current_database())"))).scalar()
    return None if found is None else int(found)
