"""Posts made by chance with the hours between which drones were shot down, as officials write them."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

from claims.reading.lexicon import listed

MOSCOW = ZoneInfo("Europe/Moscow")
MONTHS = listed("января февраля марта апреля мая июня июля августа сентября октября ноября декабря")
SAID = "сбиты 7 БПЛА над Брянской областью."


@dataclass(frozen=True, slots=True)
class Hours:
    """A post, when it was published, and the window that it states."""

    text: str
    posted: datetime
    start: datetime
    until: datetime


def _clock(chance: Random, moment: datetime) -> str:
    hour = chance.choice((f"{moment.hour}", f"{moment.hour:02d}"))
    return f"{hour}{chance.choice('.:')}{moment.minute:02d}"


def _day(moment: datetime) -> str:
    return f"{moment.day} {MONTHS[moment.month - 1]}"


def stated_hours(chance: Random) -> Hours:
    """From and until, over midnight as well, with dates or without, told some hours later."""
    start = datetime(2026, 1, 1, tzinfo=MOSCOW) + timedelta(minutes=5 * chance.randrange(300 * 288))
    until = start + timedelta(minutes=5 * chance.randint(6, 140))
    posted = until + timedelta(minutes=5 * chance.randint(1, 60))
    zone = chance.choice(("", " мск"))
    first, last = _clock(chance, start), _clock(chance, until)
    open_last = "24.00" if (until.hour, until.minute) == (0, 0) else last
    text = chance.choice(
        (
            f"С {first}{zone} {_day(start)} до {last}{zone} {_day(until)} {SAID}",
            f"С {first} до {open_last}{zone} {SAID}",
            f"⚡️ В период с {first}{zone} до {open_last}{zone} дежурными средствами ПВО {SAID}",
            f"{_day(start)} с {first} до {last}{zone} {SAID}",
            f"В течение прошедшей ночи, с {first}{zone} {_day(start)} по {last}{zone} {_day(until)}, {SAID}",
            f"Сбиты 7 БПЛА над Брянской областью в период с {first} до {open_last}{zone}.",
        )
    )
    return Hours(text, posted, start, until)
