"""The round of all channels: what was missed since the cursor, and the newest posts once more when they are due."""

import asyncio
import logging
from contextlib import aclosing
from dataclasses import replace
from datetime import timedelta
from functools import partial

from claims.model import Channel, ChannelState, NoticeKind
from storage.channels import touch
from storage.posts import newest_numbers
from userbot.fetch import deleted_among, missed, newest
from userbot.reactions import Act, Reaction, SessionDead, reaction
from userbot.resolve import Seen, resolve
from userbot.standing import lost, name_of, reached
from userbot.watching import OPERATOR, Watching, apply, attempt, load, notice, reread_due, store, wait, withdraw_posts

_LOG = logging.getLogger(__name__)


async def poll(watching: Watching) -> None:
    """For ever: a round when Telegram was reached again, when a channel was added, and every few minutes."""
    while True:
        await watching.ready.wait()
        watching.poll_now.clear()
        await attempt(watching, _round(watching), OPERATOR)
        await wait(watching.poll_now, watching.pace.poll)


async def _round(watching: Watching) -> None:
    for channel in await load(watching):
        if not watching.ready.is_set():
            return
        if watching.clock() >= watching.retry_at.get(channel.id, watching.started):
            marked = partial(lose, watching, channel)
            await attempt(watching, visit(watching, channel), name_of(channel), marked=marked)
            await asyncio.sleep(watching.pace.between)


async def visit(watching: Watching, channel: Channel) -> None:
    """Read one channel. Raises Telegram's errors; what was stored before one stays stored."""
    await fetch(watching, channel)
    await apply(watching, channel, reached(channel))
    now = watching.clock()
    async with watching.database.write() as c:
        await touch(c, channel.id, checked_at=now)
    arrived = watching.arrived.get(channel.id, watching.started)
    if reread_due(arrived, watching.reread.get(channel.id), now, watching.pace.rereads):
        await reread(watching, channel)
        watching.reread[channel.id] = now


async def fetch(watching: Watching, channel: Channel) -> None:
    """Store what came after the cursor, page by page."""
    async with aclosing(missed(watching.client, channel, watching.pace)) as pages:
        async for page in pages:
            if page.gap is not None:
                first, last = page.gap
                await notice(watching, NoticeKind.GAP, name_of(channel), f"{first}–{last}")
            await store(watching, channel, page.posts, cursor=page.last, history=channel.cursor == 0)


async def reread(watching: Watching, channel: Channel) -> None:
    """Compare the newest posts with what is stored: edits are recorded, what is no longer there is withdrawn."""
    found = await newest(watching.client, channel, watching.pace.newest)
    async with watching.database.read() as c:
        stored = await newest_numbers(c, channel.id, watching.pace.newest)
    await store(watching, channel, found.posts)
    absent = [number for number in stored if number >= found.lowest and number not in found.numbers]
    if absent:
        gone = await deleted_among(watching.client, channel, absent)
        if gone:
            await withdraw_posts(watching, channel, gone)


async def lose(watching: Watching, channel: Channel, found: Reaction) -> None:
    """Mark a channel that cannot be read, unless its username shows that only our access hash was another account's."""
    watching.retry_at[channel.id] = watching.clock() + timedelta(seconds=watching.pace.retry)
    state, why = found.state or ChannelState.GONE, found.why
    if state is ChannelState.GONE and channel.username:
        seen = await now_under(watching, channel.username)
        if seen is not None and seen.id == channel.id and seen.access_hash != channel.access_hash:
            await apply(watching, channel, reached(replace(channel, access_hash=seen.access_hash)))
            watching.retry_at.pop(channel.id, None)
            watching.poll_now.set()
            return
        if seen is not None and seen.id != channel.id:
            state, why = ChannelState.RENAMED, f"@{channel.username} now belongs to another channel"
    await apply(watching, channel, lost(channel, state, why))


async def now_under(watching: Watching, username: str) -> Seen | None:
    """Who carries a username now; None if nobody does, or Telegram does not say it now: nothing waits for this."""
    try:
        return await resolve(watching.client, username)
    except Exception as error:
        found = reaction(error)
        if found.act is Act.STOP:
            raise SessionDead(found.why) from error
        _LOG.info("@%s: %s", username, found.why)
        return None
