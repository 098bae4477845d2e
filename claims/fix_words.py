"""How an admin types a correction: "12 Белгородская ночью", "Курск 3, Брянск 2", "нет", "20:00-07:00"."""

import re
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from claims.correcting import Fix, Item
from claims.model import Area, Basis, Count, Kind, Window
from claims.places.search import search

SLACK = timedelta(minutes=10)
"""By how much a stated end may lie after the post, as clocks differ."""

MOST_ITEMS, MOST_PLACE_WORDS = 40, 5

_KINDS = {
    Kind.OTHER: ("нет", "не перехват", "не сбиты", "none", "no", "no interception", "nothing"),
    Kind.ATTACK: ("атака", "только атака", "attack", "attacked"),
    Kind.INTERCEPTION: ("сбиты", "сбит", "перехват", "downed", "interception"),
}
_KIND_OF = {words: kind for kind, every in _KINDS.items() for words in every}
_BASES = {
    Basis.NIGHT: ("ночью", "ночь", "за ночь", "night", "at night"),
    Basis.DAY: ("днем", "день", "day", "by day"),
    Basis.EVENING: ("вечером", "вечер", "evening"),
    Basis.MORNING: ("утром", "утро", "morning"),
    Basis.PAST_DAY: ("за сутки", "сутки", "past day"),
    Basis.NONE: ("без времени", "no time"),
}
_BASIS_OF = {words: basis for basis, every in _BASES.items() for words in every}
_BASIS = re.compile(rf"\b(?:{'|'.join(sorted(_BASIS_OF, key=len, reverse=True))})\b")
_TIMES = re.compile(r"\b(\d{1,2})[:.](\d{2})\s*(?:-|–|—|до|to)\s*(\d{1,2})[:.](\d{2})\b")
_BETWEEN = re.compile(r"\s*[,;]\s*|\s+и\s+|\s+and\s+")
_FILLER = re.compile(
    r"\b(?:сбит[оы]?|бпла|беспилотник(?:а|ов)?|дрон(?:а|ов)?|штук|над|в|на|по|drones?|downed|over|in|uavs?)\b"
)
_COUNT = re.compile(
    r"(?P<least>(?:не менее|более|от|at least|from)\s+)?(?P<most>(?:до|up to)\s+)?"
    r"(?<![\w-])(?P<low>\d{1,4})(?:\s*[-–—]\s*(?P<high>\d{1,4}))?(?P<plus>\s*\+)?(?![\w-])"
)


def parse_fix(words: str, *, date: datetime, region: str | None, zone: str) -> Fix | None:
    """The correction that words say of a post; None where a part of them says nothing that is understood.

    ``date`` is the post's, ``region`` its voice's own, where a district is looked for first; times are in ``zone``.
    """
    said = " ".join(words.casefold().replace("ё", "е").split())
    if said in _KIND_OF:
        return Fix(kind=_KIND_OF[said])
    said, window = _take_window(said, date, zone)
    parts = [part for part in _BETWEEN.split(said) if part.strip()]
    if len(parts) > MOST_ITEMS or (window is None and not parts):
        return None
    items = [_item(part, region) for part in parts]
    several = len(items) > 1
    if any(item is None or (several and None in (item.count, item.area)) for item in items):
        return None
    return Fix(items=tuple(item for item in items if item is not None), window=window)


def _take_window(said: str, date: datetime, zone: str) -> tuple[str, Window | None]:
    """The words without those that say when, and what they say."""
    times = _TIMES.search(said)
    if times is not None:
        window = _stated(times.groups(), date, zone)
        rest = _BASIS.sub(" ", _TIMES.sub(" ", said))
        return (rest, window) if window else (said, None)
    basis = _BASIS.search(said)
    if basis is None:
        return said, None
    return _BASIS.sub(" ", said), Window(basis=_BASIS_OF[basis[0]])


def _stated(numbers: tuple[str, ...], date: datetime, zone: str) -> Window | None:
    """The last such stretch of time that is over when the post is published."""
    hour, minute, last_hour, last_minute = map(int, numbers)
    if max(hour, last_hour) > 24 or max(minute, last_minute) > 59:
        return None
    until = _last(last_hour, last_minute, date + SLACK, zone)
    start = _last(hour, minute, until - timedelta(minutes=1), zone)
    return Window(start, until, Basis.STATED)


def _last(hour: int, minute: int, before: datetime, zone: str) -> datetime:
    here = before.astimezone(ZoneInfo(zone))
    at = here.replace(hour=hour % 24, minute=minute, second=0, microsecond=0)
    at = at if at <= here else at - timedelta(days=1)
    return at.astimezone(before.tzinfo)


def _item(part: str, region: str | None) -> Item | None:
    counted = _COUNT.search(part)
    count = _count(counted) if counted else None
    rest = _FILLER.sub(" ", part[: counted.start()] + " " + part[counted.end() :] if counted else part).strip(" .—–-")
    if not rest:
        return Item(count=count) if count else None
    area = _place(" ".join(rest.split()), region)
    return None if area is None else Item(count, area)


def _count(found: re.Match[str]) -> Count | None:
    low, high = int(found["low"]), int(found["high"]) if found["high"] else None
    if low == 0 or (high is not None and high < low):
        return None
    if found["most"] and not found["least"]:
        return Count(None, low)
    if found["least"] or found["plus"]:
        return Count(low, None)
    return Count(low, low if high is None else high)


def _place(words: str, region: str | None) -> Area | None:
    found = search(words)
    if found.area is not None:
        return found.area
    at_home = [area for area in found.near if area.region == region]
    split = words.split()
    for at in range(1, len(split) if len(split) <= MOST_PLACE_WORDS else 0):
        wide, narrow = search(" ".join(split[:at])).area, search(" ".join(split[at:])).area
        if wide is not None and narrow is not None and wide.region == narrow.region:
            return narrow
    return at_home[0] if len(at_home) == 1 else None
