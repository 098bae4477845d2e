"""The tables of admins and of blocked people and chats."""

from collections.abc import Collection

from sqlalchemy import delete, select

from claims.model import Admin, Blocked
from storage.conflict import insert_or_update
from storage.database import Connection
from storage.schema import admins, blocked


async def add_admin(c: Connection, admin: Admin) -> None:
    """Make a person an admin, or know him by another name."""
    await c.execute(insert_or_update(c, admins), {name: getattr(admin, name) for name in Admin.__slots__})


async def remove_admin(c: Connection, person: int) -> bool:
    """Take the role from a person; False if he did not have it."""
    return (await c.execute(delete(admins).where(admins.c.person == person))).rowcount > 0


async def all_admins(c: Connection) -> tuple[Admin, ...]:
    """Every admin but the owners, whom the settings name; the first one first."""
    found = await c.execute(select(admins).order_by(admins.c.added_at, admins.c.person))
    return tuple(Admin(**row._mapping) for row in found)


async def is_stored_admin(c: Connection, person: int) -> bool:
    """Whether a person was made an admin."""
    return (await c.execute(select(admins.c.person).where(admins.c.person == person))).first() is not None


async def block(c: Connection, blocked_chat: Blocked) -> None:
    """Remember that a person or a chat is neither answered nor written to."""
    await c.execute(insert_or_update(c, blocked), {name: getattr(blocked_chat, name) for name in Blocked.__slots__})


async def unblock(c: Connection, chat_id: int) -> bool:
    """Forget it; False if it was not so."""
    return (await c.execute(delete(blocked).where(blocked.c.chat_id == chat_id))).rowcount > 0


async def all_blocked(c: Connection) -> tuple[Blocked, ...]:
    """Everybody who is blocked, the last one first."""
    found = await c.execute(select(blocked).order_by(blocked.c.blocked_at.desc(), blocked.c.chat_id))
    return tuple(Blocked(**row._mapping) for row in found)


async def is_any_blocked(c: Connection, chat_ids: Collection[int]) -> bool:
    """Whether any of these people and chats is blocked."""
    return (await c.execute(select(blocked.c.chat_id).where(blocked.c.chat_id.in_(chat_ids)))).first() is not None
