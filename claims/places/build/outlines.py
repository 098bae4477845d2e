"""``python -m claims.places.build.outlines``: writes the regions' outlines in ``claims/places/data/outlines.tsv``."""

import json
import logging
import tempfile
from functools import partial
from itertools import pairwise
from pathlib import Path

from claims.places.build.fetch import fetch_shapes
from claims.places.build.simplify import area, simplified
from claims.places.build.topology import Ring, shapes

_LOG = logging.getLogger(__name__)
HERE = Path(__file__).parent
DATA = HERE.parent / "data"
SMALLEST_BEND = 0.006
"""Square degrees, some 40 square kilometres: the shapes are no better."""

SMALLEST_ISLAND = 0.02


def codes() -> dict[tuple[str, str], str]:
    """Our codes by file and the name that a shape has there; its ids are given twice."""
    rows = (HERE / "shape_names.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return {(file, name): code for code, file, name in (row.split("\t") for row in rows)}


def main() -> None:
    """Fetch, simplify, write."""
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        for file, path in zip(("rus", "ukr"), fetch_shapes(Path(folder)), strict=True):
            topology = json.loads(path.read_text(encoding="utf-8"))
            for name, polygons in shapes(topology, partial(simplified, smallest=SMALLEST_BEND)):
                code = codes().get((file, name or ""))
                rings = [ring for polygon in polygons for ring in polygon if area(ring) >= SMALLEST_ISLAND]
                if code is not None:
                    rows.append(f"{code}\t{'; '.join(_steps(ring) for ring in rings)}")
    (DATA / "outlines.tsv").write_text("\n".join(["region\trings", *sorted(rows)]) + "\n", encoding="utf-8")
    _LOG.info("outlines.tsv: %d rows", len(rows))


def _steps(ring: Ring) -> str:
    """Longitude and latitude in hundredths of a degree: the first point, then each one's way from the one before."""
    whole = [(round(x * 100), round(y * 100)) for x, y in ring]
    steps = [(x2 - x1, y2 - y1) for (x1, y1), (x2, y2) in pairwise(whole) if (x1, y1) != (x2, y2)]
    return " ".join(f"{x} {y}" for x, y in (whole[0], *steps))


if __name__ == "__main__":
    main()
