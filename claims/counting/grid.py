"""The atoms of a cluster, and for each which statements count there, who covers it, and which questions ask for it.

Only statements about a region cut its time; so do the ends of the periods asked for. A cell of time is cut by districts
and types only where a statement that names them reaches it: elsewhere they are alike.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, pairwise
from operator import xor
from typing import NamedTuple

from claims.counting.areas import ANYWHERE, regions_of
from claims.counting.atoms import Atom, Question, asks_about
from claims.counting.bits import bits, union
from claims.counting.spans import joined
from claims.model import Span, Statement

GAP = 180.0
"""Minutes (10): a voice that reports all on both sides of so short a gap covers the gap."""


Place = tuple[str, str] | None
"""A region and a district of it, empty: elsewhere."""


class Facts(NamedTuple):
    """What is known of an atom; statements, voices and questions by their numbers, sets of them as ``bits``."""

    counting: int
    """The statements that speak of it."""
    certain: int
    """Those of them in whose inner bound it lies."""
    covering: int
    """The voices that told there all they knew (10)."""
    asked: int
    """The questions that ask for it."""
    place: Place
    """Where it lies, if a joint count speaks of it (4)."""


@dataclass(frozen=True, slots=True)
class Grid:
    """The atoms of a cluster, and what is known of each."""

    cluster: Sequence[Statement]
    voices: Sequence[str]
    atoms: list[Atom] = field(default_factory=list)
    facts: list[Facts] = field(default_factory=list)


def lay_out(cluster: Sequence[Statement], questions: Sequence[Question], *, every: bool = False) -> Grid:
    """The atoms that a cluster and the questions about it need.

    Of those of which the same is known one: the others' drones can all lie there. With ``every``, all of them.
    """
    grid = Grid(cluster, sorted({s.voice for s in cluster}))
    regions = sorted(frozenset().union(*(regions_of(s.areas) or {ANYWHERE} for s in cluster)))
    joint = bits(number for number, statement in enumerate(cluster) if len(statement.areas) > 1)
    seen: set[object] = set()
    for region in regions:
        for part, span, facts in _Region(grid, region, questions).atoms(joint):
            if every or facts not in seen:
                seen.add(facts)
                grid.atoms.append(Atom(region, part.district, part.kind, span))
                grid.facts.append(Facts(*facts))
    return grid


class _Part(NamedTuple):
    """A district and a type of drone: which statements speak of it, which voices cover it in each cell of time, and
    which questions are about it."""

    district: str
    kind: str
    speaking: int
    covering: Sequence[int]
    asking: int


class _Region:
    """A region as the statements cut it, in time and by districts and types."""

    def __init__(self, grid: Grid, region: str, questions: Sequence[Question]) -> None:
        self._region, self._grid, self._questions = region, grid, questions
        self._here = [(n, s) for n, s in enumerate(grid.cluster) if not s.areas or region in regions_of(s.areas)]
        first, last = min(s.outer[0] for _, s in self._here), max(s.outer[1] for _, s in self._here)
        ends = {end for _, s in self._here for span in (s.outer, s.inner) if span for end in span}
        ends |= {end for question in questions for end in question.period_of(region) if first < end < last}
        self._cuts = sorted(ends)
        self._districts, self._everywhere = self._named_districts()
        self._kinds, self._any_kind = self._named_kinds()
        self._parts: dict[tuple[str, str], _Part] = {}
        self._cut_by: dict[tuple[tuple[str, ...], ...], list[_Part]] = {}

    def atoms(self, joint: int) -> Iterator[tuple[_Part, Span, tuple[int, int, int, int, Place]]]:
        """The region's atoms and the facts of each; ``joint`` are the joint counts."""
        active = self._running((1 << n, *s.outer) for n, s in self._here)
        sure = self._running((1 << n, *s.inner) for n, s in self._here if s.inner is not None)
        asking = self._running((1 << n, *q.period_of(self._region)) for n, q in enumerate(self._questions))
        naming = union(self._districts.values()) | union(self._kinds.values())
        near = self._running(
            (1 << n, s.inner[0] - GAP, s.inner[1] + GAP)
            for n, s in self._here
            if s.inner is not None and not s.book and naming >> n & 1
        )
        wanting = self._wanted_districts()
        for cell, span in enumerate(pairwise(self._cuts)):
            if not active[cell]:
                continue
            wanted = tuple(name for name, by in wanting.items() if by & asking[cell])
            for part in self._cut((active[cell] | near[cell]) & naming, wanted):
                counting = active[cell] & part.speaking
                if counting:
                    place = (self._region, part.district) if counting & joint else None
                    asked = asking[cell] & part.asking
                    yield part, span, (counting, counting & sure[cell], part.covering[cell], asked, place)

    def _named_districts(self) -> tuple[dict[str, int], int]:
        """The statements that name each district, and those that speak of all."""
        named: dict[str, int] = defaultdict(int)
        everywhere = 0
        for number, statement in self._here:
            for key in statement.areas or {self._region}:
                if self._region in regions_of([key]):
                    district = key.partition("/")[2]
                    named[district] |= 1 << number
        everywhere = named.pop("", 0)
        return named, everywhere

    def _named_kinds(self) -> tuple[dict[str, int], int]:
        """The statements that name each type, and those that speak of all."""
        named: dict[str, int] = defaultdict(int)
        for number, statement in self._here:
            for kind in statement.kinds or {""}:
                named[kind] |= 1 << number
        any_kind = named.pop("", 0)
        return named, any_kind

    def _wanted_districts(self) -> dict[str, int]:
        """The questions that ask for each district."""
        wanted: dict[str, int] = defaultdict(int)
        for number, question in enumerate(self._questions):
            for key in question.areas or ():
                if key.startswith(f"{self._region}/"):
                    wanted[key.partition("/")[2]] |= 1 << number
        return wanted

    def _running(self, spans: Iterable[tuple[int, float, float]]) -> list[int]:
        """Which of the bits hold in each cell: those whose spans, cut to whole cells, take it in."""
        changes = [0] * len(self._cuts)
        for bit, start, until in spans:
            first = bisect_left(self._cuts, start)
            after = bisect_right(self._cuts, until) - 1
            if first < after:
                changes[first] ^= bit
                changes[after] ^= bit
        return list(accumulate(changes, xor))

    def _cut(self, naming: int, wanted: tuple[str, ...]) -> list[_Part]:
        """The parts into which these statements and questions cut the region."""
        districts = tuple([name for name, by in self._districts.items() if by & naming])
        kinds = tuple([name for name, by in self._kinds.items() if by & naming])
        if (districts, kinds, wanted) not in self._cut_by:
            self._cut_by[districts, kinds, wanted] = [
                self._part(district, kind)
                for district in sorted({"", *wanted, *districts})
                for kind in sorted({"", *kinds})
            ]
        return self._cut_by[districts, kinds, wanted]

    def _part(self, district: str, kind: str) -> _Part:
        if (district, kind) not in self._parts:
            speaking = self._everywhere | self._districts.get(district, 0) if district else self._everywhere
            speaking &= self._any_kind | self._kinds.get(kind, 0) if kind else self._any_kind
            asking = bits(
                n for n, question in enumerate(self._questions) if asks_about(question, self._region, district)
            )
            self._parts[district, kind] = _Part(district, kind, speaking, self._covering(speaking), asking)
        return self._parts[district, kind]

    def _covering(self, speaking: int) -> Sequence[int]:
        """The voices that told of all they knew, in each cell (10): inside the inner bound of an unlimited statement
        that speaks there, and in a gap of at most three hours between two such."""
        said: dict[str, list[Span]] = defaultdict(list)
        for number, statement in self._here:
            if statement.inner is not None and not statement.book and speaking >> number & 1:
                said[statement.voice].append(statement.inner)
        return self._running(
            (1 << number, *span)
            for number, voice in enumerate(self._grid.voices)
            if voice in said
            for span in joined(said[voice], GAP)
        )
