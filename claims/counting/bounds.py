"""When a statement's drones were downed: the words of its window as two bounds, in minutes since 1970-01-01 UTC.

The outer bound is the union of all readings of the words, the inner their intersection. An outer bound too narrow makes
the range false; an inner one too wide makes contradictions. Neither ends after the post: nobody counts what is to come.
"""

from dataclasses import dataclass
from datetime import datetime

from claims.model import Basis, Span, Window

HOUR = 60.0
DAY = 24 * HOUR
MOSCOW = 3 * HOUR
"""Minutes that Moscow's clocks are ahead of UTC (no summer time since 2014)."""

EITHER_SIDE = 30.0
"""A moment ("около 18.45") may be off by half an hour."""

LOOKING_BACK = 12 * HOUR
"""A post without a time may speak of anything in the twelve hours before it."""

STILL_TO_COME = HOUR
"""What fell in the last hour before a post may be missing from it, so an implied inner bound ends an hour before it."""

Bounds = tuple[Span, Span | None]


@dataclass(frozen=True, slots=True)
class DayPart:
    """A part of the day in hours of the clock: the widest and the narrowest that the word may mean.

    Hours below zero lie in the evening before.
    """

    outer: tuple[float, float]
    inner: tuple[float, float]


DAY_PARTS = {
    Basis.NIGHT: DayPart(outer=(-4, 8), inner=(0, 5)),
    Basis.MORNING: DayPart(outer=(4, 12), inner=(7, 9)),
    Basis.DAY: DayPart(outer=(6, 21), inner=(10, 17)),
    Basis.EVENING: DayPart(outer=(16, 24), inner=(19, 21)),
}


def bounds(window: Window, posted: datetime, clock: float = MOSCOW) -> Bounds:
    """The outer bound of a window and the inner one (None: the statement may have left out anything).

    ``posted`` is when the post was published, aware. A window that starts after its post is misread and taken for none.
    ``clock`` is how many minutes the speaker's own clocks are ahead of UTC: by "ночью" he may mean Moscow's night or
    that of his region.
    """
    post = posted.timestamp() / 60
    start = None if window.start is None else window.start.timestamp() / 60
    until = None if window.until is None else window.until.timestamp() / 60
    if start is not None and start < post:
        return _stated(start, until, post) if window.basis is not Basis.MOMENT else _moment(start, post)
    if start is None and until is not None:
        return _ended(until, post)
    if start is None and window.basis in DAY_PARTS:
        return _either(*(_day_part(DAY_PARTS[window.basis], post, ahead) for ahead in (MOSCOW, clock)))
    if window.basis is Basis.PAST_DAY:
        return _either(*(_past_day(post, ahead) for ahead in (MOSCOW, clock)))
    return _unsaid(post)


def _either(one: Bounds, other: Bounds) -> Bounds:
    """What either reading allows, and what both share."""
    (start, until), (other_start, other_until) = one[0], other[0]
    shared = None
    if one[1] is not None and other[1] is not None:
        shared = _span(max(one[1][0], other[1][0]), min(one[1][1], other[1][1]))
    return (min(start, other_start), max(until, other_until)), shared


def _stated(start: float, until: float | None, post: float) -> Bounds:
    if until is None:  # "с полуночи": up to the post, surely up to an hour before it
        return (start, post), _span(start, post - STILL_TO_COME)
    if until <= start:
        return _moment(start, post)
    span = (start, min(until, post))
    return span, span


def _moment(moment: float, post: float) -> Bounds:
    return (moment - EITHER_SIDE, min(moment + EITHER_SIDE, post)), None


def _ended(until: float, post: float) -> Bounds:
    """Only the end is said ("до 7.00"): it looks back from there as any post does."""
    end = min(until, post)
    return (end - LOOKING_BACK, end), None


def _unsaid(post: float) -> Bounds:
    return (post - LOOKING_BACK, post), None


def _past_day(post: float, ahead: float) -> Bounds:
    """ "За сутки": a calendar day, or 24 hours by the clock, whichever the author had in mind."""
    midnight = _midnight(post, ahead)
    return (midnight - DAY, post), _span(post - DAY, midnight)


def _day_part(part: DayPart, post: float, ahead: float) -> Bounds:
    """The latest such part of a day that began before the post.

    A night named between 20:00 and midnight may be the one just begun or the one that ended in the morning: the outer
    bound takes in both, and nothing is in their intersection.
    """
    midnight = _midnight(post, ahead)
    if part.outer[0] < 0 and post > midnight + DAY + part.outer[0] * HOUR:
        return (midnight + part.outer[0] * HOUR, post), None
    if post <= midnight + part.outer[0] * HOUR:
        midnight -= DAY
    outer = (midnight + part.outer[0] * HOUR, min(midnight + part.outer[1] * HOUR, post))
    inner_end = min(midnight + part.inner[1] * HOUR, post - STILL_TO_COME)
    return outer, _span(midnight + part.inner[0] * HOUR, inner_end)


def _midnight(minute: float, ahead: float) -> float:
    """The last midnight not after a minute, where clocks are so many minutes ahead of UTC."""
    return (minute + ahead) // DAY * DAY - ahead


def _span(start: float, until: float) -> Span | None:
    return (start, until) if start < until else None
