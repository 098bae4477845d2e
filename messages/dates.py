"""Dates, times of day and zones, as people read them."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from messages.texts import texts

MOSCOW = "Europe/Moscow"


@cache
def zone_info(zone: str) -> ZoneInfo:
    return ZoneInfo(zone)


def clock(instant: datetime, zone: str) -> str:
    """The time of day in the zone: "08:00"."""
    return f"{instant.astimezone(zone_info(zone)):%H:%M}"


def day(instant: datetime, *, language: str, zone: str) -> str:
    """The date in the zone: "21 ноября"; without the year, which the callers' periods make plain."""
    local = instant.astimezone(zone_info(zone))
    return texts(language)("date", day=local.day, month=local.month)


def full_day(instant: datetime, *, language: str, zone: str) -> str:
    """The date in the zone with its year: "21 ноября 2026"."""
    return f"{day(instant, language=language, zone=zone)} {instant.astimezone(zone_info(zone)).year}"


def moment(instant: datetime, *, language: str, zone: str, now: datetime) -> str:
    """Date and time in the zone: "08:00 21 ноября", with the year where it is not the present one."""
    year = instant.astimezone(zone_info(zone)).year
    of_this_year = year == now.astimezone(zone_info(zone)).year
    date = (day if of_this_year else full_day)(instant, language=language, zone=zone)
    return f"{clock(instant, zone)} {date}"


def span_words(span: timedelta, language: str) -> str:
    """A length of time: "40 с", "12 мин", "5 ч", "3 д"."""
    t, seconds = texts(language), round(span.total_seconds())
    for key, unit in (("span-days", 24 * 3600), ("span-hours", 3600), ("span-minutes", 60)):
        if seconds >= 2 * unit:
            return t(key, count=seconds // unit)
    return t("span-seconds", count=max(0, seconds))


def zone_name(zone: str, instant: datetime, language: str) -> str:
    """What a zone is called beside a time: "МСК", "UTC+5", "UTC+5:30"."""
    if zone == MOSCOW:
        return texts(language)("zone-moscow")
    offset = instant.astimezone(zone_info(zone)).utcoffset()
    minutes = 0 if offset is None else int(offset.total_seconds() // 60)
    hours, rest = divmod(abs(minutes), 60)
    sign = "-" if minutes < 0 else "+"
    return f"UTC{sign}{hours}" + (f":{rest:02}" if rest else "")


def hours_words(hours: Iterable[int], *, language: str, zone: str) -> str:
    """Hours of the day with their zone: "09:00, 21:00 (МСК)", "09:00 (Asia/Yekaterinburg)"."""
    name = texts(language)("zone-moscow") if zone == MOSCOW else zone
    return f"{', '.join(f'{hour:02}:00' for hour in hours)} ({name})"
