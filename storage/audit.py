"""The audit log: who did what, for ever."""

from datetime import datetime

from sqlalchemy import func, insert, select

from claims.model import Deed
from storage import schema
from storage.database import Connection


async def audit(c: Connection, actor: int, action: str, subject: str, detail: str, now: datetime) -> None:
    """Write down that an actor did something to a subject."""
    await c.execute(
        insert(schema.audit), {"at": now, "actor": actor, "action": action, "subject": subject, "detail": detail}
    )


async def latest_audit(c: Connection, limit: int = 20, *, after: int = 0) -> tuple[Deed, ...]:
    """The newest entries but for so many, newest first."""
    table = schema.audit
    found = await c.execute(
        select(table.c.at, table.c.actor, table.c.action, table.c.subject, table.c.detail)
        .order_by(table.c.id.desc())
        .limit(limit)
        .offset(after)
    )
    return tuple(Deed(**row._mapping) for row in found)


async def count_audit(c: Connection) -> int:
    """How many entries there are."""
    return (await c.execute(select(func.count()).select_from(schema.audit))).scalar_one()
