"""The region in which a point lies, by the map's coarse outlines: near a border the neighbours count too."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, pairwise

from claims.places.regions import table

BORDER, REACH = 20.0, 60.0
"""Kilometres: within the first a neighbour is named as well, beyond the second nothing is."""

MOST_NEAR = 3
KILOMETRES = 111.2
"""To a degree of latitude."""

Point = tuple[float, float]
"""Longitude and latitude in degrees."""


@dataclass(frozen=True, slots=True)
class Located:
    """``region`` is the one whose shape has the point, else the nearest one; None far from all of them.

    ``near`` are others whose border is near, the nearest first.
    """

    region: str | None
    near: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Outline:
    region: str
    rings: tuple[tuple[Point, ...], ...]
    box: tuple[float, float, float, float]


def locate(latitude: float, longitude: float) -> Located:
    """The region of a point on the globe."""
    at = (longitude, latitude)
    around = [one for one in _outlines() if _is_about(one, at)]
    inside = next((one.region for one in around if _holds(one, at)), None)
    distances = {one.region: _distance(one, at) for one in around if one.region != inside}
    near = sorted((code for code, far in distances.items() if far <= REACH), key=lambda code: distances[code])
    region = inside or (near[0] if near else None)
    others = tuple(code for code in near if code != region and distances[code] <= BORDER)
    return Located(region, others[:MOST_NEAR])


def _is_about(outline: _Outline, at: Point) -> bool:
    """Whether the point is in the outline's frame or within reach of it."""
    west, south, east, north = outline.box
    high = REACH / KILOMETRES
    wide = high / max(0.05, math.cos(math.radians(at[1])))
    return west - wide <= at[0] <= east + wide and south - high <= at[1] <= north + high


def _holds(outline: _Outline, at: Point) -> bool:
    """Whether a ray to the east meets the rings an odd number of times."""
    crossings = 0
    for (x1, y1), (x2, y2) in _edges(outline):
        if (y1 > at[1]) != (y2 > at[1]) and at[0] < x1 + (at[1] - y1) * (x2 - x1) / (y2 - y1):
            crossings += 1
    return crossings % 2 == 1


def _distance(outline: _Outline, at: Point) -> float:
    """Kilometres to the nearest edge, as on a flat map around the point."""
    wide = KILOMETRES * math.cos(math.radians(at[1]))
    return min(
        _to_edge(((x1 - at[0]) * wide, (y1 - at[1]) * KILOMETRES), ((x2 - at[0]) * wide, (y2 - at[1]) * KILOMETRES))
        for (x1, y1), (x2, y2) in _edges(outline)
    )


def _to_edge(one: Point, other: Point) -> float:
    """From the origin to the stretch between two points."""
    dx, dy = other[0] - one[0], other[1] - one[1]
    length = dx * dx + dy * dy
    share = 0.0 if length == 0 else min(1.0, max(0.0, -(one[0] * dx + one[1] * dy) / length))
    return math.hypot(one[0] + share * dx, one[1] + share * dy)


def _edges(outline: _Outline) -> Iterator[tuple[Point, Point]]:
    for ring in outline.rings:
        yield from pairwise(ring)
        yield ring[-1], ring[0]


@cache
def _outlines() -> tuple[_Outline, ...]:
    return tuple(_outline(code, [_ring(steps) for steps in rings.split("; ")]) for code, rings in table("outlines.tsv"))


def _outline(code: str, rings: Sequence[tuple[Point, ...]]) -> _Outline:
    longitudes, latitudes = zip(*(point for ring in rings for point in ring), strict=True)
    box = min(longitudes), min(latitudes), max(longitudes), max(latitudes)
    return _Outline(code, tuple(rings), box)


def _ring(steps: str) -> tuple[Point, ...]:
    numbers = [int(number) for number in steps.split()]
    longitudes, latitudes = accumulate(numbers[::2]), accumulate(numbers[1::2])
    return tuple((x / 100, y / 100) for x, y in zip(longitudes, latitudes, strict=True))
