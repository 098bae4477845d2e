"""The service led to a Telegram of this machine: its settings, and its account signed in."""

import asyncio
import logging
from datetime import datetime, timedelta
from pathlib import Path

from bot.settings import Settings, load
from bot.watching import watching_client
from loopback.telegram import PHONE, World
from storage.channels import all_channels
from storage.database import open_database
from userbot.login import login
from userbot.pace import Pace

log = logging.getLogger(__name__)

PACE = Pace(poll=5.0, rereads=(2.0, 10.0), orders=0.2, between=0.0, joins=0.0)
"""Hurried, since a Telegram on this machine has no limits to respect."""

PATIENCE = 15.0
"""Seconds that the watcher is given to read the channels' history before people begin to ask."""

ANSWERS = {"phone": PHONE, "code": "12345"}

UNWATCHED = "glebnikitin_nn"
"""A channel that is there and not read, to try /watch with."""
UNREAD = (
    (timedelta(hours=9), "❗️На территории Нижегородской области введён режим опасности атаки БПЛА."),
    (timedelta(hours=4), "Ночью силы ПВО уничтожили 5 БПЛА над Кстовским округом. Никто не пострадал."),
    (timedelta(minutes=40), "Открыли после ремонта мост через Линду: две полосы, тротуар и освещение."),
)
"""What it has posted, and how long before the beginning."""


def settings_for(folder: Path, world: World, channels: tuple[str, ...], owners: frozenset[int]) -> Settings:
    """Settings that lead to the loopback's endpoints; everything that is written goes into the folder."""
    key = folder / "key.pem"
    key.write_text(world.endpoint.public_key, encoding="ascii")
    return load(
        api_id=1,
        api_hash="0" * 32,
        bot_token=world.bot_token,
        owners=owners,
        channels=channels,
        database_url=f"sqlite+aiosqlite:///{folder / 'dronewatch.db'}",
        session_file=folder / "watcher.session",
        join_channels=True,
        log_level="INFO",
        bot_api_url=world.bot_api_url,
        mtproto_host=world.endpoint.host,
        mtproto_port=world.endpoint.port,
        mtproto_key_file=key,
    )


def add_unwatched(world: World, now: datetime) -> None:
    """A channel with a few posts that nobody has asked the watcher to read."""
    channel = world.channel(UNWATCHED, "Глеб Никитин")
    channel.verified = True
    for before, text in UNREAD:
        world.publish(channel, text, date=now - before)


async def sign_in(settings: Settings) -> None:
    """As the operator would with ``login``; the loopback's codes are known."""

    async def answer(question: str, *, secret: bool = False) -> str:
        return next(words for sign, words in ANSWERS.items() if sign in question)

    async with watching_client(settings) as client:
        await login(client, ask=answer, tell=lambda _: None)


async def until_history_is_read(settings: Settings, world: World) -> None:
    """Return once the watcher has read what the channels hold now, or after ``PATIENCE``: then answers grow later."""
    watched = {username.lower() for username in settings.channels}
    there = {(one.username or "").lower(): one for one in world.mtproto.state.channels.values()}
    tops = {username: there[username].top for username in watched & there.keys()}
    async with open_database(settings.database_url.get_secret_value()) as database:
        try:
            async with asyncio.timeout(PATIENCE):
                while True:
                    async with database.read() as connection:
                        read = {(one.username or "").lower(): one.cursor for one in await all_channels(connection)}
                    if all(read.get(username, 0) >= top for username, top in tops.items()):
                        return
                    await asyncio.sleep(0.05)
        except TimeoutError:
            log.warning("the channels' history is not read yet after %g s", PATIENCE)
