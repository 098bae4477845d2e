"""How people name periods, in Russian and English: pure words, before any clock."""

import re
from datetime import date

MOMENTS = {
    "night": ("night", "tonight", "last night", "ночь", "ночью", "за ночь", "сегодня ночью", "этой ночью"),
    "today": ("today", "сегодня", "за сегодня", "day", "now", "день", "сейчас"),
    "yesterday": ("yesterday", "вчера", "за вчера", "сутки", "за сутки"),
}
SPANS = {
    7: ("week", "a week", "неделя", "неделю", "за неделю"),
    30: ("month", "a month", "месяц", "за месяц"),
}
MONTHS = (
    ("january", "jan", "января", "янв"),
    ("february", "feb", "февраля", "фев"),
    ("march", "mar", "марта", "мар"),
    ("april", "apr", "апреля", "апр"),
    ("may", "мая", "май"),
    ("june", "jun", "июня", "июн"),
    ("july", "jul", "июля", "июл"),
    ("august", "aug", "августа", "авг"),
    ("september", "sep", "sept", "сентября", "сен"),
    ("october", "oct", "октября", "окт"),
    ("november", "nov", "ноября", "ноя"),
    ("december", "dec", "декабря", "дек"),
)

_MOMENT_OF = {word: moment for moment, words in MOMENTS.items() for word in words}
_SPAN_OF = {word: days for days, words in SPANS.items() for word in words}
_MONTH_OF = {word: number for number, words in enumerate(MONTHS, 1) for word in words}
_DAYS = re.compile(
    r"(?:last |past |за |последни[ех] )*(\d{1,3}) ?"
    r"(?:(d|days?|д|дн|дня|дней|день|сут|суток|сутки)|(w|weeks?|нед|недел[яиь]))\.?"
)
_RANGE = re.compile(r"\s*(?:\.\.\.?|…|—|–| - |\bto\b|\bпо\b)\s*")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DOTTED = re.compile(r"(\d{1,2})[./](\d{1,2})(?:[./](\d{4}|\d{2}))?")
_WORDED = re.compile(r"(\d{1,2}) ([a-zа-я]+)\.?(?: (\d{4}))?(?: г\.?| года)?")


def moment_said(said: str) -> str | None:
    """ "night", "today" or "yesterday" where the words, already lower-case, say so."""
    return _MOMENT_OF.get(said)


def days_said(said: str) -> int | None:
    """How many days the words ask back; None where they say no such thing, or none at all ("0d")."""
    if said in _SPAN_OF:
        return _SPAN_OF[said]
    found = _DAYS.fullmatch(said)
    if found is None:
        return None
    days = int(found[1]) * (7 if found[3] else 1)
    return days or None


def dates_said(said: str, today: date) -> tuple[date, date] | None:
    """The first and the last calendar date that the words name; one date twice where there is one.

    A date without a year is the latest such one not after ``today``.
    """
    ends = [_date(part.removeprefix("с ").removeprefix("from "), today) for part in _RANGE.split(said)]
    if len(ends) > 2 or ends[0] is None or ends[-1] is None:
        return None
    return ends[0], ends[-1]


def _date(said: str, today: date) -> date | None:
    if found := _ISO.fullmatch(said):
        return _valid(int(found[1]), int(found[2]), int(found[3]))
    if found := _DOTTED.fullmatch(said):
        return _dated(found[3], int(found[2]), int(found[1]), today)
    found = _WORDED.fullmatch(said)
    if found is None or found[2] not in _MONTH_OF:
        return None
    return _dated(found[3], _MONTH_OF[found[2]], int(found[1]), today)


def _dated(year: str | None, month: int, day: int, today: date) -> date | None:
    if year is not None:
        return _valid(int(year) + (2000 if len(year) == 2 else 0), month, day)
    this_year = _valid(today.year, month, day)
    if this_year is not None and this_year <= today:
        return this_year
    return _valid(today.year - 1, month, day)


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
