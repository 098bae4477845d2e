"""Typed place names: forgiving, and never guessing at a near tie."""

from dataclasses import dataclass
from functools import cache

from rapidfuzz import fuzz, process

from claims.model import Area
from claims.places.capitals import namesakes
from claims.places.display import name_of
from claims.places.fold import fold
from claims.places.gazetteer import district_of, districts, towns
from claims.places.latin import latin
from claims.places.lookup import Sighting, sightings
from claims.places.named import PlaceKind
from claims.places.regions import regions
from claims.places.typed import other_layout, tidy, without_type_words

_SURE = 84.0
_OFFERED = 62.0
_AHEAD = 6.0
"""Likeness of 100: enough to be taken, enough to be offered, and how far ahead of the next one a taken name must be."""


@dataclass(frozen=True, slots=True)
class Found:
    """``area`` where the query names one place for sure, else None; ``near`` are others to offer, the likeliest first.

    A town or district is given as an area with a district; the capital of a region of its name is the region.
    """

    area: Area | None
    near: tuple[Area, ...] = ()


def search(query: str, limit: int = 6) -> Found:
    """The place that a person typed, in any case, in Russian, English or Ukrainian, or with the keyboard not switched.

    At most ``limit`` areas are offered. Of the same name in several regions none is sure, all are offered.
    """
    typed = tidy(query)[:80]
    if not typed:
        return Found(None)
    for words in dict.fromkeys((typed, other_layout(query)[:80])):
        exact = _exact(words) or _within_a_region(words)
        if exact:
            return _decided(exact, limit)
    return _alike(typed, limit)


def _exact(words: str) -> list[Area]:
    """What the whole query names, form for form."""
    found = [sighting for sighting in sightings(words) if sighting.start == 0 and sighting.end == len(words)]
    if not found:
        plain = without_type_words(words)
        found = [sighting for sighting in sightings(plain) if sighting.start == 0 and sighting.end == len(plain)]
    if not found:
        return []
    ranked = sorted(zip(found[0].kinds, found[0].areas, strict=True), key=lambda pair: _ORDER[pair[0]])
    return list(dict.fromkeys(_as_region(area) for _, area in ranked))


def _within_a_region(words: str) -> list[Area]:
    """What "железногорск курская", "октябрьский район курской области" names: a place in the region beside it."""
    found = sightings(words)
    regional = [one.areas[0].region for one in found if one.kind is PlaceKind.REGION]
    finer = [one for one in found if one.kind is not PlaceKind.REGION]
    if len(found) != 2 or len(regional) != 1 or not finer or _left_over(words, found):
        return []
    return [area for area in _exact(words[finer[0].start : finer[0].end]) if area.region == regional[0]]


def _left_over(words: str, found: list[Sighting]) -> bool:
    """Whether anything is said beside the places and their type words."""
    rest = words
    for one in reversed(found):
        rest = f"{rest[: one.start]} {rest[one.end :]}"
    said = [word for word in tidy(rest).split() if word not in {"в", "in"}]
    return without_type_words(" ".join(["_", *said])) != "_"


_ORDER = {
    PlaceKind.REGION: 0,
    PlaceKind.SEA: 0,
    PlaceKind.TOWN: 1,
    PlaceKind.DISTRICT: 2,
    PlaceKind.SETTLEMENT: 3,
}


def _as_region(area: Area) -> Area:
    """A region for its capital, where the region is called after it: Белгород is asked for as the region."""
    return Area(area.region) if area in namesakes() else area


def _decided(areas: list[Area], limit: int) -> Found:
    regional = [area for area in areas if area.district is None and area.settlement is None]
    if len(regional) == 1:
        return Found(regional[0], tuple(area for area in areas if area != regional[0])[:limit])
    kin = dict.fromkeys(district_of(area) for area in areas)
    if len(areas) == 1 or len(kin) == 1:
        return Found(areas[0], tuple(areas[1:limit]))
    return Found(None, tuple(areas[:limit]))


@cache
def _names() -> tuple[list[str], list[Area]]:
    """Every nominative in Russian, English and Ukrainian, and the area at the same place in the other list."""
    names: dict[tuple[str, Area], None] = {}
    for region in regions().values():
        area = Area(region.code)
        for name in (region.name_ru, region.short_ru, region.name_en, region.short_en, region.name_uk):
            names[without_type_words(tidy(name)), area] = None
    for code, of_region in districts().items():
        for name in of_region:
            names[fold(name), Area(code, name)] = None
            names[fold(latin(name)), Area(code, name)] = None
    for town in towns():
        if town.town:
            area = _as_region(town.area)
            names[fold(town.name), area] = None
            names[fold(latin(town.name)), area] = None
    return [name for name, _ in names], [area for _, area in names]


def _alike(typed: str, limit: int) -> Found:
    names, areas = _names()
    best: dict[Area, float] = {}
    for words in dict.fromkeys((typed, without_type_words(typed))):
        for _, score, index in process.extract(words, names, scorer=fuzz.ratio, limit=4 * limit, score_cutoff=_OFFERED):
            area = areas[index]
            best[area] = max(score, best.get(area, 0.0))
    ranked = sorted(best.items(), key=lambda pair: (-pair[1], name_of(pair[0], "ru")))
    if not ranked:
        return Found(None)
    near = tuple(area for area, _ in ranked[:limit])
    ahead = ranked[0][1] - (ranked[1][1] if len(ranked) > 1 else 0.0)
    if ranked[0][1] >= _SURE and ahead >= _AHEAD:
        return Found(near[0], near[1:])
    return Found(None, near)
