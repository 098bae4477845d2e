"""What a failed send calls for. Pure: an error in, a reaction out.

A **time-out** is the one case that cannot be decided: the message may have arrived or not, the Bot API has no way to
ask, and no key that would make a second send harmless. We do not send again: a digest is promised "never twice", a
missing one can be asked for by /digest, and everything an alert says stands in the next digest. So that an outage does
not spend many messages on this, delivery stops at the first such failure until a harmless call is answered again.

A **cut connection** is repeated: as a rule the server closed an idle connection before it read anything.
"""

from dataclasses import dataclass

from aiogram.exceptions import (
    AiogramError,
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramUnauthorizedError,
)

FIRST_PAUSE, LONGEST_PAUSE = 5.0, 600.0
"""Seconds before a failed send is tried again: the first time, and at most."""


@dataclass(frozen=True, slots=True)
class Wait:
    """Telegram asks the whole bot to wait; the message is kept and no attempt is counted."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Suspend:
    """The chat cannot be written to: blocked, kicked, deactivated, gone."""

    reason: str


@dataclass(frozen=True, slots=True)
class Move:
    """The group is a supergroup now, under this id."""

    chat_id: int


@dataclass(frozen=True, slots=True)
class GiveUp:
    """This message will never be accepted, or may have arrived already; the chat is all right.

    ``is_line_in_doubt`` asks for the connection to be tried before anything else is sent.
    """

    reason: str
    is_line_in_doubt: bool = False


@dataclass(frozen=True, slots=True)
class Removed:
    """The message that was to be edited is not in the chat any more: somebody deleted it, or it cannot be edited."""

    reason: str


@dataclass(frozen=True, slots=True)
class TryLater:
    """Something between us and the chat is broken for now."""

    reason: str


@dataclass(frozen=True, slots=True)
class Halt:
    """No message can be sent until the operator acts: the token is refused."""

    reason: str


Reaction = Wait | Suspend | Move | GiveUp | Removed | TryLater | Halt

UNREACHABLE = (
    "chat not found",
    "user not found",
    "peer_id_invalid",
    "have no rights to send a message",
    "need administrator rights in the channel chat",
    "not enough rights to send text messages to the chat",
    "chat_write_forbidden",
)
"""Words of a 400 that speak of the chat, not of the message. A closed or deleted topic does not speak of its chat."""


NOT_MODIFIED = "message is not modified"
NOT_THERE = (
    "message to edit not found",
    "message to delete not found",
    "message_id_invalid",
    "message can't be edited",
    "message can't be deleted",
)
"""Words of a 400 about a message that is to be changed."""


def react_to_edit(error: AiogramError) -> Reaction | None:
    """The reaction to an error of an edit or a deletion; None where all is as it should be.

    What may have arrived is tried again: an edit made twice is made once.
    """
    if isinstance(error, TelegramBadRequest):
        said = error.message.lower()
        if NOT_MODIFIED in said:
            return None
        if any(words in said for words in NOT_THERE):
            return Removed(error.message)
    match react(error):
        case GiveUp(reason, True):
            return TryLater(reason)
        case reaction:
            return reaction


def react(error: AiogramError) -> Reaction:
    """The reaction to an error of a send. What is not recognised is tried later."""
    match error:
        case TelegramRetryAfter():
            return Wait(float(error.retry_after))
        case TelegramMigrateToChat():
            return Move(error.migrate_to_chat_id)
        case TelegramForbiddenError():
            return Suspend(error.message)
        case TelegramUnauthorizedError() | TelegramNotFound():
            return Halt(error.message)
        case TelegramEntityTooLarge():
            return GiveUp(error.message)
        case TelegramBadRequest():
            about_the_chat = any(words in error.message.lower() for words in UNREACHABLE)
            return Suspend(error.message) if about_the_chat else GiveUp(error.message)
        case TelegramNetworkError() if isinstance(error.__cause__, TimeoutError) and not _is_unsent(error.__cause__):
            return GiveUp("timed out: it may have arrived, so it is not sent again", is_line_in_doubt=True)
        case _:
            return TryLater(_summary(error))


def pause(attempts: int) -> float:
    """Seconds to wait after so many failed attempts: doubling, with a cap."""
    return min(FIRST_PAUSE * 2.0 ** min(attempts, 20), LONGEST_PAUSE)


def probe_pause(probes: int) -> float:
    """Seconds to wait before the connection is tried again after so many tries: from one to thirty."""
    return min(2.0 ** min(probes, 20), 30.0)


def _is_unsent(cause: BaseException) -> bool:
    """Whether the connection was never made, by the names of aiohttp's errors: this folder does not import aiohttp."""
    names = {kind.__name__ for kind in type(cause).__mro__}
    return not names.isdisjoint({"ClientConnectorError", "ConnectionTimeoutError"})


def _summary(error: AiogramError) -> str:
    """One line without what a proxy wrote in its page."""
    return f"{type(error).__name__}: {str(error).splitlines()[0] if str(error) else ''}"[:200]
