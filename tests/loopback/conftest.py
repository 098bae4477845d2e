"""A small bot on the real aiogram, for trying the loopback itself."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.filters import CommandStart
from aiogram.types import (
    CallbackQuery,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQuery,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    Message,
)

from loopback import telegram
from loopback.telegram import World

BUTTONS = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Ночь", callback_data="night")]])


@asynccontextmanager
async def polling(world: World) -> AsyncIterator[None]:
    dispatcher = Dispatcher()

    @dispatcher.message(CommandStart())
    async def start(message: Message) -> None:
        await message.answer("Здравствуйте", reply_markup=BUTTONS)

    @dispatcher.message()
    async def repeat(message: Message) -> None:
        if message.via_bot is None:
            await message.answer(f"Вы: {message.text or message.location}")

    @dispatcher.inline_query()
    async def offer(query: InlineQuery) -> None:
        words = InputTextMessageContent(message_text=f"О месте: {query.query}")
        article = InlineQueryResultArticle(id="1", title=query.query, description="ответ", input_message_content=words)
        button = InlineQueryResultsButton(text="К боту", start_parameter="inline")
        await query.answer([article] if query.query else [], cache_time=0, button=button)

    @dispatcher.callback_query()
    async def night(query: CallbackQuery) -> None:
        await query.answer("Ночь тихая")
        assert isinstance(query.message, Message)
        await query.message.edit_text("Ночью тихо")

    session = AiohttpSession(api=TelegramAPIServer.from_base(world.bot_api_url))
    async with Bot(world.bot_token, session=session) as bot:
        task = asyncio.create_task(dispatcher.start_polling(bot, handle_signals=False, close_bot_session=False))
        yield
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


@pytest.fixture
async def world() -> AsyncIterator[World]:
    async with telegram.start() as world, polling(world):
        yield world
