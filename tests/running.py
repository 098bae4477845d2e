"""The whole service running in a test: the real watcher and the real bot on the loopback Telegram."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from bot.app import serve
from bot.settings import Settings, load
from bot.watching import watching_client
from loopback import telegram
from loopback.telegram import PHONE, World
from storage.database import Database, open_database
from userbot.login import login
from userbot.pace import Pace

OWNER = 1
FAST = Pace(poll=0.1, rereads=(0.1, 0.3), orders=0.05, between=0.0, joins=0.0, album=0.05, reconnect=0.05)


class SetClock:
    """A clock that shows what it was set to."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def moves(self, **by: float) -> None:
        self.now += timedelta(**by)


@dataclass
class Running:
    """What a test holds of the running service."""

    world: World
    settings: Settings
    clock: SetClock
    service: asyncio.Task[None]

    @asynccontextmanager
    async def database(self) -> AsyncIterator[Database]:
        async with open_database(self.settings.database_url.get_secret_value()) as database:
            yield database


def settings_for(folder: Path, world: World, channels: tuple[str, ...]) -> Settings:
    """The settings that lead the service to the loopback."""
    key = folder / "key.pem"
    key.write_text(world.endpoint.public_key, encoding="ascii")
    return load(
        api_id=1,
        api_hash="0" * 32,
        bot_token=world.bot_token,
        owners=frozenset({OWNER}),
        channels=channels,
        database_url=f"sqlite+aiosqlite:///{folder / 'dronewatch.db'}",
        session_file=folder / "watcher.session",
        join_channels=True,
        bot_api_url=world.bot_api_url,
        mtproto_host=world.endpoint.host,
        mtproto_port=world.endpoint.port,
        mtproto_key_file=key,
    )


async def sign_in(settings: Settings) -> None:
    """Sign the watching account in, as an operator does."""

    async def answer(question: str, *, secret: bool = False) -> str:
        return PHONE if "phone" in question else "12345"

    async with watching_client(settings) as client:
        await login(client, ask=answer, tell=lambda _: None)


@asynccontextmanager
async def running_service(
    folder: Path, now: datetime, channels: dict[str, str], *, signed_in: bool = True
) -> AsyncIterator[Running]:
    """The service, started and stopped; ``channels`` are usernames with their titles."""
    clock = SetClock(now)
    async with telegram.start(clock=clock) as world:
        for username, title in channels.items():
            world.channel(username, title)
        settings = settings_for(folder, world, tuple(channels))
        if signed_in:
            await sign_in(settings)
        ready = asyncio.Event()
        service = asyncio.create_task(serve(settings, clock=clock, tick=0.05, ready=ready.set, pace=FAST))
        waiting = asyncio.create_task(ready.wait())
        await asyncio.wait({service, waiting}, return_when=asyncio.FIRST_COMPLETED)
        try:
            if service.done():
                service.result()
            yield Running(world, settings, clock, service)
        finally:
            waiting.cancel()
            service.cancel()
            await asyncio.gather(service, waiting, return_exceptions=True)
