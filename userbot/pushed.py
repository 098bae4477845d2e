"""Storing what was pushed, in the order of its arrival."""

import asyncio
from itertools import groupby

from claims.model import Channel
from storage.posts import withdraw
from userbot.convert import posts_of
from userbot.fetch import album_around
from userbot.listen import Pushed, pushes, take
from userbot.standing import name_of
from userbot.watching import OPERATOR, Watching, attempt, record_posts, store, tell


async def store_pushes(watching: Watching) -> None:
    """For ever. What cannot be stored now is left to a round of all channels."""
    gathering: set[tuple[int, int]] = set()
    with pushes(watching.client, lambda channel_id: channel_id in watching.channels) as queue:
        async with asyncio.TaskGroup() as albums:
            while True:
                batch = await take(queue)
                whole = [one for one in batch if one.album is None]
                if whole and not await attempt(watching, _store(watching, whole), OPERATOR):
                    watching.poll_now.set()
                for one in batch:
                    if one.album is not None and (one.channel_id, one.album) not in gathering:
                        gathering.add((one.channel_id, one.album))
                        albums.create_task(_gather(watching, one, one.album, gathering))


async def _gather(watching: Watching, part: Pushed, album: int, gathering: set[tuple[int, int]]) -> None:
    """An album arrives as one message a part: wait for the others, then read it as a whole."""
    await asyncio.sleep(watching.pace.album)
    gathering.discard((part.channel_id, album))
    channel = watching.channels.get(part.channel_id)
    if channel is not None:
        await attempt(watching, _store_album(watching, channel, part), name_of(channel))


async def _store_album(watching: Watching, channel: Channel, part: Pushed) -> None:
    await store(watching, channel, await album_around(watching.client, channel, part.message))


async def _store(watching: Watching, batch: list[Pushed]) -> None:
    now = watching.clock()
    happened: dict[int, bool] = {}
    async with watching.database.write() as c:
        for (channel_id, deleted), run in groupby(batch, key=lambda one: (one.channel_id, one.message is None)):
            channel = watching.channels.get(channel_id)
            if channel is None:
                continue
            if deleted:
                numbers = [number for one in run for number in one.deleted]
                changed = bool(await withdraw(c, channel, numbers, seen=now))
            else:
                posts = [post for one in run for post in posts_of([one.message])]
                changed = await record_posts(c, channel, posts, now)
            happened[channel_id] = happened.get(channel_id, False) or changed
    for channel_id, changed in happened.items():
        tell(watching, channel_id, changed)
