"""The table of subscribers: chats that asked for something."""

from typing import Any

from sqlalchemy import Row, delete, func, select, update

from claims.model import ChatKind, Subscriber, SubscriberState
from storage.conflict import insert_or_skip, insert_or_update
from storage.database import Connection
from storage.schema import cards, drafts, managed, outbox, progress, subscribers, subscriptions


async def subscriber(c: Connection, chat_id: int, thread_id: int = 0) -> Subscriber | None:
    """The subscriber of a chat, or of a topic in it."""
    found = await c.execute(
        select(subscribers).where(subscribers.c.chat_id == chat_id, subscribers.c.thread_id == thread_id)
    )
    row = found.first()
    return None if row is None else subscriber_of(row)


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
    return tuple(subscriber_of(row) for row in found)


async def count_subscribers(c: Connection) -> dict[SubscriberState, int]:
    """How many there are in each state."""
    found = await c.execute(select(subscribers.c.state, func.count()).group_by(subscribers.c.state))
    counts = dict.fromkeys(SubscriberState, 0)
    return counts | {SubscriberState(state): number for state, number in found}


async def forget(c: Connection, chat_id: int) -> None:
    """Delete all that is stored of a chat: settings and subscriptions in every topic, messages sent and waiting.

    Of a person, the list of chats that he manages and his work under way as well. That he is blocked stays.
    """
    for table in (outbox, cards, subscriptions, subscribers, managed, progress):
        await c.execute(delete(table).where(table.c.chat_id == chat_id))
    for table in (managed, progress, drafts):
        await c.execute(delete(table).where(table.c.person == chat_id))


async def move_chat(c: Connection, old: int, new: int) -> None:
    """A group became a supergroup: what was the old chat's is the new one's. What the new one has already stays.

    Messages stay behind in the old chat, so a card's next report sends it anew.
    """
    await _lose_messages(c, old)
    for table in (subscribers, subscriptions, cards, managed):
        rows = (await c.execute(select(table).where(table.c.chat_id == old))).all()
        if rows:
            await c.execute(insert_or_skip(c, table), [_moved(row, old, new) for row in rows])
    for table in (cards, subscriptions, subscribers, managed):
        await c.execute(delete(table).where(table.c.chat_id == old))
    await _move_outbox(c, old, new)
    await c.execute(
        update(subscribers)
        .where(subscribers.c.chat_id == new, subscribers.c.kind == ChatKind.GROUP.value)
        .values(kind=ChatKind.SUPERGROUP.value)
    )


async def _lose_messages(c: Connection, chat_id: int) -> None:
    """What was sent to a chat cannot be edited or answered any more; its cards count as never arrived."""
    sent = (outbox.c.chat_id == chat_id) & (outbox.c.state == "sent")
    shown = select(cards.c.key).where(cards.c.chat_id == chat_id)
    await c.execute(update(outbox).where(sent, outbox.c.key.in_(shown)).values(state="given_up", error="chat moved"))
    await c.execute(update(outbox).where(outbox.c.chat_id == chat_id).values(message_id=None))


async def _move_outbox(c: Connection, old: int, new: int) -> None:
    """The keys name the chat, so they move along: what was told before is not told again."""
    mine = outbox.c.chat_id == old
    known = set((await c.execute(select(outbox.c.key).where(outbox.c.chat_id == new))).scalars())
    for row in (await c.execute(select(outbox.c.id, *_KEYS).where(mine))).all():
        moved = {column.name: _renamed(row._mapping[column.name], old, new) for column in _KEYS}
        if moved["key"] in known:
            await c.execute(delete(outbox).where(outbox.c.id == row.id))
        else:
            await c.execute(update(outbox).where(outbox.c.id == row.id).values(chat_id=new, **moved))


_KEYS = (outbox.c.key, outbox.c.edits, outbox.c.replies_to)


def _moved(row: Row[*tuple[Any, ...]], old: int, new: int) -> dict[str, Any]:
    values = {**row._mapping, "chat_id": new}
    return values | {"key": _renamed(values["key"], old, new)} if "key" in values else values


def _renamed(key: str | None, old: int, new: int) -> str | None:
    """A key of the outbox, "card:CHAT:…", for another chat."""
    return None if key is None else key.replace(f":{old}:", f":{new}:")


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


def subscriber_of(row: Row[*tuple[Any, ...]]) -> Subscriber:
    """A row of the table as the value that the other folders know."""
    values = {name: getattr(row, name) for name in Subscriber.__slots__}
    values |= {
        "kind": ChatKind(row.kind),
        "state": SubscriberState(row.state),
        "digest_hours": tuple(row.digest_hours),
        "quiet": row.quiet and tuple(row.quiet),
    }
    return Subscriber(**values)
