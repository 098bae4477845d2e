"""The two answers that everybody else gives, shown beside the tally so that its gain is seen."""

from collections.abc import Iterable

from claims.counting.areas import meet
from claims.counting.silence import ALL_OF, NONE_OF
from claims.model import Span, Statement

INFERRED = (f":{ALL_OF}", f":{NONE_OF}")


def naive(statements: Iterable[Statement], areas: frozenset[str] | None, period: Span) -> tuple[int, int]:
    """The sum of all figures about the areas and the period, and the largest of them.

    A figure belongs to the period in which the middle of its outer bound lies. What follows from a list is no figure.
    """
    figures = [
        max(s.low, s.high or 0)
        for s in set(statements)
        if not s.id.endswith(INFERRED)
        and period[0] <= (s.outer[0] + s.outer[1]) / 2 < period[1]
        and (areas is None or meet(areas, s.areas))
    ]
    return sum(figures), max(figures, default=0)
