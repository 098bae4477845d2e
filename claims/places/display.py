"""How areas are called when they are shown."""

from claims.model import Area
from claims.places.latin import latin
from claims.places.regions import regions


def name_of(area: Area, language: str) -> str:
    """The finest name of an area: "Белгородская область", "Шебекинский", "Обнинск"; in English "Shebekinsky".

    ``language`` is "ru", "uk" or "en" (anything else is taken for English). A code that is in no table is its own name.
    """
    own = area.settlement or area.district
    if own is not None:
        return own if language in ("ru", "uk") else latin(own)
    region = regions().get(area.region)
    if region is None:
        return area.region
    return {"ru": region.name_ru, "uk": region.name_uk}.get(language, region.name_en)


def full_name_of(area: Area, language: str) -> str:
    """The name with its region's short one: "Шебекинский, Белгородская область"."""
    if area.district is None and area.settlement is None:
        return name_of(area, language)
    return f"{name_of(area, language)}, {name_of(Area(area.region), language)}"
