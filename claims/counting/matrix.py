"""Rows and columns of a linear program, as they are gathered before a solver sees them."""

import math
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field


@dataclass(slots=True)
class Matrix:
    """A sparse matrix by rows, or ``by_columns``; columns are ≥ 0. ``said_by``: the number of a row's statement."""

    by_columns: bool = False
    uppers: list[float] = field(default_factory=list)
    row_lowers: list[float] = field(default_factory=list)
    row_uppers: list[float] = field(default_factory=list)
    starts: list[int] = field(default_factory=lambda: [0])
    indices: list[int] = field(default_factory=list)
    values: list[float] = field(default_factory=list)
    said_by: dict[int, int] = field(default_factory=dict)

    def column(self, upper: float = math.inf) -> int:
        """A new column, from 0 to ``upper``."""
        self.uppers.append(upper)
        return len(self.uppers) - 1

    def row(self, lower: float, upper: float, terms: Mapping[int, float], said_by: int | None = None) -> None:
        """``lower`` ≤ the terms ≤ ``upper``."""
        if said_by is not None:
            self.said_by[len(self.row_lowers)] = said_by
        self.row_lowers.append(lower)
        self.row_uppers.append(upper)
        self.indices.extend(terms)
        self.values.extend(terms.values())
        self.starts.append(len(self.indices))

    def bounds(self, lower: float, upper: float, said_by: int) -> int:
        """A new row, to which columns are still to be added."""
        self.said_by[len(self.row_lowers)] = said_by
        self.row_lowers.append(lower)
        self.row_uppers.append(upper)
        return len(self.row_lowers) - 1

    def add_column(self, rows: Collection[int]) -> None:
        """A new column that stands once in each of these rows."""
        self.uppers.append(math.inf)
        self.indices.extend(rows)
        self.values.extend([1.0] * len(rows))
        self.starts.append(len(self.indices))

    def no_more(self, small: int, large: Collection[int]) -> None:
        """A column is at most the sum of others; of which it may be one, and then nothing is said."""
        if small not in large:
            terms = dict.fromkeys(large, -1.0)
            terms[small] = 1.0
            self.row(-math.inf, 0.0, terms)

    def at_most(self, small: Iterable[int], large: Iterable[int]) -> None:
        """The sum of some columns is at most the sum of others; a column on both sides says nothing."""
        terms: dict[int, float] = {}
        for column in small:
            terms[column] = terms.get(column, 0.0) + 1.0
        for column in large:
            terms[column] = terms.get(column, 0.0) - 1.0
        if any(value > 0 for value in terms.values()):
            self.row(-math.inf, 0.0, {column: value for column, value in terms.items() if value})
