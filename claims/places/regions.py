"""The regions: 83 subjects of ISO 3166-2:RU, six Ukrainian codes that the officials' posts name, and the seas."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Region:
    """A region or a sea.

    ``name_ru`` is whole ("Белгородская область"), ``short_ru`` what stands in a list ("Белгородская", "Татарстан").
    ``zone`` is the IANA zone of its capital, ``macro`` its group in a grid: border, center, northwest, south,
    caucasus, volga, ural, siberia, fareast, seas.
    """

    code: str
    name_ru: str
    short_ru: str
    name_en: str
    short_en: str
    name_uk: str
    zone: str
    macro: str
    sea: bool = False


_GENERIC_RU = (
    " область",
    " край",
    " автономный округ",
    " автономный округ – Югра",
    " автономная область",
    " Народная Республика",
)
_GENERIC_EN = (" Oblast", " Krai", " Republic", " Autonomous Okrug", " Autonomous Oblast", " Sea")
_SHORT = {
    "UA-14": ("ДНР", "DPR"),
    "UA-09": ("ЛНР", "LPR"),
    "RU-SPE": ("Петербург", "St Petersburg"),
    "RU-SE": ("Северная Осетия", "North Ossetia"),
    "RU-SA": ("Якутия", "Yakutia"),
    "RU-UD": ("Удмуртия", "Udmurtia"),
    "RU-CU": ("Чувашия", "Chuvashia"),
    "RU-CE": ("Чечня", "Chechnya"),
    "RU-KB": ("Кабардино-Балкария", "Kabardino-Balkaria"),
    "RU-KC": ("Карачаево-Черкесия", "Karachay-Cherkessia"),
    "RU-KO": ("Коми", "Komi"),
    "RU-ME": ("Марий Эл", "Mari El"),
    "RU-KHM": ("Югра", "Khanty-Mansi"),
    "RU-AL": ("Республика Алтай", "Altai Republic"),
    "RU-ALT": ("Алтайский край", "Altai Krai"),
    "RU-MOS": ("Московская область", "Moscow Oblast"),
    "RU-TY": ("Тыва", "Tuva"),
    "MOSCOW-REGION": ("Московский регион", "Moscow and its region"),
}


def table(name: str) -> Iterator[list[str]]:
    """The rows of one of the shipped tables, one at a time, without its heading."""
    with files("claims.places").joinpath("data", name).open(encoding="utf-8") as lines:
        next(lines)
        for line in lines:
            yield line.rstrip("\n").split("\t")


def _short(code: str, name_ru: str, name_en: str) -> tuple[str, str]:
    if code in _SHORT:
        return _SHORT[code]
    if code.startswith("SEA-"):
        return name_ru, name_en
    short_ru, short_en = name_ru.removeprefix("Республика "), name_en.removeprefix("Republic of ")
    for ending in _GENERIC_RU:
        short_ru = short_ru.removesuffix(ending)
    for ending in _GENERIC_EN:
        short_en = short_en.removesuffix(ending)
    return short_ru, short_en


@cache
def regions() -> Mapping[str, Region]:
    """Every region by its code, in the order of the grid."""
    found = {}
    for code, macro, zone, name_ru, name_en, name_uk, *_ in table("regions.tsv"):
        short_ru, short_en = _short(code, name_ru, name_en)
        found[code] = Region(
            code, name_ru, short_ru, name_en, short_en, name_uk, zone, macro, sea=code.startswith("SEA-")
        )
    return MappingProxyType(found)
