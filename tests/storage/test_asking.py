"""Answers that are solved outside any transaction: kept as the others are, and never kept over what came meanwhile."""

import asyncio
from datetime import timedelta

import pytest

from claims.periods import reporting_day
from storage.answers import ask_digest, ask_region
from storage.chart_days import tallies_of
from storage.database import Database
from storage.day_tallies import solve_days
from storage.posts import record
from tests.storage.observed import Interrupted, Observed
from tests.storage.posts import MINISTRY, NIGHT, SEEN, downed, post

NOW = NIGHT + timedelta(hours=6)
DAY = reporting_day(NOW)


async def tell(database: Database, number: int, count: int) -> None:
    """The ministry publishes a figure."""
    async with database.write() as c:
        await record(c, MINISTRY, [post(number, downed(count), hours=number / 10)], seen=SEEN)


async def kept(database: Database) -> set[str]:
    """The first words of the questions that are kept."""
    async with database.read() as c:
        found = (await c.exec_driver_sql("SELECT question FROM solved WHERE question <> '#'")).scalars()
        return {question.split()[0] for question in found}


async def test_no_post_waits_for_an_answer_that_is_solved(watched: Database) -> None:
    await tell(watched, 1, 5)
    observed = Observed(watched)
    await ask_region(observed, region="RU-BEL", period=DAY, now=NOW)
    await ask_digest(observed, period=DAY, now=NOW)
    await solve_days(observed, ["RU-BEL"], DAY)
    await tallies_of(observed, "RU-BEL", [DAY])
    await tallies_of(observed, None, [DAY])
    assert observed.solved_writing == [0] * len(observed.solved_writing)
    assert observed.solved > 0
    assert await kept(watched) == {"region", "tally"}


async def test_a_post_that_comes_while_an_answer_is_solved_is_in_the_next_one(watched: Database) -> None:
    for number in range(1, 6):
        await asyncio.gather(
            ask_region(watched, region="RU-BEL", period=DAY, now=NOW),
            ask_digest(watched, period=DAY, now=NOW),
            tell(watched, number, 2 * number),
        )
        next_one = await ask_region(watched, region="RU-BEL", period=DAY, now=NOW)
        assert len(next_one.voices[0].posts) == number
        assert len((await ask_digest(watched, period=DAY, now=NOW)).regions[0].posts) == number


@pytest.mark.parametrize(("region", "is_kept"), [("Белгородской", False), ("Курской", True)])
async def test_what_is_touched_while_it_is_solved_is_not_kept(watched: Database, region: str, is_kept: bool) -> None:
    await tell(watched, 1, 5)

    async def another() -> None:
        async with watched.write() as c:
            await record(c, MINISTRY, [post(2, downed(3, region), hours=1)], seen=SEEN)

    await ask_region(Interrupted(watched, another), region="RU-BEL", period=DAY, now=NOW)
    assert ("region" in await kept(watched)) is is_kept
