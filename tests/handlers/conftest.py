"""A bot with a database that remembers a morning of posts, all of them written for these tests."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest
from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

from claims.model import Channel, Office, Post
from handlers.menu import set_menus
from handlers.routes import root_router
from loopback import telegram
from storage.channels import save_channel
from storage.database import Database
from storage.posts import record
from tests.handlers.chat import Stage, staged

OWNER = 7
NOW = datetime(2026, 11, 22, 7, 30, tzinfo=UTC)

MINISTRY = Channel(
    id=12, username="mod_russia", title="Минобороны", voice="mod_russia", office=Office.MINISTRY, last_post_at=NOW
)
KALUGA = Channel(
    id=14, username="kaluga40", title="Калуга <b>", voice="RU-KLU", office=Office.GOVERNOR, region="RU-KLU"
)
NEWS = Channel(id=16, username="some_news", title="Новости", voice="some_news", office=Office.NEWS)
MORNING = (
    (
        MINISTRY,
        901,
        datetime(2026, 11, 22, 4, 30, tzinfo=UTC),
        (
            "В период с 20.00 мск 21 ноября до 7.00 мск 22 ноября дежурными средствами ПВО уничтожены 9 украинских "
            "беспилотных летательных аппаратов: 5 – над территорией Белгородской области, 4 – над территорией "
            "Калужской области."
        ),
    ),
    (
        KALUGA,
        31,
        datetime(2026, 11, 22, 4, 40, tzinfo=UTC),
        "С 20:00 до 7:00 над территорией Тарусского округа сбиты 4 беспилотника. Пострадавших нет.",
    ),
)


@pytest.fixture
async def stage(database: Database) -> AsyncIterator[Stage]:
    """A bot to whom nobody has published anything."""
    async with staged(database, clock=lambda: NOW, owners=frozenset({OWNER})) as stage:
        yield stage


@pytest.fixture
async def morning(stage: Stage) -> Stage:
    """The same after the ministry and the governor of Kaluga have told of the night."""
    async with stage.database.write() as c:
        for channel, number, date, text in MORNING:
            await save_channel(c, channel)
            post = Post(channel_id=channel.id, number=number, date=date, text=text)
            await record(c, channel, [post], seen=NOW)
    return stage


@pytest.fixture
async def doubtful(stage: Stage) -> Stage:
    """The ministry has published a list that does not add up, and then a news channel a figure without a place."""
    of_parts = "Уничтожены 12 БПЛА: 5 над Белгородской областью, 4 над Курской областью."
    nowhere = "За ночь сбиты 9 БПЛА."
    async with stage.database.write() as c:
        for channel, number, minutes, text in ((MINISTRY, 905, 90, of_parts), (NEWS, 902, 30, nowhere)):
            await save_channel(c, channel)
            date = NOW - timedelta(minutes=minutes)
            await record(c, channel, [Post(channel_id=channel.id, number=number, date=date, text=text)], seen=date)
    return stage


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
