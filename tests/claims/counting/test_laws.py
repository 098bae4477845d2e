"""What must hold of every tally: truthful voices, any order, any repetition."""

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from claims.counting.atoms import overlaps
from claims.counting.clusters import clusters
from claims.counting.tally import solve_cluster, tallies
from tests.claims.counting.record import record, table
from tests.claims.counting.worlds import questions, world

seeds = st.integers(min_value=0, max_value=2**32)
unhurried = settings(max_examples=150)


@given(seeds)
@unhurried
def test_the_truth_lies_between_the_least_and_the_most(seed: int) -> None:
    day, asked = world(seed), questions(seed)
    for question, found in zip(asked, tallies(day.statements, asked), strict=True):
        placed = question.areas is not None
        assert found.least <= day.truth(question, placed=placed)
        assert found.most is None or day.truth(question, placed=placed) <= found.most
        if found.most is not None and found.unplaced is not None:
            assert day.truth(question) <= found.most + found.unplaced


@given(seeds)
@unhurried
def test_truthful_voices_never_contradict_themselves(seed: int) -> None:
    for found in tallies(world(seed).statements, questions(seed)):
        assert found.change == 0
        assert not found.conflict


@given(seeds)
@unhurried
def test_the_agreed_lies_between_the_least_and_the_most(seed: int) -> None:
    for found in tallies(world(seed).statements, questions(seed)):
        if found.agreed is not None:
            assert found.least <= found.agreed
            assert found.most is None or found.agreed <= found.most


@given(seeds)
@settings(max_examples=100)
def test_voices_that_know_all_and_have_no_gaps_agree_on_no_less_than_the_truth(seed: int) -> None:
    day, asked = world(seed, complete=True), questions(seed)
    for question, found in zip(asked, tallies(day.statements, asked), strict=True):
        if question.areas is None or all(s.areas for s in day.statements):
            assert found.agreed is None or day.truth(question) <= found.agreed


@given(seeds)
@settings(max_examples=60)
def test_neither_order_nor_repetition_changes_anything(seed: int) -> None:
    said, asked, rng = world(seed).statements, questions(seed), Random(seed)
    again = [*said, *rng.sample(said, rng.randint(0, len(said)))]
    rng.shuffle(again)
    assert tallies(said, asked) == tallies(again, asked)


@given(seeds)
@unhurried
def test_a_further_truthful_statement_never_lowers_the_least(seed: int) -> None:
    said, asked = world(seed).statements, questions(seed)
    for before, after in zip(tallies(said[:-1], asked), tallies(said, asked), strict=True):
        assert before.least <= after.least


@given(seeds)
@settings(max_examples=60)
def test_asking_together_is_asking_one_by_one(seed: int) -> None:
    asked = questions(seed)
    for cluster in clusters(world(seed).statements):
        about = [question for question in asked if any(overlaps(question, s) for s in cluster)]
        assert solve_cluster(cluster, about) == [solve_cluster(cluster, [question])[0] for question in about]


def test_the_record_of_the_docs_can_be_repeated() -> None:
    found = record(60)
    assert [(part.outside, part.contradictions) for part in found.values()] == [(0, 0), (0, 0)]
    assert "naive sum impossible" in table(found)
