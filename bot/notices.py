"""Notices: what the watcher has to tell goes to the outbox of every owner."""

from datetime import datetime

from claims.model import Lane, Notice, Outgoing
from messages.notice import notice
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
            for one in pending:
                await put_all(connection, [await _notice_for(connection, owner, one, now) for owner in sorted(owners)])
            await settle_notices(connection, [one.id for one in pending])
    return len(pending)


async def _notice_for(connection: Connection, owner: int, one: Notice, now: datetime) -> Outgoing:
    known = await subscriber(connection, owner)
    return Outgoing(
        key=f"notice:{one.id}:{owner}",
        chat_id=owner,
        lane=Lane.CORRECTION,
        message=notice(one, language=known.language if known else "ru"),
        not_before=now,
    )
