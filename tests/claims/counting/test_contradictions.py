"""When figures cannot all be true: the guilty are named, nobody else, and the rest is counted all the same."""

from dataclasses import replace
from random import Random

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from claims.counting.tally import tally
from claims.model import Statement
from tests.claims.counting.test_against_brute_force import some_statements
from tests.claims.counting.worlds import DAY, world

ALWAYS = (-float(DAY), 3.0 * DAY)
seeds = st.integers(min_value=0, max_value=2**32)


def with_a_lie(seed: int) -> tuple[list[Statement], Statement, Statement, int]:
    """A truthful day, one of its certain statements, and its double that counts some drones more."""
    said, rng = world(seed).statements, Random(seed)
    certain = [s for s in said if s.inner == s.outer and s.high is not None]
    assume(certain)
    honest, more = rng.choice(certain), rng.randint(1, 9)
    lie = replace(honest, id="lie", low=(honest.high or 0) + more, high=(honest.high or 0) + more, apart="")
    return [*said, lie], honest, lie, more


@given(seeds)
@settings(max_examples=120)
def test_a_voice_that_contradicts_itself_is_named_and_no_other(seed: int) -> None:
    said, honest, lie, _ = with_a_lie(seed)
    found = tally(said, None, ALWAYS)
    assert 0 < found.change <= lie.low + 1e-4
    assert {s.voice for s in said if s.id in found.conflict} == {honest.voice}


@given(seeds)
@settings(max_examples=120)
def test_those_named_contradict_one_another_without_the_others(seed: int) -> None:
    said, *_ = with_a_lie(seed)
    named = tally(said, None, ALWAYS).conflict
    assert tally([s for s in said if s.id in named], None, ALWAYS).conflict == named


@given(seeds)
@settings(max_examples=60)
def test_without_any_one_of_those_named_the_others_need_less_change(seed: int) -> None:
    said, *_ = with_a_lie(seed)
    found = tally(said, None, ALWAYS)
    for guilty in found.conflict:
        others = [s for s in said if s.id in found.conflict and s.id != guilty]
        assert tally(others, None, ALWAYS).change < found.change


@given(seeds)
@settings(max_examples=60)
def test_two_figures_for_one_window_are_the_two_named(seed: int) -> None:
    _, honest, lie, more = with_a_lie(seed)
    found = tally([honest, lie], None, ALWAYS)
    assert found.conflict == {honest.id, "lie"}
    assert abs(found.change - more) < 1e-4


@given(seeds)
@settings(max_examples=200)
def test_in_tiny_cases_those_named_contradict_one_another_by_themselves(seed: int) -> None:
    found = tally(said := some_statements(seed), None, (0, 4))
    alone = tally([s for s in said if s.id in found.conflict], None, (0, 4))
    assert (alone.conflict, round(alone.change, 4)) == (found.conflict, round(found.change, 4))


def test_a_figure_that_a_mark_sets_at_odds_with_another_is_named_with_it() -> None:
    """Whose row has the price is the solver's choice, here the second's alone."""
    somewhere = frozenset({"A"})
    every = Statement("every", "v", somewhere, 1, 1, (0, 3), (0, 2), apart="p")
    another = Statement("another", "v", somewhere, 1, 1, (1, 2), None, apart="p")
    assert tally([every, another], None, (0, 4)).conflict == {"every", "another"}
