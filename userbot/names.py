"""Usernames and titles, looked at by id: a renamed channel is told, and joined where the operator wants it."""

import asyncio
from functools import partial

from claims.model import Channel, NoticeKind
from userbot.poll import lose, now_under
from userbot.resolve import join, look
from userbot.standing import LOST, looked, name_of
from userbot.watching import OPERATOR, Watching, apply, attempt, load, wait


async def check_names(watching: Watching) -> None:
    """For ever: every channel that can be read, at the start, when one was added, and every hour."""
    while True:
        await watching.ready.wait()
        watching.names_now.clear()
        await attempt(watching, _round(watching), OPERATOR)
        await wait(watching.names_now, watching.pace.names)


async def _round(watching: Watching) -> None:
    for channel in await load(watching):
        if channel.state not in LOST:
            marked = partial(lose, watching, channel)
            await attempt(watching, _check(watching, channel), name_of(channel), marked=marked)
            await asyncio.sleep(watching.pace.between)


async def _check(watching: Watching, channel: Channel) -> None:
    seen = await look(watching.client, channel)
    verdict = looked(channel, seen)
    if verdict.tell is NoticeKind.CHANNEL_RENAMED and channel.username:
        other = await now_under(watching, channel.username)
        if other is not None and other.id != channel.id:
            verdict = verdict.with_detail(f"@{channel.username} now belongs to another channel")
    await apply(watching, channel, verdict)
    if watching.join and not seen.joined:
        await join(watching.client, channel)
        await asyncio.sleep(watching.pace.joins)
