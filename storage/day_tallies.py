"""Tallies of single reporting days, kept solved: what weeks are drawn from and what a day is compared with."""

import asyncio
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from claims.counting.reach import MARGIN
from claims.model import Period, Tally, Told
from claims.report.usual import day_tallies, days_before, usual
from storage.database import Connection, Database
from storage.neighbourhood import posts_near
from storage.packing import pack, unpack
from storage.readings import told
from storage.solved import Solved, forget_all, keep_answers, solved_answers
from storage.solving import solve_beside

COUNTING_VERSION = 8
"""Raised with every change of counting or of a report's contents: what was solved before is solved anew."""

DIGEST = "digest"
"""How the questions begin whose answers tell what is usual."""


async def kept_tallies(c: Connection, area: str, periods: Collection[Period]) -> dict[Period, Tally | None]:
    """Those of the area's tallies that are kept; None for a period that nobody reported on."""
    questions = {_question(area, period): period for period in periods}
    found = await solved_answers(c, questions)
    return {questions[question]: _tally(answer) for question, answer in found.items()}


async def keep_tallies(
    c: Connection, area: str, tallies: Mapping[Period, Tally | None], regions: Collection[str]
) -> None:
    """Keep tallies that were solved from posts about these regions."""
    solved = [
        Solved(
            _question(area, period),
            [] if tally is None else [pack(tally)],
            (period.span[0] - MARGIN, period.span[1] + MARGIN),
        )
        for period, tally in tallies.items()
    ]
    await keep_answers(c, solved, regions=regions)


async def usual_figures(c: Connection, regions: Iterable[str], period: Period) -> dict[str, float]:
    """What is usual on a day over each region, by the days that are kept; regions with too few of them are left out."""
    days = days_before(period)
    questions = {_question(region, day): region for region in regions for day in days}
    tallies: dict[str, list[Tally | None]] = {region: [] for region in questions.values()}
    for question, answer in (await solved_answers(c, questions)).items():
        tallies[questions[question]].append(_tally(answer))
    figures = {region: usual(of_days) for region, of_days in tallies.items()}
    return {region: figure for region, figure in figures.items() if figure is not None}


async def solve_days(database: Database, regions: Iterable[str], period: Period, *, pause: float = 0.0) -> int:
    """Solve and keep the days by which a day over these regions is judged; how many were missing.

    One day of one region at a time, with a pause of so many seconds after each, so that nobody waits for it; run again,
    it does what is left.
    """
    days, solved = days_before(period), 0
    for region in regions:
        async with database.read() as c:
            known = await kept_tallies(c, region, days)
        for day in days:
            if day not in known:
                one = _Day(region, day)
                await solve_beside(database, one.gather, one.solve, one.keep)
                solved += 1
                await asyncio.sleep(pause)
    if solved:
        async with database.write() as c:
            await forget_all(c, about=DIGEST)
    return solved


class _Basis(NamedTuple):
    posts: tuple[Told, ...]
    regions: frozenset[str]


@dataclass(frozen=True)
class _Day:
    """A region's day, as it is gathered, solved and kept."""

    region: str
    day: Period

    async def gather(self, c: Connection) -> _Basis:
        near = await posts_near(c, [self.region], (self.day.span[0] - MARGIN, self.day.span[1] + MARGIN))
        return _Basis(await told(c, near.posts), near.regions)

    def solve(self, basis: _Basis) -> dict[Period, Tally | None]:
        return day_tallies(basis.posts, self.region, [self.day])

    async def keep(self, c: Connection, basis: _Basis, answer: Mapping[Period, Tally | None]) -> None:
        await keep_tallies(c, self.region, answer, basis.regions)


def _question(area: str, period: Period) -> str:
    return f"tally {COUNTING_VERSION} {area} {period.span[0]:.0f}-{period.span[1]:.0f}"


def _tally(answer: list[object]) -> Tally | None:
    return unpack(Tally, answer[0]) if answer else None
