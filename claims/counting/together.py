"""Small clusters of one voice, solved in one program: most of what each costs alone is the solver's way in and out.

Clusters share no atom, so the least of their sum is the sum of their leasts, and a world that reaches it reaches each.
"""

from collections.abc import Mapping, Sequence

from claims.counting.atoms import Question
from claims.counting.bits import bits
from claims.counting.clusters import Cluster
from claims.counting.grid import lay_out
from claims.counting.program import Program
from claims.counting.shrink import shrink
from claims.counting.solver import Solver

SMALL = 8
"""So many statements at most are a small cluster."""

Ends = tuple[float, float]
Asked = tuple[Cluster, Sequence[Question]]


def is_small(cluster: Cluster) -> bool:
    """Whether a cluster can be solved with others: one voice's, every figure with an upper end, every place named.

    Beside others, a statement without a place would seem to speak of theirs.
    """
    return (
        len(cluster) <= SMALL
        and len({s.voice for s in cluster}) == 1
        and all(s.high is not None and s.areas for s in cluster)
    )


def solve_together(asked: Sequence[Asked]) -> list[list[Ends]]:
    """The least and the most of each cluster's questions. Raises InfeasibleError where any cannot be true."""
    program = Program(shrink(lay_out([s for cluster, _ in asked for s in cluster], [q for _, qs in asked for q in qs])))
    solver = Solver(program.matrix)
    wanted = _wanted(program, asked)
    found: list[list[Ends]] = [[] for _ in asked]
    for turn in range(max(len(questions) for _, questions in asked)):
        now = {at: columns[turn] for at, columns in enumerate(wanted) if turn < len(columns)}
        costs = {column: cost for columns in now.values() for column, cost in columns.items()}
        solver.minimum(costs)
        least = _sums(now, solver.values())
        solver.maximum(costs)
        most = _sums(now, solver.values())
        for at in now:
            found[at].append((least[at], most[at]))
    return found


def _wanted(program: Program, asked: Sequence[Asked]) -> list[list[Mapping[int, float]]]:
    """The columns of each cluster's own questions, those of its own statements alone."""
    found: list[list[Mapping[int, float]]] = []
    statements = questions = 0
    for cluster, its in asked:
        own = program.columns_of(bits(range(statements, statements + len(cluster))))
        wanted = [program.wanted(number) for number in range(questions, questions + len(its))]
        found.append([{column: cost for column, cost in one.items() if column in own} for one in wanted])
        statements, questions = statements + len(cluster), questions + len(its)
    return found


def _sums(wanted: Mapping[int, Mapping[int, float]], values: Sequence[float]) -> dict[int, float]:
    return {at: sum(values[column] for column in columns) for at, columns in wanted.items()}
