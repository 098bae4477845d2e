"""Clusters are solved once for each thing that is asked of them."""

from collections.abc import Sequence
from dataclasses import replace

from claims.counting.atoms import Question
from claims.counting.clusters import Cluster
from claims.counting.kept import solve_kept
from claims.model import Statement, Tally

HERE = frozenset({"RU-KLU"})
SAID = Statement(id="9/77:0", voice="kept", areas=HERE, low=4, high=4, outer=(0, 60), inner=(0, 60))
ALSO = replace(SAID, id="9/78:0", low=2, high=2, outer=(30, 90), inner=None)


class Solver:
    """Answers every question with how many questions it was asked so far."""

    def __init__(self) -> None:
        self.asked: list[Question] = []

    def __call__(self, asked: Sequence[tuple[Cluster, Sequence[Question]]]) -> list[list[Tally]]:
        self.asked += [question for _, questions in asked for question in questions]
        return [[Tally(len(self.asked), None, None) for _ in questions] for _, questions in asked]


def test_what_is_known_is_not_solved_again() -> None:
    solver, question = Solver(), Question(HERE, (0, 30))
    (first,) = solve_kept([((SAID, ALSO), [question, question])], solver)
    assert solve_kept([((SAID, ALSO), [question])], solver) == [first[:1]] == [first[1:]]
    assert len(solver.asked) == 1


def test_of_several_clusters_those_not_known_are_solved_together() -> None:
    solver, question = Solver(), Question(HERE, (0, 90))
    one, two, three = ((replace(SAID, voice=voice),) for voice in ("one", "two", "three"))
    ((known,),) = solve_kept([(two, [question])], solver)
    assert solve_kept([(one, [question]), (two, [question]), (three, [question])], solver)[1] == [known]
    assert len(solver.asked) == 3


def test_periods_and_places_that_hold_all_of_a_cluster_ask_the_same() -> None:
    solver, cluster = Solver(), (replace(SAID, voice="whole"),)
    week, month, half = Question(HERE, (-100, 100)), Question(HERE, (-900, 900)), Question(HERE, (0, 30))
    moved = Question(frozenset({"RU-KLU", "RU-BEL"}), (0, 10), (("RU-KLU", (-20, 80)), ("RU-BEL", (0, 5))))
    everywhere = [solve_kept([(cluster, [one])], solver) for one in (week, month, moved, Question(None, (0, 60)))]
    assert everywhere == everywhere[:1] * 4
    assert len(solver.asked) == 1
    solve_kept([(cluster, [half])], solver)
    solve_kept([(cluster, [Question(frozenset({"RU-KLU/x"}), (0, 60))])], solver)
    assert len(solver.asked) == 3


def test_where_a_place_is_not_said_a_regions_own_period_is_not_everybodys() -> None:
    solver, cluster = Solver(), (SAID, replace(SAID, voice="nowhere", areas=frozenset()))
    moved = Question(None, (0, 60), (("RU-KLU", (0, 30)),))
    solve_kept([(cluster, [moved])], solver)
    assert solver.asked == [moved]


def test_a_figure_that_was_edited_is_solved_anew() -> None:
    solver, question = Solver(), Question(HERE, (0, 60))
    for low in (4, 5):
        solve_kept([((replace(SAID, voice="edited", low=low),), [question])], solver)
    assert len(solver.asked) == 2
