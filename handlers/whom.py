"""Whom an admin means: by number, by @username, or by the message that he answers."""

import re
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from aiogram import BaseMiddleware
from aiogram.types import (
    Chat,
    Message,
    MessageOriginChannel,
    MessageOriginChat,
    MessageOriginHiddenUser,
    MessageOriginUser,
    TelegramObject,
    User,
)

from handlers.people import place_of

MOST_REMEMBERED = 20_000
_NUMBER = re.compile(r"-?[1-9]\d{0,18}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Whom:
    """A person or a chat, and what it is called (its number where nothing else is known)."""

    id: int
    name: str


class Hidden:
    """A forwarded message whose author does not want to be known."""


class Acquaintances(BaseMiddleware):
    """Remembers, while the bot runs, who wrote under which @username; hands it on as ``seen`` and stores nothing."""

    def __init__(self) -> None:
        self._seen: OrderedDict[str, Whom] = OrderedDict()

    async def __call__(
        self,
        handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
        event: TelegramObject,
        data: dict[str, Any],
    ) -> Any:
        chat, user, _thread = place_of(event)
        for one in (user, chat):
            if one is not None and one.username:
                self._seen[one.username.lower()] = named(one)
                self._seen.move_to_end(one.username.lower())
        while len(self._seen) > MOST_REMEMBERED:
            self._seen.popitem(last=False)
        data["seen"] = self._seen
        return await handler(event, data)


def whom(words: str, message: Message, seen: Mapping[str, Whom]) -> Whom | Hidden | None:
    """Who is meant: by the words, else by the answered message, whose origin counts where it was forwarded."""
    if words.startswith("@"):
        return seen.get(words.removeprefix("@").lower())
    if _NUMBER.fullmatch(words):
        known = next((one for one in seen.values() if one.id == int(words)), None)
        return known or Whom(int(words), words)
    return _answered(message.reply_to_message) if not words and message.reply_to_message else None


def named(one: User | Chat) -> Whom:
    """A person or chat as Telegram shows them."""
    if one.username:
        return Whom(one.id, f"@{one.username}")
    return Whom(one.id, one.full_name or str(one.id))


def _answered(message: Message) -> Whom | Hidden | None:
    match message.forward_origin:
        case MessageOriginUser(sender_user=user):
            return named(user)
        case MessageOriginChat(sender_chat=chat) | MessageOriginChannel(chat=chat):
            return named(chat)
        case MessageOriginHiddenUser():
            return Hidden()
    writer = message.sender_chat or message.from_user
    is_bot = isinstance(writer, User) and writer.is_bot
    return None if writer is None or is_bot else named(writer)
