"""Topics of forums: made, closed, opened again and deleted, by people and by the bot.

core.telegram.org/bots/api#forumtopiccreated
"""

from collections.abc import Callable

from loopback.botapi.call import Call
from loopback.botapi.chats import Chat, Chats, User
from loopback.botapi.errors import Json, bad_request
from loopback.botapi.messages import Messages

NAME = range(1, 129)
"""Characters of a topic's name."""
COLOR = 0x6FB9F0


class Topics:
    """The topics of all forums. ``tell`` hears of the service messages, as every bot in the forum does."""

    def __init__(self, chats: Chats, messages: Messages, tell: Callable[[Json], None]) -> None:
        self._chats = chats
        self._messages = messages
        self._tell = tell

    def make(self, person: User, chat: Chat, name: str) -> int:
        """A new topic; its thread id is the number of the service message that announces it."""
        if not chat.is_forum:
            raise bad_request("the chat is not a forum")
        if len(name) not in NAME:
            raise bad_request("TOPIC_TITLE_EMPTY" if not name else "TOPIC_TITLE_TOO_LONG")
        thread = chat.last_message + 1
        chat.topics[thread] = name
        self._announce(person, chat, thread, forum_topic_created={"name": name, "icon_color": COLOR})
        return thread

    def close(self, person: User, chat: Chat, thread: int) -> None:
        """Nobody but administrators writes there any more."""
        chat.closed_topics.add(self._there(chat, thread))
        self._announce(person, chat, thread, forum_topic_closed={})

    def reopen(self, person: User, chat: Chat, thread: int) -> None:
        """Everyone writes there again."""
        chat.closed_topics.discard(self._there(chat, thread))
        self._announce(person, chat, thread, forum_topic_reopened={})

    async def create_forum_topic(self, call: Call) -> Json:
        """createForumTopic."""
        name = call.text("name")
        thread = self.make(self._chats.bot, self._administered(call), name)
        return {"message_thread_id": thread, "name": name, "icon_color": COLOR}

    async def close_forum_topic(self, call: Call) -> bool:
        """closeForumTopic."""
        self.close(self._chats.bot, self._administered(call), call.integer("message_thread_id"))
        return True

    async def reopen_forum_topic(self, call: Call) -> bool:
        """reopenForumTopic."""
        self.reopen(self._chats.bot, self._administered(call), call.integer("message_thread_id"))
        return True

    async def delete_forum_topic(self, call: Call) -> bool:
        """deleteForumTopic: "along with all its messages"."""
        chat = self._administered(call)
        thread = self._there(chat, call.integer("message_thread_id"))
        del chat.topics[thread]
        chat.closed_topics.discard(thread)
        for message in self._messages.in_chat(chat.id):
            if message.get("message_thread_id") == thread:
                self._messages.remove(chat.id, message["message_id"])
        return True

    def _administered(self, call: Call) -> Chat:
        chat = self._chats.find(call)
        if not self._chats.standing(chat, self._chats.bot.id).is_administrator:
            raise bad_request("not enough rights to manage topics")
        return chat

    def _there(self, chat: Chat, thread: int) -> int:
        if thread not in chat.topics:
            raise bad_request("TOPIC_ID_INVALID")
        return thread

    def _announce(self, person: User, chat: Chat, thread: int, **what: Json) -> None:
        message = self._messages.add(chat, person, message_thread_id=thread)
        message |= what
        self._tell(message)
