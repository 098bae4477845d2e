"""What admins' buttons say when they are pressed. Each prefix begins with "a"; roles are by prefix."""

from enum import StrEnum

from aiogram.filters.callback_data import CallbackData


class Naming(CallbackData, prefix="an"):
    """Takes the role of an admin from a person."""

    person: int


class Ban(StrEnum):
    """What is done to a person or a chat."""

    BLOCK = "b"
    UNBLOCK = "u"
    NO = "n"


class Blocking(CallbackData, prefix="ab"):
    """Blocks a person or a chat, or lets them in again."""

    what: Ban
    chat_id: int = 0


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
    channel_id: int = 0
    number: int = 0
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
    channel_id: int
    number: int
    value: str = ""


class Logging(CallbackData, prefix="al"):
    """A page of the audit log."""

    page: int
