"""The tables of corrections, of reviews and of corrections in hand."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, select

from claims.model import Draft, Reading
from claims.reading.wire import reading_from_row, reading_row
from storage.claims import MANY
from storage.conflict import insert_or_update
from storage.database import Connection
from storage.schema import corrections, drafts, reviews

Corrections = dict[str, Reading]
"""What admins say that the texts of one post say, by ``intake.text_key``."""


async def corrections_of(c: Connection, channel_id: int, numbers: Sequence[int]) -> dict[int, Corrections]:
    """The corrections of a channel's posts, by number; posts without one are left out."""
    found: dict[int, Corrections] = {}
    for first in range(0, len(numbers), MANY):
        mine = (corrections.c.channel_id == channel_id) & corrections.c.number.in_(numbers[first : first + MANY])
        columns = (corrections.c.number, corrections.c.text_key, corrections.c.reading)
        for row in await c.execute(select(*columns).where(mine)):
            found.setdefault(row.number, {})[row.text_key] = reading_from_row(row.reading)
    return found


async def keep_correction(
    c: Connection, channel_id: int, number: int, text_key: str, reading: Reading, *, by: int, now: datetime
) -> None:
    """Remember what an admin says that a text says; it writes over what one said before."""
    values = {
        "channel_id": channel_id,
        "number": number,
        "text_key": text_key,
        "reading": reading_row(reading),
        "corrected_by": by,
        "corrected_at": now,
    }
    await c.execute(insert_or_update(c, corrections), values)


async def drop_correction(c: Connection, channel_id: int, number: int, text_key: str) -> bool:
    """Forget it; False if there was none."""
    mine = (
        (corrections.c.channel_id == channel_id)
        & (corrections.c.number == number)
        & (corrections.c.text_key == text_key)
    )
    return (await c.execute(delete(corrections).where(mine))).rowcount > 0


async def keep_review(c: Connection, channel_id: int, number: int, text_key: str, *, by: int, now: datetime) -> None:
    """Remember that an admin finds the reading of a text right."""
    values = {
        "channel_id": channel_id,
        "number": number,
        "text_key": text_key,
        "reviewed_by": by,
        "reviewed_at": now,
    }
    await c.execute(insert_or_update(c, reviews), values)


async def save_draft(c: Connection, draft: Draft) -> None:
    """Keep the correction that an admin has in hand, instead of the one that he had."""
    values = {name: getattr(draft, name) for name in Draft.__slots__} | {"reading": reading_row(draft.reading)}
    await c.execute(insert_or_update(c, drafts), values)


async def draft_of(c: Connection, person: int) -> Draft | None:
    """The correction that an admin has in hand."""
    row = (await c.execute(select(drafts).where(drafts.c.person == person))).first()
    return None if row is None else Draft(**{**row._mapping, "reading": reading_from_row(row.reading)})


async def drop_draft(c: Connection, person: int) -> None:
    """It was kept or left."""
    await c.execute(delete(drafts).where(drafts.c.person == person))
