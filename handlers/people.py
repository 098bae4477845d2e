"""Who writes, from where and what: worked out once for every update and handed to the handlers.

Handlers find ``subscriber`` (the stored one, or what a new one would be), ``spoken`` (the command, if the text is one)
and ``now`` among their arguments.
"""

import logging
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

from aiogram import BaseMiddleware, Bot
from aiogram.types import CallbackQuery, Chat, ChatMemberUpdated, InlineQuery, Message, TelegramObject, User

from claims.model import ChatKind, Subscriber
from handlers.commands import Spoken, parse_command
from handlers.roles import carried_target
from messages.managing import Target
from messages.texts import language_of
from storage.database import Database
from storage.managed import kind_of
from storage.subscribers import subscriber

logger = logging.getLogger(__name__)

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]


class Introduction(BaseMiddleware):
    """Adds ``subscriber``, ``spoken`` and ``now``; drops commands that are addressed to another bot."""

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        if isinstance(event, Message) and event.via_bot is not None and event.via_bot.id == data["bot"].id:
            return None  # shared in inline mode: our own words are no question
        data["now"] = data["clock"]()
        chat, user, thread_id = place_of(event)
        if chat is None and user is None:
            return await handler(event, data)
        target = carried_target(event) if isinstance(event, Message | CallbackQuery) else None
        if target is not None:
            chat = await carried_chat(data["database"], target)
            thread_id = target.thread_id
        data["subscriber"] = await known_or_new(data["database"], chat, user, thread_id, data["now"])
        data["spoken"] = spoken = _spoken(event)
        if spoken is not None and spoken.addressed and not await _is_me(data["bot"], spoken):
            return None
        return await handler(event, data)


def place_of(event: TelegramObject) -> tuple[Chat | None, User | None, int]:
    """The chat, the person and the forum topic (0: none) that an update comes from."""
    match event:
        case Message():
            thread = event.message_thread_id if event.is_topic_message else None
            return event.chat, event.from_user, thread or 0
        case CallbackQuery(message=Message() as message):
            return message.chat, event.from_user, place_of(message)[2]
        case CallbackQuery(message=None):
            return None, event.from_user, 0
        case CallbackQuery(message=gone):
            return gone.chat if gone else None, event.from_user, 0
        case InlineQuery():
            return None, event.from_user, 0
        case ChatMemberUpdated():
            return event.chat, event.from_user, 0
        case _:
            return None, None, 0


async def known_or_new(
    database: Database, chat: Chat | None, user: User | None, thread_id: int, now: datetime
) -> Subscriber:
    """The stored subscriber of a chat (of the person, where there is no chat), else a new one in his language."""
    chat_id = chat.id if chat else user.id if user else 0
    async with database.read() as c:
        known = await subscriber(c, chat_id, thread_id)
    if known is not None:
        return known
    kind = ChatKind(chat.type) if chat else ChatKind.PRIVATE
    language = language_of(user.language_code if user else None)
    return Subscriber(chat_id=chat_id, thread_id=thread_id, kind=kind, language=language, created_at=now)


async def carried_chat(database: Database, target: Target) -> Chat:
    """The chat that a button carries; whether its presser may manage it is decided at the gate."""
    async with database.read() as c:
        kind = await kind_of(c, target.chat_id)
    return Chat(id=target.chat_id, type=kind or ChatKind.SUPERGROUP)


def _spoken(event: TelegramObject) -> Spoken | None:
    return parse_command(event.text) if isinstance(event, Message) and event.text else None


async def _is_me(bot: Bot, spoken: Spoken) -> bool:
    me = await bot.me()
    return (spoken.addressed or "").lower() == (me.username or "").lower()
