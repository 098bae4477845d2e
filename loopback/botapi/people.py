"""What people do, which the bot hears of as updates: say, ask inline, press, block, add, promote, upgrade a group."""

from collections.abc import Callable, Iterable
from datetime import datetime
from itertools import count

from loopback.botapi.callbacks import Callbacks
from loopback.botapi.chats import Chat, Chats, Standing, User
from loopback.botapi.errors import Json
from loopback.botapi.inline import Inline
from loopback.botapi.markup import found
from loopback.botapi.messages import Messages
from loopback.botapi.topics import Topics
from loopback.botapi.updates import Updates


class People:
    """The side of the people. What they may not do raises ValueError."""

    def __init__(
        self,
        chats: Chats,
        messages: Messages,
        updates: Updates,
        callbacks: Callbacks,
        inline: Inline,
        topics: Topics,
        clock: Callable[[], datetime],
    ) -> None:
        self.gives_feedback = True
        """Whether the bot is told what was chosen of its inline results; at Telegram @BotFather switches it on."""
        self._chats = chats
        self._messages = messages
        self._updates = updates
        self._callbacks = callbacks
        self._inline = inline
        self._topics = topics
        self._clock = clock
        self._groups = count(1)

    def add_person(self, user_id: int, first_name: str, *, username: str | None = None, language: str = "ru") -> User:
        """Someone who has not met the bot yet."""
        user = User(user_id, first_name, username, language)
        self._chats.add_person(user)
        return user

    def add_group(
        self,
        title: str,
        creator: User,
        *,
        kind: str = "supergroup",
        members: Iterable[User] = (),
        is_forum: bool = False,
    ) -> Chat:
        """A "group", "supergroup" or "channel" that someone made; the bot is not in it yet."""
        number = next(self._groups)
        chat_id = -number if kind == "group" else -1_000_000_000_000 - number
        chat = Chat(chat_id, kind, title, is_forum=is_forum)
        standings = [(creator, Standing.CREATOR), *((member, Standing.MEMBER) for member in members)]
        return self._chats.add_chat(chat, standings)

    def add_topic(self, chat: Chat, title: str) -> int:
        """A topic in a forum, made by its creator; its thread id."""
        return self._topics.make(self._creator(chat), chat, title)

    def close_topic(self, chat: Chat, thread: int) -> None:
        """The forum's creator closes a topic: only administrators write there."""
        self._topics.close(self._creator(chat), chat, thread)

    def reopen_topic(self, chat: Chat, thread: int) -> None:
        """The forum's creator opens a topic again."""
        self._topics.reopen(self._creator(chat), chat, thread)

    def say(
        self, person: User, text: str, chat: Chat | None = None, *, thread_id: int = 0, reply_to: Json | None = None
    ) -> Json:
        """Write into a chat, the private one with the bot if none is given. The bot hears what privacy mode lets it."""
        chat = chat or self._chats.chats[person.id]
        self._enter(person, chat, thread_id)
        message = self._messages.add(
            chat,
            person,
            text=text,
            entities=found(text),
            message_thread_id=thread_id,
            reply_to_message=reply_to,
        )
        if self._bot_hears(chat, text, reply_to):
            self._updates.add("channel_post" if chat.kind == "channel" else "message", message)
        return message

    def share_location(self, person: User, latitude: float, longitude: float) -> Json:
        """Send a place to the bot."""
        chat = self._chats.chats[person.id]
        self._begin(person, chat)
        place = {"latitude": latitude, "longitude": longitude}
        message = self._messages.add(chat, person, location=place)
        self._updates.add("message", message)
        return message

    def ask_inline(self, person: User, text: str, chat: Chat | None = None, *, offset: str = "") -> str:
        """Type "@bot text" in a chat, the private one with the bot if none is given; the query's id."""
        query, update = self._inline.ask(person, chat or self._chats.chats[person.id], text, offset)
        if update is not None:
            self._updates.add("inline_query", update)
        return query

    def choose_inline(
        self, person: User, query: str, result: str, chat: Chat | None = None, *, text: str = "", thread_id: int = 0
    ) -> Json:
        """Send one of a query's results into a chat. Raises KeyError where the bot offered none such."""
        chat = chat or self._chats.chats[person.id]
        content = self._inline.offers[query].contents[result]
        self._enter(person, chat, thread_id)
        message = self._messages.add_inline(chat, person, message_thread_id=thread_id, **content)
        if self.gives_feedback:
            chosen: Json = {"result_id": result, "from": person.shown(), "query": text}
            inline_id = self._messages.inline_id(message)
            self._updates.add(
                "chosen_inline_result", {**chosen, "inline_message_id": inline_id} if inline_id else chosen
            )
        if self._chats.standing(chat, self._chats.bot.id).is_inside:
            self._updates.add("channel_post" if chat.kind == "channel" else "message", message)
        return message

    def press(self, person: User, message: Json, data: str) -> str:
        """Press a button, or forge a press of one that is not there; the query's id, by which the toast is found."""
        query = self._callbacks.press(person, message, data, self._messages.inline_id(message))
        self._updates.add("callback_query", query)
        return str(query["id"])

    def block(self, person: User) -> None:
        """Block the bot."""
        person.has_blocked = True
        self._tell_standing(person, self._chats.chats[person.id], Standing.KICKED)

    def unblock(self, person: User) -> None:
        """Let the bot write again."""
        person.has_blocked = False
        self._tell_standing(person, self._chats.chats[person.id], Standing.MEMBER)

    def add_bot(self, person: User, chat: Chat, standing: Standing = Standing.MEMBER) -> None:
        """Add the bot to a chat, promote it, demote it, or put it out."""
        if not self._chats.standing(chat, person.id).is_administrator:
            raise ValueError(f"{person.first_name} does not run {chat.title}")
        self._tell_standing(person, chat, standing)

    def promote(self, person: User, chat: Chat, standing: Standing = Standing.ADMINISTRATOR) -> None:
        """Give someone a standing in a chat."""
        chat.members[person.id] = standing

    def upgrade(self, chat: Chat) -> Chat:
        """Make a group a supergroup: the bot is told in both, and the old id is refused from now on."""
        moved = self._chats.move(chat, -1_000_000_000_000 - next(self._groups))
        bot = self._chats.bot
        self._updates.add("message", self._messages.add(chat, bot, migrate_to_chat_id=moved.id))
        self._updates.add("message", self._messages.add(moved, bot, migrate_from_chat_id=chat.id))
        return moved

    def _creator(self, chat: Chat) -> User:
        return next(self._chats.users[one] for one, standing in chat.members.items() if standing is Standing.CREATOR)

    def _enter(self, person: User, chat: Chat, thread_id: int) -> None:
        """Raises ValueError where the person may not write."""
        standing = self._chats.standing(chat, person.id)
        if not standing.is_inside:
            raise ValueError(f"{person.first_name} is not in {chat.title}")
        if thread_id in chat.closed_topics and not standing.is_administrator:
            raise ValueError(f"the topic {chat.topics[thread_id]} is closed")
        if chat.kind == "private":
            self._begin(person, chat)

    def _begin(self, person: User, chat: Chat) -> None:
        if person.has_blocked:
            self.unblock(person)
        person.has_started = True

    def _bot_hears(self, chat: Chat, text: str, reply_to: Json | None) -> bool:
        """Privacy mode: in groups only commands, mentions and replies to the bot, unless it is an administrator."""
        standing = self._chats.standing(chat, self._chats.bot.id)
        if chat.kind == "private" or standing.is_administrator:
            return True
        replied = (reply_to or {}).get("from", {}).get("id") == self._chats.bot.id
        mentioned = f"@{self._chats.bot.username}" in text
        return standing.is_inside and (replied or mentioned or text.startswith("/"))

    def _tell_standing(self, person: User, chat: Chat, standing: Standing) -> None:
        bot = self._chats.bot
        before = self._chats.standing(chat, bot.id)
        chat.members[bot.id] = standing
        update: Json = {
            "chat": chat.shown(),
            "from": person.shown(),
            "date": int(self._clock().timestamp()),
            "old_chat_member": self._chats.member(chat, bot.id, before),
            "new_chat_member": self._chats.member(chat, bot.id, standing),
        }
        self._updates.add("my_chat_member", update)
