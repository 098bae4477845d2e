"""When: stated hours and dates, a moment, or only a part of the day."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from claims.model import Basis, Window
from claims.reading.lexicon import listed

SLACK = timedelta(minutes=10)
"""A clock time without a date is the latest one that is not later than this after the post (reading.md)."""

_MONTHS = listed("январ феврал март апрел ма июн июл август сентябр октябр ноябр декабр")
_ENGLISH_MONTHS = listed("january february march april may june july august september october november december")
_UKRAINIAN_MONTHS = listed("січн лют берез квітн травн червн липн серпн вересн жовтн листопад грудн")
_MONTH = (
    r"(?P<{0}month>январ[яь]|феврал[яь]|марта?|апрел[яь]|ма[яй]|июн[яь]|июл[яь]|августа?|"
    r"сентябр[яь]|октябр[яь]|ноябр[яь]|декабр[яь]"
    r"|січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня"
    r"|january|february|march|april|may|june|july|august|september|october|november|december)"
)


def _date(name: str) -> str:
    return (
        rf"(?:(?P<{name}day>\d{{1,2}})(?:-го)? {_MONTH.format(name)}(?: (?:с\.? ?г\.?|"
        rf"т\.? ?г\.?|(?P<{name}year>20\d\d)(?: ?г(?:ода|\.)?)?))?"
        rf"|(?P<{name}numeric>\d{{1,2}}\.\d{{2}}\.(?:20)?\d\d)(?: ?г\.?)?|"
        rf"(?P<{name}word>сегодня|вчера|today|yesterday))"
    )


_ZONE = (
    r"(?P<{0}zone> ?\(?(?:мск|по москве|по московскому времени|по местному времени|по "
    r"местному|moscow time|msk|gmt|utc)\)?\.?)?"
)


def _clock(name: str) -> str:
    return (
        rf"(?:(?P<{name}hour>\d{{1,2}})(?:[.:](?P<{name}minute>\d{{2}})(?!\d|"
        rf"\.\d))?(?P<{name}unit> ?(?:час(?:ов|а|у|ам)?|ч\b\.?)(?: "
        rf"(?P<{name}later>\d{{1,2}}) ?мин(?:ут[ыа]?|\.)?)?)?"
        rf"(?P<{name}part> ?(?:утра|вечера|дня|ночи|пополудни|a\.?m\.?|p\.?m\.?))?|"
        rf"(?P<{name}midnight>полуноч[иью]|полудня|midnight|noon))" + _ZONE.format(name)
    )


_RANGE = re.compile(
    rf"(?<![\w.:])(?:(?P<leading>{_date('l')}),? )?(?:в )?(?:период(?: времени)? |промежутке |"
    rf"промежуток )?(?:с|c|от|між|з|from|between) (?:(?P<before>{_date('b')}) "
    rf")?{_clock('f')}(?:,? (?P<fromdate>{_date('g')}))?"
    rf",? ?(?:и )?(?:до|по|to|until|till|and|—|–|-) (?:(?P<beforeuntil>{_date('v')}) "
    rf")?{_clock('u')}(?:,? (?P<untildate>{_date('w')}))?"
)
_DASHED = re.compile(
    r"(?<![\w.:])(?P<fhour>\d{1,2})[.:](?P<fminute>\d{2}) ?[–—-] ?(?P<uhour>\d{1,2})[.:](?P<uminute>\d{2})(?![\w:]|"
    r"\.\d)"
)
_OPEN_END = re.compile(rf"(?<![\w.:])(?:с|c|начиная с|после|since) {_clock('f')}")
_MOMENT = re.compile(
    rf"(?<![\w.:])(?:(?P<leading>{_date('l')}),? )?(?P<how>около|в районе|примерно в|"
    rf"приблизительно в|ориентировочно в|порядка|в|at|around|about|близько|о) "
    rf"(?:(?P<before>{_date('b')}) )?{_clock('f')}(?:,? (?P<fromdate>{_date('g')}))?"
)
_ANY_DATE = re.compile(_date("x"))
_HINT = re.compile(
    r"\d[.:]\d\d|\d ?час|\d ?ч\b|полуно|\d (?:утра|вечера|дня|ночи)|midnight|\d ?[ap]\.?m|\d{1,2} (?:до|по) \d|от \d"
)

_PART_HINT = re.compile(
    "сут|ноч|утр|днем|дня|дневн|день|вечер|обед|светов|night|morning|evening|daylight|during "
    "the day|past|24 hours|afternoon|ніч|вранці|вдень|добу|вчерашн"
)
_ANNOUNCED = re.compile(
    r"[^.,:;\n]{0,40}?\b(?:заявил|сообщил|сообщал|объявил|рассказал|написал|отчитал|стало "
    r"известно|поступил|введен|включ|прозвучал|прозвучат|передал|добавил)"
)
_PARTS: tuple[tuple[re.Pattern[str], Basis], ...] = (
    (
        re.compile(
            (
                r"(?:за|в течение|на протяжении) (?:\w+ ){0,2}сут(?:ки|ок)|со вчерашнего дня|past "
                r"(?:24 hours|day)|last 24 hours|минувшие сутки|прошедшие сутки|прошлые сутки|"
                r"суточн|минулу добу|за добу"
            )
        ),
        Basis.PAST_DAY,
    ),
    (
        re.compile(
            r"\bноч(?:ью|и|ь|ное|ной|ные|ных|ам)\b|\bза ночь|overnight|\bnight\b|ночі|вночі|уночі|за ніч|к утру"
        ),
        Basis.NIGHT,
    ),
    (re.compile(r"\bутр(?:ом|а|о|енн\w+)\b|\bmorning\b|вранці"), Basis.MORNING),
    (
        re.compile(
            r"\bдн(?:ем)\b|\bв дневн\w+|светового дня|дневное время|\bв течение дня\b|\bза "
            r"день\b|\bс начала дня|в обед|\bdaylight\b|during the day|днем|вдень|протягом "
            r"дня|in the afternoon"
        ),
        Basis.DAY,
    ),
    (re.compile(r"\bвечер(?:ом|а|е|н\w+)?\b|\bevening\b|ввечері"), Basis.EVENING),
)


@dataclass(frozen=True, slots=True)
class Found:
    """A window with the stretch of the read text that gives it and the rule that saw it."""

    window: Window
    start: int
    end: int
    rule: str


@lru_cache(maxsize=64)
def zone_of(name: str) -> ZoneInfo:
    """The time zone of that IANA name; Moscow's where there is none of that name."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return ZoneInfo("Europe/Moscow")


def stated(folded: str, start: int, end: int, posted: datetime, zone: str) -> Found | None:
    """The hours stated between two places of the text: a range first, then a moment, then a beginning without an
    end.
    """
    if not _HINT.search(folded, start, end):
        return None
    for match in _RANGE.finditer(folded, start, end):
        found = _range(match, posted, zone)
        if found is not None:
            return found
    dashed = _DASHED.search(folded, start, end)
    if dashed is not None:
        first, last = _time(dashed, "f"), _time(dashed, "u")
        if first is not None and last is not None:
            return Found(
                _between(None, first, None, last, posted, zone_of(zone)),
                dashed.start(),
                dashed.end(),
                "часы через тире",
            )
    for match in _OPEN_END.finditer(folded, start, end):
        first = _time(match, "f")
        if first is not None and _is_clock(match, "f") and not _ANNOUNCED.match(folded, match.end()):
            moment = _latest(first, posted, _zone(match, "f", zone))
            return Found(Window(moment, None, Basis.STATED), match.start(), match.end(), "только начало")
    for match in _MOMENT.finditer(folded, start, end):
        first = _time(match, "f")
        if first is None or not _is_clock(match, "f") or _ANNOUNCED.match(folded, match.end()):
            continue
        local = _zone(match, "f", zone)
        day = _day(match, "l", posted, local) or _day(match, "b", posted, local) or _day(match, "g", posted, local)
        moment = _on(day, first, local) if day is not None else _latest(first, posted, local)
        return Found(Window(moment, moment, Basis.MOMENT), match.start(), match.end(), "момент")
    return None


def _is_clock(match: re.Match[str], name: str) -> bool:
    groups = match.groupdict()
    return bool(groups[f"{name}minute"] or groups[f"{name}unit"] or groups[f"{name}part"] or groups[f"{name}midnight"])


def _range(match: re.Match[str], posted: datetime, zone: str) -> Found | None:
    first, last = _time(match, "f"), _time(match, "u")
    if first is None or last is None:
        return None
    if not (_is_clock(match, "f") or _is_clock(match, "u")):
        return None
    local = _zone(match, "u", zone) if match["uzone"] else _zone(match, "f", zone)
    before = _day(match, "b", posted, local) or _day(match, "g", posted, local)
    leading = _day(match, "l", posted, local)
    after = _day(match, "v", posted, local) or _day(match, "w", posted, local)
    if before is None:
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


def _time(match: re.Match[str], name: str) -> timedelta | None:
    groups = match.groupdict()
    special = groups.get(f"{name}midnight")
    if special:
        if special.startswith(("полуд", "noon")):
            return timedelta(hours=12)
        dated = groups.get("wday") or groups.get("vday")
        return timedelta(hours=24) if name == "u" and dated else timedelta()
    hour = int(groups[f"{name}hour"])
    minute = int(groups[f"{name}minute"] or groups.get(f"{name}later") or 0)
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        return None
    part = (groups.get(f"{name}part") or "").strip().replace(".", "")
    if part in ("вечера", "pm", "дня", "пополудни") and hour < 12:
        hour += 12
    if part in ("ночи", "am") and hour == 12:
        hour = 0
    return timedelta(hours=hour, minutes=minute)


def _zone(match: re.Match[str], name: str, zone: str) -> ZoneInfo:
    said = match.groupdict().get(f"{name}zone") or ""
    if "мск" in said or "моск" in said or "msk" in said or "moscow" in said:
        return zone_of("Europe/Moscow")
    if "gmt" in said or "utc" in said:
        return zone_of("UTC")
    return zone_of(zone)


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


def _day(match: re.Match[str], name: str, posted: datetime, local: ZoneInfo) -> date | None:
    groups = match.groupdict()
    today = posted.astimezone(local).date()
    word = groups.get(f"{name}word")
    if word:
        return today if word in ("сегодня", "today") else today - timedelta(days=1)
    if groups.get(f"{name}numeric"):
        day, month, year = (int(part) for part in groups[f"{name}numeric"].split("."))
        return _calendar(year if year > 99 else 2000 + year, month, day)
    if not groups.get(f"{name}day"):
        return None
    month = _month(groups[f"{name}month"])
    said = groups.get(f"{name}year")
    year = int(said) if said else today.year
    found = _calendar(year, month, int(groups[f"{name}day"]))
    if found is not None and not said and found > today + timedelta(days=60):
        found = _calendar(year - 1, month, found.day)
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


def daypart(folded: str, start: int, end: int) -> Found | None:
    """The part of the day that is named between two places of the text, if it is not the time of the announcement."""
    if _PART_HINT.search(folded, start, end) is None:
        return None
    best: Found | None = None
    for pattern, basis in _PARTS:
        for match in pattern.finditer(folded, start, end):
            if _ANNOUNCED.match(folded, match.end()):
                continue
            if basis is Basis.PAST_DAY or best is None:
                best = Found(Window(basis=basis), match.start(), match.end(), f"часть суток: {basis.value}")
            break
        if best is not None and best.window.basis in (Basis.PAST_DAY, Basis.NIGHT):
            break
    return best
