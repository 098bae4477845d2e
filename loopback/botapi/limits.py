"""Telegram's limits, which answer 429 by themselves where they are switched on.

core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this: "avoid sending more than one message per
second" in a chat ("we may allow short bursts"), "not able to send more than 20 messages per minute" in a group, and not
"more than about 30 messages per second" in all. How long the bursts may be is not published; here it is three.
"""

import math
from collections import defaultdict, deque
from collections.abc import Callable

from loopback.botapi.errors import ApiError

Allowance = tuple[int, float]
"""So many messages in so many seconds."""

IN_ALL: Allowance = (30, 1.0)
IN_A_CHAT: Allowance = (3, 3.0)
IN_A_GROUP: Allowance = (20, 60.0)


class Limits:
    """Counts what is sent; off until ``are_on`` is set. ``seconds`` is any clock that only goes forward."""

    def __init__(self, seconds: Callable[[], float]) -> None:
        self.are_on = False
        self._seconds = seconds
        self._sent: defaultdict[object, deque[float]] = defaultdict(deque)

    def count(self, chat_id: int, messages: int = 1) -> None:
        """A message more into a chat, or an album of several, which is let through whole.

        Raises ApiError 429 where even one is too many; then nothing counts.
        """
        if not self.are_on:
            return
        now = self._seconds()
        allowances: dict[object, Allowance] = {"all": IN_ALL, ("chat", chat_id): IN_A_CHAT}
        if chat_id < 0:
            allowances["group", chat_id] = IN_A_GROUP
        wait = max(self._wait(key, allowance, now) for key, allowance in allowances.items())
        if wait > 0:
            seconds = math.ceil(wait)
            raise ApiError(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)
        for key in allowances:
            self._sent[key].extend([now] * messages)

    def _wait(self, key: object, allowance: Allowance, now: float) -> float:
        times, seconds = allowance
        sent = self._sent[key]
        while sent and sent[0] <= now - seconds:
            sent.popleft()
        return sent[-times] + seconds - now if len(sent) >= times else 0.0
