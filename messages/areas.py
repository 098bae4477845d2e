"""What regions and districts are called in the reader's language."""

from collections.abc import Iterable

from claims.model import Area
from claims.places.latin import latin
from claims.places.regions import regions
from messages.foreign import one_line


def region_name(code: str, language: str) -> str:
    """The whole name: "Белгородская область", "Belgorod Oblast"; an unknown code stands for itself."""
    region = regions().get(code)
    if region is None:
        return one_line(code)
    return region.name_ru if language == "ru" else region.name_en


def region_short(code: str, language: str) -> str:
    """The name in a list: "Белгородская", "Belgorod"."""
    region = regions().get(code)
    if region is None:
        return one_line(code)
    return region.short_ru if language == "ru" else region.short_en


def district_name(district: str, language: str) -> str:
    """A district's adjective or a town's name; for an English reader in Latin letters ("Rakityansky")."""
    return one_line(district if language == "ru" else latin(district))


def area_names(areas: Iterable[Area], language: str) -> str:
    """Places region by region: "Белгородская: Шебекинский (Муром), Валуйский; Курская"."""
    finer: dict[str, list[str]] = {}
    for area in areas:
        finer.setdefault(area.region, []).append(_within_region(area, language))
    return "; ".join(
        f"{region_short(region, language)}: {', '.join(named)}" if all(named) else region_short(region, language)
        for region, named in finer.items()
    )


def _within_region(area: Area, language: str) -> str:
    names = [district_name(name, language) for name in (area.district, area.settlement) if name]
    return f"{names[0]} ({names[1]})" if len(names) == 2 else "".join(names)
