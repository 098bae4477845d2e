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


class Logging(CallbackData, prefix="al"):
    """A page of the audit log."""

    page: int
