"""The laws of counting on another author's days, through the contract of ``python -m bot tally`` alone."""

import json
from random import Random
from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from claims.counting.wire import contract_line
from tests.claims.counting.skies import ask
from tests.claims.counting.sky_posts import a_sky
from tests.claims.counting.sky_record import failures

seeds = st.integers(min_value=0, max_value=2**32)
ALWAYS = (-4000.0, 5000.0)


def answer(rows: list[dict[str, Any]], areas: list[str] | None, start: float, until: float) -> dict[str, Any]:
    """The line that the contract gives for a line."""
    found: dict[str, Any] = json.loads(contract_line(json.dumps(ask(rows, areas, start, until)), 1))
    return found


@given(seeds)
@settings(max_examples=120)
def test_every_law_holds_on_another_authors_days(seed: int) -> None:
    assert failures(seed) == []


@given(seeds)
@settings(max_examples=60)
def test_the_guilty_are_named_and_nobody_else(seed: int) -> None:
    sky, chance = a_sky(seed), Random(seed)
    certain = [row for row in sky.rows if row["inner"] == row["outer"] and row["low"] == row["high"]]
    assume(certain)
    honest, more = chance.choice(certain), chance.randint(1, 5)
    lie = honest | {"id": "lie", "low": honest["low"] + more, "high": honest["high"] + more, "apart": ""}
    found = answer([*sky.rows, lie], None, *ALWAYS)
    guilty = [row for row in [*sky.rows, lie] if row["id"] in found["conflict"]]
    assert {row["voice"] for row in guilty} == {honest["voice"]}
    assert 0 < found["change"] <= more + 1e-3
    for one in guilty:
        others = [row for row in guilty if row["id"] != one["id"]]
        assert answer(others, None, *ALWAYS)["change"] < found["change"]
