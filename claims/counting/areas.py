"""Places as the tally names them: "REGION" or "REGION/DISTRICT"."""

from collections.abc import Iterable
from functools import lru_cache

from claims.model import Area

ANYWHERE = "?"
"""The region of a drone whose place nobody said."""

MADE_OF = {"MOSCOW-REGION": ("RU-MOW", "RU-MOS")}
"""Areas made of several regions: the ministry's "Московский регион" is the city with the oblast."""

PLACES = 65_536
"""How many answers about places are remembered: there are some thousands of districts."""


def key_of(area: Area) -> str:
    """An area as a statement names it. A settlement is too fine: see ``items.knows_all``."""
    return area.region if area.district is None else f"{area.region}/{area.district}"


def region_of(key: str) -> str:
    """The region of a key, without its district."""
    return key.partition("/")[0]


def regions_of(keys: Iterable[str]) -> frozenset[str]:
    """The regions that areas lie in, those made of several taken apart."""
    return _regions_of(frozenset(keys))


@lru_cache(maxsize=PLACES)
def lies_in(region: str, district: str, key: str) -> bool:
    """Whether the district (empty: elsewhere in the region) of a region is inside an area."""
    wanted_region, _, wanted_district = key.partition("/")
    return region in MADE_OF.get(key, (wanted_region,)) and wanted_district in ("", district)


def meet(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether two sets of areas share a place."""
    return _meet(frozenset(one), frozenset(other))


def covers(outer: Iterable[str], inner: Iterable[str]) -> bool:
    """Whether every place of the inner areas lies inside one of the outer."""
    around = list(outer)
    return all(
        any(lies_in(region, key.partition("/")[2], other) for other in around)
        for key in inner
        for region in regions_of([key])
    )


@lru_cache(maxsize=PLACES)
def _regions_of(keys: frozenset[str]) -> frozenset[str]:
    return frozenset(region for key in keys for region in MADE_OF.get(key, (region_of(key),)))


@lru_cache(maxsize=PLACES)
def _meet(one: frozenset[str], other: frozenset[str]) -> bool:
    return not _regions_of(one).isdisjoint(_regions_of(other)) and any(_touch(a, b) for a in one for b in other)


def _touch(one: str, other: str) -> bool:
    districts = {one.partition("/")[2], other.partition("/")[2]} - {""}
    return len(districts) < 2 and not regions_of([one]).isdisjoint(regions_of([other]))
