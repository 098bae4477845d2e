"""Whatever is published, changed, lost or cut: in the end what is stored is what stands in the channel."""

import asyncio
import itertools
import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from loopback import mtproto
from tests.userbot.conftest import FAST, Desk, until

OFTEN = replace(FAST, rereads=tuple(0.1 * step for step in range(1, 100)))


def _standing(channel: mtproto.Channel) -> dict[int, str]:
    """The channel's posts as the server has them: albums whole, under their lowest number."""
    heads: dict[int, int] = {}
    texts: dict[int, list[str]] = {}
    for post in channel.posts.values():
        head = heads.setdefault(post.album, post.number) if post.album else post.number
        texts.setdefault(head, []).extend([post.text] if post.text else [])
    return {number: "\n".join(parts) for number, parts in texts.items()}


def _change(server: mtproto.Server, channel: mtproto.Channel, chance: random.Random) -> None:
    """Something happens in the channel, or to the connection."""
    single = [post.number for post in channel.posts.values() if not post.album]
    push = chance.random() < 0.7
    match chance.choices(["publish", "album", "edit", "delete", "view", "cut"], [8, 2, 4, 2, 2, 1])[0]:
        case "publish":
            server.publish(channel, f"сбито {chance.randrange(100)} БПЛА", push=push)
        case "album":
            server.publish(channel, "подпись", album=["", "третья"][: chance.randint(1, 2)], push=push)
        case "edit" if channel.posts:
            server.edit(channel, chance.choice(list(channel.posts)), f"правка {chance.randrange(100)}", push=push)
        case "delete" if single:
            server.delete(channel, chance.choice(single), push=push)
        case "view" if channel.posts:
            server.view(channel, chance.choice(list(channel.posts)), chance.randrange(9999), push=push)
        case "cut":
            server.drop_connections()


@pytest.mark.parametrize("seed", range(5))
async def test_what_is_stored_becomes_what_stands(desk: Desk, seed: int) -> None:
    chance = random.Random(seed)
    seconds = itertools.count()
    begin = datetime.now(UTC) - timedelta(minutes=30)
    desk.server.state.clock = lambda: begin + timedelta(seconds=next(seconds))  # an edit date is to the second
    channel = desk.server.add_channel("gov_sample", "Губернатор", members=[desk.account] if seed % 2 else [])
    await desk.order("gov_sample")

    async def same() -> bool:
        return {post.number: post.text for post in await desk.posts(channel)} == _standing(channel)

    async with desk.watching(OFTEN):
        for _ in range(60):
            _change(desk.server, channel, chance)
            await asyncio.sleep(chance.choice((0, 0, 0.005, 0.02)))
        await until(same)
    assert len(channel.posts) > 10
