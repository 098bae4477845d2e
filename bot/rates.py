"""A rate: at most so many in any stretch of so many seconds. Exact, not an average: floods are judged so."""

from collections import deque


class Rate:
    """At most ``times`` in any ``seconds``, on whatever clock the caller reads."""

    def __init__(self, times: int, seconds: float) -> None:
        self.times = times
        self.seconds = seconds
        self._taken: deque[float] = deque(maxlen=times)

    def free_at(self, now: float) -> float:
        """The earliest instant, not before ``now``, at which one more may go."""
        if len(self._taken) < self.times:
            return now
        return max(now, self._taken[0] + self.seconds)

    def take(self, now: float) -> None:
        """One goes now."""
        self._taken.append(now)

    def is_idle(self, now: float) -> bool:
        """Whether nothing that was taken matters any more."""
        return not self._taken or self._taken[-1] + self.seconds <= now
