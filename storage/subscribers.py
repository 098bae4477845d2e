"""The table of subscribers: chats that asked for something."""

from typing import Any

from sqlalchemy import Row, delete, func, select, update

from claims.model import ChatKind, Subscriber, SubscriberState
from storage.conflict import insert_or_skip, insert_or_update
from storage.database import Connection
from storage.schema import outbox, subscribers, subscriptions


async def subscriber(c: Connection, chat_id: int, thread_id: int = 0) -> Subscriber | None:
    """The subscriber of a chat, or of a topic in it."""
    found = await c.execute(
        select(subscribers).where(subscribers.c.chat_id == chat_id, subscribers.c.thread_id == thread_id)
    )
    row = found.first()
    return None if row is None else _subscriber_of(row)


async def save_subscriber(c: Connection, subscriber: Subscriber) -> None:
    """Store a subscriber, or write over the one of the same chat and topic; the day it came stays."""
    values = _values(subscriber)
    await c.execute(insert_or_update(c, subscribers, keep=["created_at"]), values)


async def suspend(c: Connection, chat_id: int) -> None:
    """The chat cannot be written to (blocked, kicked); nothing waits for it until it comes back."""
    await _set_state(c, chat_id, SubscriberState.SUSPENDED)


async def resume(c: Connection, chat_id: int) -> None:
    """The chat can be written to again."""
    await _set_state(c, chat_id, SubscriberState.ACTIVE)


async def active_subscribers(c: Connection) -> tuple[Subscriber, ...]:
    """Those that can be written to, by chat and topic."""
    found = await c.execute(
        select(subscribers)
        .where(subscribers.c.state == SubscriberState.ACTIVE.value)
        .order_by(subscribers.c.chat_id, subscribers.c.thread_id)
    )
    return tuple(_subscriber_of(row) for row in found)


async def count_subscribers(c: Connection) -> dict[SubscriberState, int]:
    """How many there are in each state."""
    found = await c.execute(select(subscribers.c.state, func.count()).group_by(subscribers.c.state))
    counts = dict.fromkeys(SubscriberState, 0)
    return counts | {SubscriberState(state): number for state, number in found}


async def forget(c: Connection, chat_id: int) -> None:
    """Delete all that is stored of a chat: settings and subscriptions in every topic, messages sent and waiting."""
    for table in (outbox, subscriptions, subscribers):
        await c.execute(delete(table).where(table.c.chat_id == chat_id))


async def move_chat(c: Connection, old: int, new: int) -> None:
    """A group became a supergroup: what was the old chat's is the new one's. What the new one has already stays."""
    moved = (await c.execute(select(subscribers).where(subscribers.c.chat_id == old))).all()
    wanted = (await c.execute(select(subscriptions).where(subscriptions.c.chat_id == old))).all()
    for table, rows in ((subscribers, moved), (subscriptions, wanted)):
        if rows:
            await c.execute(insert_or_skip(c, table), [{**row._mapping, "chat_id": new} for row in rows])
    for table in (subscriptions, subscribers):
        await c.execute(delete(table).where(table.c.chat_id == old))
    await c.execute(update(outbox).where(outbox.c.chat_id == old).values(chat_id=new))
    await c.execute(
        update(subscribers)
        .where(subscribers.c.chat_id == new, subscribers.c.kind == ChatKind.GROUP.value)
        .values(kind=ChatKind.SUPERGROUP.value)
    )


async def _set_state(c: Connection, chat_id: int, state: SubscriberState) -> None:
    await c.execute(update(subscribers).where(subscribers.c.chat_id == chat_id).values(state=state.value))


def _values(subscriber: Subscriber) -> dict[str, object]:
    values = {name: getattr(subscriber, name) for name in Subscriber.__slots__}
    return values | {
        "kind": subscriber.kind.value,
        "state": subscriber.state.value,
        "digest_hours": list(subscriber.digest_hours),
        "quiet": subscriber.quiet and list(subscriber.quiet),
    }


def _subscriber_of(row: Row[*tuple[Any, ...]]) -> Subscriber:
    values = {name: getattr(row, name) for name in Subscriber.__slots__}
    values |= {
        "kind": ChatKind(row.kind),
        "state": SubscriberState(row.state),
        "digest_hours": tuple(row.digest_hours),
        "quiet": row.quiet and tuple(row.quiet),
    }
    return Subscriber(**values)
