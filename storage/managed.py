"""The table of managed chats: what a person's list of groups and channels shows."""

from typing import Any

from sqlalchemy import Row, delete, select

from claims.model import ChatKind, Managed
from storage.conflict import insert_or_update
from storage.database import Connection
from storage.schema import managed

MOST = 20
"""Chats in a person's list: Telegram is asked about each when it is shown."""


async def put_on_list(c: Connection, chat: Managed) -> None:
    """Put a chat on a person's list, or write over its title; a full list stays as it is."""
    listed = await list_of(c, chat.person)
    if len(listed) < MOST or any((one.chat_id, one.thread_id) == (chat.chat_id, chat.thread_id) for one in listed):
        values = {name: getattr(chat, name) for name in Managed.__slots__}
        await c.execute(insert_or_update(c, managed), values | {"kind": chat.kind.value})


async def list_of(c: Connection, person: int) -> tuple[Managed, ...]:
    """A person's chats, by title."""
    mine = select(managed).where(managed.c.person == person)
    return tuple(
        _managed_of(row)
        for row in await c.execute(mine.order_by(managed.c.title, managed.c.chat_id, managed.c.thread_id))
    )


async def kind_of(c: Connection, chat_id: int) -> ChatKind | None:
    """What kind of chat it is, where it is on somebody's list."""
    kind = (await c.execute(select(managed.c.kind).where(managed.c.chat_id == chat_id).limit(1))).scalar()
    return None if kind is None else ChatKind(kind)


async def take_off_list(c: Connection, person: int, chat_id: int) -> None:
    """Take a chat, with its topics, off a person's list."""
    await c.execute(delete(managed).where(managed.c.person == person, managed.c.chat_id == chat_id))


def _managed_of(row: Row[*tuple[Any, ...]]) -> Managed:
    return Managed(**{name: getattr(row, name) for name in Managed.__slots__} | {"kind": ChatKind(row.kind)})
