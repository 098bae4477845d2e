"""Telegram's limits, kept on our side: one aiogram session middleware through which every call of the bot goes.

The figures are the ones of Telegram's bot FAQ ("My bot is hitting limits"): some 30 messages a second in all, one a
second in a chat with short bursts, 20 a minute in a group. The windows are a little longer than stated, because what
leaves here evenly can arrive closer together.
"""

import asyncio
import logging
from typing import Any

from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.exceptions import TelegramRetryAfter
from aiogram.methods import GetUpdates, Response, SendChatAction, TelegramMethod
from aiogram.methods.base import TelegramType

from bot.rates import Rate

log = logging.getLogger(__name__)

LONGEST_WAIT = 60
"""Seconds of a 429 that a call waits out by itself; a longer one is raised, for the caller to come back later."""

PACED = ("Send", "Edit", "Copy", "Forward", "StopPoll")
"""How the methods begin that put something into a chat."""

CROWD = 1000
"""Chats remembered before the idle ones are forgotten."""


class TurnAbandoned(asyncio.CancelledError):
    """Cancelled while waiting for its turn: nothing was sent."""


class Limits(BaseRequestMiddleware):
    """Every call waits for its turn; calls into one chat go in the order in which they were made.

    After a 429 the whole bot waits, polling excepted, and the refused call is made again: a refused call has done
    nothing, so nothing can happen twice. Times are the event loop's: no wall clock, so no jump of it matters.
    """

    def __init__(self) -> None:
        self._all = Rate(30, 1.05)
        self._queue = asyncio.Lock()
        self._chats: dict[int | str, _Chat] = {}
        self._resume_at = 0.0

    async def __call__(
        self,
        make_request: NextRequestMiddlewareType[TelegramType],
        bot: Bot,
        method: TelegramMethod[TelegramType],
    ) -> Response[TelegramType]:
        while True:
            try:
                await self._wait_for_turn(method)
            except asyncio.CancelledError as cancelled:
                raise TurnAbandoned from cancelled
            try:
                return await make_request(bot, method)
            except TelegramRetryAfter as refusal:
                self._hold(refusal)
                if refusal.retry_after > LONGEST_WAIT or isinstance(method, GetUpdates):
                    raise

    def _hold(self, refusal: TelegramRetryAfter) -> None:
        log.warning("Telegram asks to wait %d s (%s)", refusal.retry_after, type(refusal.method).__name__)
        self._resume_at = max(self._resume_at, _now() + refusal.retry_after)

    async def _wait_for_turn(self, method: TelegramMethod[Any]) -> None:
        if isinstance(method, GetUpdates):
            return
        chat_id = getattr(method, "chat_id", None)
        if chat_id is None or not _is_paced(method):
            await self._wait_for_resumption()
            return
        chat = self._chat(chat_id)
        async with chat.queue:
            await chat.wait()
            async with self._queue:
                await self._wait_for_resumption()
                await _sleep_until(self._all.free_at(_now()))
                self._all.take(_now())
            chat.take()

    async def _wait_for_resumption(self) -> None:
        while self._resume_at > _now():
            await _sleep_until(self._resume_at)

    def _chat(self, chat_id: int | str) -> "_Chat":
        if chat_id not in self._chats and len(self._chats) >= CROWD:
            now = _now()
            self._chats = {key: chat for key, chat in self._chats.items() if not chat.is_idle(now)}
        return self._chats.setdefault(chat_id, _Chat(chat_id))


class _Chat:
    """A chat's own rates; in groups and channels (negative ids, usernames) a slower one as well."""

    def __init__(self, chat_id: int | str) -> None:
        self.queue = asyncio.Lock()
        private = isinstance(chat_id, int) and chat_id > 0
        self._rates = (Rate(3, 3.05),) if private else (Rate(3, 3.05), Rate(20, 60.5))

    async def wait(self) -> None:
        for rate in self._rates:
            await _sleep_until(rate.free_at(_now()))

    def take(self) -> None:
        for rate in self._rates:
            rate.take(_now())

    def is_idle(self, now: float) -> bool:
        return not self.queue.locked() and all(rate.is_idle(now) for rate in self._rates)


def _is_paced(method: TelegramMethod[Any]) -> bool:
    return type(method).__name__.startswith(PACED) and not isinstance(method, SendChatAction)


def _now() -> float:
    return asyncio.get_running_loop().time()


async def _sleep_until(when: float) -> None:
    await asyncio.sleep(max(0.0, when - _now()))
