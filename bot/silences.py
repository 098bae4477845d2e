"""Sources that fall silent beyond their habit, and speak again: each told to the admins once, as a notice."""

from datetime import datetime, timedelta

from claims.habits import Silence, unusual_silence
from claims.model import Channel, NoticeKind
from storage.database import Database
from storage.notices import note
from storage.silences import begin_silence, end_silence, known_silences, posted_lately, read_channels

LOOKED_AT = timedelta(hours=1)
"""A channel that the watcher has not looked at for longer may have spoken without our knowing."""


async def listen_for_silence(database: Database, now: datetime) -> int:
    """Note which channels have fallen silent and which speak again; how many changed."""
    async with database.read() as connection:
        known = await known_silences(connection)
        read = await read_channels(connection, now - LOOKED_AT)
        found = {one: unusual_silence(await posted_lately(connection, one.id, now), now) for one in read}
    begun = {one: silence for one, silence in found.items() if silence is not None and one.id not in known}
    spoke = [one for one, silence in found.items() if silence is None and one.id in known]
    if begun or spoke:
        async with database.write() as connection:
            for one, silence in begun.items():
                await begin_silence(connection, one.id, silence.since)
                await note(connection, NoticeKind.CHANNEL_SILENT, _name(one), _reason(silence, now), now)
            for one in spoke:
                await end_silence(connection, one.id)
                await note(connection, NoticeKind.CHANNEL_SPEAKS, _name(one), "", now)
    return len(begun) + len(spoke)


def _name(channel: Channel) -> str:
    return f"@{channel.username}" if channel.username else channel.title


def _reason(silence: Silence, now: datetime) -> str:
    """Minutes of silence, minutes of the longest usual one, posts that stayed away: for messages.notice to word."""
    lasted = (now - silence.since) // timedelta(minutes=1)
    return f"{lasted} {silence.usual // timedelta(minutes=1)} {silence.missed}"
