"""The table of heartbeats: when each loop of the service last went round."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import select

from storage.conflict import insert_or_update
from storage.database import Connection
from storage.schema import heartbeats


async def beat(c: Connection, name: str, now: datetime, note: str = "") -> None:
    """The loop of that name is alive."""
    await c.execute(insert_or_update(c, heartbeats), {"name": name, "at": now, "note": note})


async def beats(c: Connection) -> Mapping[str, tuple[datetime, str]]:
    """Each loop's last beat and its note, by name."""
    found = await c.execute(select(heartbeats).order_by(heartbeats.c.name))
    return {row.name: (row.at, row.note) for row in found}
