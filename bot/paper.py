"""A bot that writes on paper: what it would send is kept, and nothing leaves the machine."""

from collections.abc import AsyncGenerator
from datetime import UTC, datetime
from typing import Any, cast

from aiogram import Bot
from aiogram.client.session.base import BaseSession
from aiogram.exceptions import TelegramBadRequest
from aiogram.methods import (
    EditMessageText,
    GetChat,
    GetChatMember,
    GetMe,
    SendDocument,
    SendMessage,
    SendPhoto,
    TelegramMethod,
)
from aiogram.methods.base import TelegramType
from aiogram.types import Chat, ChatMemberOwner, InlineKeyboardMarkup, Message, User

TOKEN = "1:" + "paper" * 8
ITSELF = User(id=1, is_bot=True, first_name="Dronewatch", username="dronewatch_bot")


class PaperSession(BaseSession):
    """Answers every call as a well-meaning Bot API would and keeps the calls, oldest first."""

    def __init__(self) -> None:
        super().__init__()
        self.calls: list[TelegramMethod[Any]] = []
        self._numbers = iter(range(1000, 10**9))

    async def make_request(
        self,
        bot: Bot,
        method: TelegramMethod[TelegramType],
        timeout: int | None = None,  # noqa: ASYNC109
    ) -> TelegramType:
        self.calls.append(method)
        return cast(TelegramType, self._answer(method))

    def _answer(self, method: TelegramMethod[Any]) -> object:
        if isinstance(method, GetMe):
            return ITSELF
        if isinstance(method, SendMessage | EditMessageText):
            return self._message(method)
        if isinstance(method, SendPhoto | SendDocument):
            return self._message(SendMessage(chat_id=method.chat_id, text=method.caption or "…"))
        if isinstance(method, GetChat):
            raise TelegramBadRequest(method, "Bad Request: chat not found")
        if isinstance(method, GetChatMember):
            return ChatMemberOwner(user=User(id=method.user_id, is_bot=False, first_name="Reader"), is_anonymous=False)
        return True

    def _message(self, method: SendMessage | EditMessageText) -> Message:
        chat_id = method.chat_id if isinstance(method.chat_id, int) else 1
        edited = method.message_id if isinstance(method, EditMessageText) else None
        keyboard = method.reply_markup
        return Message(
            message_id=edited or next(self._numbers),
            date=datetime.now(UTC),
            chat=Chat(id=chat_id, type="private" if chat_id > 0 else "supergroup"),
            from_user=ITSELF,
            text=method.text,
            entities=method.entities,
            reply_markup=keyboard if isinstance(keyboard, InlineKeyboardMarkup) else None,
        )

    async def stream_content(
        self,
        url: str,
        headers: dict[str, Any] | None = None,
        timeout: int = 30,  # noqa: ASYNC109
        chunk_size: int = 65536,
        raise_for_status: bool = True,
    ) -> AsyncGenerator[bytes, None]:
        chunks: tuple[bytes, ...] = ()
        for chunk in chunks:
            yield chunk

    async def close(self) -> None:
        return None
