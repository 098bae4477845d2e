"""The tally: the least, the agreed and the most drones for which every statement can be true."""

import math
from collections.abc import Iterable, Mapping, Sequence

from claims.counting.alike import merge_alike
from claims.counting.areas import ANYWHERE, covers, meet, regions_of
from claims.counting.atoms import Question, lay_out, overlaps
from claims.counting.clusters import clusters
from claims.counting.contradictions import make_true
from claims.counting.kept import solve_kept
from claims.counting.program import Program
from claims.counting.solver import InfeasibleError, Solver
from claims.counting.spans import inside, overlap
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
    parts: list[list[Tally]] = [[] for _ in questions]
    if questions:
        regions = [None if question.areas is None else regions_of(question.areas) for question in questions]
        for cluster in clusters(statements):
            here = regions_of(key for s in cluster for key in s.areas)
            near = [n for n, asked_of in enumerate(regions) if asked_of is None or not here.isdisjoint(asked_of)]
            asked = [n for n in near if any(overlaps(questions[n], s) for s in cluster)]
            if asked:
                found = solve_kept(cluster, [questions[n] for n in asked], solve_cluster)
                for number, part in zip(asked, found, strict=True):
                    parts[number].append(part)
    return [_add(part) for part in parts]


def solve_cluster(cluster: Sequence[Statement], questions: Sequence[Question]) -> list[Tally]:
    """The tallies of questions about one cluster."""
    if (
        len(cluster) == 1
        and len(cluster[0].areas) < 2
        and (cluster[0].high is None or cluster[0].low <= cluster[0].high)
    ):
        return [_alone(cluster[0], question) for question in questions]
    program = Program(cluster, merge_alike(lay_out(cluster, questions), cluster, questions))
    wanted = [program.wanted(question) for question in questions]
    alike = {frozenset(columns): columns for columns in wanted}
    found = dict(zip(alike, _optima(program, list(alike.values())), strict=True))
    return [found[frozenset(columns)] for columns in wanted]


def _optima(program: Program, wanted: Sequence[Mapping[int, float]]) -> list[Tally]:
    solver = Solver(program.matrix)
    change, conflict = 0.0, frozenset[str]()
    try:
        least = [solver.minimum(columns) for columns in wanted]
    except InfeasibleError:
        change, conflict = make_true(program, solver)
        least = [solver.minimum(columns) for columns in wanted]
    most = [solver.maximum(columns) for columns in wanted]
    agreed = list(most)
    open_ = [n for n, (low, high) in enumerate(zip(least, most, strict=True)) if high is None or high - low > TOLERANCE]
    if program.missed and open_:
        solver.keep(program.missed, solver.minimum(program.missed))
        for number in open_:
            agreed[number] = solver.maximum(wanted[number])
    return [
        _rounded(low, middle, high, change, conflict) for low, middle, high in zip(least, agreed, most, strict=True)
    ]


def _alone(statement: Statement, question: Question) -> Tally:
    """A statement that meets no other needs no program."""
    here = overlaps(question, statement) and (question.areas is None or meet(question.areas, statement.areas))
    if not here:
        return Tally(0, 0, 0)
    whole = question.areas is None or covers(question.areas, statement.areas)
    region = next(iter(regions_of(statement.areas))) if len(regions_of(statement.areas)) == 1 else ANYWHERE
    least = statement.low if whole and inside(statement.outer, question.period_of(region)) else 0
    return Tally(least, statement.high, statement.high)


def _rounded(least: float, agreed: float | None, most: float | None, change: float, conflict: frozenset[str]) -> Tally:
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
