"""Atoms that no statement and no question tells apart: one stands for all of them in the program.

Every rule but the figures is about one atom at a time and says nothing of amounts ("at most", "the sum of"), and figures
are about sums over atoms. So what is true of several atoms alike is true of their sums, and any sums can all lie at one
of them: the program of fewer atoms has the same optima.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence

from claims.counting.areas import lies_in
from claims.counting.atoms import Atom, Grid, Place, Question, covered
from claims.counting.spans import inside
from claims.model import Span, Statement


def merge_alike(grid: Grid, cluster: Sequence[Statement], questions: Sequence[Question]) -> Grid:
    """The grid with one atom of each sort that the statements and these questions tell apart."""
    counting: list[list[tuple[int, bool]]] = [[] for _ in grid.atoms]
    for number, places in enumerate(grid.places):
        for at, certain in places:
            counting[at].append((number, certain))
    joint = {number for number, statement in enumerate(cluster) if len(statement.areas) > 1}
    covering, asked = covering_voices(cluster, grid.atoms), _askings(grid.atoms, questions)
    merged = Grid([], [[] for _ in cluster])
    known: set[object] = set()
    for at, atom in enumerate(grid.atoms):
        by = counting[at]
        named = (atom.region, atom.district) if joint and any(number in joint for number, _ in by) else None
        sort = tuple(by), covering[at], asked[at], named
        if sort not in known:
            known.add(sort)
            for number, certain in by:
                merged.places[number].append(Place(len(merged.atoms), certain))
            merged.atoms.append(atom)
    return merged


def covering_voices(cluster: Sequence[Statement], atoms: Sequence[Atom]) -> list[tuple[str, ...]]:
    """The voices that told of all they knew at each atom (10)."""
    sure: dict[str, list[Statement]] = defaultdict(list)
    for statement in cluster:
        if statement.inner is not None and not statement.book:
            sure[statement.voice].append(statement)
    spoken: dict[tuple[str, str, str], list[tuple[str, list[Span]]]] = {}
    found = []
    for atom in atoms:
        where = atom.region, atom.district, atom.kind
        if where not in spoken:
            spoken[where] = [(voice, spans) for voice, said in sure.items() if (spans := covered(said, atom))]
        found.append(tuple(voice for voice, spans in spoken[where] if _is_in(atom.span, spans)))
    return found


def _is_in(span: Span, spans: Sequence[Span]) -> bool:
    """Whether one of the spans, which are in order and share no time, holds it."""
    at = bisect_right(spans, (span[0], float("inf"))) - 1
    return at >= 0 and inside(span, spans[at])


def _askings(atoms: Sequence[Atom], questions: Sequence[Question]) -> list[int]:
    """Which of the questions ask for each atom, a bit each (``atoms.asks_for``)."""
    when: dict[tuple[str, Span], int] = {}
    where: dict[tuple[str, str], int] = {}
    found = []
    for atom in atoms:
        time, place = (atom.region, atom.span), (atom.region, atom.district)
        if time not in when:
            when[time] = _bits([inside(atom.span, question.period_of(atom.region)) for question in questions])
        if place not in where:
            where[place] = _bits([_is_asked(atom, question) for question in questions])
        found.append(when[time] & where[place])
    return found


def _is_asked(atom: Atom, question: Question) -> bool:
    return question.areas is None or any(lies_in(atom.region, atom.district, key) for key in question.areas)


def _bits(flags: Sequence[bool]) -> int:
    return sum(1 << number for number, flag in enumerate(flags) if flag)
