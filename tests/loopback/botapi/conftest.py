"""A Bot API server and an unmodified aiogram that talks to it over HTTP."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

from loopback import botapi
from loopback.botapi import User


@asynccontextmanager
async def a_bot(server: botapi.Server, token: str | None = None, patience: float = 60.0) -> AsyncIterator[Bot]:
    session = AiohttpSession(api=TelegramAPIServer.from_base(server.url), timeout=patience)
    async with Bot(token or server.token, session=session) as bot:
        yield bot


@pytest.fixture
async def server() -> AsyncIterator[botapi.Server]:
    async with botapi.serve() as server:
        yield server


@pytest.fixture
async def bot(server: botapi.Server) -> AsyncIterator[Bot]:
    async with a_bot(server) as bot:
        yield bot


@pytest.fixture
def anna(server: botapi.Server) -> User:
    """Someone who has started the bot."""
    anna = server.people.add_person(7, "Анна")
    server.people.say(anna, "/start")
    return anna
