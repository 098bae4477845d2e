"""Answers to questions about claims, kept solved until a post touches what they rest on."""

import logging
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any, NamedTuple, Protocol, TypeVar

from claims import report
from claims.counting.reach import MARGIN
from claims.model import Digest, Period, RegionReport, Span, Tally, Told
from claims.periods import current_day, is_recent, neighbourhood, week_days
from claims.report.changes import named_regions
from storage.changes import earlier_near
from storage.database import Connection, Database
from storage.day_tallies import COUNTING_VERSION, DIGEST, keep_tallies, kept_tallies, usual_figures
from storage.neighbourhood import posts_near
from storage.packing import pack, unpack
from storage.readings import told, told_near
from storage.solved import ALL_REGIONS, Solved, keep_answers, solved_answer
from storage.solving import solve_beside

log = logging.getLogger(__name__)

T = TypeVar("T")


async def ask_region(
    database: Database, *, region: str, district: str | None = None, period: Period, now: datetime
) -> RegionReport:
    """The report about a region, or a district of it, as ``claims.report`` makes it from all that is stored."""
    return await _ask(database, _Region(region, district, period, now))


async def ask_digest(database: Database, *, period: Period, now: datetime) -> Digest:
    """The digest of a period, as ``claims.report`` makes it from all that is stored."""
    return await _ask(database, _Country(period, now))


class _Basis(NamedTuple):
    """All that an answer is made from; the regions whose posts were looked through, and when."""

    posts: tuple[Told, ...]
    earlier: tuple[Told, ...]
    regions: frozenset[str]
    span: Span
    solved: dict[Period, Tally | None]
    usual: dict[str, float]


class _Asked(Protocol[T]):
    @property
    def kind(self) -> type[T]: ...

    @property
    def now(self) -> datetime: ...

    @property
    def question(self) -> str: ...

    async def gather(self, c: Connection) -> _Basis: ...

    def solve(self, basis: _Basis) -> T: ...

    async def keep_parts(self, c: Connection, basis: _Basis, answer: T) -> None: ...


@dataclass(frozen=True)
class _Region:
    region: str
    district: str | None
    period: Period
    now: datetime
    kind = RegionReport

    @property
    def question(self) -> str:
        recent = f" since {current_day(self.now).span[0]:.0f}" if is_recent(self.period, self.now) else ""
        return f"region {self.region}/{self.district or ''} {_when(self.period)}{recent}"

    async def gather(self, c: Connection) -> _Basis:
        span = neighbourhood(self.period, self.now)
        around = await posts_near(c, [self.region], span)
        solved = await kept_tallies(c, self._area, self._week)
        return _Basis(await told(c, around.posts), await earlier_near(c, span), around.regions, span, solved, {})

    def solve(self, basis: _Basis) -> RegionReport:
        return report.region_report(
            basis.posts,
            region=self.region,
            district=self.district,
            period=self.period,
            now=self.now,
            earlier=basis.earlier,
            solved=basis.solved,
        )

    async def keep_parts(self, c: Connection, basis: _Basis, answer: RegionReport) -> None:
        tallies = zip(self._week, (*answer.week, answer.week_total), strict=True)
        fresh = {day: tally for day, tally in tallies if day not in basis.solved}
        await keep_tallies(c, self._area, fresh, basis.regions)

    @property
    def _area(self) -> str:
        return self.region if self.district is None else f"{self.region}/{self.district}"

    @property
    def _week(self) -> tuple[Period, ...]:
        """The week's days, and the week."""
        week = week_days(self.period)
        return (*week, Period(week[0].start, week[-1].until))


@dataclass(frozen=True)
class _Country:
    period: Period
    now: datetime
    kind = Digest

    @property
    def question(self) -> str:
        return f"{DIGEST} {_when(self.period)}"

    async def gather(self, c: Connection) -> _Basis:
        span = (self.period.span[0] - MARGIN, self.period.span[1] + MARGIN)
        posts = await told_near(c, None, span)
        usual = await usual_figures(c, sorted(named_regions(posts)), self.period)
        return _Basis(posts, await earlier_near(c, span), frozenset({ALL_REGIONS}), span, {}, usual)

    def solve(self, basis: _Basis) -> Digest:
        return report.digest(basis.posts, period=self.period, earlier=basis.earlier, usual=basis.usual)

    async def keep_parts(self, c: Connection, basis: _Basis, answer: Digest) -> None:
        """A digest has no parts that other answers share."""


async def _ask(database: Database, asked: _Asked[T]) -> T:
    async with database.read() as c:
        kept = await _kept(c, asked)
    if kept is not None:
        return kept
    return await solve_beside(database, asked.gather, asked.solve, partial(_keep, asked))


def _when(period: Period) -> str:
    return f"{COUNTING_VERSION} {period.span[0]:.0f}-{period.span[1]:.0f}"


async def _kept(c: Connection, asked: _Asked[T]) -> T | None:
    """The answer that was kept; none from a later moment than now, and none of another program's shape."""
    kept: Any = await solved_answer(c, asked.question)
    if kept is None or kept[0] > asked.now.timestamp():
        return None
    try:
        return unpack(asked.kind, kept[1])
    except (TypeError, ValueError, KeyError):
        log.info("The answer to %r was kept in another shape; it is solved anew", asked.question)
        return None


async def _keep(asked: _Asked[T], c: Connection, basis: _Basis, answer: T) -> None:
    await asked.keep_parts(c, basis, answer)
    whole = Solved(asked.question, [asked.now.timestamp(), pack(answer)], basis.span)
    await keep_answers(c, [whole], regions=basis.regions)
