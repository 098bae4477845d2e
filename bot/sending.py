"""Sending one message of the outbox, or its edit, marked in the database the moment before it leaves."""

import logging
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self

from aiogram import Bot
from aiogram.client.session.middlewares.base import NextRequestMiddlewareType
from aiogram.exceptions import AiogramError, TelegramRetryAfter
from aiogram.methods import DeleteMessage, EditMessageText, Response, SendMessage, SendPhoto, TelegramMethod
from aiogram.methods.base import TelegramType
from aiogram.types import Message, ReplyParameters

from bot.clock import Clock
from bot.illustrations import Illustrations, Photo
from bot.limits import TurnAbandoned
from bot.reactions import GiveUp, Reaction, Removed, react, react_to_edit
from claims.model import Outgoing
from messages.telegram import caption_arguments, edit_arguments, send_arguments
from storage.database import Database
from storage.outbox import begin, postpone, sent_as

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Sent:
    """It stands in the chat under this number; None: it was to be deleted, and is."""

    message_id: int | None


Outcome = Sent | Reaction | None
"""How a message was sent, the reaction to its failure, or None: nothing was tried, and nothing has changed."""


class NotWaiting(Exception):
    """The message is not in the outbox any more, or reads otherwise now: it was forgotten or edited meanwhile."""


class Sender:
    """Sends through a bot while it is entered.

    It stands as the innermost session middleware, behind the limits: a message that waits for its turn still waits in
    the database as well, and only what may really be on the wire is marked as being sent.
    """

    def __init__(self, bot: Bot, database: Database, clock: Clock) -> None:
        self._bot = bot
        self._database = database
        self._clock = clock
        self._illustrations = Illustrations(database, clock)
        self._letters: dict[int, Outgoing] = {}
        self._on_the_wire: set[str] = set()

    def __enter__(self) -> Self:
        self._bot.session.middleware.register(self._mark)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bot.session.middleware.unregister(self._mark)

    def waits_for_turn(self, letter: Outgoing) -> bool:
        """Whether nothing of the message has left yet."""
        return letter in self._letters.values() and letter.key not in self._on_the_wire

    async def send(self, letter: Outgoing) -> Outcome:
        """Send, edit or delete one message; no error of the call itself is raised."""
        try:
            number = await self._number(letter.edits or letter.replies_to)
            if letter.edits is None:
                return await self._send(letter, number)
            if number is None:
                return Removed("there is no message to edit")
            return await self._call(letter, _editing(letter, number), number)
        except Exception as error:  # a bug in one message must not stop the others; told in full
            log.exception("%s cannot be sent", letter.key)
            return GiveUp(f"bug: {error!r}"[:200])

    async def _send(self, letter: Outgoing, answered: int | None) -> Outcome:
        """With its photo; a photo that the chat or Telegram refuses is drawn anew, then left out."""
        photo = await self._illustrations.photo(letter.message.picture)
        outcome = await self._call(letter, self._sending(letter, answered, photo), photo=photo)
        while photo is not None and isinstance(outcome, GiveUp) and not outcome.is_line_in_doubt:
            await self._illustrations.forget(photo)
            photo = await self._illustrations.photo(letter.message.picture) if photo.is_known else None
            async with self._database.write() as connection:
                await postpone(connection, letter.key, letter.not_before, None)
            outcome = await self._call(letter, self._sending(letter, answered, photo), photo=photo)
        return outcome

    async def _call(
        self,
        letter: Outgoing,
        method: TelegramMethod[Any],
        edited: int | None = None,
        photo: Photo | None = None,
    ) -> Outcome:
        self._letters[id(method)] = letter
        try:
            done = await self._bot(method)
        except AiogramError as error:
            reaction = react(error) if edited is None else react_to_edit(error)
            log.info("%s: %s", letter.key, reaction)
            return reaction or Sent(edited)
        except (TurnAbandoned, NotWaiting):
            return None
        finally:
            del self._letters[id(method)]
        if photo is not None and isinstance(done, Message):
            await self._illustrations.keep(photo, done)
        return Sent(done.message_id if isinstance(done, Message) else None)

    def _sending(self, letter: Outgoing, answered: int | None, photo: Photo | None) -> SendMessage | SendPhoto:
        now = self._clock()
        is_quiet = letter.quiet_from is not None and letter.quiet_from <= now
        arguments = send_arguments(letter.message) if photo is None else caption_arguments(letter.message)
        arguments["disable_notification"] |= is_quiet
        if answered is not None:
            arguments["reply_parameters"] = ReplyParameters(message_id=answered, allow_sending_without_reply=True)
        arguments |= {"chat_id": letter.chat_id, "message_thread_id": letter.thread_id or None}
        return SendMessage(**arguments) if photo is None else SendPhoto(photo=photo.content, **arguments)

    async def _number(self, key: str | None) -> int | None:
        """The message that was sent under a key."""
        if key is None:
            return None
        async with self._database.read() as connection:
            return await sent_as(connection, key)

    async def _mark(
        self,
        make_request: NextRequestMiddlewareType[TelegramType],
        bot: Bot,
        method: TelegramMethod[TelegramType],
    ) -> Response[TelegramType]:
        letter = self._letters.get(id(method))
        if letter is None:
            return await make_request(bot, method)
        self._on_the_wire.add(letter.key)
        try:
            async with self._database.write() as connection:
                if not await begin(connection, letter.key, letter.message):
                    raise NotWaiting(letter.key)
            return await make_request(bot, method)
        except TelegramRetryAfter:
            async with self._database.write() as connection:
                await postpone(connection, letter.key, letter.not_before, None)
            raise
        finally:
            self._on_the_wire.discard(letter.key)


def _editing(letter: Outgoing, message_id: int) -> TelegramMethod[Any]:
    if not letter.message.text:
        return DeleteMessage(chat_id=letter.chat_id, message_id=message_id)
    return EditMessageText(chat_id=letter.chat_id, message_id=message_id, **edit_arguments(letter.message))
