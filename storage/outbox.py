"""The outbox: messages that wait to be sent. A key is written once, so a thing is told once.

waiting ── begin ──► sending ── mark_sent ──► sent
   ▲  │                 │  │
   │  └──── give_up ────┼──┴──► given_up
   └── postpone ────────┘   (later, or after an error)
"""

import logging
from collections.abc import Collection, Mapping
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Row, bindparam, delete, func, literal_column, select, update

from claims.model import Lane, Message, Outgoing
from storage.conflict import insert_or_skip
from storage.database import Connection
from storage.letter import message_from_row, message_row
from storage.schema import outbox

log = logging.getLogger(__name__)

MOST_KEYS = 500
"""Asked for in one statement."""


class OutboxState(StrEnum):
    """What became of a message."""

    WAITING = "waiting"
    SENDING = "sending"
    SENT = "sent"
    GIVEN_UP = "given_up"


_WAITS = outbox.c.state == literal_column("'waiting'")  # no parameter: only so SQLite takes the index of what waits
_DUE = (
    select(outbox)
    .where(
        _WAITS,
        outbox.c.not_before <= bindparam("now"),
        outbox.c.chat_id.not_in(bindparam("busy", expanding=True)),
    )
    .order_by(outbox.c.lane, outbox.c.id)
    .limit(bindparam("most"))
)


async def put(c: Connection, outgoing: Outgoing) -> bool:
    """Add a message; False, and nothing changed, if its key was ever added."""
    return (await c.execute(insert_or_skip(c, outbox), row_of(outgoing))).rowcount > 0


async def put_all(c: Connection, outgoing: Collection[Outgoing]) -> None:
    """Add many messages at once, but for those whose key was ever added."""
    if outgoing:
        await c.execute(insert_or_skip(c, outbox), [row_of(one) for one in outgoing])


async def due(
    c: Connection, now: datetime, limit: int = 50, *, except_chats: Collection[int] = ()
) -> tuple[Outgoing, ...]:
    """Messages whose time has come, of all chats but some: the smaller lane first, in a lane the older.

    A row that cannot be read is given up, so that it stops nothing.
    """
    found = await c.execute(_DUE, {"now": now, "busy": sorted(except_chats), "most": limit})
    ready: list[Outgoing] = []
    for row in found.all():
        try:
            ready.append(_outgoing_of(row))
        except (KeyError, TypeError, ValueError) as error:
            log.exception("Outbox row %s cannot be read; it is given up", row.id)
            await give_up(c, row.key, f"unreadable: {error!r}", now)
    return tuple(ready)


async def next_due(c: Connection) -> datetime | None:
    """When the next waiting message may go; None where nothing waits."""
    soonest = select(func.min(outbox.c.not_before)).where(_WAITS)
    when: datetime | None = (await c.execute(soonest)).scalar()
    return when


async def begin(c: Connection, key: str, reading: Message | None = None) -> bool:
    """It is about to be sent; False if it does not wait, or was written anew meanwhile and is not ``reading`` any more.

    To be kept before the sending, so that a crash shows.
    """
    stored = (await c.execute(select(outbox.c.message).where(outbox.c.key == key))).scalar()
    if stored is None or (reading is not None and message_from_row(stored) != reading):
        return False
    waiting = (outbox.c.key == key) & (outbox.c.state == OutboxState.WAITING.value)
    return (await c.execute(update(outbox).where(waiting).values(state=OutboxState.SENDING.value))).rowcount > 0


async def give_up_interrupted(c: Connection, now: datetime) -> int:
    """Give up what was being sent when the service was cut off: it may have arrived. How many there were.

    An edit waits again: made twice it is made once.
    """
    cut_off = outbox.c.state == OutboxState.SENDING.value
    again = {"state": OutboxState.WAITING.value}
    await c.execute(update(outbox).where(cut_off, outbox.c.edits.is_not(None)).values(again))
    values = {"state": OutboxState.GIVEN_UP.value, "settled_at": now, "error": "interrupted: it may have arrived"}
    return (await c.execute(update(outbox).where(cut_off).values(values))).rowcount


async def mark_sent(c: Connection, key: str, message_id: int | None, now: datetime) -> None:
    """It was sent, and this is its message id in the chat; None: it deleted a message."""
    await _settle(c, key, state=OutboxState.SENT.value, message_id=message_id, settled_at=now, error=None)


async def postpone(c: Connection, key: str, not_before: datetime, error: str | None) -> None:
    """It waits; with an error that is one more attempt made."""
    attempts = outbox.c.attempts + (0 if error is None else 1)
    state = OutboxState.WAITING.value
    await _settle(c, key, state=state, not_before=not_before, error=error, attempts=attempts)


async def give_up(c: Connection, key: str, error: str, now: datetime) -> None:
    """It will not be sent."""
    await _settle(c, key, state=OutboxState.GIVEN_UP.value, settled_at=now, error=error)


async def give_up_chat(c: Connection, chat_id: int, error: str, now: datetime) -> int:
    """None of the messages that wait for a chat will be sent; how many there were."""
    waiting = (outbox.c.chat_id == chat_id) & (outbox.c.state == OutboxState.WAITING.value)
    values = {"state": OutboxState.GIVEN_UP.value, "settled_at": now, "error": error}
    return (await c.execute(update(outbox).where(waiting).values(values))).rowcount


async def known_keys(c: Connection, keys: Collection[str]) -> frozenset[str]:
    """Those of the keys under which a message was ever added."""
    known: set[str] = set()
    asked = sorted(keys)
    for start in range(0, len(asked), MOST_KEYS):
        found = await c.execute(select(outbox.c.key).where(outbox.c.key.in_(asked[start : start + MOST_KEYS])))
        known.update(found.scalars())
    return frozenset(known)


async def sent_as(c: Connection, key: str) -> int | None:
    """The id of the message that was sent under a key; None if none was."""
    return (await c.execute(select(outbox.c.message_id).where(outbox.c.key == key))).scalar()


async def prune(c: Connection, *, before: datetime) -> int:
    """Drop messages settled before then; how many. Their keys are free again, so leave every digest time to be late."""
    old = outbox.c.settled_at < before
    return (await c.execute(delete(outbox).where(old))).rowcount


async def counts(c: Connection) -> Mapping[OutboxState, int]:
    """How many messages there are in each state."""
    found = await c.execute(select(outbox.c.state, func.count()).group_by(outbox.c.state))
    return dict.fromkeys(OutboxState, 0) | {OutboxState(state): number for state, number in found}


async def _settle(c: Connection, key: str, **values: Any) -> None:
    """Only what is not settled changes: a message once sent stays sent."""
    unsettled = outbox.c.state.in_({OutboxState.WAITING.value, OutboxState.SENDING.value})
    await c.execute(update(outbox).where(outbox.c.key == key, unsettled).values(values))


def row_of(outgoing: Outgoing) -> dict[str, Any]:
    """A message as it is put: waiting."""
    return {
        "key": outgoing.key,
        "chat_id": outgoing.chat_id,
        "thread_id": outgoing.thread_id,
        "lane": outgoing.lane.value,
        "state": OutboxState.WAITING.value,
        "not_before": outgoing.not_before,
        "attempts": outgoing.attempts,
        "message": message_row(outgoing.message),
        "edits": outgoing.edits,
        "replies_to": outgoing.replies_to,
        "quiet_from": outgoing.quiet_from,
    }


def _outgoing_of(row: Row[*tuple[Any, ...]]) -> Outgoing:
    return Outgoing(
        key=row.key,
        chat_id=row.chat_id,
        thread_id=row.thread_id,
        lane=Lane(row.lane),
        message=message_from_row(row.message),
        not_before=row.not_before,
        attempts=row.attempts,
        edits=row.edits,
        replies_to=row.replies_to,
        quiet_from=row.quiet_from,
    )
