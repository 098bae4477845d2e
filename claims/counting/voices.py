"""Whose statement a claim is. Relays are the voice that they relay; a governor and his headquarters are one voice."""

from collections.abc import Mapping
from functools import cache
from zoneinfo import ZoneInfo

from claims.counting.bounds import MOSCOW
from claims.model import Claim, Office, Told
from claims.places.regions import regions
from claims.sources import starter_channels

MINISTRY = "mod_russia"
MOSCOWS = "Europe/Moscow"
OF_A_REGION = frozenset({Office.GOVERNOR, Office.HEADQUARTERS, Office.MAYOR})


def voice_of(told: Told, claim: Claim) -> str | None:
    """The key of the voice that a claim belongs to; None where no office stands behind it.

    A news channel is no office: what it does not attribute is left to the offices' own posts.
    """
    relayed = claim.relayed_from or told.reading.relayed_from
    if relayed is None:
        return None if told.office is Office.NEWS else told.voice
    if relayed == MINISTRY:
        return MINISTRY
    known = _voices_of_persons().get(_plain(relayed))
    if known is not None:
        return known
    if told.office in OF_A_REGION:  # a deputy, a district's head, the headquarters: all speak for the region
        return told.voice
    regions = {area.region for area in claim.areas}
    if len(regions) == 1:  # an official who speaks of one region speaks for it, and regions' voices are keyed by region
        return regions.pop()
    return relayed.casefold()


def clock_of(told: Told, voice: str) -> float:
    """How many minutes the clocks of a voice are ahead of UTC: its region's, and Moscow's of all others."""
    region = regions().get(told.region) if told.region is not None and voice == told.voice else None
    if region is None or region.zone == MOSCOWS:
        return MOSCOW
    ahead = ZoneInfo(region.zone).utcoffset(told.date)
    return MOSCOW if ahead is None else ahead.total_seconds() / 60


@cache
def _voices_of_persons() -> Mapping[str, str]:
    """Surname, lower-case → voice; a surname that two offices share names neither."""
    found: dict[str, set[str]] = {}
    for source in starter_channels():
        found.setdefault(_plain(source.person.split()[-1]), set()).add(source.voice)
    return {surname: voices.pop() for surname, voices in found.items() if len(voices) == 1}


def _plain(name: str) -> str:
    return name.casefold().replace("ё", "е")
