"""Tallies of single reporting days, kept solved: what weeks are drawn from and what a day is compared with."""

from collections.abc import Collection, Mapping, Sequence

from claims.counting.reach import MARGIN
from claims.model import Period, Span, Tally
from claims.report.usual import day_tallies, days_before, usual
from storage.database import Connection, is_writing
from storage.neighbourhood import Neighbourhood, neighbourhood
from storage.packing import pack, unpack
from storage.readings import told
from storage.solved import keep_answer, solved_answers

COUNTING_VERSION = 1
"""Raised with every change of counting or of a report's contents: what was solved before is solved anew."""


async def kept_tallies(c: Connection, area: str, periods: Collection[Period]) -> dict[Period, Tally | None]:
    """Those of the area's tallies that are kept; None for a period that nobody reported on."""
    questions = {_question(area, period): period for period in periods}
    found = await solved_answers(c, questions)
    return {questions[question]: _tally(answer) for question, answer in found.items()}


async def keep_tallies(
    c: Connection, area: str, tallies: Mapping[Period, Tally | None], regions: Collection[str]
) -> None:
    """Keep tallies that were solved from posts about these regions."""
    for period, tally in tallies.items():
        span = (period.span[0] - MARGIN, period.span[1] + MARGIN)
        answer = [] if tally is None else [pack(tally)]
        await keep_answer(c, _question(area, period), answer, regions=regions, span=span)


async def usual_figures(c: Connection, regions: Sequence[str], period: Period) -> dict[str, float]:
    """What is usual on a day over each region; regions with too little said of them are left out.

    Days not kept yet are solved and kept; in a reading transaction their regions are left out instead.
    """
    days = days_before(period)
    figures: dict[str, float] = {}
    for region in regions if days else ():
        known = await kept_tallies(c, region, days)
        missing = [day for day in days if day not in known]
        if missing and is_writing(c):
            known |= await _solve(c, region, missing)
        elif missing:
            continue
        figure = usual(known[day] for day in days)
        if figure is not None:
            figures[region] = figure
    return figures


async def _solve(c: Connection, region: str, days: Sequence[Period]) -> dict[Period, Tally | None]:
    span: Span = (days[0].span[0] - MARGIN, days[-1].span[1] + MARGIN)
    near: Neighbourhood = await neighbourhood(c, [region], span)
    solved = day_tallies(await told(c, near.posts), region, days)
    await keep_tallies(c, region, solved, near.regions)
    return solved


def _question(area: str, period: Period) -> str:
    return f"tally {COUNTING_VERSION} {area} {period.span[0]:.0f}-{period.span[1]:.0f}"


def _tally(answer: list[object]) -> Tally | None:
    return unpack(Tally, answer[0]) if answer else None
