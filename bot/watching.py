"""The watcher's place in the service: its own client, its own end. When its session dies the bot goes on answering."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from bot.clock import Clock
from bot.settings import Settings, require
from bot.tables import load_tables
from storage.database import Database
from userbot.client import Client, Endpoint, open_client
from userbot.pace import Pace
from userbot.reactions import SessionDead
from userbot.watcher import watch

log = logging.getLogger(__name__)

HEAD_START = 1.0
"""Seconds that the bot is ahead of the watcher, whose tables would hold up the first answer by a third of a second."""


def endpoint_of(settings: Settings) -> Endpoint | None:
    """Another data centre than Telegram's own, None for Telegram's. Raises OSError where its key cannot be read."""
    if settings.mtproto_host is None or settings.mtproto_port is None or settings.mtproto_key_file is None:
        return None
    return Endpoint(settings.mtproto_host, settings.mtproto_port, Path(settings.mtproto_key_file).read_text("ascii"))


@asynccontextmanager
async def watching_client(settings: Settings) -> AsyncIterator[Client]:
    """The watching account's client, not connected yet. Raises SettingsError and OSError."""
    require(settings, "api_id", "api_hash")
    assert settings.api_id is not None
    assert settings.api_hash is not None
    endpoint = endpoint_of(settings)
    async with open_client(
        settings.api_id, settings.api_hash.get_secret_value(), settings.session_file, endpoint
    ) as client:
        yield client


async def watch_channels(
    settings: Settings, database: Database, clock: Clock, on_news: Callable[[], None], pace: Pace | None = None
) -> None:
    """Watch until cancelled, or until the session is dead: then say so and return.

    At Telegram's own ``pace`` (None) the bot answers first who waits for it.
    """
    if not settings.session_file.exists():
        log.error("no session in %s: the channels are not watched until `python -m bot login`", settings.session_file)
        return
    if pace is None:
        await asyncio.sleep(HEAD_START)
    await asyncio.to_thread(load_tables, clock())
    try:
        async with watching_client(settings) as client:
            await watch(client, database, clock=clock, on_news=on_news, pace=pace, join=settings.join_channels)
    except SessionDead as death:
        log.error("the watcher has stopped: %s", death)
