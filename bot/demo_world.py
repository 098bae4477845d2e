"""The service led to a Telegram of this machine: its settings, and its account signed in."""

from pathlib import Path

from bot.settings import Settings, load
from bot.watching import watching_client
from loopback.telegram import PHONE, World
from userbot.login import login
from userbot.pace import Pace

PACE = Pace(poll=5.0, rereads=(2.0, 10.0), orders=0.2, between=0.0, joins=0.0)
"""Hurried, since a Telegram on this machine has no limits to respect."""

ANSWERS = {"phone": PHONE, "code": "12345"}


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


async def sign_in(settings: Settings) -> None:
    """As the operator would with ``login``; the loopback's codes are known."""

    async def answer(question: str, *, secret: bool = False) -> str:
        return next(words for sign, words in ANSWERS.items() if sign in question)

    async with watching_client(settings) as client:
        await login(client, ask=answer, tell=lambda _: None)
