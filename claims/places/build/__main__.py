"""``python -m claims.places.build``: writes the tables in ``claims/places/data``."""

import logging
import tempfile
from collections.abc import Iterable
from pathlib import Path

from claims.places.build.districts import cities, city_districts, districts
from claims.places.build.fetch import fetch_admin2
from claims.places.build.towns import Place, towns

_LOG = logging.getLogger(__name__)
DATA = Path(__file__).parent.parent / "data"


def _endings(forms: tuple[str, ...], weak: frozenset[str]) -> str:
    """Forms as the part that they share and what follows it, weak ones starred: "короч|а|и|е*|у|ей"."""
    shared = next(
        (i for i, letters in enumerate(zip(*forms, strict=False)) if len(set(letters)) > 1), min(map(len, forms))
    )
    endings = (form[shared:] + ("*" if form in weak else "") for form in forms)
    return "|".join((forms[0][:shared], *endings))


def _row(place: Place) -> tuple[str, ...]:
    kind = "town" if place.town else "settlement"
    population, forms = str(place.population), _endings(place.forms, place.weak)
    return place.region, place.name, kind, population, place.district, forms, "|".join(place.also)


def _write(name: str, heading: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> None:
    lines = ["\t".join(row) for row in (heading, *rows)]
    (DATA / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    _LOG.info("%s: %d rows", name, len(lines) - 1)


def main() -> None:
    """Fetch, make, write."""
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    with tempfile.TemporaryDirectory() as folder:
        by_region = districts(fetch_admin2(Path(folder)), cities())
    of_cities = city_districts()
    rows = [(region, ", ".join(names), ", ".join(of_cities.get(region, []))) for region, names in by_region.items()]
    _write("districts.tsv", ("region", "districts", "of_cities"), rows)
    places = towns(cities(), by_region)
    heading = ("region", "name", "kind", "population", "district", "forms", "also")
    _write("towns.tsv", heading, [_row(place) for place in places])


main()
