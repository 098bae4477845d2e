"""The tally: the least, the agreed and the most drones for which every statement can be true."""

import math
from collections.abc import Iterable, Mapping, Sequence

from claims.counting.areas import ANYWHERE, covers, meet, regions_of
from claims.counting.atoms import Question, overlaps
from claims.counting.clusters import Cluster, clusters
from claims.counting.contradictions import make_true
from claims.counting.grid import lay_out
from claims.counting.kept import solve_kept
from claims.counting.program import Program
from claims.counting.solver import Costs, InfeasibleError, Solver
from claims.counting.sorts import Sorts, TooManySortsError
from claims.counting.spans import inside, overlap
from claims.counting.together import is_small, solve_together
from claims.model import Span, Statement, Tally

TOLERANCE = 1e-5
"""How far from a whole number an optimum may be and still stand for it."""


def tally(statements: Iterable[Statement], areas: frozenset[str] | None, period: Span) -> Tally:
    """The tally of the areas (None: everywhere) and the period."""
    return tallies(statements, [Question(areas, period)])[0]


def tallies(statements: Iterable[Statement], questions: Sequence[Question]) -> tuple[Tally, ...]:
    """The tally of each question over the same statements, in the questions' order.

    Questions that share a cluster share its program, so that asking for a week's days, or a region's districts, costs
    little more than one of them. Tallies of parts are never added up to a whole: ask for the whole as well.
    """
    said = set(statements)
    placed = {s for s in said if s.areas}
    if len(placed) == len(said):
        return tuple(_solve(said, questions))
    somewhere = iter(_solve(placed, [question for question in questions if question.areas is not None]))
    anywhere = iter(_solve(said, [question for question in questions if question.areas is None]))
    return tuple(
        next(anywhere) if question.areas is None else _beside(next(somewhere), said, question.period)
        for question in questions
    )


def _solve(statements: Iterable[Statement], questions: Sequence[Question]) -> list[Tally]:
    near = [(cluster, _asked_of(cluster, questions)) for cluster in clusters(statements)]
    near = [(cluster, asked) for cluster, asked in near if asked]
    found = solve_kept([(cluster, [questions[n] for n in asked]) for cluster, asked in near], solve_clusters)
    parts: list[list[Tally]] = [[] for _ in questions]
    for (_, asked), answers in zip(near, found, strict=True):
        for number, part in zip(asked, answers, strict=True):
            parts[number].append(part)
    return [_add(part) for part in parts]


def _asked_of(cluster: Cluster, questions: Sequence[Question]) -> list[int]:
    """The questions on which a cluster can bear."""
    here = regions_of(key for s in cluster for key in s.areas)
    span = min(s.outer[0] for s in cluster), max(s.outer[1] for s in cluster)
    asked = []
    for number, question in enumerate(questions):
        if question.areas is not None and here.isdisjoint(regions_of(question.areas)):
            continue
        if not question.moved and (question.areas is None or len(here) == 1):  # a cluster leaves no time out
            bears = overlap(span, question.period)
        else:
            bears = any(overlaps(question, s) for s in cluster)
        if bears:
            asked.append(number)
    return asked


def solve_clusters(asked: Sequence[tuple[Cluster, Sequence[Question]]]) -> list[Sequence[Tally]]:
    """The tallies of questions about clusters."""
    found: dict[Cluster, Sequence[Tally]] = {}
    small = [one for one in asked if is_small(one[0]) and not _needs_no_program(one[0])]
    if len(small) > 1:
        try:
            for (cluster, _), ends in zip(small, solve_together(small), strict=True):
                found[cluster] = [_rounded(least, most, most) for least, most in ends]
        except (InfeasibleError, TooManySortsError):
            found.clear()
    return [found[cluster] if cluster in found else solve_cluster(cluster, its) for cluster, its in asked]


def solve_cluster(cluster: Cluster, questions: Sequence[Question]) -> list[Tally]:
    """The tallies of questions about one cluster."""
    if _needs_no_program(cluster):
        return [_alone(cluster[0], question) for question in questions]
    try:
        return _solve_true(cluster, questions)
    except (InfeasibleError, TooManySortsError):
        return solve_whole(cluster, questions)


def _solve_true(cluster: Cluster, questions: Sequence[Question]) -> list[Tally]:
    """The tallies where all statements can be true. Raises InfeasibleError where they cannot, and TooManySortsError."""
    sorts = Sorts(lay_out(cluster, questions), len(questions))
    solver = Solver(sorts.matrix)
    least = [solver.minimum(columns) for columns in sorts.wanted]
    most = [solver.maximum(columns) for columns in sorts.wanted]
    agreed = _agreed(solver, sorts.missed, sorts.wanted, least, most)
    return [_rounded(low, middle, high) for low, middle, high in zip(least, agreed, most, strict=True)]


def solve_whole(cluster: Cluster, questions: Sequence[Question]) -> list[Tally]:
    """The tallies from the program by atoms, figures changed where they cannot all be true."""
    program = Program(lay_out(cluster, questions))
    wanted = [program.wanted(number) for number in range(len(questions))]
    solver = Solver(program.matrix)
    change, conflict = 0.0, frozenset[str]()
    try:
        least = [solver.minimum(columns) for columns in wanted]
    except InfeasibleError:
        change, conflict = make_true(program, solver)
        least = [solver.minimum(columns) for columns in wanted]
    most = [solver.maximum(columns) for columns in wanted]
    agreed = _agreed(solver, program.missed, wanted, least, most)
    return [
        _rounded(low, middle, high, change, conflict) for low, middle, high in zip(least, agreed, most, strict=True)
    ]


def _agreed(
    solver: Solver,
    missed: Mapping[int, float],
    wanted: Sequence[Costs],
    least: Sequence[float],
    most: Sequence[float | None],
) -> list[float | None]:
    """(10): the most with as few missed as can be; where least and most are one, it is not asked for."""
    agreed = list(most)
    open_ = [n for n, (low, high) in enumerate(zip(least, most, strict=True)) if high is None or high - low > TOLERANCE]
    if missed and open_:
        solver.keep(missed, solver.minimum(missed))
        for number in open_:
            agreed[number] = solver.maximum(wanted[number])
    return agreed


def _needs_no_program(cluster: Cluster) -> bool:
    """Whether it is one statement, of one area and not at odds with itself."""
    s = cluster[0]
    return len(cluster) == 1 and len(s.areas) < 2 and (s.high is None or s.low <= s.high)


def _alone(statement: Statement, question: Question) -> Tally:
    """A statement that meets no other needs no program."""
    here = overlaps(question, statement) and (question.areas is None or meet(question.areas, statement.areas))
    if not here:
        return Tally(0, 0, 0)
    whole = question.areas is None or covers(question.areas, statement.areas)
    region = next(iter(regions_of(statement.areas))) if len(regions_of(statement.areas)) == 1 else ANYWHERE
    least = statement.low if whole and inside(statement.outer, question.period_of(region)) else 0
    return Tally(least, statement.high, statement.high)


def _rounded(
    least: float,
    agreed: float | None,
    most: float | None,
    change: float = 0.0,
    conflict: frozenset[str] = frozenset(),
) -> Tally:
    """Numbers of drones are whole, so optima are rounded inwards; where nothing whole lies within, outwards."""
    low, high = math.ceil(least - TOLERANCE), None if most is None else math.floor(most + TOLERANCE)
    if high is not None and most is not None and low > high:
        low, high = math.floor(least + TOLERANCE), math.ceil(most - TOLERANCE)
    middle = None if agreed is None else max(low, math.floor(agreed + TOLERANCE))
    return Tally(low, middle, high, 0, round(change, 6), conflict)


def _add(parts: Sequence[Tally]) -> Tally:
    """Clusters share no drone, so what was found of each adds up."""
    agreed, most = [part.agreed for part in parts], [part.most for part in parts]
    return Tally(
        least=sum(part.least for part in parts),
        agreed=None if None in agreed else sum(part or 0 for part in agreed),
        most=None if None in most else sum(part or 0 for part in most),
        change=sum(part.change for part in parts),
        conflict=frozenset().union(*(part.conflict for part in parts)),
    )


def _beside(answer: Tally, said: Iterable[Statement], period: Span) -> Tally:
    """(9): a statement without a place is left out of a region's tally and told beside it."""
    without = [s.high for s in said if not s.areas and overlap(s.outer, period)]
    unplaced = None if None in without else sum(high or 0 for high in without)
    return Tally(answer.least, answer.agreed, answer.most, unplaced, answer.change, answer.conflict)
