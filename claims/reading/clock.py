"""Clock times, dates and zones as they are written, and what they mean."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from claims.reading.lexicon import listed
from claims.reading.number_words import NUMERALS

Groups = Mapping[str, Any]
"""The named groups of a match (``groupdict``): made once a match, for it has some sixty."""

_MONTHS = listed("январ феврал март апрел ма июн июл август сентябр октябр ноябр декабр")


_ENGLISH_MONTHS = listed("january february march april may june july august september october november december")


_UKRAINIAN_MONTHS = listed("січн лют берез квітн травн червн липн серпн вересн жовтн листопад грудн")


_MONTH = (
    r"(?P<{0}month>январ[яь]|феврал[яь]|марта?|апрел[яь]|ма[яй]|июн[яь]|июл[яь]|августа?|"
    r"сентябр[яь]|октябр[яь]|ноябр[яь]|декабр[яь]"
    r"|січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня"
    r"|january|february|march|april|may|june|july|august|september|october|november|december)"
)


def date_pattern(name: str, *, behind_a_clock: bool = False) -> str:
    """A date. "21.11" is one only behind a clock time: elsewhere it is a clock time itself."""
    short = rf"(?P<{name}short>(?:[012]?\d|3[01])\.(?:0[1-9]|1[0-2]))(?![\d.:])|" if behind_a_clock else ""
    return (
        rf"(?:(?:on )?(?P<{name}day>\d{{1,2}})(?:-го)? {_MONTH.format(name)}(?: (?:с\.? ?г\.?|"
        rf"т\.? ?г\.?|(?P<{name}year>20\d\d)(?: ?г(?:ода|\.)?)?))?"
        rf"|(?P<{name}numeric>\d{{1,2}}\.\d{{2}}\.(?:20)?\d\d)(?: ?г\.?)?|"
        rf"{short}"
        rf"(?:on )?(?P<{name}named>january|february|march|april|may|june|july|august|september|october|november|"
        rf"december) (?P<{name}nth>\d{{1,2}})(?:st|nd|rd|th)?|(?P<{name}word>сегодня|вчера|сегодняшнего(?: дня)?|"
        rf"вчерашнего(?: дня)?|сего дня|today|yesterday)(?!\w))"
    )


_ZONE = (
    r"(?P<{0}zone> ?\(?(?:мск|по москве|по московскому времени|по местному времени|по "
    r"местному|местного времени|local time|moscow time|msk|gmt|utc)\)?\.?)?"
)


_HOURS = "|".join(listed("двух трех четырех пяти шести семи восьми девяти десяти одиннадцати двенадцати"))


def clock_pattern(name: str) -> str:
    return (
        rf"(?:(?P<{name}hour>\d{{1,2}}|" + _HOURS + rf")(?:[.:,](?P<{name}minute>\d{{2}})(?!\d|"
        rf"\.\d)|-(?P<{name}dashed>[0-5][05])(?![\d-]))?(?P<{name}unit> ?(?:час(?:ов|а|у|ам)?|ч\b\.?)(?: "
        rf"(?P<{name}later>\d{{1,2}}) ?мин(?:ут[ыа]?|\.)?)?)?"
        rf"(?P<{name}part> ?(?:утра|вечера|дня|ночи|пополудни|a\.?m\.?|p\.?m\.?))?|"
        rf"(?P<{name}midnight>полуноч[иью]|полудня|midnight|noon))" + _ZONE.format(name)
    )


@lru_cache(maxsize=64)
def zone_of(name: str) -> ZoneInfo:
    """The time zone of that IANA name; Moscow's where there is none of that name."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return ZoneInfo("Europe/Moscow")


def is_clock(groups: Groups, name: str) -> bool:
    return any(groups[f"{name}{part}"] for part in ("minute", "dashed", "unit", "part", "midnight"))


def clock_time(groups: Groups, name: str) -> timedelta | None:
    special = groups.get(f"{name}midnight")
    if special:
        if special.startswith(("полуд", "noon")):
            return timedelta(hours=12)
        dated = groups.get("wday") or groups.get("vday")
        return timedelta(hours=24) if name == "u" and dated else timedelta()
    written = groups[f"{name}hour"]
    hour = int(written) if written.isdigit() else NUMERALS[written]
    minute = int(groups[f"{name}minute"] or groups[f"{name}dashed"] or groups.get(f"{name}later") or 0)
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        return None
    part = (groups.get(f"{name}part") or "").strip().replace(".", "")
    if part in ("вечера", "pm", "дня", "пополудни") and hour < 12:
        hour += 12
    if part in ("ночи", "am") and hour == 12:
        hour = 0
    return timedelta(hours=hour, minutes=minute)


def said_zone(groups: Groups, name: str, zone: str) -> ZoneInfo:
    said = groups.get(f"{name}zone") or ""
    if "мск" in said or "моск" in said or "msk" in said or "moscow" in said:
        return zone_of("Europe/Moscow")
    if "gmt" in said or "utc" in said:
        return zone_of("UTC")
    return zone_of(zone)


def said_day(groups: Groups, name: str, posted: datetime, local: ZoneInfo) -> date | None:
    word = groups.get(f"{name}word")
    numeric = groups.get(f"{name}numeric")
    short = groups.get(f"{name}short")
    number = groups.get(f"{name}day") or groups.get(f"{name}nth") or ""
    if not (word or numeric or short or number):
        return None
    today = posted.astimezone(local).date()
    if short:
        day, month = map(int, short.split("."))
        return _near(_calendar(today.year, month, day), today)
    if word:
        return today if word.startswith(("сего", "today")) else today - timedelta(days=1)
    if numeric:
        day, month, year = (int(part) for part in numeric.split("."))
        return _calendar(year if year > 99 else 2000 + year, month, day)
    month = _month(groups[f"{name}month"] or groups[f"{name}named"])
    said = groups.get(f"{name}year")
    year = int(said) if said else today.year
    found = _calendar(year, month, int(number))
    return found if said else _near(found, today)


def _near(found: date | None, today: date) -> date | None:
    """A date that was written without its year: of the year before where it would lie far ahead."""
    if found is not None and found > today + timedelta(days=60):
        return _calendar(found.year - 1, found.month, found.day)
    return found


def _month(name: str) -> int:
    for months in (_ENGLISH_MONTHS, _MONTHS, _UKRAINIAN_MONTHS):
        for number, stem in enumerate(months, 1):
            if name.startswith(stem) and not (stem == "ма" and name.startswith("мар")):
                return number
    return 1


def _calendar(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
