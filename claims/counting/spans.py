"""Relations between stretches of time."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from claims.model import Span


def overlap(one: Span, other: Span) -> bool:
    """Whether they share more than an instant."""
    return one[0] < other[1] and other[0] < one[1]


def inside(inner: Span, outer: Span | None) -> bool:
    """Whether the first lies within the second; nothing lies within None."""
    return outer is not None and outer[0] <= inner[0] and inner[1] <= outer[1]


def joined(spans: Iterable[Span], gap: float = 0.0) -> list[Span]:
    """The same time in the order of time; spans with no more than a gap between them are one."""
    found: list[Span] = []
    for start, until in sorted(spans):
        if found and start - found[-1][1] <= gap:
            found[-1] = found[-1][0], max(found[-1][1], until)
        else:
            found.append((start, until))
    return found


def meets(spans: Sequence[Span], other: Span) -> bool:
    """Whether a span shares time with one of those that ``joined`` gave."""
    at = bisect_left(spans, (other[1],)) - 1
    return at >= 0 and other[0] < spans[at][1]
