"""A database that knows two channels."""

import pytest

from storage.channels import save_channel
from storage.database import Database
from tests.storage.posts import BELGOROD, MINISTRY


@pytest.fixture
async def watched(database: Database) -> Database:
    """The empty database with the ministry's and a governor's channel."""
    async with database.write() as c:
        await save_channel(c, MINISTRY)
        await save_channel(c, BELGOROD)
    return database
