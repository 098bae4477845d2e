"""Delivery: what waits in the outbox goes to the chats.

    waiting ──► sending ──► sent
       ▲           ├──────► given up      (never accepted, or perhaps arrived)
       └───────────┘ postponed            (wait, try later, moved)

A row found as being sent at the start was cut off by a crash and may have arrived: it is given up and not sent twice.
In a chat messages go in the outbox's order; chats do not wait for one another.
"""

import asyncio
import logging
from collections.abc import Iterable
from datetime import datetime, timedelta

from aiogram import Bot
from aiogram.exceptions import AiogramError

from bot.clock import Clock
from bot.reactions import (
    GiveUp,
    Halt,
    Move,
    Reaction,
    Removed,
    Suspend,
    TryLater,
    Wait,
    pause,
    probe_pause,
    react,
)
from bot.sending import Outcome, Sender, Sent
from bot.waiting import wait_for_work
from claims.model import Lane, Outgoing
from storage.database import Connection, Database
from storage.edits import mark_removed
from storage.outbox import due, give_up, give_up_chat, give_up_interrupted, mark_sent, postpone
from storage.subscribers import move_chat, suspend

log = logging.getLogger(__name__)

MOST_CHATS = 50
"""Chats that are sent to at the same time. An alert waits behind no more messages than these: under two seconds."""
GRACE = 3.0
"""Seconds that a message on the wire is given to arrive when the service stops."""
SHELF_LIFE = {Lane.ALERT: timedelta(hours=3), Lane.DIGEST: timedelta(hours=36)}
"""How late a message may still go out, by lane; the other lanes keep."""
MOST_ATTEMPTS = 30
"""Of a row that fails while others go through; with the pauses between them some four hours."""


class TokenRefused(Exception):
    """Telegram does not know the bot's token (any more); nothing can be sent until the operator acts."""


async def deliver(bot: Bot, database: Database, *, clock: Clock, wake: asyncio.Event) -> None:
    """Send what is due until cancelled; ``wake`` saves the wait for the next look. Raises TokenRefused.

    On cancellation a message on the wire is given ``GRACE`` seconds; what still waits for its turn stays waiting.
    """
    async with database.write() as connection:
        if interrupted := await give_up_interrupted(connection, clock()):
            log.warning("%d messages may have been on their way when the service stopped; not sent again", interrupted)
    with Sender(bot, database, clock) as sender:
        delivery = Delivery(bot, sender, database, clock, wake)
        try:
            while True:
                if not await delivery.begin_due():
                    await wait_for_work(wake)
        finally:
            await delivery.stop()


class Delivery:
    """The chats that are being sent to, those that are held back, and whether the connection is in doubt."""

    def __init__(self, bot: Bot, sender: Sender, database: Database, clock: Clock, wake: asyncio.Event) -> None:
        self._bot = bot
        self._sender = sender
        self._database = database
        self._clock = clock
        self._wake = wake
        self._busy: dict[int, asyncio.Task[None]] = {}
        self._failed: list[asyncio.Task[None]] = []
        self._held: dict[int, datetime] = {}
        self._probes = 0
        self._probe_at: datetime | None = None

    async def begin_due(self) -> bool:
        """Begin with what is due in chats that nothing is being sent to; whether anything was begun.

        Raises TokenRefused, and what went wrong in a chat since the last time.
        """
        while self._failed:
            self._failed.pop().result()
        room = MOST_CHATS - len(self._busy)
        if room <= 0 or not await self._is_connected():
            return False
        now = self._clock()
        self._held = {chat: until for chat, until in self._held.items() if until > now}
        async with self._database.read() as connection:
            batch = await due(connection, now, room, except_chats=self._busy.keys())
        for chat_id, letters in _by_chat(batch).items():
            task = asyncio.create_task(self._send_to_chat(letters))
            self._busy[chat_id] = task
            task.add_done_callback(lambda task, chat_id=chat_id: self._end(chat_id, task))  # type: ignore[misc]
        return bool(batch)

    async def settle(self) -> None:
        """Wait until nothing is being sent."""
        while self._busy:
            await asyncio.wait(self._busy.values())

    async def stop(self) -> None:
        """Let what is on the wire arrive, and begin nothing more."""
        for task in self._busy.values():
            task.cancel()
        await self.settle()

    def _end(self, chat_id: int, task: "asyncio.Task[None]") -> None:
        del self._busy[chat_id]
        if not task.cancelled() and task.exception() is not None:
            self._failed.append(task)
        self._wake.set()

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
        if await self._is_kept_back(letter):
            return True
        attempt = asyncio.create_task(self._attempt(letter))
        try:
            await asyncio.wait({attempt})
        except asyncio.CancelledError:
            if not self._sender.waits_for_turn(letter):
                await asyncio.wait({attempt}, timeout=GRACE)
            attempt.cancel()
            await asyncio.wait({attempt})
            raise
        return attempt.result()

    async def _attempt(self, letter: Outgoing) -> bool:
        return await self._remember(letter, await self._sender.send(letter))

    async def _is_kept_back(self, letter: Outgoing) -> bool:
        now, held = self._clock(), self._held.get(letter.chat_id)
        is_stale = now - letter.not_before > SHELF_LIFE.get(letter.lane, timedelta.max)
        if held is None and not is_stale:
            return False
        async with self._database.write() as connection:
            if is_stale:
                await give_up(connection, letter.key, "too old to be sent", now)
            elif held is not None:
                await postpone(connection, letter.key, held, None)
        return True

    async def _remember(self, letter: Outgoing, outcome: Outcome) -> bool:
        if outcome is None:
            return False
        async with self._database.write() as connection:
            if isinstance(outcome, Sent):
                await mark_sent(connection, letter.key, outcome.message_id, self._clock())
                if outcome.message_id is None and letter.edits is not None:
                    await mark_removed(connection, letter.edits)
                return True
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
                await postpone(connection, letter.key, letter.not_before, None)
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
            case Removed(reason):
                await give_up(connection, letter.key, reason, now)
                if letter.edits is not None:
                    await mark_removed(connection, letter.edits)
                return True
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


def _by_chat(batch: Iterable[Outgoing]) -> dict[int, list[Outgoing]]:
    chats: dict[int, list[Outgoing]] = {}
    for letter in batch:
        chats.setdefault(letter.chat_id, []).append(letter)
    return chats
