"""What admins' buttons say when they are pressed. Each prefix begins with "a", but for the two that came first."""

from enum import StrEnum
from typing import Annotated

from aiogram.filters.callback_data import CallbackData
from pydantic import Field

from claims.model import Office

Number = Annotated[int, Field(ge=-(2**63), lt=2**63)]
"""A number that a database takes; data can be forged."""


class Naming(CallbackData, prefix="an"):
    """Takes the role of an admin from a person."""

    person: Number


class Ban(StrEnum):
    """What is done to a person or a chat."""

    BLOCK = "b"
    UNBLOCK = "u"
    NO = "n"


class Blocking(CallbackData, prefix="ab"):
    """Blocks a person or a chat, or lets them in again."""

    what: Ban
    chat_id: Number = 0


class Verdict(StrEnum):
    """What an admin says of a reading."""

    RIGHT = "r"
    WRONG = "w"
    FIX = "f"
    SKIP = "s"
    SHOW = "v"
    NEXT = "n"


class Reviewing(CallbackData, prefix="ar"):
    """A verdict on the reading of a post, in the wording whose key begins with ``seen``."""

    what: Verdict
    channel_id: Number = 0
    number: Number = 0
    seen: str = ""


class Step(StrEnum):
    """A step of correcting a reading."""

    EDIT = "v"
    LESS = "l"
    MORE = "m"
    TYPE = "t"
    CLAIM = "c"
    MACRO = "g"
    REGION = "r"
    DISTRICTS = "d"
    DISTRICT = "e"
    WINDOWS = "w"
    WINDOW = "b"
    KIND = "k"
    SAVE = "s"
    LEAVE = "x"
    UNDO = "u"


class Fixing(CallbackData, prefix="af"):
    """A step of correcting the reading of a post."""

    what: Step
    channel_id: Number
    number: Number
    value: str = ""


class Rereading(CallbackData, prefix="ax"):
    """Keeps or drops what reading all posts again changes."""

    what: Verdict
    number: Number


class Cast(StrEnum):
    """A step of a broadcast."""

    AUDIENCE = "a"
    REGIONS = "r"
    BACK = "b"
    SEND = "s"
    LEAVE = "x"
    STOP = "t"


class Broadcasting(CallbackData, prefix="ac"):
    """A step of a broadcast; ``value`` is an audience."""

    what: Cast
    number: Number
    value: str = ""


class Act(StrEnum):
    """What an admin's button does."""

    WATCH = "a"
    VOICE = "v"
    UNWATCH = "x"
    LIST = "l"
    NO = "n"


class Watching(CallbackData, prefix="w"):
    """An admin's button; ``subject`` is a username, a channel's id or a page."""

    act: Act
    subject: str = ""


class Voicing(CallbackData, prefix="v"):
    """Whose voice a channel is; ``place`` is a region's code, or a macro-region to look for it in."""

    username: str
    office: Office
    place: str = ""


class Watched(CallbackData, prefix="aw"):
    """A channel is to be watched as the voice of an office, of a region where it has one."""

    username: str
    office: Office
    place: str = ""


class Logging(CallbackData, prefix="al"):
    """A page of the audit log."""

    page: Number
