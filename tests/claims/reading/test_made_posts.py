from collections.abc import Callable
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.model import Claim, Count, Reading
from claims.reading.reader import read
from tests.claims.reading.made_hours import stated_hours
from tests.claims.reading.made_posts import Made, governors_night, headquarters_day, ministry_list
from tests.claims.reading.sentences import POSTED


def _places(claim: Claim) -> tuple[str, ...]:
    return tuple(sorted(area.region + (f"/{area.district}" if area.district else "") for area in claim.areas))


def _said(reading: Reading) -> list[tuple[int | None, tuple[str, ...], str]]:
    return sorted(
        (
            claim.count.low,
            _places(claim),
            "" if claim.part_of is None else reading.claims[claim.part_of].areas[0].region,
        )
        for claim in reading.claims
    )


@pytest.mark.parametrize("make", [ministry_list, headquarters_day, governors_night])
@given(st.integers(0, 2**32))
@settings(max_examples=120)
def test_a_post_is_read_as_what_it_was_made_from(make: Callable[[Random], Made], seed: int) -> None:
    made = make(Random(seed))

    reading = read(made.text, POSTED, channel="mod_russia" if made.region is None else None, region=made.region)

    assert reading.downed == Count(made.downed, made.downed), made.text
    expected = sorted((count, tuple(sorted(places)), whole or "") for count, places, whole in made.claims)
    assert _said(reading) == expected, made.text


@given(st.integers(0, 2**32))
@settings(max_examples=200)
def test_hours_are_read_to_the_minute(seed: int) -> None:
    made = stated_hours(Random(seed))

    window = read(made.text, made.posted, channel="mod_russia").window

    assert (window.start, window.until) == (made.start, made.until), made.text
