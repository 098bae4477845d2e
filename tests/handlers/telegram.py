"""The Telegram of these tests: it keeps what every chat shows, and refuses what Telegram refuses."""

from collections.abc import AsyncGenerator, Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from aiogram import Bot
from aiogram.client.session.base import BaseSession
from aiogram.exceptions import TelegramBadRequest
from aiogram.methods import (
    AnswerCallbackQuery,
    AnswerInlineQuery,
    EditMessageText,
    GetChat,
    GetChatMember,
    GetMe,
    SendChatAction,
    SendDocument,
    SendMessage,
    SendPhoto,
    SetMyCommands,
    TelegramMethod,
)
from aiogram.types import (
    AcceptedGiftTypes,
    BotCommandScopeChat,
    Chat,
    ChatFullInfo,
    ChatMemberAdministrator,
    ChatMemberMember,
    InlineKeyboardMarkup,
    InlineQueryResult,
    InputFile,
    Message,
    PhotoSize,
    User,
)

BOT = User(id=42, is_bot=True, first_name="Dronewatch", username="dronewatch_bot")


@dataclass
class Shown:
    """A message of the bot as the chat shows it now."""

    id: int
    text: str
    keyboard: InlineKeyboardMarkup | None
    entities: list[Any]
    thread: int | None = None
    is_picture: bool = False

    def labels(self) -> list[str]:
        rows = self.keyboard.inline_keyboard if self.keyboard else []
        return [one.text for row in rows for one in row]

    def data_of(self, label: str) -> str | None:
        rows = self.keyboard.inline_keyboard if self.keyboard else []
        return next((one.callback_data or "" for row in rows for one in row if one.text == label), None)

    def url_of(self, label: str) -> str | None:
        rows = self.keyboard.inline_keyboard if self.keyboard else []
        return next((one.url for row in rows for one in row if one.text == label), None)


@dataclass(frozen=True)
class Document:
    """A file that the bot sent."""

    name: str
    content: bytes
    caption: str


@dataclass(frozen=True)
class Photo:
    """A picture that the bot sent; ``content`` is empty where it was sent again by its file id."""

    file_id: str
    content: bytes


@dataclass
class Telegram(BaseSession):
    """What the bot calls; it keeps every chat, and refuses what Telegram refuses."""

    clock: Callable[[], datetime]
    chats: dict[int, list[Shown]] = field(default_factory=dict)
    administrators: set[int] = field(default_factory=set)
    titles: dict[int, str] = field(default_factory=dict)
    toasts: list[str | None] = field(default_factory=list)
    menus: list[SetMyCommands] = field(default_factory=list)
    refusals: list[Exception] = field(default_factory=list)
    changed: list[Shown] = field(default_factory=list)
    offered: list[InlineQueryResult] = field(default_factory=list)
    documents: list[Document] = field(default_factory=list)
    photos: list[Photo] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)
    unknown_owners: bool = False
    count: int = 0

    def __post_init__(self) -> None:
        super().__init__()

    async def make_request(
        self,
        bot: Bot,
        method: TelegramMethod[Any],
        timeout: int | None = None,  # noqa: ASYNC109 (aiogram's signature)
    ) -> Any:
        if self.refusals and isinstance(method, (SendMessage, EditMessageText)):
            raise self.refusals.pop(0)
        match method:
            case GetMe():
                return BOT
            case SendMessage():
                return self._send(method)
            case EditMessageText():
                return self._edit(method)
            case SendDocument():
                return await self._keep(bot, method)
            case SendPhoto():
                return await self._show(bot, method)
            case AnswerCallbackQuery():
                self.toasts.append(method.text)
                return True
            case AnswerInlineQuery():
                self.offered = list(method.results)
                return True
            case SendChatAction():
                return True
            case GetChat():
                return chat_info(int(method.chat_id), self.titles.get(int(method.chat_id), "Neighbours"))
            case GetChatMember():
                return member(method.user_id, administrator=method.user_id in self.administrators)
            case SetMyCommands(scope=BotCommandScopeChat()) if self.unknown_owners:
                raise TelegramBadRequest(method, "Bad Request: chat not found")
            case SetMyCommands():
                self.menus.append(method)
                return True
            case _:
                raise AssertionError(f"the bot should not call {type(method).__name__}")

    def number(self) -> int:
        self.count += 1
        return self.count

    def _send(self, method: SendMessage) -> Message:
        chat_id = int(method.chat_id)
        keyboard = method.reply_markup if isinstance(method.reply_markup, InlineKeyboardMarkup) else None
        shown = Shown(self.number(), method.text, keyboard, list(method.entities or ()), method.message_thread_id)
        self.chats.setdefault(chat_id, []).append(shown)
        self.changed.append(shown)
        return Message(
            message_id=shown.id,
            date=self.clock(),
            chat=Chat(id=chat_id, type="private"),
            from_user=BOT,
            text=method.text,
        )

    async def _keep(self, bot: Bot, method: SendDocument) -> Message:
        assert isinstance(method.document, InputFile)
        content = b"".join([chunk async for chunk in method.document.read(bot)])
        self.documents.append(Document(method.document.filename or "", content, method.caption or ""))
        chat = Chat(id=int(method.chat_id), type="private")
        shown = Shown(self.number(), method.caption or "", None, [], method.message_thread_id)
        self.chats.setdefault(chat.id, []).append(shown)
        self.changed.append(shown)
        return Message(message_id=shown.id, date=self.clock(), chat=chat, from_user=BOT)

    async def _show(self, bot: Bot, method: SendPhoto) -> Message:
        """Shows a picture, new or known by its file id; what is said under it stands in the chat."""
        chat = Chat(id=int(method.chat_id), type="private")
        shown = Shown(self.number(), method.caption or "", None, [], method.message_thread_id)
        if isinstance(method.reply_markup, InlineKeyboardMarkup):
            shown.keyboard = method.reply_markup
        shown.is_picture, content = True, b""
        if isinstance(method.photo, InputFile):
            content = b"".join([chunk async for chunk in method.photo.read(bot)])
            file_id = f"photo {len(self.files)}"
            self.files[file_id] = content
        elif method.photo in self.files:
            file_id = method.photo
        else:
            raise TelegramBadRequest(method, "Bad Request: wrong file identifier/HTTP URL specified")
        self.photos.append(Photo(file_id, content))
        self.chats.setdefault(chat.id, []).append(shown)
        self.changed.append(shown)
        size = PhotoSize(file_id=file_id, file_unique_id=file_id, width=1280, height=1280)
        return Message(message_id=shown.id, date=self.clock(), chat=chat, from_user=BOT, photo=[size])

    def _edit(self, method: EditMessageText) -> bool:
        shown = next((one for one in self.chats[int(method.chat_id or 0)] if one.id == method.message_id), None)
        if shown is None:
            raise TelegramBadRequest(method, "Bad Request: message to edit not found")
        if shown.is_picture:
            raise TelegramBadRequest(method, "Bad Request: there is no text in the message to edit")
        if (shown.text, shown.keyboard) == (method.text, method.reply_markup):
            raise TelegramBadRequest(method, "Bad Request: message is not modified: the content is the same")
        shown.text, shown.keyboard, shown.entities = method.text, method.reply_markup, list(method.entities or ())
        self.changed.append(shown)
        return True

    async def close(self) -> None:
        """Nothing to close."""

    async def stream_content(self, *args: Any, **kwargs: Any) -> AsyncGenerator[bytes, None]:
        for part in (b"",):
            yield part


def chat_info(chat_id: int, title: str) -> ChatFullInfo:
    """A supergroup."""
    gifts = AcceptedGiftTypes(
        unlimited_gifts=False,
        limited_gifts=False,
        unique_gifts=False,
        premium_subscription=False,
        gifts_from_channels=False,
    )
    return ChatFullInfo(
        id=chat_id,
        type="supergroup",
        title=title,
        accent_color_id=0,
        max_reaction_count=1,
        accepted_gift_types=gifts,
    )


def member(user_id: int, *, administrator: bool = False) -> ChatMemberMember | ChatMemberAdministrator:
    user = User(id=user_id, is_bot=user_id == BOT.id, first_name="somebody")
    if not administrator:
        return ChatMemberMember(user=user)
    rights = [name for name, one in ChatMemberAdministrator.model_fields.items() if one.annotation is bool]
    return ChatMemberAdministrator.model_validate({"user": user} | dict.fromkeys(rights, False))
