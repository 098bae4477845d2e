"""The demonstration's clock: it shows recorded time and runs faster than life."""

from collections.abc import Callable
from datetime import datetime, timedelta


class PlayedClock:
    """Stands at ``start`` until ``begin`` is called, then runs ``speed`` times as fast as ``seconds``.

    ``seconds`` is a monotonic clock. An instance is a ``bot.clock.Clock``.
    """

    def __init__(self, start: datetime, speed: float, seconds: Callable[[], float]) -> None:
        self._start = start
        self._speed = speed
        self._seconds = seconds
        self._begun: float | None = None

    def begin(self) -> None:
        """Let time pass; a second call changes nothing."""
        if self._begun is None:
            self._begun = self._seconds()

    def __call__(self) -> datetime:
        """The instant that is shown, UTC."""
        if self._begun is None:
            return self._start
        return self._start + timedelta(seconds=self._speed * (self._seconds() - self._begun))
