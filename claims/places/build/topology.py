"""TopoJSON: shared borders are stored once, as arcs, so that neighbours stay neighbours when borders are simplified."""

from collections.abc import Callable, Collection, Mapping
from typing import Any

Point = tuple[float, float]
Ring = list[Point]
Polygon = list[Ring]


def arcs(topology: Mapping[str, Any]) -> list[Ring]:
    """The arcs in degrees: longitude, latitude."""
    (scale_x, scale_y), (first_x, first_y) = topology["transform"]["scale"], topology["transform"]["translate"]
    found = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * scale_x + first_x, y * scale_y + first_y))
        found.append(points)
    return found


def shapes(topology: Mapping[str, Any], change: Callable[[Ring], Ring]) -> list[tuple[str | None, list[Polygon]]]:
    """Name and polygons of every shape, each arc changed once (projected, simplified)."""
    changed = [change(arc) for arc in arcs(topology)]
    (collection,) = (o for key, o in topology["objects"].items() if key != "land")
    found = []
    for geometry in collection["geometries"]:
        polygons = geometry.get("arcs", [])
        if geometry["type"] == "Polygon":
            polygons = [polygons]
        found.append((geometry["properties"].get("name"), [[_ring(ring, changed) for ring in one] for one in polygons]))
    return found


def arcs_of(topology: Mapping[str, Any], names: Collection[str]) -> list[Ring]:
    """The arcs that the shapes of these names are made of, each once, in degrees."""
    (collection,) = topology["objects"].values()
    numbers: set[int] = set()
    for geometry in collection["geometries"]:
        if geometry["properties"].get("name") in names:
            rings = geometry["arcs"] if geometry["type"] == "Polygon" else [r for one in geometry["arcs"] for r in one]
            numbers |= {number if number >= 0 else ~number for ring in rings for number in ring}
    every = arcs(topology)
    return [every[number] for number in sorted(numbers)]


def _ring(numbers: list[int], changed: list[Ring]) -> Ring:
    """One ring out of its arcs; ``~n`` is arc n backwards."""
    ring: Ring = []
    for number in numbers:
        arc = changed[number] if number >= 0 else changed[~number][::-1]
        ring += arc[1:] if ring else arc
    return ring
