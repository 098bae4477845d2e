"""A database that knows two channels.

On SQLite; with DRONEWATCH_TEST_POSTGRES=postgresql+asyncpg://… on that database, which is emptied for each test.
"""

import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.channels import save_channel
from storage.database import Database, open_database
from storage.schema import schema
from tests.conftest import open_copy
from tests.storage.posts import BELGOROD, MINISTRY

POSTGRES = os.environ.get("DRONEWATCH_TEST_POSTGRES")


@pytest.fixture
async def database(tmp_path: Path, migrated_file: Path) -> AsyncIterator[Database]:
    """An empty database, open."""
    if POSTGRES is None:
        async with open_copy(migrated_file, tmp_path) as database:
            yield database
        return
    async with open_database(POSTGRES) as database:
        async with database.write() as c:
            for table in reversed(schema.sorted_tables):
                await c.execute(table.delete())
        yield database


@pytest.fixture
async def watched(database: Database) -> Database:
    """The empty database with the ministry's and a governor's channel."""
    async with database.write() as c:
        await save_channel(c, MINISTRY)
        await save_channel(c, BELGOROD)
    return database
