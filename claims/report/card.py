"""What a card tells: the figures that belong to one night, one day or one whole reporting day.

A report answers about a time, so a post without a time may lie outside it and counts from above only ("до 15"). A card
tells what is being announced: a post without a time belongs to the half day in which it was published, one with a time
to the half day in which most of it lies, a day's total to its reporting day; the posts that belong together are counted
together, every drone once. The card of a whole reporting day asks what the digest and the report of that day ask.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from claims.counting.bounds import EITHER_SIDE, HOUR
from claims.counting.items import window_of
from claims.counting.reach import places
from claims.model import Basis, Digest, Period, RegionReport, Span, Told
from claims.periods import current_day, last_half, week_days
from claims.report.digest import digest
from claims.report.region import region_report

HALF = timedelta(hours=12)
LONGEST_HALF = 15 * HOUR
"""Minutes of a window; a longer one is of a whole reporting day."""


def card_period(told: Told) -> Period | None:
    """The night, day or reporting day that a post's figures belong to; None for a post that counts nothing."""
    spans = places(told).values()
    if not spans:
        return None
    span = min(start for start, _ in spans), max(until for _, until in spans)
    published = told.date - timedelta(minutes=EITHER_SIDE)
    is_long = span[1] - span[0] > LONGEST_HALF
    if not _is_timed(told) or (is_long and told.reading.window.basis is Basis.NIGHT):
        return half_at(published)
    first, last = _instant(span[0]), _instant(span[1] - 1)
    ends = (current_day(first), current_day(last)) if is_long else (half_at(first), half_at(last))
    candidates = _from_to(*ends)
    return max(candidates, key=lambda period: (_shared(period.span, span), period))


def half_at(moment: datetime) -> Period:
    """The night or the day in which a moment lies."""
    return last_half(moment + HALF)


def belongs(told: Told, period: Period) -> bool:
    """Whether a post's figures belong to a card's period; what is of a night is of its reporting day as well."""
    own = card_period(told)
    return own is not None and period.start <= own.start and own.until <= period.until


def region_card(told: Sequence[Told], earlier: Sequence[Told], *, region: str, period: Period) -> RegionReport:
    """The figures over a region that belong to a period, without its week and what came since.

    ``told`` are the posts as they stand that speak of the region, ``earlier`` the replaced readings, up to
    ``counting.reach.MARGIN`` around the period. A whole day is moved to fit the region's windows, as in its report.
    """
    if _is_whole_day(period):
        return _bare_report(told, earlier, region, period, exact=False)
    kept, replaced = _of_period(told, earlier, period)
    report = _bare_report(kept, replaced, region, _around(period, [*kept, *replaced]), exact=True)
    return replace(report, period=period)


def country_card(told: Sequence[Told], earlier: Sequence[Told], *, period: Period) -> Digest:
    """The figures over the whole country that belong to a period, from posts as ``region_card`` takes them."""
    if _is_whole_day(period):
        return digest(told, period=period, earlier=earlier)
    kept, replaced = _of_period(told, earlier, period)
    return replace(digest(kept, period=_around(period, [*kept, *replaced]), earlier=replaced), period=period)


def _bare_report(
    told: Sequence[Told], earlier: Sequence[Told], region: str, period: Period, *, exact: bool
) -> RegionReport:
    week = week_days(period)
    unasked = dict.fromkeys((*week, Period(week[0].start, week[-1].until)))
    report = region_report(
        told, region=region, period=period, now=period.until, earlier=earlier, solved=unasked, exact=exact
    )
    return replace(report, week=(), week_total=None)


def _is_whole_day(period: Period) -> bool:
    return period.until - period.start > HALF


def _of_period(told: Sequence[Told], earlier: Sequence[Told], period: Period) -> tuple[list[Told], list[Told]]:
    """A post that an edit moved to another period is none of its old one's, and was not withdrawn either."""
    kept = [post for post in told if belongs(post, period)]
    here, standing = {post.ref for post in kept}, {post.ref for post in told}
    replaced = [post for post in earlier if post.ref in here or (post.ref not in standing and belongs(post, period))]
    return kept, replaced


def _around(period: Period, posts: Iterable[Told]) -> Period:
    """A time that holds the period and all that the posts speak of, so that no window is cut."""
    spans = [period.span, *(span for post in posts for span in places(post).values())]
    return Period(_instant(min(start for start, _ in spans)), _instant(max(until for _, until in spans)))


def _is_timed(told: Told) -> bool:
    """Whether any of a post's windows says more than nothing of the time."""
    reading = told.reading
    windows = [window_of(reading, claim) for claim in reading.claims] or [reading.window]
    return any(window.basis is not Basis.NONE or window.start or window.until for window in windows)


def _from_to(first: Period, last: Period) -> list[Period]:
    found = [first]
    while found[-1].until < last.until:
        found.append(Period(found[-1].until, found[-1].until + (first.until - first.start)))
    return found


def _shared(one: Span, other: Span) -> float:
    return min(one[1], other[1]) - max(one[0], other[0])


def _instant(minute: float) -> datetime:
    return datetime.fromtimestamp(minute * 60, UTC)
