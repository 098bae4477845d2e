"""Delivery: what waits in the outbox goes to the chats.

    waiting ──► sending ──► sent
       ▲           ├──────► given up      (never accepted, or perhaps arrived)
       └───────────┘ postponed            (wait, try later, moved)

A row is marked as being sent before it is. One found so at the start was cut off by a crash and may have arrived, so
it is given up and not sent twice. In a chat messages go in the outbox's order; chats do not wait for one another.
"""

import asyncio
import logging
from collections.abc import Iterable
from datetime import datetime, timedelta

from aiogram import Bot
from aiogram.exceptions import AiogramError
from aiogram.types import Message

from bot.clock import Clock
from bot.limits import TurnAbandoned
from bot.reactions import GiveUp, Halt, Move, Reaction, Suspend, TryLater, Wait, pause, probe_pause, react
from bot.waiting import wait_for_work
from claims.model import Lane, Outgoing
from messages.telegram import send_arguments
from storage.database import Connection, Database
from storage.outbox import begin, due, give_up, give_up_chat, give_up_interrupted, mark_sent, postpone
from storage.subscribers import move_chat, suspend

log = logging.getLogger(__name__)

BATCH = 50
GRACE = 3.0
"""Seconds that a message on its way is given to arrive when the service stops."""
SHELF_LIFE = {Lane.ALERT: timedelta(hours=3), Lane.DIGEST: timedelta(hours=36)}
"""How late a message may still go out, by lane; the other lanes keep."""
MOST_ATTEMPTS = 30
"""Of a row that fails while others go through; with the pauses between them some four hours."""


class TokenRefused(Exception):
    """Telegram does not know the bot's token (any more); nothing can be sent until the operator acts."""


async def deliver(bot: Bot, database: Database, *, clock: Clock, wake: asyncio.Event) -> None:
    """Send what is due until cancelled; ``wake`` saves the wait for the next look. Raises TokenRefused.

    On cancellation a message on its way is given ``GRACE`` seconds; one that still waits for its turn stays waiting.
    """
    async with database.write() as connection:
        if interrupted := await give_up_interrupted(connection, clock()):
            log.warning("%d messages may have been on their way when the service stopped; not sent again", interrupted)
    delivery = Delivery(bot, database, clock)
    while True:
        if not await delivery.send_due():
            await wait_for_work(wake)


class Delivery:
    """One run of the loop: which chats are held back, and whether the connection is in doubt."""

    def __init__(self, bot: Bot, database: Database, clock: Clock) -> None:
        self._bot = bot
        self._database = database
        self._clock = clock
        self._held: dict[int, datetime] = {}
        self._probes = 0
        self._probe_at: datetime | None = None

    async def send_due(self) -> bool:
        """Send one batch; whether anything was due. Raises TokenRefused."""
        if not await self._is_connected():
            return False
        now = self._clock()
        async with self._database.read() as connection:
            batch = await due(connection, now, BATCH)
        self._held = {chat: until for chat, until in self._held.items() if until > now}
        failures = await asyncio.gather(*map(self._send_to_chat, _by_chat(batch)), return_exceptions=True)
        for failure in failures:
            if failure is not None:
                raise failure
        return bool(batch)

    async def _is_connected(self) -> bool:
        """While the connection is in doubt, ask something harmless before anything is sent."""
        if self._probe_at is None:
            return True
        if self._clock() < self._probe_at:
            return False
        try:
            await self._bot.get_me()
        except AiogramError as error:
            if isinstance(reaction := react(error), Halt):
                raise TokenRefused(reaction.reason) from None
            self._doubt()
            return False
        self._probe_at, self._probes = None, 0
        return True

    def _doubt(self) -> None:
        self._probe_at = self._clock() + timedelta(seconds=probe_pause(self._probes))
        self._probes += 1

    async def _send_to_chat(self, letters: Iterable[Outgoing]) -> None:
        for letter in letters:
            if self._probe_at is not None or not await self._send(letter):
                return

    async def _send(self, letter: Outgoing) -> bool:
        """Send one message and remember what came of it; whether the chat's next one may follow at once."""
        now = self._clock()
        async with self._database.write() as connection:
            if letter.chat_id in self._held:
                await postpone(connection, letter.key, self._held[letter.chat_id], None)
                return True
            if now - letter.not_before > SHELF_LIFE.get(letter.lane, timedelta.max):
                await give_up(connection, letter.key, "too old to be sent", now)
                return True
            if not await begin(connection, letter.key):
                return True
        attempt = asyncio.create_task(self._attempt(letter))
        try:
            await asyncio.wait({attempt})
        except asyncio.CancelledError:
            await asyncio.wait({attempt}, timeout=GRACE)
            attempt.cancel()
            await asyncio.wait({attempt})
            if not attempt.cancelled():
                await self._settle(letter, attempt.result())
            raise
        return await self._settle(letter, attempt.result())

    async def _attempt(self, letter: Outgoing) -> Message | Reaction | None:
        """The message as sent, or the reaction to its failure, or None where nothing was tried."""
        try:
            return await self._bot.send_message(
                letter.chat_id, message_thread_id=letter.thread_id or None, **send_arguments(letter.message)
            )
        except AiogramError as error:
            reaction = react(error)
            log.info("%s: %s", letter.key, reaction)
            return reaction
        except TurnAbandoned:
            return None
        except Exception as error:  # a bug in one message must not stop the others; told in full
            log.exception("%s cannot be sent", letter.key)
            return GiveUp(f"bug: {error!r}"[:200])

    async def _settle(self, letter: Outgoing, outcome: Message | Reaction | None) -> bool:
        async with self._database.write() as connection:
            if isinstance(outcome, Message):
                await mark_sent(connection, letter.key, outcome.message_id, self._clock())
                return True
            if outcome is None:
                await postpone(connection, letter.key, letter.not_before, None)
                return False
            goes_on = await self._take(connection, letter, outcome)
        if isinstance(outcome, Halt):
            raise TokenRefused(outcome.reason)
        return goes_on

    async def _take(self, connection: Connection, letter: Outgoing, reaction: Reaction) -> bool:
        now = self._clock()
        match reaction:
            case Wait(seconds):
                await postpone(connection, letter.key, self._hold(letter, seconds), None)
            case Move(chat_id):
                await postpone(connection, letter.key, now, None)
                await move_chat(connection, letter.chat_id, chat_id)
            case Suspend(reason):
                await suspend(connection, letter.chat_id)
                await give_up(connection, letter.key, reason, now)
                await give_up_chat(connection, letter.chat_id, reason, now)
            case GiveUp(reason, is_line_in_doubt):
                await give_up(connection, letter.key, reason, now)
                if is_line_in_doubt:
                    self._doubt()
                return not is_line_in_doubt
            case TryLater(reason) if letter.attempts < MOST_ATTEMPTS:
                await postpone(connection, letter.key, self._hold(letter, pause(letter.attempts)), reason)
                self._doubt()
            case TryLater(reason):
                await give_up(connection, letter.key, reason, now)
                return True
            case Halt():
                await postpone(connection, letter.key, letter.not_before, None)
        return False

    def _hold(self, letter: Outgoing, seconds: float) -> datetime:
        """Until when nothing goes to the chat, so that a later message does not overtake this one."""
        self._held[letter.chat_id] = until = self._clock() + timedelta(seconds=seconds)
        return until


def _by_chat(batch: Iterable[Outgoing]) -> list[list[Outgoing]]:
    chats: dict[int, list[Outgoing]] = {}
    for letter in batch:
        chats.setdefault(letter.chat_id, []).append(letter)
    return list(chats.values())
