"""What the buttons say when they are pressed: the callback data that messages carry and handlers read.

Data stay valid over restarts and versions: a prefix is never given a second meaning.
"""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from aiogram.filters.callback_data import MAX_CALLBACK_LENGTH, CallbackData

from claims.model import Button, Period

EVERYWHERE = "*"
CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"
ONE_BYTE = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ!#$%&*+;<=>?@^"
TO_ONE_BYTE = str.maketrans(CYRILLIC, ONE_BYTE)
TO_CYRILLIC = str.maketrans(ONE_BYTE, CYRILLIC)
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


class View(StrEnum):
    """What a button about a region shows."""

    REPORT = "r"
    HOW = "h"
    POSTS = "p"


class Choice(StrEnum):
    """What is done to a subscription; LEAST_… is the count worth an alert."""

    DIGEST = "d"
    EVERY = "e"
    OFFER = "o"
    STOP = "x"
    LIST = "l"
    SHOW = "c"
    CARD = "k"
    WORDS = "w"
    LOUD = "v"
    SILENT = "q"
    LEAST_1 = "1"
    LEAST_5 = "5"
    LEAST_10 = "10"
    LEAST_20 = "20"


class Step(StrEnum):
    """What a button of /start does. TOGGLE is of older messages: pressed twice it did nothing."""

    LANGUAGE = "l"
    MACRO = "m"
    TOGGLE = "t"
    TICK = "a"
    UNTICK = "u"
    NEXT = "n"
    WHAT = "w"


class Setting(StrEnum):
    """What a button of /settings sets or shows."""

    LANGUAGE = "l"
    ZONE = "z"
    HOUR = "h"
    PAGE = "p"
    QUIET = "q"
    PICTURES = "i"


class Page(StrEnum):
    """A page of /settings."""

    SETTINGS = ""
    ZONES = "z"
    HOURS = "h"
    QUIET = "q"


class Manage(StrEnum):
    """What a button of the chats that a person manages does."""

    LIST = "l"
    OPEN = "o"


class ShowRegion(CallbackData, prefix="r"):
    """A region's report. ``period`` is a word of ``claims.periods`` or ``packed``; ``district`` is ``shortened``."""

    region: str
    period: str = ""
    view: View = View.REPORT
    district: str = ""


class ShowCountry(CallbackData, prefix="c"):
    """The whole country, by region."""

    period: str = ""


class Subscribing(CallbackData, prefix="s"):
    """A subscription to a region, or to EVERYWHERE."""

    choice: Choice
    region: str = EVERYWHERE


class Starting(CallbackData, prefix="g"):
    """The steps of /start; ``page`` is the macro-region that is shown."""

    step: Step
    value: str = ""
    page: str = ""


class Settings(CallbackData, prefix="e"):
    """A button of /settings; ``value`` is a language, an IANA zone, a Page, quiet hours, a yes or no, or an hour.

    "+9" is an hour at which the digest shall come, "-9" one at which it shall not; "9", of older messages, is either.
    """

    what: Setting
    value: str = ""


class Managing(CallbackData, prefix="u"):
    """The list of the chats that a person manages, or one of them (``messages.managing``)."""

    what: Manage


class Forgetting(CallbackData, prefix="f"):
    """The answer to whether everything about the chat shall be deleted."""

    sure: bool


def button(text: str, data: CallbackData) -> Button:
    """A button that says ``data`` when pressed."""
    return Button(text, data=data.pack())


def ticked(text: str, chosen: bool) -> str:
    """The text of a button that stands for a choice."""
    return f"✓ {text}" if chosen else text


def rows(buttons: Iterable[Button], width: int) -> tuple[tuple[Button, ...], ...]:
    """Buttons in rows of ``width``."""
    every = tuple(buttons)
    return tuple(every[at : at + width] for at in range(0, len(every), width))


def region_button(
    text: str, region: str, period: str = "", view: View = View.REPORT, district: str | None = None
) -> Button:
    """A button to a region's report. A district whose name does not fit into 64 bytes leads to its region."""
    data = ShowRegion(region=region, period=period, view=view, district=shortened(district or ""))
    try:
        return button(text, data)
    except ValueError:
        return button(text, ShowRegion(region=region, period=period, view=view))


def shortened(name: str) -> str:
    """A Russian name in one byte a letter, so that it fits into callback data; ``restored`` gives it back."""
    written = name.translate(TO_ONE_BYTE)
    return written if restored(written) == name and ":" not in written else ""


def restored(data: str) -> str:
    return data.translate(TO_CYRILLIC)


def packed(period: Period) -> str:
    """A period in at most eleven characters: first minute and length, "hs3k2-xc0"."""
    start, until = period.span
    return f"{_base36(round(start))}-{_base36(max(1, round(until - start)))}"


def unpacked(data: str) -> Period | None:
    """The period of ``packed``; None for anything else."""
    first, dash, length = data.partition("-")
    if not dash or not 0 < len(first) <= len("zzzzz") or not 0 < len(length) <= len("zzzz"):
        return None
    try:
        start = datetime.fromtimestamp(int(first, 36) * 60, UTC)
        return Period(start, start + timedelta(minutes=int(length, 36)))
    except ValueError:
        return None


def pressable(one: Button) -> bool:
    """Whether Telegram takes the button: its data, or its address, and a text."""
    return bool(one.text.strip()) and 0 < len((one.data or one.url or "").encode()) <= MAX_CALLBACK_LENGTH


def _base36(number: int) -> str:
    digits = ""
    while number:
        number, digit = divmod(number, 36)
        digits = DIGITS[digit] + digits
    return digits or "0"
