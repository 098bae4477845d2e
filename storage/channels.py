"""The table of channels: whom we watch, and how far we have read."""

from datetime import datetime
from typing import Any

from sqlalchemy import Row, func, select, update

from claims.model import Channel, ChannelState, Office
from storage.conflict import insert_or_update
from storage.database import Connection
from storage.schema import channels
from storage.solved import forget_all


async def all_channels(c: Connection) -> tuple[Channel, ...]:
    """Every channel, unwatched ones included, by title."""
    found = await c.execute(select(channels).order_by(channels.c.title, channels.c.id))
    return tuple(channel_of(row) for row in found)


async def channel(c: Connection, channel_id: int) -> Channel | None:
    """The channel with Telegram's bare id."""
    row = (await c.execute(select(channels).where(channels.c.id == channel_id))).first()
    return None if row is None else channel_of(row)


_channel = channel
TOLD = ("username", "title", "voice", "office", "region")
"""What answers tell of a channel."""


async def channel_by_username(c: Connection, username: str) -> Channel | None:
    """The channel known under a @username, in any case and with or without the @; the last one checked if several."""
    name = username.removeprefix("@").lower()
    found = await c.execute(
        select(channels)
        .where(func.lower(channels.c.username) == name)
        .order_by(channels.c.checked_at.desc().nulls_last(), channels.c.id)
        .limit(1)
    )
    row = found.first()
    return None if row is None else channel_of(row)


async def save_channel(c: Connection, channel: Channel) -> None:
    """Store a channel, or write over the one with its id; the cursor and the access hash are never lost by it.

    The cursor stays at the higher of the two; an access hash stays where the new one is None. Where its name or voice
    changes, the answers that tell of it are forgotten.
    """
    before = await _channel(c, channel.id)
    if before is not None and any(getattr(before, name) != getattr(channel, name) for name in TOLD):
        await forget_all(c)
    values = {name: getattr(channel, name) for name in Channel.__slots__}
    values |= {"office": channel.office.value, "state": channel.state.value}
    await c.execute(insert_or_update(c, channels, higher=["cursor"], known=["access_hash"]), values)


async def set_state(c: Connection, channel_id: int, state: ChannelState, note: str | None, now: datetime) -> None:
    """What the watcher found out about a channel's reachability, and when."""
    values = {"state": state.value, "note": note, "checked_at": now}
    await c.execute(update(channels).where(channels.c.id == channel_id).values(values))


async def move_cursor(c: Connection, channel_id: int, number: int) -> None:
    """Everything up to a message number is stored. The cursor never moves back."""
    await c.execute(
        update(channels).where(channels.c.id == channel_id, channels.c.cursor < number).values(cursor=number)
    )


async def touch(
    c: Connection, channel_id: int, *, last_post_at: datetime | None = None, checked_at: datetime | None = None
) -> None:
    """When the channel last spoke (never moved back) and when it was last looked at; None leaves as it is."""
    mine = channels.c.id == channel_id
    if checked_at is not None:
        await c.execute(update(channels).where(mine).values(checked_at=checked_at))
    if last_post_at is not None:
        earlier = channels.c.last_post_at.is_(None) | (channels.c.last_post_at < last_post_at)
        await c.execute(update(channels).where(mine, earlier).values(last_post_at=last_post_at))


def channel_of(row: Row[*tuple[Any, ...]]) -> Channel:
    """A row of the table as the value that the other folders know."""
    values = {name: getattr(row, name) for name in Channel.__slots__}
    values |= {"office": Office(row.office), "state": ChannelState(row.state)}
    return Channel(**values)
