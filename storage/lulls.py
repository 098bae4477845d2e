"""The table of lulls: channels that have been silent beyond their habit. Each is told once."""

from datetime import datetime, timedelta

from sqlalchemy import delete, insert, select

from claims.habits import DAYS
from claims.model import Channel, ChannelState, SilentSource
from storage.channels import all_channels, channel_of
from storage.database import Connection
from storage.schema import channels, lulls, posts

MOST_POSTS = 3000
"""Posts of a channel from which its habit is learnt."""

READ = frozenset({ChannelState.LIVE, ChannelState.RENAMED})


async def read_channels(c: Connection, checked_since: datetime) -> tuple[Channel, ...]:
    """The channels that are read and were looked at since then: of others their silence may be ours."""
    return tuple(
        one
        for one in await all_channels(c)
        if one.state in READ and one.checked_at is not None and one.checked_at >= checked_since
    )


async def posted_lately(c: Connection, channel_id: int, now: datetime) -> tuple[datetime, ...]:
    """When a channel posted in the days from which its habit is learnt."""
    lately = (posts.c.channel_id == channel_id) & (posts.c.date >= now - timedelta(days=DAYS))
    found = await c.execute(select(posts.c.date).where(lately).order_by(posts.c.number.desc()).limit(MOST_POSTS))
    return tuple(found.scalars())


async def known_lulls(c: Connection) -> dict[int, datetime]:
    """Since when channels have been silent beyond their habit."""
    return {row.channel_id: row.since for row in await c.execute(select(lulls))}


async def begin_lull(c: Connection, channel_id: int, since: datetime) -> None:
    """The channel is silent; it was not before."""
    await c.execute(insert(lulls), {"channel_id": channel_id, "since": since})


async def end_lull(c: Connection, channel_id: int) -> None:
    """The channel speaks again, or is read no more."""
    await c.execute(delete(lulls).where(lulls.c.channel_id == channel_id))


async def silent_sources(c: Connection) -> tuple[SilentSource, ...]:
    """The silent channels as readers are told of them, by title."""
    found = await c.execute(
        select(channels, lulls.c.since)
        .join(lulls, lulls.c.channel_id == channels.c.id)
        .where(channels.c.state.in_([state.value for state in READ]))
        .order_by(channels.c.title, channels.c.id)
    )
    return tuple(_source(channel_of(row), row.since) for row in found)


def _source(channel: Channel, since: datetime) -> SilentSource:
    return SilentSource(
        voice=channel.voice,
        office=channel.office,
        title=channel.title,
        region=channel.region,
        username=channel.username,
        since=since,
    )
