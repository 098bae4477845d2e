"""Albers' equal-area conic projection: areas compare as they are, and Russia bends as on its wall maps."""

import math
from dataclasses import dataclass

from claims.places.build.topology import Point

KILOMETRES = 6371.0


@dataclass(frozen=True, slots=True)
class View:
    """A map's frame. ``south`` and ``north`` are the standard parallels; the corners bound it, in degrees.

    ``width`` is in pixels; the height follows from the places that bound it.
    """

    name: str
    meridian: float
    south: float
    north: float
    west_at: Point
    east_at: Point
    bottom_at: Point
    top_at: Point
    width: int

    def project(self, point: Point) -> Point:
        """Pixels from the frame's upper left corner."""
        x, y = self._plane(point)
        left, top = self._plane(self.west_at)[0], self._plane(self.top_at)[1]
        return (x - left) * self._scale, (top - y) * self._scale

    @property
    def height(self) -> int:
        return round((self._plane(self.top_at)[1] - self._plane(self.bottom_at)[1]) * self._scale)

    @property
    def _scale(self) -> float:
        return self.width / (self._plane(self.east_at)[0] - self._plane(self.west_at)[0])

    def _plane(self, point: Point) -> Point:
        """Kilometres east of the meridian and north of the pole's negative."""
        one, other = math.radians(self.south), math.radians(self.north)
        n = (math.sin(one) + math.sin(other)) / 2
        c = math.cos(one) ** 2 + 2 * n * math.sin(one)
        rho = KILOMETRES * math.sqrt(c - 2 * n * math.sin(math.radians(point[1]))) / n
        theta = n * math.radians((point[0] - self.meridian + 180) % 360 - 180)
        return rho * math.sin(theta), -rho * math.cos(theta)
