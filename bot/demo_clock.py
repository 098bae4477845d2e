"""The demonstration's clock: it shows recorded time, runs faster than life, stands still and leaps ahead."""

from collections.abc import Callable
from datetime import datetime, timedelta

from claims.periods import MOSCOW

DIGEST_HOUR = 9
"""When a subscriber who chose no other hour gets the digest, Moscow time."""
APPROACH = timedelta(minutes=1)
"""A leap to the digest ends so long before it: the posts that were leapt over have to be read first."""


class PlayedClock:
    """Stands at ``start`` until ``begin`` is called, then runs ``speed`` times as fast as ``seconds``.

    ``seconds`` is a monotonic clock. An instance is a ``bot.clock.Clock``; it never goes back.
    """

    def __init__(self, start: datetime, speed: float, seconds: Callable[[], float]) -> None:
        self._seconds = seconds
        self._chosen = speed
        self._shown = start
        self._since: float | None = None
        self._is_touched = False

    @property
    def speed(self) -> float:
        """How many times faster than life it runs now; 0 while it stands."""
        return 0.0 if self._since is None else self._chosen

    def begin(self) -> None:
        """Let time pass, unless somebody has set the clock already."""
        if not self._is_touched:
            self.run(self._chosen)

    def run(self, speed: float | None = None) -> None:
        """Go on, at another speed or at the one before. Raises ValueError where that is no speed."""
        if speed is not None and not speed > 0:
            raise ValueError(f"{speed:g} is no speed")
        self._shown = self()
        self._since = self._seconds()
        self._chosen = speed or self._chosen
        self._is_touched = True

    def stop(self) -> None:
        """Stand still."""
        self._shown = self()
        self._since = None
        self._is_touched = True

    def jump(self, to: datetime) -> None:
        """Show a later instant at once, and go on as before. Raises ValueError for an earlier one."""
        if to < self():
            raise ValueError("the clock does not go back")
        self._shown = to
        self._since = None if self._since is None else self._seconds()
        self._is_touched = True

    def __call__(self) -> datetime:
        """The instant that is shown, UTC."""
        if self._since is None:
            return self._shown
        return self._shown + timedelta(seconds=self._chosen * (self._seconds() - self._since))


def before_digest(now: datetime) -> datetime:
    """The instant shortly before the next digest hour; now itself where that is less than ``APPROACH`` away."""
    strikes = now.astimezone(MOSCOW).replace(hour=DIGEST_HOUR, minute=0, second=0, microsecond=0)
    if strikes <= now:
        strikes += timedelta(days=1)
    return max(now, strikes.astimezone(now.tzinfo) - APPROACH)
