"""The bot's connection to the Bot API."""

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import PRODUCTION, TelegramAPIServer
from aiogram.methods.base import Response
from aiogram.types import Message, Update, User

from bot.limits import Limits
from bot.settings import Settings, require

_KEPT = (Response[Message], Response[bool], Response[Message | bool], Response[User], Response[list[Update]])
"""The types of answers. aiogram names one with every call, and pydantic forgets one that nobody holds: made anew it
costs 3 ms of a call."""


def connect_bot(settings: Settings, *, limited: bool = True) -> Bot:
    """A bot whose every send keeps Telegram's limits, unless not ``limited``: a Telegram of this machine has none.

    Close its session; raises SettingsError without a token.
    """
    require(settings, "bot_token")
    assert settings.bot_token is not None
    server = TelegramAPIServer.from_base(settings.bot_api_url) if settings.bot_api_url else PRODUCTION
    session = AiohttpSession(api=server)
    if limited:
        session.middleware(Limits())
    return Bot(settings.bot_token.get_secret_value(), session=session)
