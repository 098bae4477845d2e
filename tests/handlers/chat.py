"""A Telegram small enough to read: people say and press, the real Dispatcher answers, the chat keeps what it shows."""

from collections.abc import AsyncGenerator, AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from aiogram import Bot, Dispatcher
from aiogram.client.session.base import BaseSession
from aiogram.exceptions import TelegramBadRequest
from aiogram.methods import (
    AnswerCallbackQuery,
    AnswerInlineQuery,
    EditMessageText,
    GetChatMember,
    GetMe,
    SendMessage,
    SetMyCommands,
    TelegramMethod,
)
from aiogram.types import (
    BotCommandScopeChat,
    CallbackQuery,
    Chat,
    ChatMemberAdministrator,
    ChatMemberBanned,
    ChatMemberMember,
    ChatMemberUpdated,
    InlineKeyboardMarkup,
    InlineQuery,
    InlineQueryResultArticle,
    Message,
    Update,
    User,
)

from handlers.routes import root_router
from storage.database import Database

BOT = User(id=42, is_bot=True, first_name="Dronewatch", username="dronewatch_bot")
TOKEN = "42:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"


@dataclass
class Shown:
    """A message of the bot as the chat shows it now."""

    id: int
    text: str
    keyboard: InlineKeyboardMarkup | None
    entities: list[Any]
    thread: int | None = None

    def labels(self) -> list[str]:
        rows = self.keyboard.inline_keyboard if self.keyboard else []
        return [one.text for row in rows for one in row]

    def data_of(self, label: str) -> str | None:
        rows = self.keyboard.inline_keyboard if self.keyboard else []
        return next((one.callback_data or "" for row in rows for one in row if one.text == label), None)


@dataclass
class Telegram(BaseSession):
    """What the bot calls; it keeps every chat, and refuses what Telegram refuses."""

    clock: Callable[[], datetime]
    chats: dict[int, list[Shown]] = field(default_factory=dict)
    administrators: set[int] = field(default_factory=set)
    toasts: list[str | None] = field(default_factory=list)
    menus: list[SetMyCommands] = field(default_factory=list)
    refusals: list[Exception] = field(default_factory=list)
    changed: list[Shown] = field(default_factory=list)
    offered: list[InlineQueryResultArticle] = field(default_factory=list)
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
            case AnswerCallbackQuery():
                self.toasts.append(method.text)
                return True
            case AnswerInlineQuery():
                self.offered = [one for one in method.results if isinstance(one, InlineQueryResultArticle)]
                return True
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

    def _edit(self, method: EditMessageText) -> bool:
        shown = next((one for one in self.chats[int(method.chat_id or 0)] if one.id == method.message_id), None)
        if shown is None:
            raise TelegramBadRequest(method, "Bad Request: message to edit not found")
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


@dataclass
class Person:
    """Somebody in a chat. ``says`` and ``presses`` give the texts that the chat shows new or changed."""

    stage: "Stage"
    user: User
    chat: Chat
    thread: int | None = None

    @property
    def messages(self) -> list[Shown]:
        return self.stage.telegram.chats.setdefault(self.chat.id, [])

    @property
    def buttons(self) -> list[str]:
        """The buttons under the last message."""
        return self.messages[-1].labels()

    @property
    def toast(self) -> str | None:
        """What the last press was answered with."""
        return self.stage.telegram.toasts[-1]

    async def says(self, text: str) -> str:
        return await self.stage.hears(
            message=self._message(self.stage.telegram.number(), text, self.user),
        )

    async def posts(self, text: str) -> str:
        """Says something in a channel, where nobody's name stands."""
        number = self.stage.telegram.number()
        post = self._message(number, text, self.user).model_copy(update={"from_user": None, "sender_chat": self.chat})
        return await self.stage.hears(channel_post=post)

    async def looks_up(self, words: str) -> list[InlineQueryResultArticle]:
        """Types the bot's name and some words in another chat."""
        query = InlineQuery(id=str(self.stage.telegram.number()), from_user=self.user, query=words, offset="")
        await self.stage.hears(inline_query=query)
        return self.stage.telegram.offered

    async def presses(self, label: str) -> str:
        """Presses the newest button with this text."""
        for shown in reversed(self.messages):
            data = shown.data_of(label)
            if data is not None:
                return await self.sends_data(data, shown)
        raise AssertionError(f"no button {label!r}: {[shown.labels() for shown in self.messages]}")

    async def sends_data(self, data: str, shown: Shown | None = None) -> str:
        """A press of any data, forged ones too, under a message (the last one if none is given)."""
        under = shown or self.messages[-1]
        query = CallbackQuery(
            id=str(self.stage.telegram.number()),
            from_user=self.user,
            chat_instance="1",
            data=data,
            message=self._message(under.id, under.text, BOT),
        )
        return await self.stage.hears(callback_query=query)

    async def blocks_the_bot(self) -> str:
        return await self._changes(was=member(BOT.id), now=ChatMemberBanned(user=BOT, until_date=self.stage.clock()))

    async def unblocks_the_bot(self) -> str:
        return await self._changes(was=ChatMemberBanned(user=BOT, until_date=self.stage.clock()), now=member(BOT.id))

    adds_the_bot = unblocks_the_bot

    async def becomes_a_supergroup(self, new: int) -> str:
        note = self._message(self.stage.telegram.number(), None, self.user).model_copy(
            update={"migrate_to_chat_id": new}
        )
        return await self.stage.hears(message=note)

    async def _changes(self, was: Any, now: Any) -> str:
        change = ChatMemberUpdated(
            chat=self.chat,
            from_user=self.user,
            date=self.stage.clock(),
            old_chat_member=was,
            new_chat_member=now,
        )
        return await self.stage.hears(my_chat_member=change)

    def _message(self, number: int, text: str | None, author: User) -> Message:
        return Message(
            message_id=number,
            date=self.stage.clock(),
            chat=self.chat,
            from_user=author,
            text=text,
            message_thread_id=self.thread,
            is_topic_message=self.thread is not None or None,
        )


@dataclass
class Stage:
    """A bot that runs, its database and its Telegram."""

    telegram: Telegram
    bot: Bot
    dispatcher: Dispatcher
    database: Database
    clock: Callable[[], datetime]

    def person(self, name: str = "Anna", *, language: str | None = "en", number: int = 1000) -> Person:
        """A person in the private chat with the bot."""
        user = User(id=number, is_bot=False, first_name=name, language_code=language)
        return Person(self, user, Chat(id=number, type="private"))

    def member(
        self, name: str, *, group: int = -500, number: int, language: str = "en", thread: int | None = None
    ) -> Person:
        """A person in a group, or a topic of it."""
        user = User(id=number, is_bot=False, first_name=name, language_code=language)
        return Person(self, user, Chat(id=group, type="supergroup", title="Neighbours"), thread)

    def channel(self, *, number: int, chat: int = -900) -> Person:
        """Somebody at a channel: its administrator posts, its readers press."""
        user = User(id=number, is_bot=False, first_name="somebody", language_code="en")
        return Person(self, user, Chat(id=chat, type="channel", title="News of the street"))

    async def hears(self, **event: Any) -> str:
        """Feeds an update to the dispatcher; gives the texts that appeared or changed in any chat."""
        self.telegram.changed.clear()
        await self.dispatcher.feed_update(self.bot, Update(update_id=self.telegram.number(), **event))
        return "\n=====\n".join(one.text for one in self.telegram.changed)


@asynccontextmanager
async def staged(database: Database, clock: Callable[[], datetime], owners: frozenset[int]) -> AsyncIterator[Stage]:
    """The bot on its stage."""
    telegram = Telegram(clock)
    bot = Bot(TOKEN, session=telegram)
    dispatcher = Dispatcher(database=database, clock=clock, owners=owners)
    dispatcher.include_router(root_router())
    yield Stage(telegram, bot, dispatcher, database, clock)


def member(user_id: int, *, administrator: bool = False) -> ChatMemberMember | ChatMemberAdministrator:
    user = User(id=user_id, is_bot=user_id == BOT.id, first_name="somebody")
    if not administrator:
        return ChatMemberMember(user=user)
    rights = [name for name, one in ChatMemberAdministrator.model_fields.items() if one.annotation is bool]
    return ChatMemberAdministrator.model_validate({"user": user} | dict.fromkeys(rights, False))
