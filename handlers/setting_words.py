"""What is typed behind /settings: a language, a zone, digest hours, quiet hours, pictures or none."""

import re
from dataclasses import replace
from functools import cache
from zoneinfo import available_timezones

from claims.model import Subscriber

LANGUAGE_WORDS = {"ru": "ru", "русский": "ru", "russian": "ru", "en": "en", "английский": "en", "english": "en"}
DAY = 24 * 60

_YES_NO = {
    **dict.fromkeys(("on", "yes", "да", "вкл", "включить"), True),
    **dict.fromkeys(("off", "no", "none", "нет", "выкл", "выключить", "без"), False),
}
_QUIET = re.compile(r"(?:тихие часы|тихо|тишина|quiet hours|quiet)\s+(.+)")
_PICTURES = re.compile(r"(?:картинки|карта|pictures|picture|map)\s+(.+)")
_TIME = r"(\d{1,2})(?::(\d{2}))?"
_SPAN = re.compile(rf"(?:с |from )?\s*{_TIME}\s*(?:-|–|—|до|to|till|until)\s*{_TIME}")


def typed_settings(words: str, subscriber: Subscriber) -> Subscriber | None:
    """The subscriber with what the words set; None where they set nothing."""
    said = " ".join(words.casefold().replace(",", " ").split())
    if not said:
        return subscriber
    if said in LANGUAGE_WORDS:
        return replace(subscriber, language=LANGUAGE_WORDS[said])
    if said in zone_names():
        return replace(subscriber, zone=zone_names()[said])
    if quiet := _QUIET.fullmatch(said):
        return _with_quiet(subscriber, quiet[1])
    if pictures := _PICTURES.fullmatch(said):
        wanted = _YES_NO.get(pictures[1])
        return None if wanted is None else replace(subscriber, pictures=wanted)
    hours = [_hour(word) for word in said.split()]
    known = sorted({hour for hour in hours if hour is not None})
    return replace(subscriber, digest_hours=tuple(known)) if None not in hours else None


def quiet_said(words: str) -> tuple[int, int] | None:
    """ "23-7", "с 23:00 до 7:30": from and until in minutes after midnight; None for anything else."""
    found = _SPAN.fullmatch(words)
    if found is None:
        return None
    start, until = (int(hour) * 60 + int(minute or 0) for hour, minute in (found.group(1, 2), found.group(3, 4)))
    is_time = max(start, until) <= DAY and all(int(minute or 0) < 60 for minute in found.group(2, 4))
    start, until = start % DAY, until % DAY
    return (start, until) if is_time and start != until else None


@cache
def zone_names() -> dict[str, str]:
    """Every IANA zone by its name in small letters."""
    return {name.casefold(): name for name in available_timezones()}


def _with_quiet(subscriber: Subscriber, words: str) -> Subscriber | None:
    if _YES_NO.get(words) is False:
        return replace(subscriber, quiet=None)
    quiet = quiet_said(words)
    return None if quiet is None else replace(subscriber, quiet=quiet)


def _hour(word: str) -> int | None:
    number = word.removesuffix(":00")
    is_hour = number.isascii() and number.isdecimal() and len(number) <= len("23") and int(number) < 24
    return int(number) if is_hour else None
