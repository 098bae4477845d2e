"""A cluster's program by sorts of drones: a sort is who counts a drone, and which questions ask for it.

Where and when a drone fell matters through nothing else. So each column is the number of drones of one sort, and all
rules but those of figures (2, 4) say which sorts there can be: docs/how-we-count.md, "Sorts of drones".
"""

import math
from collections.abc import Iterator, Sequence
from itertools import product

from claims.counting.areas import lies_in
from claims.counting.bits import bits, members, union
from claims.counting.grid import Facts, Grid, Place
from claims.counting.matrix import Matrix
from claims.counting.solver import InfeasibleError

FEW, AN_ATOM = 500, 3
"""So many sorts in all, and more for each atom, are no more work than the program by atoms (``program.py``).

Above, that one is smaller: a voice that says "сбит беспилотник" twenty times in a night, never "ещё", makes a million.
"""

Sort = tuple[int, int, Place]
"""The statements that count such a drone and the questions that ask for it, as ``bits``; where it lies, if a joint
count counts it (4)."""


class TooManySortsError(ValueError):
    """The program by atoms is the smaller one."""


class Sorts:
    """Columns: how many drones there are of each sort. Rows: the statements' figures, and the places of joint counts.

    ``wanted`` has the columns that each question asks for, ``missed`` is D of rule 10, by column; ``owners`` has the
    statements of each column, as ``bits``. Raises InfeasibleError where a figure contradicts itself, and
    TooManySortsError.
    """

    def __init__(self, grid: Grid, questions: int) -> None:
        self._cluster = grid.cluster
        self._nothing = bits(number for number, s in enumerate(grid.cluster) if s.high == 0)
        self._voices = [bits(n for n, s in enumerate(grid.cluster) if s.voice == voice) for voice in grid.voices]
        self._booked = bits(number for number, s in enumerate(grid.cluster) if s.book)
        self._marks = _marks(grid)
        self._marked = union(self._marks)
        self._mark_of = {bearer: mark for mark in self._marks for bearer in _each(mark)}
        self._joint = bits(number for number, s in enumerate(grid.cluster) if len(s.areas) > 1)
        self._many = FEW + AN_ATOM * len(grid.facts)
        self._known: dict[tuple[int, int], list[int]] = {}
        self._found: dict[tuple[int, int, int], list[tuple[int, int]]] = {}
        weights = self._weighed(grid.facts)
        self.owners = [counting for counting, _, _ in weights]
        self.missed = {column: float(weight) for column, weight in enumerate(weights.values()) if weight}
        self.wanted: list[list[int]] = [[] for _ in range(questions)]
        for column, (_, asked, _) in enumerate(weights):
            for number in members(asked):
                self.wanted[number].append(column)
        self.matrix = self._matrix(list(weights))

    def _weighed(self, known: Sequence[Facts]) -> dict[Sort, int]:
        """The sorts, and how many voices that should know such a drone do not (10), where these are fewest: all drones
        of a sort can lie there."""
        found: dict[Sort, int] = {}
        for counting, certain, covering, asked, place in known:
            for one, missing in self._of_all_voices(counting, certain, covering):
                sort = one, asked, place if one & self._joint else None
                if missing < found.get(sort, missing + 1):
                    found[sort] = missing
            if len(found) > self._many:
                raise TooManySortsError
        return found

    def _of_all_voices(self, counting: int, certain: int, covering: int) -> list[tuple[int, int]]:
        """The sets of statements that can count one drone at an atom (8), with how many voices should and do not."""
        if (counting, certain, covering) not in self._found:
            spoken = [
                [(0, covering >> number & 1), *((one, 0) for one in self._counted(counting & voice, certain & voice))]
                for number, voice in enumerate(self._voices)
                if counting & voice or covering >> number & 1
            ]
            if math.prod(len(options) for options in spoken) > self._many:
                raise TooManySortsError
            found = spoken[0]
            for options in spoken[1:]:
                found = [(one | other, less + more) for one, less in found for other, more in options]
            self._found[counting, certain, covering] = [(one, missing) for one, missing in found if one]
        return self._found[counting, certain, covering]

    def _counted(self, counting: int, certain: int) -> Sequence[int]:
        """The sets of one voice's statements that can count one drone at an atom."""
        counting &= certain | ~self._nothing  # outside its inner bound a figure of none says nothing
        if certain & self._nothing & ~self._booked:
            return ()
        if not counting & (counting - 1):
            return (counting,) if counting & ~self._nothing else ()
        if (counting, certain) not in self._known:
            has_books = counting & self._booked
            sets = self._of_books(counting, certain) if has_books else self._some(counting & ~certain, certain)
            marks = self._marks if certain & self._marked or has_books else ()
            self._known[counting, certain] = [
                found
                for found in sets
                if found and not found & self._nothing and all((found & mark).bit_count() < 2 for mark in marks)
            ]
        return self._known[counting, certain]

    def _of_books(self, counting: int, certain: int) -> list[int]:
        """In their inner bound all unlimited statements count what the voice knows, and all of a book what is in it;
        outside of it any may (2, 6). Nobody knows of a drone but by a statement that counts it (3)."""
        books: dict[str, int] = {"": 0}
        for number in members(counting):
            book = self._cluster[number].book
            books[book] = books.get(book, 0) | 1 << number
        options = []
        for book, its in books.items():
            some = self._some(its & ~certain, its & certain)
            options.append(some if not book or not its & certain else [0, *some])
        if math.prod(map(len, options)) > self._many:
            raise TooManySortsError
        return [union(chosen) for chosen in product(*options)]

    def _some(self, vague: int, sure: int) -> list[int]:
        """What surely counts, with none or any of what may count, of each mark one at most (7)."""
        found = [sure]
        while vague:
            one = vague & -vague
            alike = self._mark_of.get(one, one)
            found += [some | bearer for bearer in _each(vague & alike) for some in found]
            vague &= ~alike
            if len(found) > self._many:
                raise TooManySortsError
        return found

    def _matrix(self, sorts: Sequence[Sort]) -> Matrix:
        matrix = Matrix(by_columns=True)
        for number, s in enumerate(self._cluster):
            high = math.inf if s.high is None else float(s.high)
            if s.low > high:
                raise InfeasibleError
            matrix.bounds(float(s.low), high, number)
        places = self._rows_of_places(matrix)
        for counting, _, place in sorts:
            rows = list(members(counting))
            if place is not None:
                rows += [row for number in rows for key, row in places.get(number, ()) if lies_in(*place, key)]
            matrix.add_column(rows)
        reached = set(matrix.indices)
        if any(lower > 0 and row not in reached for row, lower in enumerate(matrix.row_lowers)):
            raise InfeasibleError
        return matrix

    def _rows_of_places(self, matrix: Matrix) -> dict[int, list[tuple[str, int]]]:
        """Joint counts (4): each of several areas named has at least one, if the figure allows it."""
        rows: dict[int, list[tuple[str, int]]] = {}
        for number in members(self._joint):
            s = self._cluster[number]
            if s.low > 0 and (s.high is None or s.high >= len(s.areas)):
                rows[number] = [(key, matrix.bounds(1.0, math.inf, number)) for key in sorted(s.areas)]
        return rows


def _each(found: int) -> Iterator[int]:
    return (1 << number for number in members(found))


def _marks(grid: Grid) -> list[int]:
    """The statements that bear each mark: different drones (7)."""
    bearers: dict[tuple[str, str], int] = {}
    for number, s in enumerate(grid.cluster):
        if s.apart:
            bearers[s.voice, s.apart] = bearers.get((s.voice, s.apart), 0) | 1 << number
    return [found for found in bearers.values() if found & (found - 1)]
