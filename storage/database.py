"""The database as a whole: opening and migrating it, and its transactions.

One transaction has one connection. Readers see one snapshot; writers stand in a queue of this process and take SQLite's
write lock at once (BEGIN IMMEDIATE), so that no transaction fails in its middle because another one wrote.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, event, make_url
from sqlalchemy import Connection as SyncConnection
from sqlalchemy.exc import ArgumentError, NoSuchModuleError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from storage.errors import DatabaseNewer, DatabaseUnreachable
from storage.migrations import migrate
from storage.trouble import explain, explain_connecting

__all__ = ["Connection", "Database", "DatabaseNewer", "DatabaseUnreachable", "open_database"]

Connection = AsyncConnection
"""A transaction under way; what the functions of this folder take first."""

WAIT_FOR_LOCK = 5.0
"""Seconds to wait for another program that writes."""

CACHE_KIB = 1024
"""SQLite's own page cache, a connection; the operating system's does the rest."""

IMPORT_CACHE_KIB = 8192
"""The same for a program that takes in much at once: what a batch changes stays in it (5 to 10 % faster)."""

WRITES = "dronewatch_writes"


class Database:
    """An open database."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._writing = asyncio.Lock()
        self._is_sqlite = engine.dialect.name == "sqlite"

    @asynccontextmanager
    async def read(self) -> AsyncIterator[Connection]:
        """A transaction that only reads, from one snapshot. Raises DatabaseUnreachable."""
        with explain(self._engine.url):
            async with self._engine.connect() as connection:
                if not self._is_sqlite:
                    await connection.execution_options(isolation_level="REPEATABLE READ")
                async with connection.begin():
                    yield connection

    @asynccontextmanager
    async def write(self) -> AsyncIterator[Connection]:
        """A transaction that is kept whole or, where the block raises or is cancelled, not at all.

        Raises DatabaseUnreachable; do not open a second one inside the block, it would wait for this one.
        """
        with explain(self._engine.url):
            async with self._writing, self._engine.connect() as connection:
                await connection.execution_options(**{WRITES: True})
                async with connection.begin():
                    yield connection


@asynccontextmanager
async def open_database(url: str, *, cache_kib: int = CACHE_KIB) -> AsyncIterator[Database]:
    """Opens the database at an SQLAlchemy URL ("sqlite+aiosqlite:///FILE") and brings it to this program's schema.

    ``cache_kib`` is SQLite's page cache, a connection. Makes an SQLite file that is not there, never its folder.
    Raises DatabaseUnreachable and DatabaseNewer.
    """
    engine = _engine(_parse(url), cache_kib)
    try:
        database = Database(engine)
        with explain_connecting(engine.url):
            async with database.write() as connection:
                await migrate(connection)
        yield database
    finally:
        await engine.dispose()


def _parse(url: str) -> URL:
    try:
        parsed = make_url(url)
    except ArgumentError:
        raise DatabaseUnreachable(
            "The database's address is not understood; it should look like sqlite+aiosqlite:///dronewatch.db"
        ) from None
    if parsed.get_backend_name() == "sqlite" and parsed.database and not parsed.query.get("uri"):
        _check_file(Path(parsed.database))
    return parsed


def _check_file(path: Path) -> None:
    if path.is_dir():
        raise DatabaseUnreachable(f"The database {path} is a folder; name a file inside it.")
    if path.name != ":memory:" and not path.parent.is_dir():
        raise DatabaseUnreachable(f"The folder of the database {path} does not exist; make it: mkdir -p {path.parent}")


def _engine(url: URL, cache_kib: int) -> AsyncEngine:
    try:
        if url.get_backend_name() != "sqlite":
            return create_async_engine(url, pool_size=4, max_overflow=2, pool_pre_ping=True)
        arguments = {} if "timeout" in url.query else {"timeout": WAIT_FOR_LOCK}
        engine = create_async_engine(url, pool_size=3, max_overflow=2, connect_args=arguments)
    except (ArgumentError, NoSuchModuleError, ImportError) as error:
        raise DatabaseUnreachable(
            f"The database {url.render_as_string(hide_password=True)} needs a driver that is not installed "
            f"({error}); for PostgreSQL install dronewatch[postgres] and write postgresql+asyncpg://…"
        ) from None
    event.listen(engine.sync_engine, "connect", lambda connection, _record: _set_up(connection, cache_kib))
    event.listen(engine.sync_engine, "begin", _begin)
    return engine


def _set_up(driver_connection: Any, cache_kib: int) -> None:
    driver_connection.isolation_level = None  # transactions are begun by _begin, not by the driver's guess
    cursor = driver_connection.cursor()
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.execute(f"PRAGMA cache_size = -{cache_kib}")
    cursor.execute("PRAGMA secure_delete = FAST")
    cursor.execute("PRAGMA journal_mode")
    if cursor.fetchone()[0] != "wal":
        cursor.execute("PRAGMA journal_mode = WAL")
        cursor.fetchone()
    cursor.execute("PRAGMA synchronous = NORMAL")
    cursor.close()


def _begin(connection: SyncConnection) -> None:
    writes = connection.get_execution_options().get(WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
