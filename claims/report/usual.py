"""What is usual over a region: the median of its last reporting days."""

from collections.abc import Collection, Iterable
from datetime import timedelta
from statistics import median

from claims.counting.atoms import Question
from claims.counting.statements import statements
from claims.counting.tally import tallies
from claims.model import Period, Tally, Told
from claims.report.region import is_said

DAYS = 28
FEWEST = 7
"""Days with a report; of fewer, nothing is usual."""

DAY = timedelta(days=1)


def days_before(period: Period) -> tuple[Period, ...]:
    """The reporting days by which a day is judged, oldest first; none for a period that is no single day."""
    if period.until - period.start != DAY:
        return ()
    return tuple(Period(period.start - back * DAY, period.start - (back - 1) * DAY) for back in range(DAYS, 0, -1))


def day_tallies(told: Iterable[Told], region: str, days: Collection[Period]) -> dict[Period, Tally | None]:
    """The region's tally of each day, from all posts that reach the days; None for a day that nobody reported on."""
    said = statements(told, frozenset({region}))
    spoken = [day for day in days if is_said(said, region, day.span)]
    answers = tallies(said, [Question(frozenset({region}), day.span) for day in spoken])
    return dict.fromkeys(days) | dict(zip(spoken, answers, strict=True))


def usual(days: Iterable[Tally | None]) -> float | None:
    """The median of what was surely claimed on the days with a report; None with too few of them."""
    least = [tally.least for tally in days if tally is not None]
    return float(median(least)) if len(least) >= FEWEST else None
