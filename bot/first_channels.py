"""Which channels are watched at the first start."""

from collections.abc import Iterable
from datetime import datetime

from claims.model import WatchOrder
from claims.sources import Source, source_of, starter_channels
from storage.channels import channel_by_username
from storage.database import Database
from storage.orders import order, order_for

THE_SETTINGS = 0
"""Who ordered a channel that no admin asked for."""


async def order_listed(database: Database, usernames: Iterable[str], *, now: datetime) -> int:
    """Order every listed channel that was never ordered or watched; returns how many.

    Without usernames the starter list of official channels is taken. A channel that an admin has left stays left.
    """
    listed = list(usernames) or [source.username for source in starter_channels() if source.current]
    ordered = 0
    async with database.write() as connection:
        for username in listed:
            known = await channel_by_username(connection, username)
            if (known is not None and known.id > 0) or await order_for(connection, username):
                continue  # an id below 0 is an import's: the channel itself was never looked up
            await order(connection, _order(username, source_of(username), now))
            ordered += 1
    return ordered


def _order(username: str, source: Source | None, now: datetime) -> WatchOrder:
    if source is None:
        return WatchOrder(username=username, ordered_by=THE_SETTINGS, ordered_at=now)
    return WatchOrder(
        username=source.username,
        ordered_by=THE_SETTINGS,
        ordered_at=now,
        voice=source.voice,
        office=source.office,
        region=source.region,
    )
