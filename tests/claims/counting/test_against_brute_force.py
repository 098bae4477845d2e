"""Tiny cases: the linear program and the search over all worlds give the same two numbers."""

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from claims.counting.atoms import Question
from claims.counting.tally import tally
from claims.model import Span, Statement
from tests.claims.counting.brute_force import brute_force

KEYS = ("RU-A", "RU-A/x", "RU-A/y", "RU-B", "RU-MOW", "MOSCOW-REGION")
seeds = st.integers(min_value=0, max_value=2**32)


def some_statements(seed: int) -> list[Statement]:
    """Two to four statements on a line of four hours: districts, books, marks, types and silence, small figures."""
    rng = Random(seed)
    return [_statement(rng, number) for number in range(rng.randint(2, 4))]


def a_question(seed: int) -> Question:
    """Everywhere or somewhere, in some of the four hours."""
    rng = Random(seed)
    areas = rng.choice((None, None, frozenset({rng.choice(KEYS)})))
    return Question(areas, _span(rng))


@given(seeds)
@settings(max_examples=350)
def test_tiny_cases_equal_a_search_over_all_worlds(seed: int) -> None:
    said, question = some_statements(seed), a_question(seed)
    heard = [s for s in said if s.areas or question.areas is None]
    found, searched = tally(said, question.areas, question.period), brute_force(heard, question)
    if searched is None:
        assert tally(heard, None, (0, 4)).conflict
    else:
        assert (found.least, found.most) == searched


def _statement(rng: Random, number: int) -> Statement:
    outer = _span(rng)
    inner = rng.choice((None, outer, (outer[0], outer[1] - 1)))
    low = rng.choice((0, 1, 1, 2))
    high = low + rng.choice((0, 0, 1))
    if rng.random() < 0.2:  # what a list says of the places that it leaves out
        low, high, inner = 0, 0, outer
    return Statement(
        id=str(number),
        voice=rng.choice("vw"),
        areas=frozenset(rng.sample(KEYS, rng.choice((0, 1, 1, 1, 2)))),
        low=low,
        high=high,
        outer=outer,
        inner=inner if inner and inner[0] < inner[1] else None,
        book=rng.choice(("", "", "b", "c")),
        kinds=rng.choice((frozenset(), frozenset(), frozenset({"fpv"}))),
        apart=rng.choice(("", "", "p")),
    )


def _span(rng: Random) -> Span:
    start = rng.randint(0, 3)
    return float(start), float(rng.randint(start + 1, 4))
