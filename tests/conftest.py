"""What all tests share: a real database on a file of their own."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.database import Database, open_database


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


@pytest.fixture
async def database(tmp_path: Path, migrated_file: Path) -> AsyncIterator[Database]:
    """An empty database, open; its file is ``tmp_path / "dronewatch.db"``."""
    path = tmp_path / "dronewatch.db"
    shutil.copy(migrated_file, path)
    async with open_database(database_url(path)) as database:
        yield database
