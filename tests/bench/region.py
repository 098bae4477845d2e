"""What an answer costs with a million posts stored: a year of a hundred channels, some sixty officials' posts a day."""

import asyncio
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path

from claims.counting.reach import MARGIN
from claims.model import Period, Post
from claims.periods import reporting_day, reporting_days
from storage import answers
from storage.database import Connection, Database, open_database
from storage.posts import record
from storage.readings import told_near
from tests.bench.measure import Figure
from tests.storage.year import MINISTRY, UNTIL, fill

POSTS = 1_000_000
RUNS = 15
NOW = UNTIL + timedelta(hours=2)
REGION = "RU-BEL"


def measure() -> list[Figure]:
    """CPU milliseconds of answers kept and solved anew, of the look-up alone, and of taking in one post."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "year.db"
        asyncio.run(fill(path, posts=POSTS))
        return asyncio.run(_measure(f"sqlite+aiosqlite:///{path}"))


async def _measure(url: str) -> list[Figure]:
    day, month = reporting_day(NOW), reporting_days(NOW, 30)

    async def report(c: Connection, period: Period) -> object:
        return await answers.region_report(c, region=REGION, period=period, now=NOW)

    async def country(c: Connection) -> object:
        return await answers.digest(c, period=day, now=NOW)

    async def near(c: Connection, period: Period) -> object:
        return await told_near(c, [REGION], (period.span[0] - MARGIN, period.span[1] + MARGIN))

    async with open_database(url) as database:
        return [
            Figure("posts about a region's day found", await _read(database, lambda c: near(c, day)), "ms CPU"),
            Figure("posts about a region's 30 days found", await _read(database, lambda c: near(c, month)), "ms CPU"),
            Figure("/region, solved anew", await _read(database, lambda c: report(c, day)), "ms CPU"),
            Figure("/region 30d, solved anew", await _read(database, lambda c: report(c, month)), "ms CPU"),
            Figure("digest, solved anew", await _read(database, country), "ms CPU"),
            Figure("/region, kept", await _kept(database, lambda c: report(c, day)), "ms CPU", 5),
            Figure("/region 30d, kept", await _kept(database, lambda c: report(c, month)), "ms CPU", 50),
            Figure("digest, kept", await _kept(database, country), "ms CPU", 50),
            Figure("a new post taken in", await _new_posts(database), "ms CPU", 20),
        ]


Work = Callable[[Connection], Awaitable[object]]


async def _read(database: Database, work: Work) -> float:
    """In reading transactions nothing is kept, so each run solves anew."""
    async with database.read() as c:
        return await _median(lambda _: work(c))


async def _kept(database: Database, work: Work) -> float:
    async with database.write() as c:
        await work(c)

    async def ask(_: int) -> None:
        async with database.read() as c:
            await work(c)

    return await _median(ask)


async def _new_posts(database: Database) -> float:
    text = "С 8.00 до 9.30 мск над территорией Белгородской области уничтожены 3 БПЛА."

    async def take_in(number: int) -> None:
        post = Post(channel_id=MINISTRY.id, number=10**6 + number, date=NOW, text=text)
        async with database.write() as c:
            await record(c, MINISTRY, [post], seen=NOW)

    return await _median(take_in)


async def _median(work: Callable[[int], Awaitable[object]]) -> float:
    """Milliseconds of this process's CPU, the database's threads included."""
    costs = []
    for number in range(RUNS):
        begun = time.process_time()
        await work(number)
        costs.append((time.process_time() - begun) * 1000)
    return statistics.median(costs)
