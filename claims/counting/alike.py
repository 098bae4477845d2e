"""Atoms that no statement and no question tells apart: one stands for all of them in the program.

Every rule but the figures is about one atom at a time and knows no amounts ("at most", "the sum of"), and figures are
about sums over atoms. So what is true of several atoms alike is true of their sums, and any sums can all lie at one of
them: the program of fewer atoms has the same optima.
"""

from collections.abc import Sequence

from claims.counting.areas import lies_in
from claims.counting.atoms import Atom, Grid, Place, Question
from claims.counting.spans import inside
from claims.model import Span, Statement


def merge_alike(grid: Grid, cluster: Sequence[Statement], questions: Sequence[Question]) -> Grid:
    """The grid with one atom of each sort that the statements and these questions tell apart."""
    counting: list[list[tuple[int, bool]]] = [[] for _ in grid.atoms]
    for number, places in enumerate(grid.places):
        for at, certain in places:
            counting[at].append((number, certain))
    joint = {number for number, statement in enumerate(cluster) if len(statement.areas) > 1}
    asked = _askings(grid.atoms, questions)
    merged = Grid([], [[] for _ in cluster], [])
    known: set[object] = set()
    for at, atom in enumerate(grid.atoms):
        by = counting[at]
        named = (atom.region, atom.district) if joint and any(number in joint for number, _ in by) else None
        sort = tuple(by), grid.covering[at], asked[at], named
        if sort not in known:
            known.add(sort)
            for number, certain in by:
                merged.places[number].append(Place(len(merged.atoms), certain))
            merged.atoms.append(atom)
            merged.covering.append(grid.covering[at])
    return merged


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
