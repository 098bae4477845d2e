"""Short answers where something cannot be done."""

from claims.model import Message
from messages.formatting import compose_one
from messages.texts import texts


def only_for_admins(language: str) -> str:
    """To one who is not an administrator of the service."""
    return texts(language)("only-for-admins")


def only_for_owners(language: str) -> str:
    """To one who does not own the service."""
    return texts(language)("only-for-owners")


def only_for_chat_admins(language: str) -> str:
    """To a member of a group who is not its administrator."""
    return texts(language)("only-for-chat-admins")


def old_button(language: str) -> str:
    """To a press of a button whose data nobody understands (any more)."""
    return texts(language)("old-button")


def apology(language: str) -> str:
    """Where an answer failed by our own mistake."""
    return texts(language)("apology")


def unknown_command(language: str) -> str:
    return texts(language)("unknown-command")


def unknown_period(language: str) -> str:
    return texts(language)("unknown-period")


def too_often(language: str) -> str:
    """To one who asks faster than anybody reads."""
    return texts(language)("too-often")


def unknown_setting(language: str) -> str:
    return texts(language)("unknown-setting")


def unknown_pause(language: str) -> str:
    return texts(language)("unknown-pause")


def said(text: str) -> Message:
    """A plain message of one text of ours."""
    return compose_one([((text,),)])
