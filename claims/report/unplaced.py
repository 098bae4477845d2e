"""Drones that were told of without a place, beside a region's tally: those that no list of their voice has placed."""

from collections.abc import Sequence

from claims.counting.silence import is_silence
from claims.counting.spans import inside, overlap
from claims.counting.statements import statements
from claims.model import Span, Statement, Told


def unplaced(told: Sequence[Told], period: Span) -> int | None:
    """So many more may be in the region; None without an upper bound.

    A headline without places that a region's headquarters relays ("за ночь по стране 96") says nothing more where its
    voice has told the same night place by place: from each such figure goes what the voice placed inside its window.
    """
    said = statements(told)
    without = [s for s in said if not s.areas and overlap(s.outer, period)]
    rests = [_rest(one, said) for one in without]
    return None if None in rests else sum(rest or 0 for rest in rests)


def _rest(one: Statement, said: Sequence[Statement]) -> int | None:
    if one.high is None:
        return None
    placed = sum(
        s.low
        for s in said
        if s.areas and s.voice == one.voice and not s.book and not is_silence(s) and inside(s.outer, one.outer)
    )
    return max(0, one.high - placed)
