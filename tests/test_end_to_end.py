"""From an official's post to a person's chat, through the real Telethon and the real aiogram."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.app import serve
from loopback.conversation import Person
from storage.channels import all_channels
from storage.posts import newest_numbers
from tests.running import FAST, Running, running_service

SHARED = Path(__file__).parents[2] / "shared"
MINISTRY, BELGOROD = "mod_russia", "operativno31"
CHANNELS = {MINISTRY: "Минобороны России", BELGOROD: "Оперштаб <b>Белгородской</b> области"}
MORNING = datetime(2026, 11, 22, 5, 30, tzinfo=UTC)  # 08:30 in Moscow


@pytest.fixture
async def running(tmp_path: Path) -> AsyncIterator[Running]:
    async with running_service(tmp_path, MORNING, CHANNELS) as running:
        yield running


async def subscribes_to_every_report(person: Person, place: str) -> None:
    await person.says(f"/subscribe {place}")
    await person.waits_for("Что присылать?")
    await person.presses("Сводка и каждое сообщение")
    await person.waits_for("Подписка")


async def until_watched(running: Running) -> None:
    watcher = running.world.watcher.id
    channels = [running.world.channel(username, "") for username in CHANNELS]
    async with asyncio.timeout(10):
        await until(lambda: all(watcher in channel.members for channel in channels))


async def test_a_post_reaches_the_subscriber_as_an_alert_with_voice_figure_and_link(running: Running) -> None:
    person = running.world.person(7, "Анна")
    await subscribes_to_every_report(person, "Белгород")
    await until_watched(running)
    person.mark_seen()
    post = running.world.publish(running.world.channel(BELGOROD, ""), "Над Шебекинским округом сбиты 4 БПЛА.")
    alert = await person.waits_for("Заявлено сбитыми")
    assert "4 беспилотника" in alert.text
    assert "Оперштаб" in alert.text
    assert "Шебекинский" in alert.text
    assert f"https://t.me/{BELGOROD}/{post.number}" in alert.links


async def test_an_edit_and_a_withdrawal_are_told_to_those_who_got_the_figure(running: Running) -> None:
    person = running.world.person(7, "Анна")
    await subscribes_to_every_report(person, "Белгород")
    await until_watched(running)
    channel = running.world.channel(BELGOROD, "")
    post = running.world.publish(channel, "Над Шебекинским округом сбиты 12 БПЛА.")
    await person.waits_for("12 беспилотников")
    running.clock.moves(minutes=5)
    person.mark_seen()
    running.world.edit(post, "Над Шебекинским округом сбиты 9 БПЛА.")
    assert "9" in (await person.waits_for("12")).text
    running.clock.moves(minutes=5)
    person.mark_seen()
    running.world.delete(post)
    await person.waits_for("удал")


async def test_the_digest_comes_once_at_the_subscribers_hour(running: Running) -> None:
    person = running.world.person(7, "Анна")
    await subscribes_to_every_report(person, "Белгород")
    channel = running.world.channel(MINISTRY, "")
    night = "В период с 20.00 мск 21 ноября до 7.00 мск 22 ноября дежурными средствами ПВО уничтожены 9 украинских "
    night += "беспилотных летательных аппаратов: шесть – над территорией Белгородской области и три – над Курской."
    running.world.publish(channel, night, date=datetime(2026, 11, 22, 4, 15, tzinfo=UTC))
    await until_stored(running, 1)
    assert not any("Сводка" in message.text for message in person.chat)
    running.clock.moves(minutes=40)
    digest = await person.waits_for("🌅 Сводка")
    assert "заявлено 9" in digest.text
    assert "Белгородская 6" in digest.text
    running.clock.moves(minutes=40)
    await asyncio.sleep(0.3)
    assert sum("🌅" in message.text for message in person.chat) == 1


async def test_the_answer_to_a_region_names_voice_window_and_link(running: Running) -> None:
    channel = running.world.channel(BELGOROD, "")
    running.world.publish(channel, "Ночью в регионе сбиты 5 БПЛА.", date=datetime(2026, 11, 22, 4, 0, tzinfo=UTC))
    await until_stored(running, 1)
    person = running.world.person(8, "Ann", language="en")
    await person.says("/region belgorad")
    answer = await person.waits_for("Belgorod Oblast")
    assert "Claimed shot down: 5 drones" in answer.text
    assert f"https://t.me/{BELGOROD}/1" in answer.links


async def test_html_in_a_channels_title_is_only_text(running: Running) -> None:
    await until_watched(running)
    owner = running.world.person(1, "Хозяйка")
    await owner.says("/channels")
    await owner.waits_for("Оперштаб <b>Белгородской</b> области")


async def test_when_the_session_dies_the_bot_goes_on_answering(running: Running) -> None:
    await until_watched(running)
    running.world.mtproto.revoke(running.world.watcher)
    running.world.mtproto.drop_connections()
    owner = running.world.person(1, "Хозяйка")
    await owner.says("/help")
    await owner.waits_for("/region")
    async with asyncio.timeout(10):
        await until(lambda: any("нужен новый вход" in message.text for message in owner.chat))
    assert not running.service.done()


async def test_without_a_session_the_bot_answers_all_the_same(tmp_path: Path) -> None:
    async with running_service(tmp_path, MORNING, CHANNELS, signed_in=False) as running:
        person = running.world.person(7, "Анна")
        await person.says("/region Калуга")
        await person.waits_for("Нет сообщений")


async def test_nothing_is_lost_or_doubled_by_a_restart(tmp_path: Path) -> None:
    async with running_service(tmp_path, MORNING, CHANNELS) as running:
        person = running.world.person(7, "Анна")
        await subscribes_to_every_report(person, "Белгород")
        await until_watched(running)
        running.world.publish(running.world.channel(BELGOROD, ""), "Над Шебекинским округом сбиты 4 БПЛА.")
        await person.waits_for("4 беспилотника")
        running.service.cancel()
        await asyncio.gather(running.service, return_exceptions=True)
        running.world.publish(running.world.channel(BELGOROD, ""), "Над Валуйским округом сбиты 3 БПЛА.")
        person.mark_seen()
        again = asyncio.create_task(serve(running.settings, clock=running.clock, tick=0.05, pace=FAST))
        await person.waits_for("3 беспилотника")
        again.cancel()
        await asyncio.gather(again, return_exceptions=True)
        alerts = [message.text for message in person.chat if "Заявлено сбитыми" in message.text]
        assert len(alerts) == 2


@pytest.mark.skipif(not (SHARED / "data").is_dir(), reason="the real posts lie beside the project, in ../shared")
async def test_a_real_day_of_the_ministry_is_in_the_digest(tmp_path: Path) -> None:
    lines = (SHARED / "data" / "posts" / "ministry-2023-2025.jsonl").read_text(encoding="utf-8").splitlines()
    day = [post for post in map(json.loads, lines) if "2025-06-03T05" <= post["date"] < "2025-06-04T05"]
    assert len(day) >= 3
    before = datetime(2025, 6, 4, 5, 30, tzinfo=UTC)
    async with running_service(tmp_path, before, {MINISTRY: "Минобороны России"}) as running:
        person = running.world.person(7, "Анна")
        await subscribes_to_every_report(person, "Белгород")
        channel = running.world.channel(MINISTRY, "")
        for post in day:
            running.world.publish(channel, post["text"], date=datetime.fromisoformat(post["date"]))
        await until_stored(running, len(day))
        running.clock.moves(minutes=40)
        digest = await person.waits_for("🌅 Сводка")
    # 3 June 2025: 4 from 8.40 to 9.50, 6 from 11.00 to 19.00, and 1 of the night's 7 over Belgorod.
    assert "Белгородская 11" in digest.text
    assert "сутки 08:00 3 июня" in digest.text


async def until(condition: Callable[[], bool]) -> None:
    """Wait for what tells nobody when it happens."""
    while not condition():  # noqa: ASYNC110
        await asyncio.sleep(0.02)


async def until_stored(running: Running, posts: int) -> None:
    """Wait until so many posts are in the database, with their readings."""
    async with running.database() as database, asyncio.timeout(10):
        while True:
            async with database.read() as connection:
                channels = await all_channels(connection)
                stored = [number for one in channels for number in await newest_numbers(connection, one.id)]
            if len(stored) >= posts:
                return
            await asyncio.sleep(0.05)
