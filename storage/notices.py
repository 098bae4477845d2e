"""The table of notices: what the watcher has to tell the admins."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import insert, select, update

from claims.model import Notice, NoticeKind
from storage.database import Connection
from storage.schema import notices


async def note(c: Connection, kind: NoticeKind, subject: str, detail: str, now: datetime) -> None:
    """Leave a notice, to be told once."""
    await c.execute(
        insert(notices), {"at": now, "kind": kind.value, "subject": subject, "detail": detail, "settled": False}
    )


async def pending_notices(c: Connection, limit: int = 50) -> tuple[Notice, ...]:
    """Notices not told yet, oldest first."""
    found = await c.execute(select(notices).where(notices.c.settled.is_(False)).order_by(notices.c.id).limit(limit))
    return tuple(
        Notice(id=row.id, at=row.at, kind=NoticeKind(row.kind), subject=row.subject, detail=row.detail) for row in found
    )


async def settle_notices(c: Connection, ids: Collection[int]) -> None:
    """These were told."""
    await c.execute(update(notices).where(notices.c.id.in_(ids)).values(settled=True))
