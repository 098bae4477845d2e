"""How shapes are made: bends that nobody sees go, borders stay shared, figures find the middle."""

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.places.build.simplify import area, clipped, simplified
from claims.places.build.topology import arcs_of, shapes
from messages.pictures.build.__main__ import VIEWS
from messages.pictures.build.middle import middle
from messages.pictures.build.projection import View

points = st.tuples(st.floats(-500, 500), st.floats(-500, 500))
SQUARE = [(0.0, 0.0), (100.0, 0.0), (100.0, 100.0), (0.0, 100.0), (0.0, 0.0)]
TWO_NEIGHBOURS = {
    "transform": {"scale": [1, 1], "translate": [0, 0]},
    "arcs": [[[0, 0], [0, 5], [0, 5]], [[0, 10], [-10, 0], [0, -10], [10, 0]], [[0, 10], [10, 0], [0, -10], [-10, 0]]],
    "objects": {
        "both": {
            "geometries": [
                {"type": "Polygon", "properties": {"name": "west"}, "arcs": [[0, 1]]},
                {"type": "MultiPolygon", "properties": {"name": "east"}, "arcs": [[[2, 0]]]},
            ]
        }
    },
}


@given(st.lists(points, min_size=2, max_size=60))
def test_the_ends_of_a_border_stay_and_nothing_is_invented(arc: list[tuple[float, float]]) -> None:
    fewer = simplified(arc)
    assert (fewer[0], fewer[-1]) == (arc[0], arc[-1])
    assert set(fewer) <= set(arc)


def test_small_bends_go_and_large_ones_stay() -> None:
    assert simplified([(0, 0), (10, 0.1), (20, 0), (20, 40), (40, 40)]) == [(0, 0), (20, 0), (20, 40), (40, 40)]


@given(st.lists(points, min_size=3, max_size=30))
def test_what_is_cut_lies_in_the_frame(ring: list[tuple[float, float]]) -> None:
    for x, y in clipped(ring, -100, -100, 100, 100):
        assert -100 - 1e-6 <= x <= 100 + 1e-6
        assert -100 - 1e-6 <= y <= 100 + 1e-6


def test_a_square_keeps_the_quarter_that_is_in_the_frame() -> None:
    assert area(clipped(SQUARE[:-1], -50, -50, 50, 50)) == pytest.approx(2500)


def test_the_middle_is_the_point_farthest_from_the_border() -> None:
    assert all(abs(ordinate - 50) < 2 for ordinate in middle(SQUARE, 1))
    horseshoe = [
        (0.0, 0.0),
        (90.0, 0.0),
        (90.0, 90.0),
        (70.0, 90.0),
        (70.0, 40.0),
        (20.0, 40.0),
        (20.0, 90.0),
        (0.0, 90.0),
    ]
    assert middle(horseshoe, 1)[1] < 40


def test_neighbours_share_their_border() -> None:
    (_, [[west]]), (_, [[east]]) = shapes(TWO_NEIGHBOURS, list)
    assert set(west) & set(east) == {(0, 0), (0, 5), (0, 10)}
    assert len(arcs_of(TWO_NEIGHBOURS, {"west"})) == 2


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
def test_a_map_shows_areas_as_they_are_and_north_above(view: View) -> None:
    def degree(longitude: float, latitude: float) -> float:
        corners = [(0, 0), (1, 0), (1, 1), (0, 1)]
        return area([view.project((longitude + x, latitude + y)) for x, y in corners])

    ratio = degree(40, 65) / degree(40, 45)
    assert ratio == pytest.approx(math.cos(math.radians(65.5)) / math.cos(math.radians(45.5)), rel=0.01)
    heights = [view.project((view.meridian, latitude))[1] for latitude in range(45, 75, 5)]
    assert all(south > north for south, north in pairwise(heights))
