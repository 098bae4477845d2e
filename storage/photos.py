"""Photos that Telegram already has: the file id under which a drawing is sent again without being drawn."""

from datetime import datetime

from sqlalchemy import delete, select

from storage.conflict import insert_or_update
from storage.database import Connection
from storage.schema import photos


async def photo_of(c: Connection, drawing: str) -> str | None:
    """The file id of a drawing by its digest; None where it was never sent or is forgotten."""
    found: str | None = (await c.execute(select(photos.c.file_id).where(photos.c.drawing == drawing))).scalar()
    return found


async def keep_photo(c: Connection, drawing: str, file_id: str, now: datetime) -> None:
    """A drawing was sent; the newest file id is kept."""
    await c.execute(insert_or_update(c, photos), {"drawing": drawing, "file_id": file_id, "sent_at": now})


async def forget_photo(c: Connection, drawing: str) -> None:
    """Telegram does not know the file any more."""
    await c.execute(delete(photos).where(photos.c.drawing == drawing))


async def prune_photos(c: Connection, *, before: datetime) -> int:
    """Drop what was last drawn before then; how many."""
    return (await c.execute(delete(photos).where(photos.c.sent_at < before))).rowcount
