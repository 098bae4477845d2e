"""Flood waits, lost connections, broken clocks, and sessions that die."""

import asyncio
import sqlite3
from functools import partial

import pytest

from claims.model import ChannelState
from loopback import mtproto
from storage.heartbeats import beats
from storage.orders import open_orders
from tests.userbot.conftest import Desk, until
from userbot.reactions import SessionDead


async def _watched(desk: Desk) -> mtproto.Channel:
    channel = desk.server.add_channel("gov_sample", "Губернатор", members=[desk.account])
    await desk.order("gov_sample")
    return channel


async def _has(desk: Desk, channel: mtproto.Channel, text: str) -> bool:
    return text in await desk.texts(channel)


async def _told(desk: Desk, kind: str, subject: str) -> bool:
    return (kind, subject) in await desk.told()


async def _live(desk: Desk, channel: mtproto.Channel) -> bool:
    found = await desk.channel(channel)
    return found is not None and found.state is ChannelState.LIVE


async def test_a_flood_wait_is_waited_out_and_told_if_long(desk: Desk) -> None:
    channel = await _watched(desk)
    desk.server.publish(channel, "до ожидания", push=False)
    desk.server.fault("messages.getHistory", "FLOOD_WAIT_1")
    async with desk.watching():
        await until(lambda: _has(desk, channel, "до ожидания"))

    assert ("flood_wait", "@gov_sample") in await desk.told()


async def test_waiting_to_resolve_does_not_stop_the_reading(desk: Desk) -> None:
    channel = await _watched(desk)
    async with desk.watching():
        await until(lambda: _live(desk, channel))
        desk.server.fault("contacts.resolveUsername", "FLOOD_WAIT_3600")
        await desk.order("gov_other")
        desk.server.publish(channel, "дальше")
        await until(lambda: _has(desk, channel, "дальше"))


async def test_a_server_error_passes(desk: Desk) -> None:
    channel = await _watched(desk)
    desk.server.publish(channel, "после сбоя", push=False)
    desk.server.fault("messages.getHistory", "CHANNEL_WRONG_TODAY", times=2)
    async with desk.watching():
        await until(lambda: _has(desk, channel, "после сбоя"))

    assert await _live(desk, channel)


async def test_after_dropped_connections_the_gap_is_read(desk: Desk) -> None:
    channel = await _watched(desk)
    async with desk.watching():
        await until(lambda: _live(desk, channel))
        for number in range(3):
            desk.server.drop_connections()
            text = f"в разрыве {number}"
            desk.server.publish(channel, text)
            await until(partial(_has, desk, channel, text))

    assert await desk.numbers(channel) == [1, 2, 3]


async def test_an_outage_is_sat_out(desk: Desk) -> None:
    channel = await _watched(desk)
    async with desk.watching():
        await until(lambda: _live(desk, channel))
        desk.server.answering = False
        desk.server.drop_connections()
        desk.server.publish(channel, "во время отключения")
        await asyncio.sleep(0.3)
        desk.server.answering = True
        await until(lambda: _has(desk, channel, "во время отключения"))


async def test_a_clock_that_is_wrong_is_put_right(desk: Desk) -> None:
    channel = await _watched(desk)
    desk.server.skew_clock(3600)
    desk.server.publish(channel, "час спустя")
    async with desk.watching():
        await until(lambda: _has(desk, channel, "час спустя"))


async def test_many_orders_wait_for_telegram_s_daily_limit(desk: Desk) -> None:
    channels = [desk.server.add_channel(f"gov_sample{number}", f"Губернатор {number}") for number in range(3)]
    desk.server.limit("contacts.resolveUsername", calls=2, seconds=86_400)
    for channel in channels:
        await desk.order(channel.username or "")
    async with desk.watching():
        await until(lambda: _live(desk, channels[1]))
        desk.server.publish(channels[0], "читается и так")
        await until(lambda: _has(desk, channels[0], "читается и так"))
        await until(lambda: _told(desk, "flood_wait", "@gov_sample2"))

    async with desk.database.read() as c:
        assert [order.username for order in await open_orders(c)] == ["gov_sample2"]


async def test_a_locked_database_is_sat_out(desk: Desk) -> None:
    channel = await _watched(desk)
    async with desk.watching() as task:
        await until(lambda: _live(desk, channel))
        other = sqlite3.connect(desk.session.with_name("dronewatch.db"), isolation_level=None, check_same_thread=False)
        await asyncio.to_thread(other.execute, "BEGIN EXCLUSIVE")
        desk.server.publish(channel, "пока заперто")
        await asyncio.sleep(0.2)
        other.execute("ROLLBACK")
        other.close()
        await until(lambda: _has(desk, channel, "пока заперто"))
        assert not task.done()


@pytest.mark.parametrize(
    ("kill", "words"),
    [
        (lambda server, account: server.ban(account), "banned"),
        (lambda server, account: server.revoke(account), "sign in again"),
        (lambda server, account: server.forget_keys(), "sign in again"),
    ],
    ids=["banned", "revoked", "key forgotten"],
)
async def test_a_dead_session_is_told_and_ends_the_watcher(desk: Desk, kill: object, words: str) -> None:
    channel = await _watched(desk)
    async with desk.watching() as task:
        await until(lambda: _live(desk, channel))
        kill(desk.server, desk.account)  # type: ignore[operator]
        desk.server.drop_connections()
        with pytest.raises(SessionDead, match=words):
            await asyncio.wait_for(task, 10)

    [told] = [notice for notice in await desk.notices() if notice.kind.value == "session_dead"]
    assert words in told.detail


async def test_a_session_that_was_never_signed_in_says_so(desk: Desk) -> None:
    desk.session = desk.session.with_name("fresh.session")
    async with desk.watching() as task:
        with pytest.raises(SessionDead, match="python -m bot login"):
            await asyncio.wait_for(task, 10)


async def test_the_watcher_shows_that_it_is_alive(desk: Desk) -> None:
    async def connected() -> bool:
        async with desk.database.read() as c:
            found = await beats(c)
        return "watcher" in found and found["watcher"][1].startswith("connected")

    async with desk.watching():
        await until(connected)
