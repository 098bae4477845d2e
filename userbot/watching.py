"""What the watcher's loops share, and how they store what they found."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from claims.model import Channel, ChannelState, Happening, NoticeKind, Post
from storage.channels import all_channels, move_cursor, save_channel, touch
from storage.channels import channel as stored_channel
from storage.database import Connection, Database
from storage.errors import DatabaseError
from storage.notices import note
from storage.posts import record, withdraw
from userbot.client import Client
from userbot.pace import Pace
from userbot.reactions import Act, Reaction, SessionDead, reaction
from userbot.standing import Verdict, name_of

_LOG = logging.getLogger(__name__)

OPERATOR = "watcher"
"""Whom a notice is about that concerns no single channel."""


@dataclass
class Watching:
    """One run of the watcher.

    ``ready`` is set while Telegram answers; ``poll_now`` and ``names_now`` wake the loops before their time.
    ``arrived`` is when a channel last had something new, ``reread`` when its newest posts were last read again,
    ``retry_at`` when an unreachable channel is tried again.
    """

    client: Client
    database: Database
    clock: Callable[[], datetime]
    on_news: Callable[[], None]
    pace: Pace
    join: bool
    started: datetime
    ready: asyncio.Event = field(default_factory=asyncio.Event)
    names_now: asyncio.Event = field(default_factory=asyncio.Event)
    channels: dict[int, Channel] = field(default_factory=dict)
    arrived: dict[int, datetime] = field(default_factory=dict)
    reread: dict[int, datetime] = field(default_factory=dict)
    retry_at: dict[int, datetime] = field(default_factory=dict)

    @property
    def poll_now(self) -> asyncio.Event:
        """Set by the client whenever its connection was made anew, and by whoever added a channel."""
        return self.client.connected_anew


async def load(watching: Watching) -> tuple[Channel, ...]:
    """The channels that are to be read and can be: resolved, and not taken off the list."""
    async with watching.database.read() as c:
        found = await all_channels(c)
    wanted = [ch for ch in found if ch.access_hash is not None and ch.state is not ChannelState.UNWATCHED]
    watching.channels = {channel.id: channel for channel in wanted}
    return tuple(wanted)


async def store(
    watching: Watching, channel: Channel, posts: Sequence[Post], *, cursor: int | None = None, history: bool = False
) -> None:
    """Record posts, and only then move the cursor. ``history`` posts that are not fresh make no news."""
    now = watching.clock()
    fresh_from = now - timedelta(seconds=watching.pace.fresh) if history else None
    async with watching.database.write() as c:
        happened = await record_posts(c, channel, posts, now, fresh_from)
        if cursor is not None:
            await move_cursor(c, channel.id, cursor)
    tell(watching, channel.id, happened)


async def record_posts(
    c: Connection, channel: Channel, posts: Sequence[Post], now: datetime, fresh_from: datetime | None = None
) -> bool:
    """Record posts inside a transaction; says whether any of them was new or changed."""
    old = [post for post in posts if fresh_from is not None and post.date < fresh_from]
    new = [post for post in posts if fresh_from is None or post.date >= fresh_from]
    recorded = (
        *(await record(c, channel, old, seen=now, quiet=True) if old else ()),
        *(await record(c, channel, new, seen=now) if new else ()),
    )
    if posts:
        await touch(c, channel.id, last_post_at=max(post.date for post in posts))
    return any(one.what is not Happening.SAME for one in recorded)


async def withdraw_posts(watching: Watching, channel: Channel, numbers: Collection[int]) -> None:
    """Mark posts as deleted."""
    async with watching.database.write() as c:
        gone = await withdraw(c, channel, numbers, seen=watching.clock())
    tell(watching, channel.id, bool(gone))


def tell(watching: Watching, channel_id: int, happened: bool) -> None:
    """After something was stored: wake the bot, and plan to read the channel's newest posts again."""
    if happened:
        watching.arrived[channel_id] = watching.clock()
        watching.on_news()


async def apply(watching: Watching, before: Channel, verdict: Verdict) -> None:
    """Store what became of a channel, and leave the notice. What other loops stored meanwhile stays."""
    if verdict.channel == before:
        return
    async with watching.database.write() as c:
        now = verdict.channel
        stored = await stored_channel(c, before.id) or now
        changed = replace(
            stored,
            username=now.username,
            title=now.title,
            state=now.state,
            note=now.note,
            access_hash=now.access_hash,
        )
        await save_channel(c, changed)
        told_already = (stored.state, stored.note, stored.username) == (now.state, now.note, now.username)
        if verdict.tell is not None and not told_already:  # two loops may meet the same trouble
            await note(c, verdict.tell, name_of(before), verdict.detail, watching.clock())
    watching.channels[before.id] = changed


async def notice(watching: Watching, kind: NoticeKind, subject: str, detail: str) -> None:
    """Leave a notice, at least in the log."""
    try:
        async with watching.database.write() as c:
            await note(c, kind, subject, detail, watching.clock())
    except DatabaseError as error:
        _LOG.error("not told to the admins (%s): %s, %s, %s", error, kind, subject, detail)


async def attempt(
    watching: Watching,
    work: Awaitable[None],
    subject: str,
    *,
    marked: Callable[[Reaction], Awaitable[None]] | None = None,
) -> bool:
    """Do something that may fail, and react; False if it did. ``marked`` is told what becomes of the channel.

    Waits out a flood wait. Raises SessionDead where nothing more can be done.
    """
    try:
        await work
    except SessionDead:
        raise
    except Exception as error:  # noqa: BLE001 - reaction() sorts every kind, and names what it does not know
        await react(watching, reaction(error), error, subject, marked)
        return False
    return True


async def react(
    watching: Watching,
    found: Reaction,
    error: Exception,
    subject: str,
    marked: Callable[[Reaction], Awaitable[None]] | None = None,
) -> None:
    """Do what an error calls for. Raises SessionDead."""
    match found.act:
        case Act.STOP:
            raise SessionDead(found.why) from error
        case Act.WAIT:
            _LOG.warning("%s: %s", subject, found.why)
            if found.seconds >= watching.pace.told_wait:
                await notice(watching, NoticeKind.FLOOD_WAIT, subject, found.why)
            await asyncio.sleep(found.seconds)
        case Act.MARK if marked is not None:
            await marked(found)
        case Act.BUG:
            _LOG.error("%s: nobody thought of this error", subject, exc_info=error)
        case _:
            _LOG.warning("%s: %s", subject, found.why)


async def wait(event: asyncio.Event, seconds: float) -> None:
    """Until the event, at most so many seconds; the event is cleared.

    Not by ``asyncio.wait_for``: Python 3.11's swallows a cancellation that comes together with the event.
    """
    try:
        async with asyncio.timeout(seconds):
            await event.wait()
    except TimeoutError:
        return
    event.clear()


def reread_due(arrived: datetime, last: datetime | None, now: datetime, after: Iterable[float]) -> bool:
    """Whether one of the instants, so many seconds ``after`` the arrival, lies between the last reading and now."""
    if last is None:
        return True
    return any(last < arrived + timedelta(seconds=seconds) <= now for seconds in after)
