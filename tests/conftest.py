"""What all tests share: a real database on a file of their own."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from hypothesis import settings

from storage.database import Database, open_database

# No test is timed: a machine that is busy with something else must fail none.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


def database_url(path: Path) -> str:
    """The address of an SQLite file."""
    return f"sqlite+aiosqlite:///{path}"


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty database at the present schema, migrated once a run."""
    path = tmp_path_factory.mktemp("migrated") / "dronewatch.db"

    async def migrate() -> None:
        async with open_database(database_url(path)):
            pass

    asyncio.run(migrate())
    return path


@asynccontextmanager
async def open_copy(migrated_file: Path, folder: Path) -> AsyncIterator[Database]:
    """A copy of the migrated file, open: ``folder / "dronewatch.db"``."""
    path = folder / "dronewatch.db"
    shutil.copy(migrated_file, path)
    async with open_database(database_url(path)) as database:
        yield database


@pytest.fixture
async def database(tmp_path: Path, migrated_file: Path) -> AsyncIterator[Database]:
    """An empty database, open; its file is ``tmp_path / "dronewatch.db"``."""
    async with open_copy(migrated_file, tmp_path) as database:
        yield database
