"""Whether a channel's title goes with the office that is said to speak in it: a warning, as titles are free."""

from enum import StrEnum

from claims.model import Channel, Office
from claims.places.fold import fold
from claims.places.lookup import sightings
from claims.places.named import PlaceKind
from claims.places.regions import regions
from claims.sources import source_of

SHORTEST_STEM = 4
ENDING = 2
"""Letters by which a name's cases differ."""

OFFICE_STEMS = {
    Office.MINISTRY: ("миноборон", "министерств", "defen", "оборон"),
    Office.GOVERNOR: ("губернатор", "глава", "governor", "правительств"),
    Office.HEADQUARTERS: ("штаб", "правительств", "безопасн", "headquarters", "government"),
    Office.MAYOR: ("мэр", "глава", "mayor"),
}


class Disagreement(StrEnum):
    """What is wrong with a title."""

    OTHER_PLACE = "other_place"
    """It names a region, and another one than the office's."""
    NOTHING_KNOWN = "nothing_known"
    """Neither the person, nor the office, nor the region stands in it."""


def disagreement(title: str, *, office: Office, region: str | None, person: str | None) -> Disagreement | None:
    """What is wrong with a title of an office; ``person`` is who is known to speak there, None where nobody is.

    A title that is a person's name alone cannot be judged where nobody knows whose channel it should be.
    """
    if office not in OFFICE_STEMS:
        return None
    said = fold(title)
    seen = sightings(said)
    if region is not None and any(area.region == region for sighting in seen for area in sighting.areas):
        return None
    if region is not None and any(sighting.kinds[0] is PlaceKind.REGION for sighting in seen):
        return Disagreement.OTHER_PLACE  # a region's name; names of towns are surnames too
    if any(stem in said for stem in OFFICE_STEMS[office]):
        return None
    if office is Office.MINISTRY:
        return Disagreement.NOTHING_KNOWN
    stems = _stems(person or "")
    return Disagreement.NOTHING_KNOWN if stems and not any(stem in said for stem in stems) else None


def person_of(channel: Channel) -> str | None:
    """Who is known to speak in a channel: as the starter list has it."""
    source = source_of(channel.username)
    return source.person if source is not None else None


def _stems(person: str) -> list[str]:
    """The words of a name without their endings; places are left out, as they were looked for already."""
    names = {fold(region.short_ru) for region in regions().values()}
    words = [word for word in fold(person).split() if word not in names]
    return [word[: max(SHORTEST_STEM, len(word) - ENDING)] for word in words if len(word) >= SHORTEST_STEM]
