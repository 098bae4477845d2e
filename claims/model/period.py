"""A stretch of time that is asked about or told of."""

from dataclasses import dataclass
from datetime import datetime

Span = tuple[float, float]
"""Two instants in minutes since 1970-01-01 UTC (or any ordered numbers, where only their order matters)."""


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """From ``start`` up to, not including, ``until``; both aware, UTC."""

    start: datetime
    until: datetime

    def __post_init__(self) -> None:
        if self.start.tzinfo is None or self.until.tzinfo is None:
            raise ValueError("a period needs aware instants")
        if self.start >= self.until:
            raise ValueError(f"a period must end after it starts: {self.start} – {self.until}")

    @property
    def span(self) -> Span:
        """The same in minutes since 1970-01-01 UTC."""
        return self.start.timestamp() / 60, self.until.timestamp() / 60
