"""The stretches of time that are asked about and told of. Moscow time decides where they begin.

A reporting day runs 08:00 to 08:00, its halves meet at 20:00: at those instants hardly any of the ministry's windows is
cut, at midnight most of them are. A calendar date is answered as the night before and the day, 20:00 to 20:00.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta, timezone

from claims.counting.areas import regions_of
from claims.counting.reach import MARGIN
from claims.model import Period, Span, Statement
from claims.period_words import dates_said, days_said, moment_said

MOSCOW = timezone(timedelta(hours=3), "MSK")
MORNING, EVENING = 8, 20
MAY_MOVE = 180.0
"""Minutes by which the end of a period may move to where no window is cut."""
LONGEST = timedelta(days=366)

__all__ = [
    "MARGIN",
    "MOSCOW",
    "current_day",
    "fit",
    "is_dates",
    "last_half",
    "neighbourhood",
    "night",
    "of_dates",
    "parse_period",
    "reporting_day",
    "reporting_days",
    "week_days",
]


def reporting_day(now: datetime) -> Period:
    """The last reporting day that is over."""
    until = _last(MORNING, now)
    return Period(until - timedelta(days=1), until)


def current_day(now: datetime) -> Period:
    """The reporting day that is going on; its end lies ahead."""
    start = _last(MORNING, now)
    return Period(start, start + timedelta(days=1))


def last_half(now: datetime) -> Period:
    """The last half of a reporting day that is over: the day's 08:00 to 20:00 or the night's 20:00 to 08:00."""
    until = max(_last(MORNING, now), _last(EVENING, now))
    return Period(until - timedelta(hours=12), until)


def night(now: datetime) -> Period:
    """The latest night that has begun; between 20:00 and 08:00 it is still going on."""
    start = _last(EVENING, now)
    return Period(start, start + timedelta(hours=12))


def reporting_days(now: datetime, days: int) -> Period:
    """So many reporting days that end with the last one that is over."""
    last = reporting_day(now)
    return Period(last.until - timedelta(days=days), last.until)


def week_days(period: Period) -> tuple[Period, ...]:
    """The seven reporting days of which the last holds the period's last minute, oldest first."""
    last = current_day(period.until - timedelta(minutes=1))
    return tuple(
        Period(last.start - timedelta(days=back), last.until - timedelta(days=back)) for back in range(6, -1, -1)
    )


def of_dates(first: date, last: date) -> Period:
    """Calendar dates, both included, each with the night before it."""
    start = datetime.combine(first - timedelta(days=1), time(EVENING), MOSCOW)
    return Period(start.astimezone(UTC), datetime.combine(last, time(EVENING), MOSCOW).astimezone(UTC))


def is_dates(period: Period) -> bool:
    """Whether a period stands for calendar dates: from a 20:00 to a 20:00."""
    return all(instant.astimezone(MOSCOW).time() == time(EVENING) for instant in (period.start, period.until)) and (
        period.until - period.start
    ) % timedelta(days=1) == timedelta(0)


def fit(period: Period, statements: Iterable[Statement], areas: frozenset[str] | None) -> Period:
    """A period, each end moved to the nearest instant that no stated window about the areas crosses.

    An end stays where three hours either way bring it to no such instant. A window is stated where its bounds are one.
    """
    regions = None if areas is None else regions_of(areas)
    stated = {
        s.outer
        for s in statements
        if s.outer == s.inner and (regions is None or not regions.isdisjoint(regions_of(s.areas)))
    }
    start, until = (_uncrossed(end, stated) for end in period.span)
    return Period(_instant(start), _instant(until))


def neighbourhood(period: Period, now: datetime) -> Span:
    """Where windows may lie that a report about the period needs: its week, what came since, and what meets these."""
    since = current_day(now).until if is_recent(period, now) else period.until
    week = week_days(period)
    told = (week[0].start, week[-1].until, period.start, period.until, since)
    ends = [instant.timestamp() / 60 for instant in told]
    return min(ends) - MARGIN, max(ends) + MARGIN


def is_recent(period: Period, now: datetime) -> bool:
    """Whether a report about the period also tells what came since: within a day of its end."""
    return period.until < now <= period.until + timedelta(days=1)


def parse_period(words: str, now: datetime) -> Period | None:
    """The period that a person's words name, in Russian or English; None where they name none, or more than a year.

    "night", "today" (the reporting day going on), "yesterday" (the last one over), "7d", "30 дней", "неделя",
    "2026-11-01", "01.11.2026", "2026-11-01..2026-11-07". A period that has not begun is none.
    """
    said = " ".join(words.casefold().replace("ё", "е").split())
    period = _moment_period(said, now) or _days_period(said, now) or _dates_period(said, now)
    if period is None or period.start > now or period.until - period.start > LONGEST:
        return None
    return period


def _moment_period(said: str, now: datetime) -> Period | None:
    match moment_said(said):
        case "night":
            return night(now)
        case "today":
            return current_day(now)
        case "yesterday":
            return reporting_day(now)
        case _:
            return None


def _days_period(said: str, now: datetime) -> Period | None:
    days = days_said(said)
    return None if days is None else reporting_days(now, days)


def _dates_period(said: str, now: datetime) -> Period | None:
    dates = dates_said(said, now.astimezone(MOSCOW).date())
    return None if dates is None or dates[0] > dates[1] else of_dates(*dates)


def _last(hour: int, now: datetime) -> datetime:
    """The last time, not after now, that Moscow's clocks struck the hour; UTC."""
    here = now.astimezone(MOSCOW)
    struck = here.replace(hour=hour, minute=0, second=0, microsecond=0)
    return (struck if struck <= here else struck - timedelta(days=1)).astimezone(UTC)


def _uncrossed(end: float, stated: Iterable[Span]) -> float:
    near = {span for span in stated if span[0] < end + MAY_MOVE and end - MAY_MOVE < span[1]}
    candidates = {end} | {edge for span in near for edge in span if abs(edge - end) <= MAY_MOVE}
    free = [instant for instant in candidates if not any(span[0] < instant < span[1] for span in near)]
    return min(free, key=lambda instant: (abs(instant - end), instant), default=end)


def _instant(minute: float) -> datetime:
    return datetime.fromtimestamp(minute * 60, UTC)
