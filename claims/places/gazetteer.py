"""The districts and towns, as the build wrote them (``data/ORIGIN.md``)."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from claims.model import Area
from claims.places.cases import adjective, ukrainian
from claims.places.fold import fold
from claims.places.latin import latin
from claims.places.named import Named, PlaceKind
from claims.places.regions import regions, table

_WEIGHT = {"border": 9, "center": 7, "northwest": 5, "south": 5, "volga": 4, "caucasus": 3, "ural": 2}
"""How often the officials' posts name places of a macro-region, against one another; the rest count 1."""

_SHORTEST_STEM = 4
_UKRAINIAN_RANK = 1_000_000_000
"""Above the regions: "у Курську" is the town far more often than "Курську" is область's accusative."""


@dataclass(frozen=True, slots=True)
class Town:
    """A town (город) or a smaller place; ``district`` is the one it lies in or is the seat of, where known."""

    region: str
    name: str
    town: bool
    population: int
    district: str | None

    @property
    def area(self) -> Area:
        """A town stands where a district does; a smaller place is a settlement."""
        return Area(self.region, self.name) if self.town else Area(self.region, None, self.name)


def _weight(region: str) -> int:
    return _WEIGHT.get(regions()[region].macro, 1)


def _district_rows() -> Iterator[tuple[str, list[str], list[str]]]:
    for region, names, of_cities in table("districts.tsv"):
        yield region, names.split(", "), of_cities.split(", ") if of_cities else []


def districts() -> dict[str, tuple[str, ...]]:
    """By region, the names of its districts: "Шебекинский"."""
    return {region: tuple(names) for region, names, _ in _district_rows()}


def towns() -> Iterator[Town]:
    """All towns and smaller places, by region; towns first, then by population."""
    for region, name, kind, population, district, *_ in table("towns.tsv"):
        yield Town(region, name, kind == "town", int(population), district or None)


@cache
def _town_districts() -> dict[Area, str]:
    return {town.area: town.district for town in towns() if town.district is not None}


def district_of(area: Area) -> Area:
    """The district that a town is the seat of or lies in, where that is known; any other area itself."""
    district = _town_districts().get(area)
    return area if district is None else Area(area.region, district)


def district_forms() -> Iterator[tuple[str, Named]]:
    """Pairs of a folded form of a district's name and the district."""
    for region, names, of_cities in _district_rows():
        weight = _weight(region)
        for i, name in enumerate((*names, *of_cities)):
            rank = weight if i < len(names) else 0
            named = Named(PlaceKind.DISTRICT, Area(region, name), adjective=True, rank=rank)
            for form in _adjective_forms(name):
                yield form, named
            yield from ((form, named) for form in _english_forms(fold(latin(name))))
            if weight >= _WEIGHT["center"]:
                yield from ((form, named) for form in _ukrainian_forms(fold(name)))


def _english_forms(english: str) -> Iterator[str]:
    """As the press writes it, with the other usual ending, and without any ("Tarus district")."""
    yield english
    if english.endswith("sky"):
        yield english[:-1] + "iy"
        if len(english) >= _SHORTEST_STEM + 3:
            yield english[:-3]


def _adjective_forms(name: str) -> Iterator[str]:
    folded = fold(name)
    if folded.endswith(("ий", "ый", "ой")):
        head, _, last = folded.rpartition(" ")
        yield from (f"{head} {form}".strip() for form in adjective(last)[0])
    else:
        yield folded


def _ukrainian_forms(russian: str) -> Iterator[str]:
    if russian.endswith(("ский", "цкий")):
        stem = russian[:-3].replace("и", "і").replace("ы", "и").replace("э", "е") + "ьк"
        yield from (stem + ending for ending in ("ий", "ого", "ому", "им"))


def ukrainian_town_forms() -> Iterator[tuple[str, Named]]:
    """Pairs of a folded Ukrainian form and the town."""
    for region, name, names_uk in table("ukrainian.tsv"):
        named = Named(PlaceKind.TOWN, Area(region, name), rank=_UKRAINIAN_RANK)
        yield from ((form, named) for form in ukrainian(fold(names_uk)))


def town_forms() -> Iterator[tuple[str, Named]]:
    """Pairs of a folded form of a town's name and the town."""
    for region, name, kind, population, _district, forms, also in table("towns.tsv"):
        is_town = kind == "town"
        area = Area(region, name) if is_town else Area(region, None, name)
        place = PlaceKind.TOWN if is_town else PlaceKind.SETTLEMENT
        rank = (int(population) + 100) * _weight(region) // (1 if is_town else 10)
        strong = Named(place, area, rank=rank)
        weak = Named(place, area, weak=True, rank=rank) if "*" in forms else strong
        stem, *endings = forms.split("|")
        for ending in endings:
            form = stem + ending.removesuffix("*")
            yield form, weak if ending.endswith("*") else strong
        for form in filter(None, also.split("|")):
            yield form, strong
        if is_town:
            yield fold(latin(name)), weak if endings[0].endswith("*") else strong
