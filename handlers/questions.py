"""What a person asks, read from words and from buttons. Pure."""

from dataclasses import dataclass
from datetime import datetime

from claims.model import Area, Period
from claims.periods import LONGEST, parse_period, reporting_day
from claims.places.gazetteer import district_of
from claims.places.regions import regions
from claims.places.search import search
from messages.buttons import ShowRegion, restored, unpacked
from messages.places import finer

MOST_PERIOD_WORDS = 7
MOST_PLACE_WORDS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A region or a district or town of it, in a period. ``wider`` is the district in which a town lies."""

    region: str
    district: str | None = None
    wider: str | None = None
    period: Period


@dataclass(frozen=True, slots=True)
class UnknownPlace:
    """No place was found for sure; ``near`` are names like it. ``period`` is what was said of time, or empty."""

    query: str
    near: tuple[Area, ...] = ()
    period: str = ""


class UnknownPeriod:
    """The place is known, what was said of time is not understood."""


def question(words: str, now: datetime) -> Question | UnknownPlace | UnknownPeriod:
    """Reads "Белгород", "Белгородская 7 дней", "Belgorod Oblast 2026-11-01..2026-11-07".

    The longest end of the words that names a period is the period, the rest is the place.
    """
    place, said = split_period(words, now)
    found = search(place)
    period = parse_period(said, now) if said else reporting_day(now)
    if found.area is not None and period is not None:
        wider = district_of(found.area).district
        return Question(region=found.area.region, district=finer(found.area), wider=wider, period=period)
    if not said and _begins_with_a_place(place):
        return UnknownPeriod()
    return UnknownPlace(place, found.near, said)


def split_period(words: str, now: datetime) -> tuple[str, str]:
    """Splits into place and words of time; the latter are empty where the end of the words names no period."""
    every = words.split()
    for at in range(max(1, len(every) - MOST_PERIOD_WORDS), len(every)):
        said = " ".join(every[at:])
        if parse_period(said, now) is not None:
            return " ".join(every[:at]), said
    return words, ""


def pressed_question(pressed: ShowRegion, now: datetime) -> Question | None:
    """What a region's button asks; None for data that name no region or no period of ours."""
    period = pressed_period(pressed.period, now)
    if pressed.region not in regions() or period is None:
        return None
    return Question(region=pressed.region, district=restored(pressed.district) or None, period=period)


def pressed_period(data: str, now: datetime) -> Period | None:
    """A button's period: packed, or a word whose meaning moves with the clock; nothing is the last reporting day."""
    if not data:
        return reporting_day(now)
    period = unpacked(data)
    if period is None:
        return parse_period(data, now)
    return period if period.start <= now and period.until - period.start <= LONGEST else None


def _begins_with_a_place(words: str) -> bool:
    every = words.split()[:MOST_PLACE_WORDS]
    return any(search(" ".join(every[:at])).area is not None for at in range(len(every) - 1, 0, -1))
