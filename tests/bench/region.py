"""What answers cost with a million posts stored, a year of a hundred channels among them."""

import asyncio
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterable
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

from bot.tables import load_tables
from claims.model import Post, Subscriber
from claims.periods import reporting_day, reporting_days
from handlers.answers import answer, digest_of
from storage.answers import ask_region
from storage.database import Database, open_database
from storage.posts import record
from tests.bench.measure import Figure
from tests.storage.year import MINISTRY, TOLD_OF, UNTIL, fill

T = TypeVar("T")
STORED = 1_000_000
NOW = UNTIL
READER = Subscriber(chat_id=1)
PLACES = ("Белгород", "Брянск", "Курск", "Воронеж", "Ростов", "Калуга", "Тула", "Орёл", "Смоленск", "Липецк")


def measure() -> list[Figure]:
    """CPU milliseconds of the process, medians over regions."""
    with tempfile.TemporaryDirectory() as folder:
        return asyncio.run(_measure(Path(folder) / "bench.db"))


async def _measure(path: Path) -> list[Figure]:
    await fill(path, posts=STORED)
    async with open_database(f"sqlite+aiosqlite:///{path}") as database:
        load_tables(NOW)
        await answer(f"{PLACES[0]} вчера", database, READER, NOW - timedelta(days=9))  # the rest is loaded once

        async def ask(place: str) -> None:
            await answer(place, database, READER, NOW)

        first = await _cpu(ask, PLACES)
        again = await _cpu(ask, PLACES)
        new = await _cpu(lambda number: _publish(database, number), range(10_000, 10_020))
        touched = await _cpu(ask, PLACES)
        month = await _cpu(lambda region: _days(database, region, 30), TOLD_OF)
        nights = [NOW - timedelta(days=back) for back in range(3, 13)]
        country = await _cpu(lambda now: digest_of(database, reporting_day(now), now), nights)
    return [
        Figure(f"/region with {STORED:,} posts stored, CPU", again, "ms", 5),
        Figure("/region that nobody has asked yet: day, week and since, CPU", first, "ms"),
        Figure("/region right after a post touched it, CPU", touched, "ms"),
        Figure("30 days of a region, not asked before, CPU", month, "ms", 50),
        Figure("a new post of the ministry: read, stored, answers forgotten, CPU", new, "ms", 20),
        Figure("the whole country's day, not asked before, CPU", country, "ms", 50),
    ]


async def _publish(database: Database, number: int) -> None:
    text = "С 7.00 до 8.00 мск уничтожены два беспилотника над территорией Белгородской области и один над Курской."
    post = Post(channel_id=MINISTRY.id, number=number, date=NOW + timedelta(seconds=number % 100), text=text)
    async with database.write() as connection:
        await record(connection, MINISTRY, [post], seen=post.date)


async def _days(database: Database, region: str, days: int) -> None:
    period = reporting_days(NOW, days)
    await ask_region(database, region=region, period=period, now=NOW)


async def _cpu(work: Callable[[T], Awaitable[object]], over: Iterable[T]) -> float:
    costs = []
    for one in over:
        begun = time.process_time()
        await work(one)
        costs.append(1000 * (time.process_time() - begun))
    return statistics.median(costs)
