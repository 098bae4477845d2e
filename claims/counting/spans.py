"""Relations between stretches of time."""

from claims.model import Span


def overlap(one: Span, other: Span) -> bool:
    """Whether they share more than an instant."""
    return one[0] < other[1] and other[0] < one[1]


def inside(inner: Span, outer: Span | None) -> bool:
    """Whether the first lies within the second; nothing lies within None."""
    return outer is not None and outer[0] <= inner[0] and inner[1] <= outer[1]
