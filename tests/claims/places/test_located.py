"""A point on the globe, and its region."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.places.located import Located, locate
from claims.places.regions import regions


@pytest.mark.parametrize(
    ("place", "latitude", "longitude", "region"),
    [
        ("Белгород", 50.60, 36.59, "RU-BEL"),
        ("Москва", 55.75, 37.62, "RU-MOW"),
        ("Химки", 55.90, 37.43, "RU-MOS"),
        ("Санкт-Петербург", 59.94, 30.31, "RU-SPE"),
        ("Гатчина", 59.57, 30.12, "RU-LEN"),
        ("Майкоп", 44.61, 40.10, "RU-AD"),
        ("Севастополь", 44.60, 33.52, "UA-40"),
        ("Симферополь", 44.95, 34.10, "UA-43"),
        ("Калининград", 54.71, 20.50, "RU-KGD"),
        ("Анадырь", 64.73, 177.51, "RU-CHU"),
        ("мыс Дежнёва, по другую сторону от полуночи", 66.08, -169.70, "RU-CHU"),
    ],
)
def test_a_town_lies_in_its_region(place: str, latitude: float, longitude: float, region: str) -> None:
    assert locate(latitude, longitude).region == region, place


def test_near_a_border_the_neighbours_are_named_the_nearest_first() -> None:
    assert locate(54.73, 37.18) == Located("RU-KLU", ("RU-TUL", "RU-MOS"))


def test_a_point_off_the_coast_belongs_to_the_nearest_shore() -> None:
    assert locate(44.9, 37.0).region == "RU-KDA"


@pytest.mark.parametrize(("latitude", "longitude"), [(52.5, 13.4), (50.45, 30.52), (0, 0), (90, 0), (-90, 180)])
def test_far_away_there_is_none(latitude: float, longitude: float) -> None:
    assert locate(latitude, longitude) == Located(None)


@given(st.floats(-90, 90), st.floats(-180, 180))
def test_any_point_has_one_region_of_ours_or_none(latitude: float, longitude: float) -> None:
    found = locate(latitude, longitude)
    assert {found.region, *found.near} - {None} <= set(regions())
    assert len({found.region, *found.near}) == 1 + len(found.near)
