"""What is typed behind /pause: "8h", "на 8 часов", "2d", "до утра", "до 9:30", "off"."""

import re
from datetime import UTC, datetime, time, timedelta
from enum import Enum
from zoneinfo import ZoneInfo

LONGEST = timedelta(days=30)
MORNING = time(8)
"""By the person's own clock."""


class Said(Enum):
    """What the words mean that are no time."""

    NOTHING = "nothing"
    OFF = "off"
    UNCLEAR = "unclear"


_OFF = frozenset({"off", "stop", "end", "resume", "выкл", "стоп", "хватит", "закончить", "конец", "снять", "отменить"})
_MORNING = frozenset({"until morning", "till morning", "morning", "до утра", "утро", "до утра завтра"})
_LENGTHS = {
    "час": timedelta(hours=1),
    "hour": timedelta(hours=1),
    "сутки": timedelta(days=1),
    "день": timedelta(days=1),
    "day": timedelta(days=1),
    "неделю": timedelta(days=7),
    "week": timedelta(days=7),
}
_UNITS = (
    (timedelta(minutes=1), r"m|min|mins|minutes?|м|мин|минут[аы]?"),
    (timedelta(hours=1), r"h|hrs?|hours?|ч|час|часа|часов"),
    (timedelta(days=1), r"d|days?|д|дн|день|дня|дней|сут|суток|сутки"),
    (timedelta(days=7), r"w|weeks?|нед|неделю|недели|недель"),
)
_NUMBER = re.compile(r"(\d{1,4}) ?([a-zа-я]+)\.?")
_UNTIL = re.compile(r"(?:до|until|till) (\d{1,2})(?::(\d{2}))?(?: ?час(?:ов|а)?| ?o'clock)?")
_PREPOSITION = re.compile(r"(?:на|for) (?:an? )?")


def pause_said(words: str, *, now: datetime, zone: str) -> datetime | Said:
    """When the pause ends that the words ask for, in a person's zone; or what else they mean."""
    said = " ".join(words.casefold().replace("ё", "е").split()).rstrip(".")
    if not said:
        return Said.NOTHING
    if said in _OFF:
        return Said.OFF
    if said in _MORNING:
        return next_time(MORNING, now=now, zone=zone)
    if until := _UNTIL.fullmatch(said):
        hour, minute = int(until[1]) % 24, int(until[2] or 0)
        is_time = int(until[1]) <= 24 and minute < 60
        return next_time(time(hour, minute), now=now, zone=zone) if is_time else Said.UNCLEAR
    length = _length(_PREPOSITION.sub("", said, count=1))
    return now + length if length is not None and timedelta(0) < length <= LONGEST else Said.UNCLEAR


def next_time(wall: time, *, now: datetime, zone: str) -> datetime:
    """The next moment at which it becomes a time of day in a zone."""
    here = ZoneInfo(zone)
    today = now.astimezone(here).date()
    moments = (datetime.combine(today + timedelta(days=days), wall, here).astimezone(UTC) for days in (0, 1, 2))
    return next(moment for moment in moments if moment > now)


def _length(said: str) -> timedelta | None:
    if said in _LENGTHS:
        return _LENGTHS[said]
    found = _NUMBER.fullmatch(said)
    if found is None:
        return None
    unit = next((unit for unit, words in _UNITS if re.fullmatch(words, found[2])), None)
    return None if unit is None else int(found[1]) * unit
