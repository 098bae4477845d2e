"""Fewer atoms, voice by voice, several clusters at once: a tally is always the one that the whole program gives."""

from collections.abc import Sequence
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from claims.counting.atoms import Question, overlaps
from claims.counting.clusters import clusters
from claims.counting.grid import lay_out
from claims.counting.shrink import shrink
from claims.counting.tally import solve_cluster, solve_clusters, solve_whole
from claims.model import Statement, Tally
from tests.claims.counting.ordinary import REGIONS, ordinary_day, whole_day
from tests.claims.counting.test_against_brute_force import a_question, some_statements
from tests.claims.counting.test_contradictions import with_a_lie
from tests.claims.counting.worlds import questions, world

seeds = st.integers(min_value=0, max_value=2**32)
DAY = (0.0, 1440.0)
A = frozenset({"RU-A"})


def both_ways(said: Sequence[Statement], asked: Sequence[Question]) -> list[tuple[list[Tally], list[Tally]]]:
    """Each cluster's tallies as the product finds them, and as one program of all that was said gives them."""
    found = []
    for cluster in clusters(said):
        about = [question for question in asked if any(overlaps(question, s) for s in cluster)]
        if about:
            found.append((solve_cluster(cluster, about), solve_whole(cluster, about)))
    return found


@given(seeds)
@settings(deadline=None, max_examples=150)
def test_fewer_atoms_give_the_same_answers_on_days_of_every_form(seed: int) -> None:
    for shrunk, whole in both_ways(world(seed).statements, questions(seed)):
        assert shrunk == whole


@given(seeds)
@settings(deadline=None, max_examples=60)
def test_fewer_atoms_give_the_same_answers_on_ordinary_days(seed: int) -> None:
    said = ordinary_day(seed).statements
    asked = [whole_day(None), *(Question(frozenset({region}), (0.0, 720.0)) for region in REGIONS)]
    for shrunk, whole in both_ways(said, asked):
        assert shrunk == whole


@given(seeds)
@settings(deadline=None, max_examples=200)
def test_fewer_atoms_give_the_same_answers_and_guilty_in_tiny_cases(seed: int) -> None:
    for shrunk, whole in both_ways(some_statements(seed, books_apart=True), [a_question(seed), Question(None, (0, 4))]):
        assert shrunk == whole


@given(seeds)
@settings(deadline=None, max_examples=60)
def test_a_contradiction_stays_one_in_fewer_atoms(seed: int) -> None:
    said, *_ = with_a_lie(seed)
    for shrunk, whole in both_ways(said, questions(seed)):
        assert shrunk == whole


@given(seeds)
@settings(deadline=None, max_examples=60)
def test_clusters_solved_together_are_solved_as_each_alone(seed: int) -> None:
    rng = Random(seed)
    said = [s for n in range(3) for s in world(seed + n, voices=1).statements]
    asked = [
        (cluster, about)
        for cluster in clusters(said)
        if (about := [one for one in questions(rng.randint(0, 9)) if any(overlaps(one, s) for s in cluster)])
    ]
    assert solve_clusters(asked) == [solve_cluster(cluster, about) for cluster, about in asked]


def test_where_a_list_says_none_there_is_no_atom() -> None:
    said = [
        Statement("none", "v", A, 0, 0, DAY, DAY),
        Statement("some", "v", A, 2, 2, (600, 2000), None),
    ]
    (atom,) = shrink(lay_out(said, [Question(A, DAY)])).atoms
    assert atom.span == (1440, 2000)


def test_what_a_marks_certain_bearer_counts_its_others_do_not() -> None:
    said = [
        Statement("all", "v", A, 3, 3, DAY, DAY, apart="m"),
        Statement("more", "v", A, 2, 2, (0, 2000), None, apart="m"),
    ]
    grid = shrink(lay_out(said, [Question(A, (0, 2000))]))
    assert [(sort.counting, sort.certain) for sort in grid.sorts] == [(1, 1), (2, 0)]


def test_of_two_atoms_the_one_where_more_may_count_stands_for_both() -> None:
    said = [Statement("1", "v", A, 1, 1, (0, 720), None), Statement("2", "w", A, 1, 1, (360, 1080), None)]
    assert len(lay_out(said, [Question(A, DAY)]).atoms) == 3
    (sort,) = shrink(lay_out(said, [Question(A, DAY)])).sorts
    assert sort.counting == 3
    halves = shrink(lay_out(said, [Question(A, (0, 500)), Question(A, (500, 1440))]))
    assert [(sort.counting, sort.asked) for sort in halves.sorts] == [(3, 1), (3, 2)]
