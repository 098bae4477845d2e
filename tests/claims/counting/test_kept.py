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

    def __call__(self, cluster: Cluster, questions: Sequence[Question]) -> list[Tally]:
        self.asked += questions
        return [Tally(len(self.asked), None, None) for _ in questions]


def test_what_is_known_is_not_solved_again() -> None:
    solver, question = Solver(), Question(HERE, (0, 90))
    first = solve_kept((SAID, ALSO), [question, question], solver)
    assert solve_kept((SAID, ALSO), [question], solver) == first[:1] == first[1:]
    assert solver.asked == [question]


def test_periods_that_hold_all_of_a_cluster_ask_the_same() -> None:
    solver, cluster = Solver(), (replace(SAID, voice="whole"),)
    week, month, half = Question(HERE, (-100, 100)), Question(HERE, (-900, 900)), Question(HERE, (0, 30))
    assert solve_kept(cluster, [week], solver) == solve_kept(cluster, [month], solver)
    solve_kept(cluster, [half], solver)
    assert solver.asked == [Question(HERE, (0, 60)), half]


def test_a_figure_that_was_edited_is_solved_anew() -> None:
    solver, question = Solver(), Question(HERE, (0, 60))
    for low in (4, 5):
        solve_kept((replace(SAID, voice="edited", low=low),), [question], solver)
    assert len(solver.asked) == 2
