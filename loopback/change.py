"""Waiting until something has changed."""

import asyncio
from collections.abc import Callable


class Change:
    """Wakes everyone who waits for a condition, each time that something changes."""

    def __init__(self) -> None:
        self._next = asyncio.Event()

    def tell(self) -> None:
        """Something has changed."""
        self._next.set()
        self._next = asyncio.Event()

    async def until(self, condition: Callable[[], bool]) -> None:
        """Return once the condition holds."""
        while not condition():
            await self._next.wait()
