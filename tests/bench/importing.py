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
from storage.database import open_database
from tests.bench.measure import Figure
from tests.bench.posts import interceptions, near_misses, ordinary

POSTS = 30_000
BEGUN = datetime(2026, 1, 1, tzinfo=UTC)


def measure() -> list[Figure]:
    """Posts a second for a mix of one interception to nine other posts, and for a file taken in again."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite+aiosqlite:///{Path(folder) / 'bench.db'}"
        first, again = asyncio.run(_import(url)), asyncio.run(_import(url))
    return [
        Figure("import", first, "posts/s", 5_000, more=True),
        Figure("import of the same file again", again, "posts/s"),
    ]


def lines(posts: int) -> Iterator[str]:
    """So many posts of a year, of ten channels, as JSON Lines; every tenth announces an interception."""
    told, quiet = interceptions(), ordinary() * 8 + near_misses()
    for number in range(1, posts + 1):
        text = told[number // 10 % len(told)] if number % 10 == 0 else quiet[number % len(quiet)]
        date = BEGUN + timedelta(minutes=number * 525_600 / posts)
        yield json.dumps({"channel": f"voice{number % 10}", "id": number, "date": date.isoformat(), "text": text})


async def _import(url: str) -> float:
    async with open_database(url) as database:
        begun = time.perf_counter()
        await take_in(database, read_lines(lines(POSTS)), seen=BEGUN + timedelta(days=366))
        return POSTS / (time.perf_counter() - begun)
