"""The same answers from fewer atoms: those without drones are left out, one stands for all that are alike.

Every rule but the figures is about one atom at a time and knows no amounts ("at most", "the sum of"), and figures are
about sums over atoms. So what is true at several atoms is true of their sums, and what one atom allows another may hold
as well: docs/how-we-count.md, "Fewer atoms".
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from claims.counting.atoms import Atom
from claims.counting.bits import bits, members
from claims.counting.grid import Grid, Sort
from claims.model import Statement


def merge_alike(grid: Grid) -> Grid:
    """One atom of each sort: the others' drones can all lie there."""
    first = dict(zip(reversed(grid.sorts), reversed(grid.atoms), strict=True))
    return Grid(grid.cluster, grid.voices, list(first.values()), list(first))


def shrink(grid: Grid) -> Grid:
    """The grid without what figures of none, and marks, forbid; of atoms that allow the same and more, those alone.

    Only for statements that can all be true, and no less able to be true than before: a contradiction stays one.
    """
    forbidden = _Forbidden(grid.cluster)
    kept: dict[Sort, Atom] = {}
    for (counting, certain, covering, asked, place), atom in zip(grid.sorts, grid.atoms, strict=True):
        left = forbidden.of(counting, certain)
        if left:
            kept.setdefault(Sort(left, certain & left, covering, asked, place), atom)
    return _roomiest(grid, kept)


class _Forbidden:
    """Which statements can count nothing at an atom (see ``of``)."""

    def __init__(self, cluster: Sequence[Statement]) -> None:
        self._cluster = cluster
        self._none = bits(number for number, statement in enumerate(cluster) if statement.high == 0)
        self._unlimited = bits(number for number, statement in enumerate(cluster) if not statement.book)
        self._voices = _together((s.voice, "") for s in cluster)
        self._books = _together((s.voice, s.book) for s in cluster)
        self._marks = _together((s.voice, s.apart) for s in cluster)
        self._marked = self._unlimited & bits(number for number, statement in enumerate(cluster) if statement.apart)

    def of(self, counting: int, certain: int) -> int:
        """Which of the statements that speak of an atom can count a drone there.

        A figure of none in whose inner bound it lies leaves its voice (its book) nothing there. Where an unlimited
        statement counts all that its voice claims, the others of its mark count none of it.
        """
        for number in members(certain & self._none):
            counting &= ~self._all_of(number)
        for one in members(certain & self._marked):
            others = counting & self._marks[self._cluster[one].voice, self._cluster[one].apart] & ~(1 << one)
            if counting >> one & 1:
                for number in members(others):
                    counting &= ~(self._all_of(number) if certain >> number & 1 else 1 << number)
        return counting

    def _all_of(self, number: int) -> int:
        """The statements that share what a statement in its inner bound counts: its voice's, or its book's."""
        statement = self._cluster[number]
        return self._books[statement.voice, statement.book] if statement.book else self._voices[statement.voice, ""]


def _roomiest(grid: Grid, kept: Mapping[Sort, Atom]) -> Grid:
    """Without the atoms beside which another differs only in that more statements may, and none must, count there."""
    rivals: dict[object, list[tuple[int, Sort]]] = defaultdict(list)
    for sort in kept:
        rivals[sort[1:]].append((sort.counting, sort))
    found = Grid(grid.cluster, grid.voices)
    for among in rivals.values():
        among.sort(key=lambda rival: -rival[0].bit_count())
        roomiest: list[int] = []
        for counting, sort in among:
            for other in roomiest:
                if not counting & ~other:
                    break
            else:
                roomiest.append(counting)
                found.sorts.append(sort)
                found.atoms.append(kept[sort])
    return found


def _together(keys: Iterable[tuple[str, str]]) -> dict[tuple[str, str], int]:
    found: dict[tuple[str, str], int] = defaultdict(int)
    for number, key in enumerate(keys):
        found[key] |= 1 << number
    return found
