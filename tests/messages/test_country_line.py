"""The digest's first figure, where it is not a plain one."""

from dataclasses import replace

import pytest

from claims.model import Digest, RegionLine, Tally
from messages.digest import country_line
from tests.messages.values import NIGHT


def line_of(tally: Tally, *regions: Tally, language: str = "ru") -> str:
    lines = tuple(RegionLine(region=f"RU-{number:03}", tally=one) for number, one in enumerate(regions))
    return "".join(str(part) for part in country_line(Digest(period=NIGHT, tally=tally, regions=lines), language))


def test_a_number_that_nobody_said_is_said_to_be_unsaid() -> None:
    unsaid = Tally(0, None, None)
    assert line_of(unsaid, unsaid) == "По стране заявлено о сбитых БПЛА в 1 регионе, число не названо"
    assert line_of(unsaid, unsaid, unsaid, language="en") == (
        "Drones were claimed shot down in 2 regions, their number not said"
    )


def test_an_upper_bound_counts_the_regions_it_is_about() -> None:
    few = Tally(0, 21, 21)
    assert line_of(few, few) == "По стране заявлено до 21 БПЛА в 1 регионе"


def test_drones_without_any_place_name_no_regions() -> None:
    assert line_of(Tally(7, 7, 7)) == "По стране заявлено 7 БПЛА"
    assert line_of(replace(Tally(7, 7, 7), unplaced=2)) == "По стране заявлено 7 БПЛА, ещё 2 без указания места"


@pytest.mark.parametrize(("least", "most", "told"), [(0, 1, "до 1"), (1, 4, "1–4"), (5, 5, "5")])
def test_a_least_of_nothing_is_told_from_above(least: int, most: int, told: str) -> None:
    tally = Tally(least, most, most)
    assert line_of(tally, tally).startswith(f"По стране заявлено {told} БПЛА")
