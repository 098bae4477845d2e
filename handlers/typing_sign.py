"""Who asks something that takes long sees within a second that it is worked on."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any

from aiogram import BaseMiddleware, Bot
from aiogram.enums import ChatAction
from aiogram.exceptions import AiogramError
from aiogram.types import CallbackQuery, Message, TelegramObject

from handlers.people import place_of

logger = logging.getLogger(__name__)

AFTER = 0.6
"""Seconds; an answer takes its way to Telegram as well."""

AGAIN = 4.5
"""Telegram shows the sign for five seconds."""


class Typing(BaseMiddleware):
    """Shows "typing…" in the chat while a handler is at work, from ``after`` seconds on."""

    def __init__(self, after: float = AFTER, again: float = AGAIN) -> None:
        self._after, self._again = after, again

    async def __call__(
        self,
        handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
        event: TelegramObject,
        data: dict[str, Any],
    ) -> Any:
        chat, _user, thread_id = place_of(event)
        if chat is None or not isinstance(event, Message | CallbackQuery):
            return await handler(event, data)
        sign = asyncio.create_task(self._show(data["bot"], chat.id, thread_id))
        try:
            return await handler(event, data)
        finally:
            sign.cancel()
            with suppress(asyncio.CancelledError):
                await sign

    async def _show(self, bot: Bot, chat_id: int, thread_id: int) -> None:
        await asyncio.sleep(self._after)
        while True:
            try:
                await bot.send_chat_action(chat_id, ChatAction.TYPING, message_thread_id=thread_id or None)
            except AiogramError as error:
                logger.info("the sign of work was not taken: %s", error)
                return
            await asyncio.sleep(self._again)
