"""Atoms (1): places, types of drone and stretches of time so small that a statement speaks of all of one or of none.

A cell of time is cut by districts and types only where a statement that names them reaches it: elsewhere they are
alike.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from claims.counting.areas import ANYWHERE, lies_in, regions_of
from claims.counting.spans import inside, overlap
from claims.model import Span, Statement

GAP = 180.0
"""Minutes (10): a voice that reports all on both sides of so short a gap covers the gap."""


class Atom(NamedTuple):
    """A region's district (empty: elsewhere in the region), a type of drone (empty: other) and a cell of time."""

    region: str
    district: str
    kind: str
    span: Span


class Place(NamedTuple):
    """An atom as one statement counts it: ``certain`` in its inner bound, where it counts all that its voice knows."""

    atom: int
    certain: bool


@dataclass(frozen=True, slots=True)
class Question:
    """The tally of which areas (None: everywhere) and what period is asked for.

    ``moved`` holds the regions that are asked about a period of their own.
    """

    areas: frozenset[str] | None
    period: Span
    moved: tuple[tuple[str, Span], ...] = ()

    def period_of(self, region: str) -> Span:
        """What period is asked for over a region."""
        for name, own in self.moved:
            if name == region:
                return own
        return self.period


@dataclass(frozen=True, slots=True)
class Grid:
    """The atoms of a cluster; ``places`` has the atoms of each statement, in the statements' order."""

    atoms: list[Atom]
    places: list[list[Place]]


def lay_out(cluster: Sequence[Statement], questions: Iterable[Question]) -> Grid:
    """The atoms that a cluster and the questions about it need. Only statements about a region cut its time."""
    asked = list(questions)
    regions = sorted(frozenset().union(*(regions_of(s.areas) or {ANYWHERE} for s in cluster)))
    grid = Grid([], [[] for _ in cluster])
    for region in regions:
        here = [(number, s) for number, s in enumerate(cluster) if not s.areas or region in regions_of(s.areas)]
        _lay_out_region(grid, region, here, asked)
    return grid


def speaks_of(statement: Statement, atom: Atom) -> bool:
    """Whether an atom is of a place and type that the statement counts, whatever the time."""
    if statement.kinds and atom.kind not in statement.kinds:
        return False
    return not statement.areas or any(lies_in(atom.region, atom.district, key) for key in statement.areas)


def asks_for(question: Question, atom: Atom) -> bool:
    """Whether an atom belongs to what a question asks for."""
    return inside(atom.span, question.period_of(atom.region)) and (
        question.areas is None or any(lies_in(atom.region, atom.district, key) for key in question.areas)
    )


def covered(statements: Iterable[Statement], atom: Atom) -> list[Span]:
    """When a voice, of which these are the statements, told of all it knew at an atom's place and of its type (10).

    It did inside an unlimited statement's inner bound, and in a gap of at most three hours between two such.
    """
    spans: list[Span] = []
    for start, until in sorted(
        s.inner for s in statements if s.inner is not None and not s.book and speaks_of(s, atom)
    ):
        if spans and start - spans[-1][1] <= GAP:
            spans[-1] = spans[-1][0], max(spans[-1][1], until)
        else:
            spans.append((start, until))
    return spans


def _lay_out_region(grid: Grid, region: str, here: list[tuple[int, Statement]], asked: list[Question]) -> None:
    first = min(s.outer[0] for _, s in here)
    last = max(s.outer[1] for _, s in here)
    ends = {end for _, s in here for span in (s.outer, s.inner) if span is not None for end in span}
    ends |= {end for question in asked for end in question.period_of(region) if first < end < last}
    cuts = sorted(ends)
    active: list[list[tuple[int, Statement]]] = [[] for _ in pairwise(cuts)]
    near: list[list[Statement]] = [[] for _ in pairwise(cuts)]
    for number, s in here:
        for cell in range(bisect_left(cuts, s.outer[0]), bisect_left(cuts, s.outer[1])):
            active[cell].append((number, s))
        if s.inner is not None and not s.book and (s.kinds or any("/" in key for key in s.areas)):
            start, until = bisect_right(cuts, s.inner[0] - GAP) - 1, bisect_left(cuts, s.inner[1] + GAP)
            for cell in range(max(start, 0), min(until, len(near))):
                near[cell].append(s)
    for cell, span in enumerate(pairwise(cuts)):
        if active[cell]:
            wanted = {key for q in asked if inside(span, q.period_of(region)) for key in q.areas or () if "/" in key}
            _lay_out_cell(grid, region, span, active[cell], near[cell], wanted)


def _lay_out_cell(
    grid: Grid, region: str, span: Span, active: list[tuple[int, Statement]], near: list[Statement], wanted: set[str]
) -> None:
    speaking = [s for _, s in active] + near
    keys = wanted.union(*(s.areas for s in speaking))
    districts = sorted({key.partition("/")[2] for key in keys if key.startswith(f"{region}/")} | {""})
    kinds = sorted({kind for s in speaking for kind in s.kinds} | {""})
    for district in districts:
        for kind in kinds:
            atom = Atom(region, district, kind, span)
            counting = [(number, s) for number, s in active if speaks_of(s, atom)]
            for number, s in counting:
                grid.places[number].append(Place(len(grid.atoms), inside(span, s.inner)))
            if counting:
                grid.atoms.append(atom)


def by_voice(cluster: Sequence[Statement]) -> dict[str, list[int]]:
    """The numbers of each voice's statements."""
    voices: dict[str, list[int]] = defaultdict(list)
    for number, statement in enumerate(cluster):
        voices[statement.voice].append(number)
    return dict(voices)


def overlaps(question: Question, statement: Statement) -> bool:
    """Whether a statement can bear on a question directly: it reaches the period and one of the areas' regions."""
    regions = regions_of(statement.areas)
    if regions and question.areas is not None:
        regions &= regions_of(question.areas)
        if not regions:
            return False
    return any(overlap(statement.outer, question.period_of(region)) for region in regions or {ANYWHERE})
