"""The clock that the page shows and moves; whoever serves the page brings one."""

from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    """A clock that the page can stop, speed up and move ahead."""

    def __call__(self) -> datetime:
        """The instant that is shown."""

    @property
    def speed(self) -> float:
        """How many times faster than life; 0 while it stands."""

    def run(self, speed: float | None = None) -> None:
        """Go on, at another speed or at the one before."""

    def stop(self) -> None:
        """Stand still."""

    def jump(self, to: datetime) -> None:
        """Show a later instant."""
