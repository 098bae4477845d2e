"""The key dialogues over HTTP: the strict Bot API of the loopback takes every message, button and menu."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

from claims.model import SubscriberState
from handlers.menu import set_menus
from handlers.routes import root_router
from loopback import telegram
from loopback.botapi import Standing
from storage.subscribers import subscriber
from tests.handlers.chat import Stage
from tests.handlers.conftest import NOW, OWNER


@pytest.fixture
async def world(morning: Stage) -> AsyncIterator[telegram.World]:
    """A Telegram in which the bot polls; its database remembers the morning."""
    async with telegram.start() as world:
        session = AiohttpSession(api=TelegramAPIServer.from_base(world.bot_api_url))
        dispatcher = Dispatcher(database=morning.database, clock=lambda: NOW, owners=frozenset({OWNER}))
        dispatcher.include_router(root_router())
        async with Bot(world.bot_token, session=session) as bot:
            await set_menus(bot, owners={OWNER})
            polling = asyncio.create_task(dispatcher.start_polling(bot, handle_signals=False, close_bot_session=False))
            yield world
            await dispatcher.stop_polling()
            await polling


async def test_three_taps_then_a_report_that_changes_in_place(world: telegram.World) -> None:
    anna = world.person(1000, "Анна", language="ru")
    await anna.says("/start")
    await anna.waits_for("Выберите язык")
    await anna.presses("Русский")
    await anna.waits_for("Какие регионы вам нужны?")
    await anna.presses("Белгородская")
    await anna.waits_for("Выбрано: Белгородская")
    await anna.presses("Дальше →")
    await anna.waits_for("Что присылать?")
    query = await anna.presses("Только сводка")
    await anna.waits_for("Подписка: Белгородская")
    assert not (await anna.toast(query)).text
    await anna.says("Калуга")
    report = await anna.waits_for("Заявлено сбитыми: 4 БПЛА")
    await anna.presses("7 дней")
    assert (await anna.waits_for("7 дней 08:00 15 ноября")).number == report.number
    await anna.presses("Как посчитано")
    assert (await anna.waits_for("каждый беспилотник посчитан один раз")).number == report.number


async def test_pictures_and_files_travel(world: telegram.World) -> None:
    anna = world.person(1000, "Анна", language="ru")
    await anna.says("/today")
    await anna.waits_for("Вся страна")
    await anna.says("/map")
    await anna.waits_for("9 БПЛА\nЗаявления официальных каналов")
    await anna.presses("Вся страна")
    await anna.says("/map")
    await anna.says("/chart Калуга 7д")
    await anna.waits_for("Калужская область. 7 дней")
    await anna.presses("Ответ")
    await anna.waits_for("📍 Калужская область")
    await anna.says("/export 7д заявления")
    await anna.waits_for("В первых строках сказано")


async def test_a_report_is_shared_inline_and_is_no_question_to_the_bot(world: telegram.World) -> None:
    anna = world.person(1000, "Анна", language="ru")
    neighbours = world.group("Соседи", anna)
    query = await anna.looks_up("Калуга", neighbours)
    assert [result["title"] for result in anna.offered(query).results] == ["📍 Калужская область"]
    await anna.shares(query, "report", neighbours)
    await anna.shares(await anna.looks_up("Калуга"), "report")
    assert ["via_bot" in one.raw for one in (*neighbours.chat, *anna.chat)] == [True, True]
    await anna.says("Калуга")
    await anna.waits_for("Калужская область")
    await anna.says("/today")
    await anna.waits_for("Вся страна")
    assert len([one for one in anna.chat if one.is_from_bot]) == 2


async def test_menus_follow_language_and_role(world: telegram.World) -> None:
    anna, owner = world.person(1000, "Анна", language="ru"), world.person(OWNER, "Owner", language="en")
    assert anna.menu["today"] == "вся страна сегодня"
    assert "watch" not in anna.menu
    await owner.says("/channels")
    await owner.waits_for("2 channels")


async def test_a_group_is_greeted_and_subscribed_by_its_creator(world: telegram.World) -> None:
    anna, boris = world.person(1000, "Anna", language="en"), world.person(1001, "Boris", language="en")
    group = world.group("Neighbours", anna, members=[boris])
    await anna.adds_bot(group, Standing.MEMBER)
    await group.waits_for("Hello. Ask here /region Belgorod")
    await boris.says("/subscribe Belgorod", group)
    await group.waits_for("managed by its administrators")
    await anna.says("/subscribe Belgorod", group)
    await group.waits_for("What shall be sent?")
    query = await boris.presses("Digest only", group=group)
    assert "managed by its administrators" in ((await boris.toast(query)).text or "")
    await anna.presses("Digest only", group=group)
    await group.waits_for("Subscribed: Belgorod Oblast")


async def test_a_person_who_blocks_the_bot_comes_back_with_start(world: telegram.World, morning: Stage) -> None:
    anna = world.person(1000, "Anna", language="en")
    await anna.says("/start")
    await anna.waits_for("Choose a language")
    await anna.blocks()
    await anna.says("/start")
    await anna.waits_for("Choose a language")
    async with morning.database.read() as c:
        stored = await subscriber(c, 1000)
    assert stored is not None
    assert stored.state is SubscriberState.ACTIVE
