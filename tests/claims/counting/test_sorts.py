"""However a tally is found, by sorts of drones, by atoms, with other clusters at once: it is the same."""

from collections.abc import Sequence
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.counting.atoms import Question, overlaps
from claims.counting.clusters import clusters
from claims.counting.grid import lay_out
from claims.counting.sorts import Sorts, TooManySortsError
from claims.counting.tally import solve_cluster, solve_clusters, solve_whole, tally
from claims.model import Span, Statement, Tally
from tests.claims.counting.ordinary import REGIONS, ordinary_day, whole_day
from tests.claims.counting.test_against_brute_force import a_question, some_statements
from tests.claims.counting.test_contradictions import with_a_lie
from tests.claims.counting.worlds import questions, world

seeds = st.integers(min_value=0, max_value=2**32)
DAY = (0.0, 1440.0)
A = frozenset({"RU-A"})


def both_ways(said: Sequence[Statement], asked: Sequence[Question]) -> list[tuple[list[Tally], list[Tally]]]:
    """Each cluster's tallies as the product finds them, and as the program by atoms gives them."""
    found = []
    for cluster in clusters(said):
        about = [question for question in asked if any(overlaps(question, s) for s in cluster)]
        if about:
            found.append((solve_cluster(cluster, about), solve_whole(cluster, about)))
    return found


@given(seeds)
@settings(max_examples=150)
def test_sorts_of_drones_give_the_same_answers_on_days_of_every_form(seed: int) -> None:
    for by_sorts, by_atoms in both_ways(world(seed).statements, questions(seed)):
        assert by_sorts == by_atoms


@given(seeds)
@settings(max_examples=60)
def test_sorts_of_drones_give_the_same_answers_on_ordinary_days(seed: int) -> None:
    said = ordinary_day(seed).statements
    asked = [whole_day(None), *(Question(frozenset({region}), (0.0, 720.0)) for region in REGIONS)]
    for by_sorts, by_atoms in both_ways(said, asked):
        assert by_sorts == by_atoms


@given(seeds)
@settings(max_examples=200)
def test_sorts_of_drones_give_the_same_answers_and_guilty_in_tiny_cases(seed: int) -> None:
    for by_sorts, by_atoms in both_ways(some_statements(seed), [a_question(seed), Question(None, (0, 4))]):
        assert by_sorts == by_atoms


@given(seeds)
@settings(max_examples=60)
def test_a_contradiction_stays_one_among_sorts_of_drones(seed: int) -> None:
    said, *_ = with_a_lie(seed)
    for by_sorts, by_atoms in both_ways(said, questions(seed)):
        assert by_sorts == by_atoms


@given(seeds)
@settings(max_examples=60)
def test_clusters_solved_together_are_solved_as_each_alone(seed: int) -> None:
    rng = Random(seed)
    said = [s for n in range(3) for s in world(seed + n, voices=1).statements]
    asked = [
        (cluster, about)
        for cluster in clusters(said)
        if (about := [one for one in questions(rng.randint(0, 9)) if any(overlaps(one, s) for s in cluster)])
    ]
    assert solve_clusters(asked) == [solve_cluster(cluster, about) for cluster, about in asked]


def sorts(*said: Statement, period: Span = DAY) -> list[int]:
    """The statements that count a drone of each sort, as bits."""
    return sorted(Sorts(lay_out(said, [Question(A, period)]), 1).owners)


def test_a_drone_that_a_list_says_was_not_there_is_of_no_sort() -> None:
    none, some = Statement("none", "v", A, 0, 0, DAY, DAY), Statement("some", "v", A, 2, 2, (600, 2000), None)
    assert sorts(none, some, period=(0, 2000)) == [0b10]


def test_what_a_voice_knows_its_statement_counts_in_its_inner_bound() -> None:
    every, some = Statement("all", "v", A, 3, 3, DAY, DAY), Statement("some", "v", A, 2, 2, DAY, None)
    assert sorts(every, some) == [0b01, 0b11]
    assert sorts(every, replace(some, voice="w")) == [0b01, 0b10, 0b11]


def test_statements_with_one_mark_count_no_drone_together() -> None:
    first, second = (Statement(name, "v", A, 1, 1, DAY, None, apart="m") for name in "12")
    assert sorts(first, second) == [0b01, 0b10]


def test_what_is_in_a_book_all_of_the_book_count() -> None:
    headline, unit = Statement("all", "v", A, 3, 3, DAY, DAY), Statement("unit", "v", A, 1, 1, DAY, DAY, book="b")
    assert sorts(headline, unit) == [0b01, 0b11]
    assert sorts(unit, replace(unit, id="again")) == [0b11]


def test_where_and_when_does_not_matter_where_the_same_count_and_ask() -> None:
    first, second = Statement("1", "v", A, 1, 1, (0, 720), None), Statement("2", "w", A, 1, 1, (360, 1080), None)
    assert len(lay_out([first, second], [Question(A, DAY)], every=True).atoms) == 3
    assert sorts(first, second) == [0b01, 0b10, 0b11]


def test_of_a_crowded_night_the_program_by_atoms_answers() -> None:
    said = [Statement(str(n), "v", A, 1, 1, (10.0 * n, 720 + 10.0 * n), None) for n in range(24)]
    with pytest.raises(TooManySortsError):
        sorts(*said)
    assert (tally(said, A, DAY).least, tally(said, A, DAY).most) == (1, 24)
