"""The table of messages that show how work goes on."""

from sqlalchemy import ColumnElement, delete, select, update

from claims.model import Followed, WorkKind
from storage.conflict import insert_or_update
from storage.database import Connection
from storage.schema import progress


async def follow(c: Connection, followed: Followed) -> None:
    """Let a message show how some work goes on, from now until it has ended."""
    values = {name: getattr(followed, name) for name in Followed.__slots__} | {"kind": followed.kind.value}
    await c.execute(insert_or_update(c, progress), values)


async def all_followed(c: Connection) -> tuple[Followed, ...]:
    """Every message that shows work which has not ended."""
    found = await c.execute(select(progress).order_by(progress.c.chat_id, progress.c.message_id))
    return tuple(Followed(**{**row._mapping, "kind": WorkKind(row.kind)}) for row in found)


async def mark_shown(c: Connection, followed: Followed, shown: str) -> None:
    """What the message shows now."""
    await c.execute(update(progress).where(_is(followed.chat_id, followed.message_id)).values(shown=shown))


async def unfollow(c: Connection, chat_id: int, message_id: int) -> None:
    """The work has ended, or nobody wants or can see the message any more."""
    await c.execute(delete(progress).where(_is(chat_id, message_id)))


def _is(chat_id: int, message_id: int) -> ColumnElement[bool]:
    return (progress.c.chat_id == chat_id) & (progress.c.message_id == message_id)
