"""Sources that fall silent beyond their habit, and speak again: each told to the admins once, as a notice."""

from datetime import datetime, timedelta

from claims.habits import Lull, unusual_lull
from claims.model import Channel, NoticeKind
from storage.database import Database
from storage.lulls import begin_lull, end_lull, known_lulls, posted_lately, read_channels
from storage.notices import note

LOOKED_AT = timedelta(hours=1)
"""A channel that the watcher has not looked at for longer may have spoken without our knowing."""


async def find_lulls(database: Database, now: datetime) -> int:
    """Note which channels have fallen silent and which speak again; how many changed."""
    async with database.read() as connection:
        known = await known_lulls(connection)
        read = await read_channels(connection, now - LOOKED_AT)
        found = {one: unusual_lull(await posted_lately(connection, one.id, now), now) for one in read}
    begun = {one: lull for one, lull in found.items() if lull is not None and one.id not in known}
    spoke = [one for one, lull in found.items() if lull is None and one.id in known]
    if begun or spoke:
        async with database.write() as connection:
            for one, lull in begun.items():
                await begin_lull(connection, one.id, lull.since)
                await note(connection, NoticeKind.CHANNEL_SILENT, _name(one), _reason(lull, now), now)
            for one in spoke:
                await end_lull(connection, one.id)
                await note(connection, NoticeKind.CHANNEL_SPEAKS, _name(one), "", now)
    return len(begun) + len(spoke)


def _name(channel: Channel) -> str:
    return f"@{channel.username}" if channel.username else channel.title


def _reason(lull: Lull, now: datetime) -> str:
    """Minutes of silence, minutes of the longest usual one, posts that stayed away: for messages.notice to word."""
    lasted = (now - lull.since) // timedelta(minutes=1)
    return f"{lasted} {lull.usual // timedelta(minutes=1)} {lull.missed}"
