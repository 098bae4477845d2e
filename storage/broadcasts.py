"""The table of broadcasts. What is sent stands in the outbox, under keys that begin with the broadcast's."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, delete, func, insert, select, update

from claims.model import Broadcast, BroadcastState, Message, Sending
from storage.database import Connection
from storage.letter import message_from_row, message_row
from storage.outbox import OutboxState
from storage.schema import broadcasts, outbox


def broadcast_key(number: int, chat_id: int, thread_id: int) -> str:
    """The outbox key of a broadcast's message to a chat, which gets it in one topic at most."""
    return f"{_prefix(number)}{chat_id}:{thread_id}"


async def draft_broadcast(c: Connection, author: int, message: Message, now: datetime) -> Broadcast:
    """Keep what an admin wrote, until he says to whom it goes."""
    values = {
        "author": author,
        "written_at": now,
        "state": BroadcastState.DRAFT.value,
        "audience": "",
        "message": message_row(message),
    }
    made = (await c.execute(insert(broadcasts).returning(broadcasts.c.id), values)).scalar_one()
    return Broadcast(id=made, author=author, written_at=now, message=message)


async def broadcast_by_id(c: Connection, number: int) -> Broadcast | None:
    """A broadcast, whatever became of it."""
    row = (await c.execute(select(broadcasts).where(broadcasts.c.id == number))).first()
    return None if row is None else _broadcast_of(row)


async def broadcasts_in(c: Connection, *states: BroadcastState) -> tuple[Broadcast, ...]:
    """The broadcasts in some states, oldest first."""
    wanted = broadcasts.c.state.in_([state.value for state in states])
    return tuple(
        _broadcast_of(row) for row in await c.execute(select(broadcasts).where(wanted).order_by(broadcasts.c.id))
    )


async def choose_audience(c: Connection, number: int, audience: str) -> bool:
    """To whom a draft goes; False for one that is a draft no more."""
    return await _change(c, number, BroadcastState.DRAFT, audience=audience)


async def move_broadcast(c: Connection, number: int, to: BroadcastState, *, out_of: BroadcastState) -> bool:
    """Let a broadcast go from one state to the next; False if it was not in the first."""
    return await _change(c, number, out_of, state=to.value)


async def sending_of(c: Connection, number: int) -> Sending:
    """What became of a broadcast's messages so far."""
    found = await c.execute(select(outbox.c.state, func.count()).where(_is_of(number)).group_by(outbox.c.state))
    counts = {OutboxState(state): count for state, count in found}
    return Sending(
        sent=counts.get(OutboxState.SENT, 0),
        failed=counts.get(OutboxState.GIVEN_UP, 0),
        left=counts.get(OutboxState.WAITING, 0) + counts.get(OutboxState.SENDING, 0),
    )


async def drop_waiting(c: Connection, number: int) -> int:
    """Take what still waits out of the outbox; how many messages that were."""
    waiting = _is_of(number) & (outbox.c.state == OutboxState.WAITING.value)
    return (await c.execute(delete(outbox).where(waiting))).rowcount


async def _change(c: Connection, number: int, out_of: BroadcastState, **values: str) -> bool:
    mine = (broadcasts.c.id == number) & (broadcasts.c.state == out_of.value)
    return (await c.execute(update(broadcasts).where(mine).values(values))).rowcount > 0


def _is_of(number: int) -> ColumnElement[bool]:
    """By the index of keys: ";" is what follows ":"."""
    prefix = _prefix(number)
    return (outbox.c.key > prefix) & (outbox.c.key < f"{prefix[:-1]};")


def _prefix(number: int) -> str:
    return f"broadcast:{number}:"


def _broadcast_of(row: Row[*tuple[Any, ...]]) -> Broadcast:
    return Broadcast(
        id=row.id,
        author=row.author,
        written_at=row.written_at,
        state=BroadcastState(row.state),
        audience=row.audience,
        message=message_from_row(row.message),
    )
