"""The linear program of a cluster by atoms: each rule of docs/how-we-count.md as rows over numbers of drones at atoms.

``sorts.py`` answers the same from fewer rows. This one tells which figures contradict one another, and where drones can
be; and it stays small where a voice says so many vague things that there are too many sorts of drones.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence

from claims.counting.areas import lies_in
from claims.counting.bits import members
from claims.counting.grid import Facts, Grid
from claims.counting.matrix import Matrix


class Program:
    """Columns: y (a voice's at an atom), b (a book's), z (a statement's), x (all voices'). Rows: what was said.

    ``claimed`` has y and ``all_claimed`` x by atom; ``missed`` is D of rule 10, by column. Figures can be changed (11)
    by the columns of ``slack``, which are fixed at none.
    """

    def __init__(self, grid: Grid) -> None:
        self.cluster, self.atoms, self._facts, self._voices = grid.cluster, grid.atoms, grid.facts, grid.voices
        self.matrix = Matrix()
        self.claimed: dict[str, dict[int, int]] = defaultdict(dict)
        self.all_claimed: dict[int, int] = {}
        self.missed: dict[int, float] = {}
        self.slack: list[int] = []
        self._counted: list[dict[int, int]] = [{} for _ in self.cluster]
        missed: dict[int, float] = defaultdict(float)
        for atom, facts in enumerate(self._facts):
            claims = self._claim(atom, facts)
            if facts.asked or facts.covering:
                self._bring_voices_together(atom, claims)
                self._miss(atom, facts, claims, missed)
        self.missed = dict(missed)
        for number in range(len(self.cluster)):
            self._say(number)

    def wanted(self, question: int) -> dict[int, float]:
        """The columns that add up to what a question, by its number, asks for."""
        return {column: 1.0 for atom, column in self.all_claimed.items() if self._facts[atom].asked >> question & 1}

    def _claim(self, atom: int, facts: Facts) -> dict[str, int]:
        """y: what each voice claims at an atom."""
        spoken: dict[str, list[int]] = {}
        for number in members(facts.counting):
            spoken.setdefault(self.cluster[number].voice, []).append(number)
        claims = {}
        for voice, numbers in spoken.items():
            claims[voice] = self.claimed[voice][atom] = total = self.matrix.column()
            if len(numbers) == 1:  # the voice claims what its only statement there counts (3)
                self._counted[numbers[0]][atom] = total
            else:
                self._count(atom, facts.certain, numbers, total)
        return claims

    def _count(self, atom: int, certain: int, numbers: Sequence[int], total: int) -> None:
        """What a voice's statements and books count of its total at an atom (2, 3, 6, 7)."""
        books: dict[str, list[int]] = {}
        for number in numbers:
            books.setdefault(self.cluster[number].book, []).append(number)
        booked = []
        for book, its in sorted(books.items()):
            if book:
                booked.append(self.matrix.column())
                self.matrix.no_more(booked[-1], (total,))
                self._count_all(atom, certain, its, booked[-1], others=())
                self._keep_apart(atom, its, booked[-1])
        if "" in books:
            self._count_all(atom, certain, books[""], total, others=booked)
        else:
            self.matrix.no_more(total, booked)
        self._keep_apart(atom, numbers, total)

    def _count_all(self, atom: int, certain: int, numbers: Sequence[int], total: int, others: Collection[int]) -> None:
        """z (2): in its inner bound a statement counts all its voice (6: its book) claims there, outside at most that.

        The total is claimed by none but these statements and the books beside them (3).
        """
        if len(numbers) == 1 and not others:
            self._counted[numbers[0]][atom] = total
            return
        columns = []
        for number in numbers:
            if certain >> number & 1:
                column = total
            else:
                column = self.matrix.column()
                self.matrix.no_more(column, (total,))
            columns.append(column)
            self._counted[number][atom] = column
        self.matrix.no_more(total, (*columns, *others))

    def _keep_apart(self, atom: int, numbers: Sequence[int], total: int) -> None:
        """(7): statements that bear one mark count different drones, and all of these are their voice's, or book's."""
        marks = Counter(self.cluster[number].apart for number in numbers)
        for mark, bearers in marks.items():
            if mark and bearers > 1:
                columns = [self._counted[number][atom] for number in numbers if self.cluster[number].apart == mark]
                self.matrix.at_most(columns, [total])

    def _bring_voices_together(self, atom: int, claims: Mapping[str, int]) -> None:
        """x (8): all that is claimed at an atom, from the most that one voice claims to the sum of all."""
        if len(claims) == 1:
            self.all_claimed[atom] = next(iter(claims.values()))
            return
        self.all_claimed[atom] = x = self.matrix.column()
        self.matrix.no_more(x, claims.values())
        for y in claims.values():
            self.matrix.no_more(y, (x,))

    def _miss(self, atom: int, facts: Facts, claims: Mapping[str, int], missed: dict[int, float]) -> None:
        """D (10): what the voices that cover an atom claim less than all claim there."""
        x = self.all_claimed[atom]
        for number in members(facts.covering):
            y = claims.get(self._voices[number])
            if y != x:
                missed[x] += 1.0
                if y is not None:
                    missed[y] -= 1.0

    def _say(self, number: int) -> None:
        """The figure (2), low ≤ Σ z ≤ high, and a joint count's places (4), changed only where they must be (11)."""
        statement, terms = self.cluster[number], dict.fromkeys(self._counted[number].values(), 1.0)
        under, over = self.matrix.column(0.0), self.matrix.column(0.0)
        self.slack += [under, over]
        if statement.low > 0:
            self.matrix.row(statement.low, math.inf, terms | {under: 1.0}, number)
        if statement.high is not None:
            self.matrix.row(-math.inf, statement.high, terms | {over: -1.0}, number)
        for there in self._places(number):
            self.matrix.row(1.0, math.inf, dict.fromkeys(there, 1.0) | {under: 1.0}, number)

    def _places(self, number: int) -> list[list[int]]:
        """Joint counts (4): z at each of several areas named, which has at least one if the figure allows it."""
        s = self.cluster[number]
        if len(s.areas) < 2 or s.low <= 0 or (s.high is not None and s.high < len(s.areas)):
            return []
        return [
            [
                column
                for atom, column in self._counted[number].items()
                if lies_in(self.atoms[atom].region, self.atoms[atom].district, key)
            ]
            for key in sorted(s.areas)
        ]
