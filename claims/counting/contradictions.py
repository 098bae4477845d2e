"""Figures that cannot all be true (11): changed as little as can be, and named."""

from collections.abc import Iterable, Sequence

from claims.counting.grid import lay_out
from claims.counting.program import Program
from claims.counting.solver import Solver
from claims.counting.spans import overlap
from claims.model import Statement

NO_PRICE = 1e-7
SAME = 1e-5
"""Two totals of changes closer than this are one."""

MANY = 40
"""So many statements that the fewest that contradict one another are no longer looked for among them."""


def make_true(program: Program, solver: Solver) -> tuple[float, frozenset[str]]:
    """Let figures that cannot all be true be changed, as little as can be: by how much, and whose they are.

    The solver is left with all changes of that size open.
    """
    slack = dict.fromkeys(program.slack, 1.0)
    solver.release(program.slack)
    change = solver.minimum(slack)
    prices = solver.prices()
    solver.keep(slack, change)
    priced = {number for row, number in program.matrix.said_by.items() if abs(prices[row]) > NO_PRICE}
    guilty = _needed(program.cluster, [program.cluster[number] for number in sorted(priced)], change)
    return change, frozenset(s.id for s in guilty)


def _needed(cluster: Sequence[Statement], priced: Sequence[Statement], change: float) -> Sequence[Statement]:
    """The statements whose rows have a price, with what gives them it, without those that it does not need.

    Where several sets of prices are right the solver may also put some on bystanders, which cancel out or fall on
    figures of 0. Of two statements that a mark, or an inner bound, sets at odds it may price only one: then the voice's
    others that they meet are looked at as well. Figures of 0 are tried first, so that rather posts are named than
    silence.
    """
    suspects = priced
    if _change(priced) < change - SAME:
        suspects = [s for s in cluster if any(s.voice == one.voice and overlap(s.outer, one.outer) for one in priced)]
    if len(suspects) > MANY or _change(suspects) < change - SAME:
        return priced
    needed = list(suspects)
    for statement in sorted(suspects, key=lambda s: (s.high != 0, s.low, s.id)):
        others = [s for s in needed if s is not statement]
        if _change(others) >= change - SAME:
            needed = others
    return needed


def _change(statements: Iterable[Statement]) -> float:
    """By how much figures have to be changed to agree with one another."""
    said = list(statements)
    if not said:
        return 0.0
    program = Program(lay_out(said, []))
    solver = Solver(program.matrix)
    solver.release(program.slack)
    return solver.minimum(dict.fromkeys(program.slack, 1.0))
