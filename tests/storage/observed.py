"""Databases seen through: one that watches what is solved while it writes, one in which something happens first."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from claims.counting.kept import _known
from storage.database import Connection, Database


class Observed(Database):
    """Another database, seen through: how many clusters were solved in all, and in each writing transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._begun = _looked_at()
        self.solved_writing: list[int] = []

    @property
    def solved(self) -> int:
        """Clusters since this was made."""
        return _looked_at() - self._begun

    @asynccontextmanager
    async def read(self) -> AsyncIterator[Connection]:
        """As the database has it."""
        async with self._database.read() as c:
            yield c

    @asynccontextmanager
    async def write(self) -> AsyncIterator[Connection]:
        """As the database has it, and looked at."""
        async with self._database.write() as c:
            before = _looked_at()
            yield c
            self.solved_writing.append(_looked_at() - before)


class Interrupted(Database):
    """Another database, in which something happens just before the first writing transaction."""

    def __init__(self, database: Database, happens: Callable[[], Awaitable[None]]) -> None:
        self._database = database
        self._happens: Callable[[], Awaitable[None]] | None = happens

    @asynccontextmanager
    async def read(self) -> AsyncIterator[Connection]:
        """As the database has it."""
        async with self._database.read() as c:
            yield c

    @asynccontextmanager
    async def write(self) -> AsyncIterator[Connection]:
        """As the database has it, a little later."""
        happens, self._happens = self._happens, None
        if happens is not None:
            await happens()
        async with self._database.write() as c:
            yield c


def _looked_at() -> int:
    known = _known.cache_info()
    return known.hits + known.misses
