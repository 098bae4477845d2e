"""Sending one message of the outbox, marked in the database the moment before it leaves."""

import logging
from types import TracebackType
from typing import Self

from aiogram import Bot
from aiogram.client.session.middlewares.base import NextRequestMiddlewareType
from aiogram.exceptions import AiogramError, TelegramRetryAfter
from aiogram.methods import Response, SendMessage, TelegramMethod
from aiogram.methods.base import TelegramType
from aiogram.types import Message

from bot.limits import TurnAbandoned
from bot.reactions import GiveUp, Reaction, react
from claims.model import Outgoing
from messages.telegram import send_arguments
from storage.database import Database
from storage.outbox import begin, postpone

log = logging.getLogger(__name__)

Outcome = Message | Reaction | None
"""The message as sent, the reaction to its failure, or None: nothing was tried, and nothing has changed."""


class NotWaiting(Exception):
    """The message is not in the outbox any more: its chat was forgotten meanwhile."""


class Sender:
    """Sends through a bot while it is entered.

    It stands as the innermost session middleware, behind the limits: a message that waits for its turn still waits in
    the database as well, and only what may really be on the wire is marked as being sent.
    """

    def __init__(self, bot: Bot, database: Database) -> None:
        self._bot = bot
        self._database = database
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
        """Send one message; no error of the send itself is raised."""
        try:
            method = SendMessage(
                chat_id=letter.chat_id,
                message_thread_id=letter.thread_id or None,
                **send_arguments(letter.message),
            )
            self._letters[id(method)] = letter
            try:
                return await self._bot(method)
            finally:
                del self._letters[id(method)]
        except AiogramError as error:
            reaction = react(error)
            log.info("%s: %s", letter.key, reaction)
            return reaction
        except (TurnAbandoned, NotWaiting):
            return None
        except Exception as error:  # a bug in one message must not stop the others; told in full
            log.exception("%s cannot be sent", letter.key)
            return GiveUp(f"bug: {error!r}"[:200])

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
                if not await begin(connection, letter.key):
                    raise NotWaiting(letter.key)
            return await make_request(bot, method)
        except TelegramRetryAfter:
            async with self._database.write() as connection:
                await postpone(connection, letter.key, letter.not_before, None)
            raise
        finally:
            self._on_the_wire.discard(letter.key)
