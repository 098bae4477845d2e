"""How fast exported posts are taken in: read, stored with their claims, and committed."""

import asyncio
import json
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.exports import read_lines
from bot.importing import take_in
from bot.tables import load_tables
from storage.database import IMPORT_CACHE_KIB, open_database
from tests.bench.measure import Figure
from tests.bench.posts import interceptions, near_misses, ordinary

POSTS = 30_000
BEGUN = datetime(2026, 1, 1, tzinfo=UTC)


def measure() -> list[Figure]:
    """Posts a second, first and again: of ten one announces an interception, four speak of drones, five of the rest."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite+aiosqlite:///{Path(folder) / 'bench.db'}"
        first, again = asyncio.run(_import(url)), asyncio.run(_import(url))
    return [
        Figure("import", first, "posts/s", 5_000, more=True),
        Figure("import of the same file again", again, "posts/s"),
    ]


def lines(posts: int) -> Iterator[str]:
    """So many posts of a year, of ten channels, as JSON Lines, mixed alike however many of a kind are known."""
    told, near, rest = interceptions(), near_misses(), ordinary()
    mix = (told, *[near] * 4, *[rest] * 5)
    for number in range(1, posts + 1):
        kind = mix[number % len(mix)]
        text = kind[number // len(mix) % len(kind)]
        date = BEGUN + timedelta(minutes=number * 525_600 / posts)
        voice = f"voice{number // len(mix) % 10}"
        yield json.dumps({"channel": voice, "id": number, "date": date.isoformat(), "text": text})


async def _import(url: str) -> float:
    async with open_database(url, cache_kib=IMPORT_CACHE_KIB) as database:
        begun = time.perf_counter()
        load_tables(BEGUN)
        await take_in(database, read_lines(lines(POSTS)), seen=BEGUN + timedelta(days=366))
        return POSTS / (time.perf_counter() - begun)
