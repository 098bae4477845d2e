"""How much is stored of a chat or person, beside what can be shown whole."""

from sqlalchemy import Table, func, or_, select

from storage.database import Connection
from storage.schema import admins, cards, drafts, outbox, progress

COUNTED: dict[str, Table] = {
    "outbox": outbox,
    "cards": cards,
    "progress": progress,
    "drafts": drafts,
    "admins": admins,
}


async def count_kept(c: Connection, chat_id: int) -> dict[str, int]:
    """The rows about it, by the table's name; tables without any are left out."""
    counts: dict[str, int] = {}
    for name, table in COUNTED.items():
        known = (table.columns[key] == chat_id for key in ("chat_id", "person") if key in table.columns)
        counts[name] = (await c.execute(select(func.count()).select_from(table).where(or_(*known)))).scalar_one()
    return {name: number for name, number in counts.items() if number}
