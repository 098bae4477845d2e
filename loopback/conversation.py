"""People and groups of the loopback Telegram, with what they see and do."""

import asyncio
from collections.abc import Callable

from loopback.botapi import Chat, Offer, Server, Standing, Toast, User
from loopback.chat import ChatMessage, chat_message

PATIENCE = 10.0
"""Seconds to wait for the bot before a wait counts as failed."""


class Conversation:
    """One chat, and the waiting for what the bot does in it."""

    def __init__(self, server: Server, chat: Chat) -> None:
        self._server = server
        self._room = chat
        self._seen: dict[int, ChatMessage] = {}

    @property
    def chat_id(self) -> int:
        """The chat's id in the Bot API."""
        return self._room.id

    @property
    def chat(self) -> list[ChatMessage]:
        """The messages as they stand now, oldest first."""
        silent = self._server.messages.silent
        return [
            chat_message(message, silent=(self._room.id, message["message_id"]) in silent)
            for message in self._server.messages.in_chat(self._room.id)
        ]

    def news(self) -> list[ChatMessage]:
        """The bot's messages that are new or changed since somebody last acted here, oldest first."""
        return [one for one in self.chat if one.is_from_bot and self._seen.get(one.number) != one]

    def mark_seen(self) -> None:
        """From here on, only what the bot does next is news."""
        self._seen = {one.number: one for one in self.chat}

    async def waits_for(
        self,
        what: str | Callable[[ChatMessage], bool],
        timeout: float = PATIENCE,  # noqa: ASYNC109
    ) -> ChatMessage:
        """The newest of the bot's messages since the last act that has these words, or that fits.

        Raises TimeoutError with the chat's last messages in its text.
        """

        def fitting() -> list[ChatMessage]:
            return [one for one in self.news() if (what in one.text if isinstance(what, str) else what(one))]

        try:
            async with asyncio.timeout(timeout):
                await self._server.changed.until(lambda: bool(fitting()))
        except TimeoutError:
            last = "\n---\n".join(f"{one.sender}: {one.text}" for one in self.chat[-5:])
            raise TimeoutError(f"the bot did not write {what!r}; the chat's end:\n{last}") from None
        return fitting()[-1]

    async def changes(self) -> None:
        """Return at the next change of anything in the loopback's Bot API."""
        is_first = True

        def is_over() -> bool:
            nonlocal is_first
            was_first, is_first = is_first, False
            return not was_first

        await self._server.changed.until(is_over)


class Group(Conversation):
    """A group, supergroup or channel."""

    def __init__(self, server: Server, chat: Chat) -> None:
        super().__init__(server, chat)
        self.room = chat

    def topic(self, title: str) -> int:
        """Open a topic in a forum; its thread id."""
        return self._server.people.add_topic(self.room, title)


class Person(Conversation):
    """A person and the private chat with the bot."""

    def __init__(self, server: Server, user: User) -> None:
        super().__init__(server, server.chats.chats[user.id])
        self.user = user

    @property
    def menu(self) -> dict[str, str]:
        """The commands that Telegram offers in the private chat, with what they say of themselves."""
        commands = self._server.commands.seen_by(self.user, self._room)
        return {command["command"]: command["description"] for command in commands}

    async def says(self, text: str, group: Group | None = None, *, thread_id: int = 0) -> None:
        """Write to the bot, or into a group."""
        (group or self).mark_seen()
        self._server.people.say(self.user, text, group.room if group else None, thread_id=thread_id)

    async def looks_up(self, text: str, group: Group | None = None, *, timeout: float = PATIENCE) -> str:  # noqa: ASYNC109
        """Type "@bot text" here or in a group; the query's id, once the bot has offered something (or nothing).

        Raises TimeoutError where it stays silent.
        """
        query = self._server.people.ask_inline(self.user, text, group.room if group else None)
        async with asyncio.timeout(timeout):
            await self._server.changed.until(lambda: query in self._server.inline.offers)
        return query

    def offered(self, query: str) -> Offer:
        """What the bot has offered to an inline query."""
        return self._server.inline.offers[query]

    async def shares(
        self, query: str, result: str, group: Group | None = None, *, text: str = "", thread_id: int = 0
    ) -> None:
        """Send one of the results that were offered. Raises KeyError where there is none such."""
        (group or self).mark_seen()
        room = group.room if group else None
        self._server.people.choose_inline(self.user, query, result, room, text=text, thread_id=thread_id)

    async def shares_location(self, latitude: float, longitude: float) -> None:
        """Send a place."""
        self.mark_seen()
        self._server.people.share_location(self.user, latitude, longitude)

    async def presses(self, wanted: str, message: ChatMessage | None = None, *, group: Group | None = None) -> str:
        """Press the button with this label or data, of a message or of the newest that has it; the query's id.

        Raises LookupError where there is none.
        """
        where = group or self
        messages = [message] if message else [one for one in reversed(where.chat) if one.is_from_bot]
        found = next(((one, button) for one in messages if (button := one.button(wanted))), None)
        if found is None:
            raise LookupError(f"no message has a button {wanted!r}")
        pressed, button = found
        if button.data is None:
            raise LookupError(f"the button {button.text!r} leads to {button.url}, nothing hears of it")
        return await self.forges(button.data, pressed, group=group)

    async def forges(self, data: str, message: ChatMessage, *, group: Group | None = None) -> str:
        """Send a callback with any data, as a doctored client can; the query's id."""
        (group or self).mark_seen()
        return self._server.people.press(self.user, message.raw, data)

    async def toast(self, query: str, timeout: float = PATIENCE) -> Toast:  # noqa: ASYNC109
        """How the bot answered a press. Raises TimeoutError where it did not."""
        async with asyncio.timeout(timeout):
            await self._server.changed.until(lambda: query in self._server.callbacks.toasts)
        return self._server.callbacks.toasts[query]

    async def blocks(self) -> None:
        """Block the bot; writing to it lifts the block."""
        self._server.people.block(self.user)

    async def adds_bot(self, group: Group, standing: Standing = Standing.MEMBER) -> None:
        """Add the bot to a group, promote it, or put it out."""
        self._server.people.add_bot(self.user, group.room, standing)
