"""Small clusters of one voice, solved in one program: most of what each costs alone is the solver's way in and out.

Clusters share no atom, so the least of their sum is the sum of their leasts, and a world that reaches it reaches each.
"""

from collections.abc import Mapping, Sequence

from claims.counting.atoms import Question
from claims.counting.bits import bits
from claims.counting.clusters import Cluster
from claims.counting.grid import lay_out
from claims.counting.solver import Solver
from claims.counting.sorts import Sorts

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
    questions = [question for _, its in asked for question in its]
    sorts = Sorts(lay_out([s for cluster, _ in asked for s in cluster], questions), len(questions))
    solver = Solver(sorts.matrix)
    wanted = _wanted(sorts, asked)
    found: list[list[Ends]] = [[] for _ in asked]
    for turn in range(max(len(its) for _, its in asked)):
        now = {at: columns[turn] for at, columns in enumerate(wanted) if turn < len(columns)}
        together = [column for columns in now.values() for column in columns]
        solver.minimum(together)
        least = _sums(now, solver.values())
        solver.maximum(together)
        most = _sums(now, solver.values())
        for at in now:
            found[at].append((least[at], most[at]))
    return found


def _wanted(sorts: Sorts, asked: Sequence[Asked]) -> list[list[list[int]]]:
    """The columns that each cluster's own questions ask for, those of its own statements alone."""
    found: list[list[list[int]]] = []
    statements = questions = 0
    for cluster, its in asked:
        own = bits(range(statements, statements + len(cluster)))
        wanted = sorts.wanted[questions : questions + len(its)]
        found.append([[column for column in columns if sorts.owners[column] & own] for columns in wanted])
        statements, questions = statements + len(cluster), questions + len(its)
    return found


def _sums(wanted: Mapping[int, Sequence[int]], values: Sequence[float]) -> dict[int, float]:
    return {at: sum(values[column] for column in columns) for at, columns in wanted.items()}
