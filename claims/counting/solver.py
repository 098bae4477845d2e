"""HiGHS, behind the few things that the tally asks of it; it and numpy are imported by the first program solved."""

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from claims.counting.matrix import Matrix

SLACK = 1e-6
"""How far a total that was made as small as it can be may rise again: the solver's own tolerance, and some."""


Costs = Mapping[int, float] | Sequence[int]
"""A weighted sum of columns; each weighs one where no weights are given."""


class UnsolvedError(RuntimeError):
    """The solver neither found an optimum nor proved that there is none."""


class InfeasibleError(ValueError):
    """No assignment satisfies all rows."""


class Solver:
    """One program under changing objectives. No integer programming: it has never changed least or most."""

    def __init__(self, matrix: Matrix) -> None:
        import highspy
        import numpy as np

        columns, rows = len(matrix.uppers), len(matrix.row_lowers)
        self._status: Any = highspy.HighsModelStatus
        self._optimal = (self._status.kOptimal, self._status.kModelEmpty)
        self._settled = (*self._optimal, self._status.kInfeasible, self._status.kUnbounded)
        self._columns = np.arange(columns, dtype=np.int32)
        self._costs = np.zeros(columns)
        lp = highspy.HighsLp()
        lp.num_col_, lp.num_row_ = columns, rows
        lp.col_cost_, lp.col_lower_, lp.col_upper_ = np.zeros(columns), np.zeros(columns), np.array(matrix.uppers)
        lp.row_lower_, lp.row_upper_ = np.array(matrix.row_lowers), np.array(matrix.row_uppers)
        formats = highspy.MatrixFormat
        lp.a_matrix_.format_ = formats.kColwise if matrix.by_columns else formats.kRowwise
        lp.a_matrix_.start_ = np.array(matrix.starts, dtype=np.int32)
        lp.a_matrix_.index_ = np.array(matrix.indices, dtype=np.int32)
        lp.a_matrix_.value_ = np.array(matrix.values, dtype=float)
        # highspy.Highs, which only adds callbacks and modelling, prints a banner before it can be told to be quiet
        self._highs: Any = highspy._Highs()  # type: ignore[attr-defined]
        for option, value in _OPTIONS.items():
            self._highs.setOptionValue(option, value)
        self._highs.passModel(lp)

    def minimum(self, costs: Costs) -> float:
        """The smallest that a weighted sum of non-negative columns can be. Raises ``InfeasibleError``."""
        value = self._optimum(costs, 1.0)
        if value is None:
            raise UnsolvedError("a sum of numbers of drones has no lower bound")
        return value

    def maximum(self, costs: Costs) -> float | None:
        """The largest that a weighted sum can be; None where nothing bounds it. Raises ``InfeasibleError``."""
        value = self._optimum(costs, -1.0)
        return None if value is None else -value

    def keep(self, costs: Costs, smallest: float) -> None:
        """From here on a weighted sum stays as small as it was found to be able to be."""
        import numpy as np

        index, values = _weights(costs)
        self._highs.addRow(-math.inf, smallest + SLACK, len(index), index, values * np.ones(len(index)))

    def release(self, columns: Iterable[int]) -> None:
        """Lift the upper bounds of columns."""
        for column in columns:
            self._highs.changeColBounds(column, 0.0, math.inf)

    def prices(self) -> Sequence[float]:
        """By how much the last optimum would change with each row's bound."""
        return list(self._highs.getSolution().row_dual)

    def values(self) -> Sequence[float]:
        """The columns at the last optimum."""
        return list(self._highs.getSolution().col_value)

    def _optimum(self, costs: Costs, sign: float) -> float | None:
        index, values = _weights(costs)
        self._costs[:] = 0.0
        self._costs[index] = sign * values
        self._highs.changeColsCost(len(self._columns), self._columns, self._costs)
        self._highs.run()
        self._highs.setOptionValue("simplex_strategy", PRIMAL)
        if self._highs.getModelStatus() not in self._settled:  # a stale basis: once more from none
            self._highs.clearSolver()
            self._highs.run()
        status = self._highs.getModelStatus()
        if status in self._optimal:
            return float(self._highs.getObjectiveValue())
        if status == self._status.kInfeasible:
            raise InfeasibleError
        if status == self._status.kUnbounded:
            return None
        raise UnsolvedError(self._highs.modelStatusToString(status))


def _weights(costs: Costs) -> tuple[Any, Any]:
    """The columns of a sum, and the weight of each."""
    import numpy as np

    index = np.fromiter(costs, np.int32, len(costs))
    return index, np.fromiter(costs.values(), float, len(costs)) if isinstance(costs, Mapping) else 1.0


DUAL = 1
"""The first objective is a least: no drone at all costs nothing, and so is right but for the figures."""
PRIMAL = 4
"""The last optimum stays possible under the next objective."""

_OPTIONS: Mapping[str, str | int] = {
    "output_flag": False,
    "presolve": "off",  # the programs are tiny, and what presolve proves it cannot price
    "solver": "simplex",
    "simplex_strategy": DUAL,
    "simplex_scale_strategy": 0,  # all coefficients are 1 or -1, or nearly so
    "threads": 1,
    "parallel": "off",
}
