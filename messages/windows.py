"""When: the window of a post and the period of an answer, in the reader's zone."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from claims.model import Basis, Period, Window
from messages.dates import MOSCOW, clock, day, moment, zone_info, zone_name
from messages.texts import Texts, texts

A_DAY = timedelta(days=1)
SLACK = timedelta(hours=6)
MOST_WINDOWS = 2
DAWN, EVENING = 3, 17

BASIS_TEXTS = {
    Basis.STATED: "window-none",
    Basis.MOMENT: "window-none",
    Basis.NIGHT: "window-night",
    Basis.DAY: "window-day",
    Basis.EVENING: "window-evening",
    Basis.MORNING: "window-morning",
    Basis.PAST_DAY: "window-past-day",
    Basis.NONE: "window-none",
}


def window_words(window: Window, *, language: str, zone: str, dated: bool = False) -> str:
    """ "ночью 23:00–07:00", "за сутки 09:00–09:00", "около 18:45", "ночью"; ``dated`` adds the day."""
    t = texts(language)
    start, until = window.start, window.until
    last = until or start
    if last is None:
        return t(BASIS_TEXTS[window.basis])
    date = f" {day(last, language=language, zone=zone)}" if dated else ""
    if start is None or until is None:
        return t("window-until" if start is None else "window-from", time=clock(last, zone)) + date
    if start == until:
        return t("window-moment", time=clock(start, zone)) + date
    if until - start > A_DAY + SLACK:
        return f"{_dated(start, language, zone)} – {_dated(until, language, zone)}"
    return _within_a_day(start, until, t, zone) + date


def windows_words(windows: Sequence[Window], *, language: str, zone: str, dated: bool = False) -> str:
    """Several windows on one line, the first ones in words and the number of the others."""
    words = list(dict.fromkeys(window_words(one, language=language, zone=zone, dated=dated) for one in windows))
    shown = ", ".join(words[:MOST_WINDOWS])
    left = len(words) - MOST_WINDOWS
    return f"{shown} {texts(language)('and-more', count=left)}" if left > 0 else shown


def period_words(period: Period, *, language: str, zone: str, now: datetime) -> str:
    """ "сутки 08:00 21 ноября – 08:00 22 ноября (МСК)"; "7 дней …" for several days; says if it is not over."""
    t = texts(language)
    start = moment(period.start, language=language, zone=zone, now=now)
    until = moment(period.until, language=language, zone=zone, now=now)
    kind = _period_kind(period, t)
    words = f"{start} – {until} ({zone_name(zone, period.until, language)})"
    words = f"{kind} {words}" if kind else words
    return f"{words}, {t('period-open')}" if period.until > now else words


def sentence(text: str) -> str:
    """The same with a capital first letter."""
    return text[:1].upper() + text[1:]


def _period_kind(period: Period, t: Texts) -> str:
    length = period.until - period.start
    days = round(length / A_DAY)
    if days > 1:
        return t("period-days", count=days)
    if abs(length - A_DAY) <= SLACK:
        return t("period-day")
    begins = period.start.astimezone(zone_info(MOSCOW)).hour
    if length < A_DAY - SLACK and length > SLACK:
        return t("period-night") if begins >= EVENING or begins < DAWN else t("period-daytime")
    return ""


def _within_a_day(start: datetime, until: datetime, t: Texts, zone: str) -> str:
    span = f"{clock(start, zone)}–{clock(until, zone)}"
    begins, ends = start.astimezone(zone_info(zone)), until.astimezone(zone_info(zone))
    if abs(until - start - A_DAY) <= timedelta(hours=2):
        return f"{t('window-past-day')} {span}"
    if (begins.hour >= 20 or begins.hour < 8) and (ends.hour, ends.minute) <= (8, 0) and until - start <= A_DAY / 2:
        return f"{t('window-night')} {span}"
    if begins.hour >= 8 and begins.date() == ends.date() and (ends.hour, ends.minute) <= (20, 0):
        return f"{t('window-day')} {span}"
    return span


def _dated(instant: datetime, language: str, zone: str) -> str:
    return f"{clock(instant, zone)} {day(instant, language=language, zone=zone)}"
