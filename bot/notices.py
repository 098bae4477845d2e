"""Notices: what the watcher has to tell goes to the outbox of every owner and admin."""

from datetime import datetime

from claims.model import Lane, Notice, Outgoing
from messages.notice import notice
from storage.admins import all_admins
from storage.database import Connection, Database
from storage.notices import pending_notices, settle_notices
from storage.outbox import put_all
from storage.subscribers import subscriber

BATCH = 50


async def tell_notices(database: Database, owners: frozenset[int], now: datetime) -> int:
    """Settle a batch of notices in one transaction with what it puts into the outbox; how many there were."""
    async with database.read() as connection:
        pending = await pending_notices(connection, BATCH)
    if pending:
        async with database.write() as connection:
            admins = owners | {one.person for one in await all_admins(connection)}
            for one in pending:
                await put_all(connection, [await _notice_for(connection, admin, one, now) for admin in sorted(admins)])
            await settle_notices(connection, [one.id for one in pending])
    return len(pending)


async def _notice_for(connection: Connection, admin: int, one: Notice, now: datetime) -> Outgoing:
    known = await subscriber(connection, admin)
    return Outgoing(
        key=f"notice:{one.id}:{admin}",
        chat_id=admin,
        lane=Lane.CORRECTION,
        message=notice(one, language=known.language if known else "ru"),
        not_before=now,
    )
