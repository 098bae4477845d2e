"""What time it is, for loops that need to ask again and again."""

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]
"""Gives the present instant, aware, UTC."""


def utc_now() -> datetime:
    """The machine's clock."""
    return datetime.now(UTC)
