"""The tally by trying: every world, drone by drone, in which the statements are true. For tiny cases only."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from claims.counting.areas import lies_in, regions_of
from claims.counting.atoms import Atom, Question, asks_for, speaks_of
from claims.counting.spans import inside
from claims.model import Statement

Counts = tuple[int, ...]


@dataclass(frozen=True)
class _Sort:
    """A sort of drone: where it may be, and exactly which statements count it."""

    counted_by: frozenset[int]
    wanted: bool
    names: frozenset[tuple[int, str]]


def brute_force(statements: Sequence[Statement], question: Question) -> tuple[int, int] | None:
    """The fewest and the most drones of the question; None where the statements cannot all be true.

    Every statement needs an upper end. Worlds are reached by adding drone after drone; what matters of one is how many
    drones each statement counts and which of its areas have one.
    """
    sorts = list(_sorts(statements, question))
    highs = [statement.high or 0 for statement in statements]
    fewest: dict[tuple[Counts, frozenset[tuple[int, str]]], int] = {((0,) * len(statements), frozenset()): 0}
    most = dict(fewest)
    frontier = list(fewest)
    while frontier:
        changed = set()
        for counts, named in frontier:
            for sort in sorts:
                grown = tuple(count + (number in sort.counted_by) for number, count in enumerate(counts))
                if any(count > high for count, high in zip(grown, highs, strict=True)):
                    continue
                state = grown, named | sort.names
                low, high = fewest[counts, named] + sort.wanted, most[counts, named] + sort.wanted
                if state not in fewest or low < fewest[state] or high > most[state]:
                    fewest[state] = min(low, fewest.get(state, low))
                    most[state] = max(high, most.get(state, high))
                    changed.add(state)
        frontier = list(changed)
    ends = [state for state in fewest if _is_true(statements, *state)]
    if not ends:
        return None
    return min(fewest[state] for state in ends), max(most[state] for state in ends)


def _is_true(statements: Sequence[Statement], counts: Counts, named: frozenset[tuple[int, str]]) -> bool:
    for number, statement in enumerate(statements):
        if counts[number] < statement.low:
            return False
        each = len(statement.areas) > 1 and statement.low > 0 and (statement.high or 0) >= len(statement.areas)
        if each and any((number, key) not in named for key in statement.areas):
            return False
    return True


def _sorts(statements: Sequence[Statement], question: Question) -> Iterator[_Sort]:
    ends = sorted(
        {end for s in statements for span in (s.outer, s.inner) if span for end in span} | set(question.period)
    )
    keys = {key for s in statements for key in s.areas} | set(question.areas or ())
    regions = sorted(regions_of(keys) | {"?"})
    for span in pairwise(ends):
        for region in regions:
            for district in sorted({key.partition("/")[2] for key in keys if key.startswith(f"{region}/")} | {""}):
                for kind in sorted({kind for s in statements for kind in s.kinds} | {""}):
                    atom = Atom(region, district, kind, span)
                    yield from _sorts_at(statements, atom, asks_for(question, atom))


def _sorts_at(statements: Sequence[Statement], atom: Atom, wanted: bool) -> Iterator[_Sort]:
    may = [n for n, s in enumerate(statements) if inside(atom.span, s.outer) and speaks_of(s, atom)]
    for size in range(1, len(may) + 1):
        for counted in combinations(may, size):
            if _can_be_counted_by(statements, set(counted), may, atom):
                names = frozenset(
                    (n, key) for n in counted for key in statements[n].areas if lies_in(atom.region, atom.district, key)
                )
                yield _Sort(frozenset(counted), wanted, names)


def _can_be_counted_by(statements: Sequence[Statement], counted: set[int], may: Sequence[int], atom: Atom) -> bool:
    voices = {statements[n].voice for n in counted}
    books = {(statements[n].voice, statements[n].book) for n in counted}
    for n in may:
        s = statements[n]
        knows = (s.voice, s.book) in books if s.book else s.voice in voices
        if knows and inside(atom.span, s.inner) and n not in counted:
            return False
    marks = [(statements[n].voice, statements[n].apart) for n in counted if statements[n].apart]
    return len(marks) == len(set(marks))
