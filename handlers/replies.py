"""How an answer reaches the chat: a new message, or the message under the pressed button changed in place."""

import logging
from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import BaseMiddleware
from aiogram.exceptions import TelegramBadRequest
from aiogram.filters import Filter
from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, InaccessibleMessage, Message, TelegramObject

from claims.model import Message as Told
from handlers.roles import carried_target
from messages.beside import is_beside, plain
from messages.managing import from_afar, is_carried, named_in, unwrapped
from messages.telegram import edit_arguments, send_arguments

logger = logging.getLogger(__name__)

NOT_MODIFIED = "message is not modified"
CANNOT_EDIT = (
    "message can't be edited",
    "message to edit not found",
    "message_id_invalid",
    "there is no text in the message to edit",  # a picture
)


class Said(Filter):
    """Matches the commands of these names."""

    def __init__(self, *names: str) -> None:
        self.names = frozenset(names)

    async def __call__(self, message: Message, spoken: Any = None) -> bool:
        return spoken is not None and spoken.command is not None and spoken.command.name in self.names


class Pressed(Filter):
    """Matches a button of this kind and adds what it says as ``pressed``; forged or old data match nothing."""

    def __init__(self, kind: type[CallbackData]) -> None:
        self.kind = kind

    async def __call__(self, query: CallbackQuery) -> bool | dict[str, CallbackData]:
        said = query.data or ""
        target, data = (None, plain(said)) if is_beside(said) else unwrapped(said)
        if not data.startswith(f"{self.kind.__prefix__}:") or (target is not None and not is_carried(data)):
            return False
        try:
            return {"pressed": self.kind.unpack(data)}
        except (TypeError, ValueError):
            return False


class Answering(BaseMiddleware):
    """Answers every callback, once: with the text that the handler returns, or silently, also where it fails."""

    async def __call__(
        self,
        handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
        event: TelegramObject,
        data: dict[str, Any],
    ) -> Any:
        words: Any = None
        try:
            words = await handler(event, data)
            return words
        finally:
            if isinstance(event, CallbackQuery):
                await _answer(event, words if isinstance(words, str) else None)


async def say(message: Message, told: Told) -> Message:
    """Sends a new message to the chat, and topic, of a message; about the chat that it is said of, if any."""
    return await message.answer(**send_arguments(_about(message, told)))


async def say_beside(query: CallbackQuery, told: Told) -> None:
    """Sends a new message to the chat of the pressed button; about the chat that the button carries, if any."""
    if query.message is not None:
        await query.message.answer(**send_arguments(_about(query, told)))


async def show(query: CallbackQuery, told: Told) -> None:
    """Changes the message of the pressed button; about the chat that the button carries, if any."""
    await edit(query, _about(query, told))


async def edit(query: CallbackQuery, told: Told) -> None:
    """Changes the message of the pressed button; sends a new one where that stays or can be changed no longer."""
    if query.message is None:
        return
    if isinstance(query.message, InaccessibleMessage) or is_beside(query.data or ""):
        await query.message.answer(**send_arguments(told))
        return
    try:
        await query.message.edit_text(**edit_arguments(told))
    except TelegramBadRequest as error:
        reason = error.message.lower()
        if any(words in reason for words in CANNOT_EDIT):
            await query.message.answer(**send_arguments(told))
        elif NOT_MODIFIED not in reason:
            raise


def _about(event: Message | CallbackQuery, told: Told) -> Told:
    target = carried_target(event)
    if target is None:
        return told
    about = event.reply_to_message if isinstance(event, Message) else event.message
    text = about.text if isinstance(about, Message) else None
    return from_afar(told, target, named_in(text or "") or str(target.chat_id))


async def _answer(query: CallbackQuery, words: str | None) -> None:
    try:
        await query.answer(words)
    except TelegramBadRequest as error:
        logger.info("a pressed button was not answered: %s", error.message)  # pressed too long ago
