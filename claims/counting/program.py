"""The linear program of a cluster: each rule of docs/how-we-count.md as rows over numbers of drones at atoms."""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from claims.counting.areas import lies_in
from claims.counting.atoms import Grid, Question, asks_for, by_voice
from claims.counting.matrix import Matrix
from claims.model import Statement


class Program:
    """Columns: y (a voice's at an atom), b (a book's), z (a statement's), x (all voices'). Rows: what was said.

    ``slack`` are columns by which figures may be changed (11), fixed at none; ``missed`` is D of rule 10, by column.
    """

    def __init__(self, cluster: Sequence[Statement], grid: Grid) -> None:
        self.cluster = cluster
        self.matrix = Matrix()
        self.atoms, self._covering = grid.atoms, grid.covering
        self.claimed: dict[str, dict[int, int]] = defaultdict(dict)
        self.booked: dict[tuple[str, str], dict[int, int]] = defaultdict(dict)
        self.counted: list[dict[int, int]] = [{} for _ in cluster]
        self.all_claimed: dict[int, int] = {}
        self.missed: dict[int, float] = {}
        self.slack: list[int] = []
        self._speaking = _speaking(cluster, [[place.atom for place in places] for places in grid.places])
        for number, places in enumerate(grid.places):
            for place in places:
                self.counted[number][place.atom] = self._count(number, place.atom, place.certain)
        for number in range(len(cluster)):
            self._say(number)
            self._name_each_area(number)
        for voice, numbers in by_voice(cluster).items():
            self._claim_nothing_from_nowhere(voice, numbers)
            self._keep_apart(voice, numbers)
        self._bring_voices_together()

    def wanted(self, question: Question) -> dict[int, float]:
        """The columns that add up to what a question asks for."""
        return {column: 1.0 for atom, column in self.all_claimed.items() if asks_for(question, self.atoms[atom])}

    def _count(self, number: int, atom: int, certain: bool) -> int:
        """z (2): in its inner bound a statement counts all its voice (6: its book) claims there, outside at most that.

        The only statement of its voice or book there counts all in either case, by rule 3.
        """
        statement = self.cluster[number]
        total = self._claim(statement.voice, atom)
        if statement.book:
            total = self._claim_in_book(statement.voice, statement.book, atom, total)
        if certain or (self._speaking[atom][statement.voice, statement.book] == 1 and self._is_alone(statement, atom)):
            return total
        column = self.matrix.column()
        self.matrix.no_more(column, (total,))
        return column

    def _is_alone(self, statement: Statement, atom: int) -> bool:
        """Whether no book stands beside an unlimited statement; a book's own statements are alone in their book."""
        return bool(statement.book) or all(voice != statement.voice or not book for voice, book in self._speaking[atom])

    def _claim(self, voice: str, atom: int) -> int:
        if atom not in self.claimed[voice]:
            self.claimed[voice][atom] = self.matrix.column()
        return self.claimed[voice][atom]

    def _claim_in_book(self, voice: str, book: str, atom: int, total: int) -> int:
        """b (6): a book is part of what its voice claims."""
        kept = self.booked[voice, book]
        if atom not in kept:
            kept[atom] = self.matrix.column()
            self.matrix.no_more(kept[atom], (total,))
        return kept[atom]

    def _say(self, number: int) -> None:
        """The figure (2): low ≤ Σ z ≤ high, each end changed only where it must be (11)."""
        statement, terms = self.cluster[number], dict.fromkeys(self.counted[number].values(), 1.0)
        under, over = self.matrix.column(0.0), self.matrix.column(0.0)
        self.slack += [under, over]
        if statement.low > 0:
            self.matrix.row(statement.low, math.inf, terms | {under: 1.0}, number)
        if statement.high is not None:
            self.matrix.row(-math.inf, statement.high, terms | {over: -1.0}, number)

    def _name_each_area(self, number: int) -> None:
        """Joint counts (4): each of several areas named has at least one, if the figure allows it."""
        s = self.cluster[number]
        if len(s.areas) < 2 or s.low <= 0 or (s.high is not None and s.high < len(s.areas)):
            return
        under = self.slack[2 * number]
        for key in sorted(s.areas):
            there = (
                column
                for atom, column in self.counted[number].items()
                if lies_in(self.atoms[atom].region, self.atoms[atom].district, key)
            )
            self.matrix.row(1.0, math.inf, dict.fromkeys(there, 1.0) | {under: 1.0}, number)

    def _claim_nothing_from_nowhere(self, voice: str, numbers: Iterable[int]) -> None:
        """(3): a voice, and each of its books, claims no drone that none of its statements counts."""
        counting: dict[str, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
        for number in numbers:
            for atom, column in self.counted[number].items():
                counting[self.cluster[number].book][atom].append(column)
        books = {book for book in counting if book}
        for atom, claimed in self.claimed[voice].items():
            booked = [self.booked[voice, book][atom] for book in sorted(books) if atom in self.booked[voice, book]]
            self.matrix.no_more(claimed, counting[""][atom] + booked)
        for book in sorted(books):
            for atom, claimed in self.booked[voice, book].items():
                self.matrix.no_more(claimed, counting[book][atom])

    def _keep_apart(self, voice: str, numbers: Iterable[int]) -> None:
        """(7): statements that bear one mark count different drones, and all of these are their voice's."""
        marked: dict[str, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
        for number in numbers:
            if self.cluster[number].apart:
                for atom, column in self.counted[number].items():
                    marked[self.cluster[number].apart][atom].append(column)
        for atoms in marked.values():
            for atom, columns in atoms.items():
                if len(columns) > 1:
                    self.matrix.at_most(columns, [self.claimed[voice][atom]])

    def _bring_voices_together(self) -> None:
        """x (8): all that is claimed at an atom, from the most that one voice claims to the sum of all; and D (10)."""
        missed: dict[int, float] = defaultdict(float)
        for atom, covering in enumerate(self._covering):
            claims = {voice: there[atom] for voice, there in self.claimed.items() if atom in there}
            x = self.matrix.column() if len(claims) > 1 else next(iter(claims.values()))
            self.all_claimed[atom] = x
            if len(claims) > 1:
                self.matrix.no_more(x, claims.values())
                for y in claims.values():
                    self.matrix.no_more(y, (x,))
            for voice in covering:
                if claims.get(voice) != x:
                    missed[x] += 1.0
                    if voice in claims:
                        missed[claims[voice]] -= 1.0
        self.missed = dict(missed)


def _speaking(
    cluster: Sequence[Statement], places: Sequence[Sequence[int]]
) -> Mapping[int, Mapping[tuple[str, str], int]]:
    """How many statements of each voice and book speak of each atom."""
    speaking: dict[int, dict[tuple[str, str], int]] = defaultdict(lambda: defaultdict(int))
    for statement, atoms in zip(cluster, places, strict=True):
        for atom in atoms:
            speaking[atom][statement.voice, statement.book] += 1
    return speaking
