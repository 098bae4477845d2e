"""Every form under which a region or a sea is named, in Russian, Ukrainian and English."""

from collections.abc import Iterator
from functools import cache

from claims.model import Area
from claims.places.cases import adjective, phrase, ukrainian
from claims.places.fold import fold
from claims.places.named import Named, PlaceKind
from claims.places.regions import Region, regions, table

WEAK = frozenset({"рк", "нао", "nao", "orlov", "komi"})
"""Names that are also something else: a surname, another abbreviation."""

_ENGLISH_GENERIC = (" oblast", " krai", " autonomous okrug", " autonomous oblast", " republic")
RANK = 100_000_000
"""Above every town's population: where a name is a region's and a town's, the region's alone comes first."""


def _also(cell: str) -> list[str]:
    return [fold(name) for name in cell.split(", ") if name]


@cache
def colloquial() -> dict[str, tuple[list[str], list[str], list[str]]]:
    """By region: its further names in Russian, English and Ukrainian, as the table gives them."""
    return {row[0]: (_also(row[6]), _also(row[7]), _also(row[8])) for row in table("regions.tsv")}


def _adjective_forms(region: Region) -> Iterator[str]:
    """The bare adjective of a region that is named by one, in the gender of its noun: "брянской"."""
    first = fold(region.name_ru).split(" ")[0]
    if first.endswith(("ская", "цкая")):
        yield from adjective(first[:-2] + "ий")[1]
        yield first[:-2] + "ою"
    elif first.endswith(("ский", "цкий")) and region.code != "MOSCOW-REGION":
        yield from adjective(first)[0]
    elif region.sea and first != "баренцево":
        forms = phrase(fold(region.name_ru))
        yield from (form.split(" ")[0] for form in forms[1:])
    elif region.sea:
        yield from ("баренцева", "баренцевом", "баренцеву", "баренцевым")
    first_uk = fold(region.name_uk).split(" ")[0]
    if first_uk.endswith(("ська", "зька", "цька")):
        yield from (first_uk[:-1] + ending for ending in ("а", "ої", "ій", "у", "ою"))


def _slips(form: str) -> Iterator[str]:
    """ "воронежкой": the letter that is lost most often."""
    head, _, ending = form.rpartition("ск")
    if len(head) > 4 and 2 <= len(ending) <= 3 and not head.endswith("с"):
        yield f"{head}к{ending}"


def region_forms() -> Iterator[tuple[str, Named]]:
    """Pairs of a folded form and the region or sea it names."""
    for region in regions().values():
        kind = PlaceKind.SEA if region.sea else PlaceKind.REGION
        area = Area(region.code)
        whole = Named(kind, area, rank=RANK)
        weak = Named(kind, area, weak=True, rank=RANK)
        bare = Named(kind, area, adjective=True, rank=RANK)
        russian, english, ukrainian_names = colloquial()[region.code]
        for form in _adjective_forms(region):
            yield form, bare
            yield from ((slip, bare) for slip in _slips(form))
        plain = fold(region.name_ru).split(" (")[0] + (":m" if region.code == "UA-40" else "")
        for form in phrase(plain):
            yield form, whole
        for name in russian:
            for form in phrase(name):
                yield form, weak if name.partition(":")[0] in WEAK else whole
        name_uk = fold(region.name_uk).split(" (")[0]
        for name in (*([name_uk] if not name_uk.startswith("республіка") else []), *ukrainian_names):
            for form in ukrainian(name):
                yield form, whole
        yield from _english_forms(region, english, whole, weak)


def _english_forms(region: Region, further: list[str], whole: Named, weak: Named) -> Iterator[tuple[str, Named]]:
    name = fold(region.name_en).replace("'", " ").replace("–", " ").split(" (")[0]
    yield name, whole
    adjectival = name.endswith(_ENGLISH_GENERIC) or region.name_ru.endswith(("область", "край"))
    town_like = Named(whole.kind, whole.area, adjective=adjectival, rank=-1 if adjectival else whole.rank)
    if region.code not in {"RU-MOS", "RU-AL", "RU-ALT", "MOSCOW-REGION", "RU-LEN"} and not region.sea:
        yield fold(region.short_en), town_like
    for word in further:
        generic = word.endswith(("oblast", "region", "province", "republic", "krai", "s republic"))
        yield word, weak if word in WEAK else whole if generic or not adjectival else town_like
