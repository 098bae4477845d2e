"""What a chart is drawn from: tallies of reporting days that follow one another, and of each voice alone."""

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from claims.counting.atoms import Question
from claims.counting.reach import MARGIN, places
from claims.counting.spans import overlap
from claims.counting.statements import statements
from claims.counting.tally import tallies
from claims.model import Period, Tally, Told
from claims.periods import fit
from claims.report import digest
from claims.report.region import is_said
from claims.report.voices import voice_lines
from storage.database import Connection, Database
from storage.day_tallies import keep_tallies, kept_tallies
from storage.neighbourhood import posts_near
from storage.readings import told, told_near
from storage.solved import ALL_REGIONS
from storage.solving import solve_beside

AT_A_TIME = 7
"""Days whose posts are held in memory at once."""


async def tallies_of(database: Database, region: str | None, periods: Sequence[Period]) -> dict[Period, Tally | None]:
    """The tally of each period over a region (None: the whole country), kept solved; None where nothing was said."""
    async with database.read() as c:
        found = await kept_tallies(c, _key(region), periods)
    missing = [period for period in periods if period not in found]
    for first in range(0, len(missing), AT_A_TIME):
        some = _Days(region, missing[first : first + AT_A_TIME])
        solved = await solve_beside(database, some.gather, some.solve, some.keep)
        found |= solved
    return found


async def voices_by_day(database: Database, region: str, days: Sequence[Period]) -> dict[str, tuple[Tally | None, ...]]:
    """What each voice by itself claimed over a region, day by day, by the voice's key."""
    rows: list[Mapping[str, Tally]] = []
    for day in days:
        async with database.read() as c:
            posts = await told(c, (await posts_near(c, [region], _widened(day))).posts)
        rows.append(await asyncio.to_thread(_voices, posts, region, day))
    return {voice: tuple(row.get(voice) for row in rows) for voice in sorted({v for row in rows for v in row})}


class _Basis(NamedTuple):
    posts: tuple[Told, ...]
    regions: frozenset[str]


@dataclass(frozen=True)
class _Days:
    """Periods over a region, as they are gathered, solved and kept."""

    region: str | None
    periods: Sequence[Period]

    async def gather(self, c: Connection) -> _Basis:
        span = _widened(Period(min(one.start for one in self.periods), max(one.until for one in self.periods)))
        if self.region is None:
            return _Basis(await told_near(c, None, span), frozenset({ALL_REGIONS}))
        near = await posts_near(c, [self.region], span)
        return _Basis(await told(c, near.posts), near.regions)

    def solve(self, basis: _Basis) -> dict[Period, Tally | None]:
        if self.region is None:
            return _country(basis.posts, self.periods)
        return _region(basis.posts, self.region, self.periods)

    async def keep(self, c: Connection, basis: _Basis, answer: Mapping[Period, Tally | None]) -> None:
        await keep_tallies(c, _key(self.region), answer, basis.regions)


def _key(region: str | None) -> str:
    """What these tallies are kept under: each period is moved to fit the place's windows, unlike a week's days."""
    return f"chart {region or '*'}"


def _region(posts: Sequence[Told], region: str, periods: Sequence[Period]) -> dict[Period, Tally | None]:
    said, areas = statements(posts, frozenset({region})), frozenset({region})
    fitted = {period: fit(period, said, areas) for period in periods}
    spoken = [period for period in periods if is_said(said, region, fitted[period].span)]
    answers = tallies(said, [Question(areas, fitted[period].span) for period in spoken])
    return dict.fromkeys(periods) | dict(zip(spoken, answers, strict=True))


def _country(posts: Sequence[Told], periods: Iterable[Period]) -> dict[Period, Tally | None]:
    """As the digest has it: every region about its own day."""
    return {one: digest([post for post in posts if _reaches(post, _widened(one))], period=one).tally for one in periods}


def _reaches(post: Told, span: tuple[float, float]) -> bool:
    return any(overlap(outer, span) for outer in places(post).values())


def _voices(posts: Sequence[Told], region: str, day: Period) -> dict[str, Tally]:
    said = statements(posts, frozenset({region}))
    return {line.voice: line.tally for line in voice_lines(posts, said, region, fit(day, said, frozenset({region})))}


def _widened(period: Period) -> tuple[float, float]:
    return period.span[0] - MARGIN, period.span[1] + MARGIN
