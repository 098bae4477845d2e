"""The audit log: who did what, for ever."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import insert, select

from storage import schema
from storage.database import Connection


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """An entry of the log. ``actor`` is a Telegram user id, 0 for the operator at the command line."""

    at: datetime
    actor: int
    action: str
    subject: str
    detail: str


async def audit(c: Connection, actor: int, action: str, subject: str, detail: str, now: datetime) -> None:
    """Write down that an actor did something to a subject."""
    await c.execute(
        insert(schema.audit), {"at": now, "actor": actor, "action": action, "subject": subject, "detail": detail}
    )


async def latest_audit(c: Connection, limit: int = 20) -> tuple[Deed, ...]:
    """The newest entries, newest first."""
    table = schema.audit
    found = await c.execute(
        select(table.c.at, table.c.actor, table.c.action, table.c.subject, table.c.detail)
        .order_by(table.c.id.desc())
        .limit(limit)
    )
    return tuple(Deed(**row._mapping) for row in found)
