"""Atoms (1): places, types of drone and stretches of time so small that a statement speaks of all of one or of none.

A cell of time is cut by districts and types only where a statement that names them reaches it: elsewhere they are
alike.
"""

import math
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
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
    """The atoms of a cluster; ``places`` has the atoms of each statement, in the statements' order.

    ``covering`` has the voices that told of all they knew at each atom (10).
    """

    atoms: list[Atom]
    places: list[list[Place]]
    covering: list[tuple[str, ...]]


def lay_out(cluster: Sequence[Statement], questions: Iterable[Question]) -> Grid:
    """The atoms that a cluster and the questions about it need. Only statements about a region cut its time."""
    asked = list(questions)
    regions = sorted(frozenset().union(*(regions_of(s.areas) or {ANYWHERE} for s in cluster)))
    grid = Grid([], [[] for _ in cluster], [])
    for region in regions:
        here = [_in(region, n, s) for n, s in enumerate(cluster) if not s.areas or region in regions_of(s.areas)]
        _lay_out_region(grid, region, here, asked)
    grid.covering.extend(_covering(cluster, grid.atoms))
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


class _Said(NamedTuple):
    """A statement as it speaks of one region: of which districts, and whether of all of it."""

    number: int
    statement: Statement
    districts: frozenset[str]
    everywhere: bool


def _in(region: str, number: int, statement: Statement) -> _Said:
    here = {key for key in statement.areas if lies_in(region, key.partition("/")[2], key)}
    names = frozenset(key.partition("/")[2] for key in here)
    return _Said(number, statement, names - {""}, "" in names or not statement.areas)


def _lay_out_region(grid: Grid, region: str, here: list[_Said], asked: list[Question]) -> None:
    first = min(said.statement.outer[0] for said in here)
    last = max(said.statement.outer[1] for said in here)
    ends = {end for said in here for span in (said.statement.outer, said.statement.inner) if span for end in span}
    ends |= {end for question in asked for end in question.period_of(region) if first < end < last}
    cuts = sorted(ends)
    active: list[list[_Said]] = [[] for _ in pairwise(cuts)]
    near: list[list[_Said]] = [[] for _ in pairwise(cuts)]
    for said in here:
        s = said.statement
        for cell in range(bisect_left(cuts, s.outer[0]), bisect_left(cuts, s.outer[1])):
            active[cell].append(said)
        if s.inner is not None and not s.book and (s.kinds or said.districts):
            start, until = bisect_right(cuts, s.inner[0] - GAP) - 1, bisect_left(cuts, s.inner[1] + GAP)
            for cell in range(max(start, 0), min(until, len(near))):
                near[cell].append(said)
    named = [
        (question.period_of(region), {key.partition("/")[2] for key in question.areas or () if _is_of(region, key)})
        for question in asked
    ]
    for cell, span in enumerate(pairwise(cuts)):
        if active[cell]:
            wanted = {name for period, names in named if names and inside(span, period) for name in names}
            _lay_out_cell(grid, region, span, active[cell], near[cell], wanted)


def _is_of(region: str, key: str) -> bool:
    return key.startswith(f"{region}/")


def _lay_out_cell(
    grid: Grid, region: str, span: Span, active: list[_Said], near: list[_Said], wanted: set[str]
) -> None:
    speaking = active + near
    districts = sorted(wanted.union(("",), *(said.districts for said in speaking)))
    kinds = sorted({""}.union(*(said.statement.kinds for said in speaking)))
    certain = [inside(span, said.statement.inner) for said in active]
    for district in districts:
        there = [
            (said, sure)
            for said, sure in zip(active, certain, strict=True)
            if said.everywhere or district in said.districts
        ]
        for kind in kinds:
            counting = [(s, sure) for s, sure in there if not s.statement.kinds or kind in s.statement.kinds]
            for said, sure in counting:
                grid.places[said.number].append(Place(len(grid.atoms), sure))
            if counting:
                grid.atoms.append(Atom(region, district, kind, span))


def _covering(cluster: Sequence[Statement], atoms: Sequence[Atom]) -> Iterator[tuple[str, ...]]:
    """The voices that told of all they knew at each atom (10)."""
    sure: dict[str, list[Statement]] = defaultdict(list)
    for statement in cluster:
        if statement.inner is not None and not statement.book:
            sure[statement.voice].append(statement)
    spoken: dict[tuple[str, str, str], list[tuple[str, list[Span]]]] = {}
    for atom in atoms:
        where = atom.region, atom.district, atom.kind
        if where not in spoken:
            spoken[where] = [(voice, spans) for voice, said in sure.items() if (spans := covered(said, atom))]
        yield tuple(voice for voice, spans in spoken[where] if _is_in(atom.span, spans))


def _is_in(span: Span, spans: Sequence[Span]) -> bool:
    """Whether one of the spans, which are in order and share no time, holds it."""
    at = bisect_right(spans, (span[0], math.inf)) - 1
    return at >= 0 and inside(span, spans[at])


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
