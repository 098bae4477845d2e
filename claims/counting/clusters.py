"""Statements that have to be solved together: those that meet in place and time, directly or through one another."""

import math
from collections import defaultdict
from collections.abc import Iterable

from claims.counting.areas import ANYWHERE, regions_of
from claims.model import Statement

Cluster = tuple[Statement, ...]


def clusters(statements: Iterable[Statement]) -> list[Cluster]:
    """The statements, each once, in groups that share no region at any time; the order of the input does not matter.

    A statement without a place meets every other of its time.
    """
    ordered = sorted(set(statements), key=_order)
    regions = [regions_of(s.areas) for s in ordered]
    everywhere = frozenset({ANYWHERE}).union(*regions)
    leader = list(range(len(ordered)))
    latest: dict[str, tuple[float, int]] = {}
    for number, statement in enumerate(ordered):
        start, until = statement.outer
        for region in regions[number] or everywhere:
            open_until, member = latest.get(region, (-math.inf, number))
            if start < open_until:
                leader[_leader(leader, number)] = _leader(leader, member)
            latest[region] = max(open_until, until), number
    groups: dict[int, list[Statement]] = defaultdict(list)
    for number, statement in enumerate(ordered):
        groups[_leader(leader, number)].append(statement)
    return [tuple(group) for group in groups.values()]


def _leader(leader: list[int], number: int) -> int:
    while leader[number] != number:
        leader[number] = leader[leader[number]]
        number = leader[number]
    return number


def _order(s: Statement) -> tuple[object, ...]:
    """By time; the rest makes the program the same in whatever order the statements came."""
    inner = s.inner or (math.inf, math.inf)
    high = math.inf if s.high is None else s.high
    return s.outer, s.id, s.voice, inner, sorted(s.areas), s.low, high, s.book, sorted(s.kinds), s.apart
