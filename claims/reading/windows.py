"""When: stated hours and dates, a moment, or only a part of the day."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import reduce
from operator import or_
from zoneinfo import ZoneInfo

from claims.model import Basis, Window
from claims.reading import families
from claims.reading.clock import clock_pattern, clock_time, date_pattern, is_clock, said_day, said_zone, zone_of
from claims.reading.patterns import compiled

SLACK = timedelta(minutes=10)
"""A clock time without a date is the latest one that is not later than this after the post (reading.md)."""


_RANGE = re.compile(
    rf"(?<![\w.:])(?:(?P<leading>{date_pattern('l')}),? )?(?:в )?(?:период(?: времени)? |промежутке |"
    rf"промежуток )?(?:с|c|от|між|з|from|between) (?:(?P<before>{date_pattern('b')}) "
    rf")?{clock_pattern('f')}(?:,? (?P<fromdate>{date_pattern('g', behind_a_clock=True)}))?"
    rf",? ?(?:и )?(?:до|по|to|until|till|and|—|–|-) (?:(?P<beforeuntil>{date_pattern('v')}) "
    rf")?{clock_pattern('u')}(?:,? (?P<untildate>{date_pattern('w', behind_a_clock=True)}))?"
)
_DASHED = re.compile(
    r"(?<![\w.:])(?P<fhour>\d{1,2})[.:](?P<fminute>\d{2})(?: мск)?"
    rf"(?:,? (?P<fromdate>{date_pattern('g', behind_a_clock=True)}))? ?[–—-] ?"
    r"(?P<uhour>\d{1,2})[.:](?P<uminute>\d{2})(?![\w:]|\.\d)(?: мск)?"
    rf"(?:,? (?P<untildate>{date_pattern('w', behind_a_clock=True)}))?"
)
_OPEN_END = re.compile(
    r"(?:с(?<![\w.:]с)|c(?<![\w.:]c)|н(?<![\w.:]н)ачиная с|п(?<![\w.:]п)осле|s(?<![\w.:]s)ince) " + clock_pattern("f")
)
_MOMENT = re.compile(
    rf"(?<![\w.:])(?:(?P<leading>{date_pattern('l')}),? )?(?P<how>около|в районе|примерно в|"
    rf"приблизительно в|ориентировочно в|порядка|в|at|around|about|близько|о) "
    rf"(?:(?P<before>{date_pattern('b')}) )?{clock_pattern('f')}"
    rf"(?:,? (?P<fromdate>{date_pattern('g', behind_a_clock=True)}))?"
)
_HINT = re.compile(
    r"[\dпmо](?:(?<=\d)(?:[.:,-]\d\d| ?час| ?ч\b| (?:утра|вечера|дня|ночи)| ?[ap]\.?m|\d? (?:до|по) \d)"
    r"|(?<=п)олуно|(?<=m)idnight|(?<=о)т \d)"
)
"""A sign of hours; it begins with a class of characters, to which the search can skip."""
_IN_WORDS = re.compile(
    r"(?:двух|трех|четырех|пяти|шести|семи|восьми|девяти|десяти|одиннадцати|двенадцати) "
    r"(?:часов |часа )?(?:утра|вечера|дня|ночи)\b"
)
"""Hours in words, with their part of the day: "около двух часов" alone is how long a raid took."""
_PART_HINT = re.compile(
    "сут|ноч|утр|днем|дня|дневн|день|вечер|обед|светов|night|morning|evening|daylight|during "
    "the day|past|24 hours|afternoon|ніч|вранці|вдень|доб[уи]|вчерашн"
)
_ANNOUNCED = re.compile(
    r"[^.,:;\n]{0,40}?\b(?:заявил|сообщил|сообщал|объявил|рассказал|написал|отчитал|стало "
    r"известно|поступил|введен|включ|прозвучал|прозвучат|передал|добавил)"
)
_PARTS: tuple[tuple[re.Pattern[str], Basis, int], ...] = (
    (
        compiled(
            (
                r"за (?:\w+ ){0,2}сут(?:ки|ок)|в течение (?:\w+ ){0,2}сут(?:ки|ок)|"
                r"на протяжении (?:\w+ ){0,2}сут(?:ки|ок)|со вчерашнего дня|past "
                r"(?:24 hours|day)|last 24 hours|минувшие сутки|прошедшие сутки|прошлые сутки|"
                r"суточн|за сут\b|итог\w* (?:\w+ )?суток|минулу добу|за добу|впродовж доби|протягом доби"
            )
        ),
        Basis.PAST_DAY,
        families.PAST_DAY,
    ),
    (
        compiled(
            r"(?<!спокойной )(?<!доброй )\bноч(?:ью|и|ь|ное|ной|ная|ную|ного|ные|ных|ам)\b|\bза ночь|overnight|"
            r"\bnight\b|ночі|вночі|уночі|за ніч|к утру|(?<!\d )\bс (?:вчерашнего )?вечера\b(?! до)"
        ),
        Basis.NIGHT,
        families.NIGHT,
    ),
    (
        compiled(r"(?<!доброе )(?<!доброго )\bутр(?:ом|а|о|енн\w+)\b|\bmorning\b|вранці"),
        Basis.MORNING,
        families.MORNING,
    ),
    (
        compiled(
            r"\bдн(?:ем)\b|\bв дневн\w+|светового дня|дневное время|\bв течение дня\b|\bза "
            r"день\b|\bс начала дня|в обед|\bdaylight\b|during the day|днем|вдень|протягом "
            r"дня|in the afternoon"
        ),
        Basis.DAY,
        families.DAY,
    ),
    (
        compiled(r"(?<!добрый )(?<!доброго )\bвечер(?:ом|а|е|н\w+)?\b|\bevening\b|ввечері"),
        Basis.EVENING,
        families.EVENING,
    ),
)
_ANY_PART = reduce(or_, (family for _, _, family in _PARTS))
TIMES = families.HOUR | _ANY_PART
"""The topics of words without one of which no time is named."""


@dataclass(frozen=True, slots=True)
class Found:
    """A window with the stretch of the read text that gives it and the rule that saw it."""

    window: Window
    start: int
    end: int
    rule: str


def stated(folded: str, start: int, end: int, posted: datetime, zone: str, said: int) -> Found | None:
    """The hours stated between two places of the text: a range first, then a moment, then a beginning without an
    end. ``said`` are the topics of the words between them.
    """
    if not said & families.HOUR or not (_HINT.search(folded, start, end) or _IN_WORDS.search(folded, start, end)):
        return None
    for match in _RANGE.finditer(folded, start, end):
        found = _range(match, posted, zone)
        if found is not None:
            return found
    dashed = _DASHED.search(folded, start, end)
    if dashed is not None:
        hours = dashed.groupdict()
        first, last = clock_time(hours, "f"), clock_time(hours, "u")
        if first is not None and last is not None:
            local = zone_of(zone)
            before, after = said_day(hours, "g", posted, local), said_day(hours, "w", posted, local)
            window = _between(before, first, after, last, posted, local)
            return Found(window, dashed.start(), dashed.end(), "часы через тире")
    for match in _OPEN_END.finditer(folded, start, end):
        groups = match.groupdict()
        first = clock_time(groups, "f")
        if first is not None and is_clock(groups, "f") and not _ANNOUNCED.match(folded, match.end()):
            moment = _latest(first, posted, said_zone(groups, "f", zone))
            return Found(Window(moment, None, Basis.STATED), match.start(), match.end(), "только начало")
    for match in _MOMENT.finditer(folded, start, end):
        groups = match.groupdict()
        first = clock_time(groups, "f")
        if first is None or not is_clock(groups, "f") or _ANNOUNCED.match(folded, match.end()):
            continue
        local = said_zone(groups, "f", zone)
        day = (
            said_day(groups, "l", posted, local)
            or said_day(groups, "b", posted, local)
            or said_day(groups, "g", posted, local)
        )
        moment = _on(day, first, local) if day is not None else _latest(first, posted, local)
        return Found(Window(moment, moment, Basis.MOMENT), match.start(), match.end(), "момент")
    return None


_NIGHT_TO = "ночь на "
"""What makes the date that follows the night's last: "в ночь на 21 ноября с 23:15 до 7:45"."""


def _range(match: re.Match[str], posted: datetime, zone: str) -> Found | None:
    groups = match.groupdict()
    first, last = clock_time(groups, "f"), clock_time(groups, "u")
    if first is None or last is None:
        return None
    if not is_clock(groups, "u") and (not is_clock(groups, "f") or " – " in match.group()):
        return None
    local = said_zone(groups, "u" if groups["uzone"] else "f", zone)
    before = said_day(groups, "b", posted, local) or said_day(groups, "g", posted, local)
    leading = said_day(groups, "l", posted, local)
    after = said_day(groups, "v", posted, local) or said_day(groups, "w", posted, local)
    if leading is not None and before is None:
        if after is None and match.string.endswith(_NIGHT_TO, 0, match.start()):
            after = leading
        else:
            before = leading
    window = _between(before, first, after, last, posted, local)
    return Found(window, match.start(), match.end(), "с и до")


def _between(
    before: date | None, first: timedelta, after: date | None, last: timedelta, posted: datetime, local: ZoneInfo
) -> Window:
    if before is None and after is None:
        until = _latest(last, posted, local)
        day = until.astimezone(local)
        midnight = datetime.combine(day.date(), time(), local)
        start = midnight + first
        while start >= until:
            start -= timedelta(days=1)
        if last >= timedelta(days=1) and until - start > timedelta(days=1):
            start += timedelta(days=1)
        return Window(start.astimezone(UTC), until, Basis.STATED)
    if after is None and before is not None:
        start = _on(before, first, local)
        until = _on(before, last, local)
        if until <= start:
            until = _on(before + timedelta(days=1), last, local)
        if until > posted + timedelta(days=1):
            until -= timedelta(days=1)
            start -= timedelta(days=1)
        return Window(start, until, Basis.STATED)
    assert after is not None
    until = _on(after, last, local)
    if before is not None:
        return Window(_on(before, first, local), until, Basis.STATED)
    start = _on(after, first, local)
    if start >= until:
        start = _on(after - timedelta(days=1), first, local)
    return Window(start, until, Basis.STATED)


def _on(day: date, clock: timedelta, local: ZoneInfo) -> datetime:
    return (datetime.combine(day, time(), local) + clock).astimezone(UTC)


def _latest(clock: timedelta, posted: datetime, local: ZoneInfo) -> datetime:
    day = (posted + SLACK).astimezone(local).date()
    moment = _on(day, clock, local)
    while moment > posted + SLACK:
        day -= timedelta(days=1)
        moment = _on(day, clock, local)
    if clock >= timedelta(hours=24) and posted + SLACK - moment >= timedelta(days=1):
        moment += timedelta(days=1)
    return moment


def daypart(folded: str, start: int, end: int, said: int) -> Found | None:
    """The part of the day that is named between two places of the text, if it is not the time of the announcement.

    ``said`` are the topics of the words between them.
    """
    if not said & _ANY_PART or _PART_HINT.search(folded, start, end) is None:
        return None
    best: Found | None = None
    for pattern, basis, family in _PARTS:
        for match in pattern.finditer(folded, start, end) if said & family else ():
            if _ANNOUNCED.match(folded, match.end()):
                continue
            if basis is Basis.PAST_DAY or best is None:
                best = Found(Window(basis=basis), match.start(), match.end(), f"часть суток: {basis.value}")
            break
        if best is not None and best.window.basis in (Basis.PAST_DAY, Basis.NIGHT):
            break
    return best
