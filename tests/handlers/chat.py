"""People say and press, the real Dispatcher answers: the dialogues of these tests."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from aiogram import Bot, Dispatcher
from aiogram.types import (
    CallbackQuery,
    Chat,
    ChatMemberBanned,
    ChatMemberUpdated,
    InlineQuery,
    InlineQueryResultArticle,
    InlineQueryResultCachedPhoto,
    Location,
    Message,
    MessageOrigin,
    Update,
    User,
)

from handlers.routes import root_router
from storage.database import Database
from tests.handlers.telegram import BOT, Shown, Telegram, member

TOKEN = "42:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"


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

    async def answers(self, message: Message, text: str) -> str:
        """Says something in reply to a message."""
        said = self._message(self.stage.telegram.number(), text, self.user)
        return await self.stage.hears(message=said.model_copy(update={"reply_to_message": message}))

    async def replies(self, text: str, shown: Shown | None = None) -> str:
        """Says something in reply to a message of the bot, the last one if none is given."""
        to = shown or self.messages[-1]
        beside = {"entities": list(to.entities), "reply_markup": to.keyboard}
        answered = self._message(to.id, to.text, BOT).model_copy(update=beside)
        return await self.answers(answered, text)

    def wrote(self, text: str, *, origin: MessageOrigin | None = None) -> Message:
        """A message of the person as it stands in the chat, forwarded from somebody if there is an origin."""
        message = self._message(self.stage.telegram.number(), text, self.user)
        return message.model_copy(update={"forward_origin": origin})

    async def shares_location(self, latitude: float, longitude: float) -> str:
        note = self._message(self.stage.telegram.number(), None, self.user)
        place = Location(latitude=latitude, longitude=longitude)
        return await self.stage.hears(message=note.model_copy(update={"location": place}))

    async def posts(self, text: str) -> str:
        """Says something in a channel, where nobody's name stands."""
        number = self.stage.telegram.number()
        post = self._message(number, text, self.user).model_copy(update={"from_user": None, "sender_chat": self.chat})
        return await self.stage.hears(channel_post=post)

    async def looks_up(self, words: str) -> list[InlineQueryResultArticle | InlineQueryResultCachedPhoto]:
        """Types the bot's name and some words in another chat."""
        query = InlineQuery(id=str(self.stage.telegram.number()), from_user=self.user, query=words, offset="")
        await self.stage.hears(inline_query=query)
        return [
            one
            for one in self.stage.telegram.offered
            if isinstance(one, InlineQueryResultArticle | InlineQueryResultCachedPhoto)
        ]

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
    owners: frozenset[int] = frozenset()

    def restart(self) -> None:
        """The program ends and starts again: only what is in the database is left."""
        self.dispatcher = Dispatcher(database=self.database, clock=self.clock, owners=self.owners)
        self.dispatcher.include_router(root_router())

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
    stage = Stage(telegram, bot, Dispatcher(), database, clock, owners)
    stage.restart()
    yield stage
