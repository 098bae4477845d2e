"""``python -m messages.pictures.build``: writes the shapes in ``messages/pictures/data``."""

import json
import logging
import math
import tempfile
from itertools import pairwise
from pathlib import Path
from typing import Any

from claims.places.build.outlines import codes
from claims.places.build.simplify import area, clipped, simplified
from claims.places.build.topology import Point, Polygon, Ring, arcs_of, shapes
from messages.pictures.build.fetch import fetch
from messages.pictures.build.middle import middle
from messages.pictures.build.projection import View

_LOG = logging.getLogger(__name__)
HERE = Path(__file__).parent
DATA = HERE.parent / "data"
NOT_FROM_THE_WORLD = {"Russia", "Ukraine"}
"""Their shapes come from the files by region: the world's Russia draws a border that the regions do not."""

VIEWS = (
    View("european", 43, 47, 63, (19.3, 54.5), (60.5, 54), (44, 40.9), (43, 69.2), 1280),
    View("whole", 100, 50, 66, (22, 44.0), (178, 57), (110, 34.5), (95, 79.8), 1600),
)
MARGIN = 12
SMALLEST_ISLAND = 12.0
FLATTEN = 1.8
GAPS = 25
"""Kilometres a piece in which a sea's hand-drawn edge is bent with the projection."""


def main() -> None:
    """Fetch, project, simplify, write."""
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    names = codes()
    with tempfile.TemporaryDirectory() as folder:
        topologies = fetch(Path(folder))
    DATA.mkdir(exist_ok=True)
    for view in VIEWS:
        path = DATA / f"{view.name}.json"
        path.write_text(json.dumps(_drawn(view, topologies, names), indent=0, ensure_ascii=False) + "\n", "utf-8")
        _LOG.info("%s: %d bytes", path.name, path.stat().st_size)
    centres = _centres(topologies, names)
    rows = [f"{code}\t{x:.2f}\t{y:.2f}" for code, (x, y) in sorted(centres.items())]
    (DATA / "centres.tsv").write_text("\n".join(["code\tlongitude\tlatitude", *rows]) + "\n", encoding="utf-8")


def _drawn(view: View, topologies: dict[str, Any], names: dict[tuple[str, str], str]) -> dict[str, Any]:
    regions: dict[str, list[Polygon]] = {}
    borders: list[Ring] = []
    neighbours: list[Polygon] = []
    for file, topology in topologies.items():
        for name, polygons in shapes(topology, lambda arc: _line(arc, view)):
            code = names.get((file, name or ""))
            seen = [kept for polygon in polygons if (kept := _seen(polygon, view))]
            if code is not None:
                regions[code] = seen
            elif name not in NOT_FROM_THE_WORLD and name is not None:
                neighbours += seen
    for file in ("rus", "ukr"):
        known = {name for of, name in names if of == file}
        lines = [_line(arc, view) for arc in arcs_of(topologies[file], known)]
        lines = [one for one in lines if one[0] != one[-1] or area(one) >= SMALLEST_ISLAND]
        borders += [piece for one in lines for piece in _inside(one, view)]
    seas = {code: _seen([_edge(outline, view)], view) for code, _, outline in _table("seas.tsv")}
    middles = {code: _middle(polygons) for code, polygons in regions.items() if polygons}
    middles |= {
        code: view.project(_degrees(at))
        for code, at, _ in _table("seas.tsv")
        if _is_seen(view.project(_degrees(at)), view)
    }
    return {
        "width": view.width,
        "height": view.height,
        "neighbours": _path(neighbours),
        "borders": "".join(_steps(piece) for piece in borders),
        "seas": {code: _path([polygon]) for code, polygon in seas.items() if polygon and code in middles},
        "regions": {code: _path(polygons) for code, polygons in sorted(regions.items()) if polygons},
        "middles": {code: [round(x), round(y)] for code, (x, y) in sorted(middles.items())},
    }


def _line(arc: Ring, view: View) -> Ring:
    return simplified([view.project(point) for point in arc])


def _inside(line: Ring, view: View) -> list[Ring]:
    """The pieces of a line in or near the frame."""
    pieces: list[Ring] = [[]]
    for point in line:
        if -MARGIN < point[0] < view.width + MARGIN and -MARGIN < point[1] < view.height + MARGIN:
            pieces[-1].append(point)
        elif pieces[-1]:
            pieces.append([])
    return [piece for piece in pieces if len(piece) > 1]


def _seen(polygon: Polygon, view: View) -> Polygon:
    """The rings in the frame, without specks; empty where nothing is left."""
    rings = [clipped(ring, -MARGIN, -MARGIN, view.width + MARGIN, view.height + MARGIN) for ring in polygon]
    return [ring for ring in rings if len(ring) > 2 and area(ring) >= SMALLEST_ISLAND]


def _is_seen(point: Point, view: View) -> bool:
    return 0 < point[0] < view.width and 0 < point[1] < view.height


def _middle(polygons: list[Polygon]) -> Point:
    return middle(max((polygon[0] for polygon in polygons), key=area), FLATTEN)


def _path(polygons: list[Polygon]) -> str:
    return "".join(f"{_steps(ring)}z" for polygon in polygons for ring in polygon)


def _steps(line: Ring) -> str:
    """SVG path data in pixels and tenths, each step from the one before."""
    whole = [(round(x * 10), round(y * 10)) for x, y in line]
    steps = [f"{_tenths(x2 - x1)} {_tenths(y2 - y1)}" for (x1, y1), (x2, y2) in pairwise(whole) if (x1, y1) != (x2, y2)]
    return f"M{_tenths(whole[0][0])} {_tenths(whole[0][1])}l{' '.join(steps)}"


def _tenths(number: int) -> str:
    return f"{number / 10:g}"


def _edge(outline: str, view: View) -> Ring:
    """A sea's outline by hand: rough, because land is drawn over it, but fine enough to bend."""
    corners = [_degrees(at) for at in outline.split(", ")]
    edge: Ring = []
    for (x1, y1), (x2, y2) in zip(corners, [*corners[1:], corners[0]], strict=True):
        pieces = max(1, round(math.hypot(x2 - x1, y2 - y1) * 100 / GAPS))
        edge += [view.project((x1 + (x2 - x1) * i / pieces, y1 + (y2 - y1) * i / pieces)) for i in range(pieces)]
    return edge


def _centres(topologies: dict[str, Any], names: dict[tuple[str, str], str]) -> dict[str, Point]:
    found = {code: _degrees(at) for code, at, _ in _table("seas.tsv")}
    for file in ("rus", "ukr"):
        for name, polygons in shapes(topologies[file], list):
            code = names.get((file, name or ""))
            if code is not None:
                ring = max((polygon[0] for polygon in polygons), key=area)
                found[code] = middle(ring, 1 / math.cos(math.radians(ring[0][1])))
    found["MOSCOW-REGION"] = found["RU-MOW"]
    return found


def _degrees(at: str) -> Point:
    longitude, latitude = at.split()
    return float(longitude), float(latitude)


def _table(name: str) -> list[tuple[str, str, str]]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()[1:]
    return [(code, one, other) for code, one, other in (line.split("\t") for line in lines)]


if __name__ == "__main__":
    main()
