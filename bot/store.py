"""The database of the settings, opened for the service or for one command."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.settings import Settings
from storage.database import CACHE_KIB, Database, open_database

OURS = "sqlite+aiosqlite:///data/"


@asynccontextmanager
async def open_store(settings: Settings, *, cache_kib: int = CACHE_KIB) -> AsyncIterator[Database]:
    """Open it, and make the folder of the default file; another file's folder is its owner's to make.

    ``cache_kib`` is as in storage.database.
    """
    async with open_database(_url(settings), cache_kib=cache_kib) as database:
        yield database


def _url(settings: Settings) -> str:
    url = settings.database_url.get_secret_value()
    if url.startswith(OURS):
        Path("data").mkdir(exist_ok=True)
    return url
