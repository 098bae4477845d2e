"""Whether a channel is silent beyond its own habit. Pure: when it posted, and the present moment, are arguments.

Lull is measured in posts that would usually have come, by the hours of the day in which the channel posts. So a
night in which it never posts is no silence, nor is a busy day's hour for one that posts once a day.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

from claims.periods import MOSCOW

DAYS = 28
"""Days from which a habit is learnt."""

LEAST_POSTS = 20
LEAST_DAYS = 7
"""Fewer are no habit."""

LEAST_MISSED = 6.0
"""So many posts must have stayed away before a silence is one."""

BEYOND = 1.5
"""By how much a silence must be longer than the longest that is usual."""

HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Lull:
    """A silence beyond the habit: since when, how many posts usually come in such a time, the longest usual silence."""

    since: datetime
    missed: int
    usual: timedelta


def unusual_lull(posted: Sequence[datetime], now: datetime) -> Lull | None:
    """The present silence of a channel that posted at these times (any order), None where it is within its habit."""
    known = sorted(at for at in posted if now - timedelta(days=DAYS) <= at <= now)
    if len(known) < LEAST_POSTS or known[-1] - known[0] < timedelta(days=LEAST_DAYS):
        return None
    hourly = rates(known)
    missed = expected(hourly, known[-1], now)
    if missed < LEAST_MISSED or missed < BEYOND * max(expected(hourly, *gap) for gap in pairwise(known)):
        return None
    usual = max(end - start for start, end in pairwise(known))
    return Lull(since=known[-1], missed=int(missed), usual=usual)


def rates(posted: Sequence[datetime]) -> dict[int, float]:
    """How many posts an hour usually come, by the hour of the day in Moscow; the times are in order."""
    days = (posted[-1] - posted[0]) / timedelta(days=1)
    counts = Counter(at.astimezone(MOSCOW).hour for at in posted)
    return {hour: count / days for hour, count in counts.items()}


def expected(hourly: dict[int, float], start: datetime, until: datetime) -> float:
    """How many posts usually come in a stretch of time."""
    total, at = 0.0, start
    while at < until:
        local = at.astimezone(MOSCOW)
        end = min(
            until, at + HOUR - timedelta(minutes=local.minute, seconds=local.second, microseconds=local.microsecond)
        )
        total += hourly.get(local.hour, 0.0) * ((end - at) / HOUR)
        at = end
    return total
