"""What an error calls for. One table for everything that Telegram, the network and the database can answer."""

import asyncio
from dataclasses import dataclass
from enum import StrEnum

from telethon import errors

from claims.model import ChannelState
from storage.errors import DatabaseError

SIGN_IN = "sign in again: python -m bot login"


class SessionDead(Exception):
    """The account can no longer watch; the message says why and what to do, in one line."""


class NotAChannel(Exception):
    """The username belongs to a person, a bot or a group."""


class Act(StrEnum):
    """The reactions."""

    WAIT = "wait"
    MARK = "mark"
    LATER = "later"
    STOP = "stop"
    BUG = "bug"


@dataclass(frozen=True, slots=True)
class Reaction:
    """``seconds`` to wait for WAIT, the channel's new ``state`` for MARK, words for people in ``why``."""

    act: Act
    why: str
    seconds: float = 0.0
    state: ChannelState | None = None


_DEAD: tuple[tuple[type[Exception], str], ...] = (
    (errors.UserDeactivatedBanError, "Telegram has banned the account; another one is needed: python -m bot login"),
    (errors.UserDeactivatedError, "the account was deleted; another one is needed: python -m bot login"),
    (errors.PhoneNumberBannedError, "Telegram has banned the phone number; another account is needed"),
    (errors.FrozenMethodInvalidError, "Telegram has frozen the account; appeal in a Telegram app, or use another one"),
    (
        errors.AuthKeyDuplicatedError,
        f"the session file was used from two places at once, and Telegram ended it; keep one and {SIGN_IN}",
    ),
    (errors.SessionRevokedError, f"the session was ended from another device; {SIGN_IN}"),
    (errors.SessionExpiredError, f"the session has expired; {SIGN_IN}"),
    (errors.SessionPasswordNeededError, f"the login was not finished, its password is missing; {SIGN_IN}"),
    (errors.UnauthorizedError, f"the session is not signed in, or was ended; {SIGN_IN}"),
    (errors.AuthKeyError, f"Telegram does not accept the session's key; {SIGN_IN}"),
    (errors.AuthKeyNotFound, f"Telegram does not know the session's key; {SIGN_IN}"),
)

_MARKED: tuple[tuple[type[Exception], ChannelState, str], ...] = (
    (errors.ChannelPrivateError, ChannelState.PRIVATE, "private, or the account was put out"),
    (errors.ChannelPublicGroupNaError, ChannelState.PRIVATE, "private, or the account was put out"),
    (errors.UserBannedInChannelError, ChannelState.PRIVATE, "the account was banned there"),
    (errors.InviteRequestSentError, ChannelState.PRIVATE, "asked to be let in, not answered yet"),
    (errors.InviteHashExpiredError, ChannelState.PRIVATE, "the invitation has expired"),
    (errors.ChannelInvalidError, ChannelState.GONE, "no longer there"),
    (errors.PeerIdInvalidError, ChannelState.GONE, "no longer there"),
    (errors.UsernameNotOccupiedError, ChannelState.GONE, "nobody has this username"),
    (errors.UsernameInvalidError, ChannelState.GONE, "no username looks like this"),
    (NotAChannel, ChannelState.GONE, "a person, a bot or a group, not a channel"),
)

_PASSING: tuple[type[Exception], ...] = (
    errors.ServerError,
    errors.TimedOutError,
    errors.FloodError,
    errors.ChannelsTooMuchError,
    errors.PersistentTimestampInvalidError,
    errors.SecurityError,
    errors.InvalidBufferError,
    asyncio.TimeoutError,
    asyncio.IncompleteReadError,
    OSError,
    DatabaseError,
)


def reaction(error: Exception) -> Reaction:
    """The reaction to an error; BUG for one that nobody thought of, which is logged and does not stop the others."""
    for kind, why in _DEAD:  # first: FrozenMethodInvalidError is a FloodError as well
        if isinstance(error, kind):
            return Reaction(Act.STOP, why)
    if isinstance(error, errors.FloodWaitError | errors.FloodPremiumWaitError | errors.SlowModeWaitError):
        return Reaction(Act.WAIT, f"Telegram asks to wait {error.seconds} s", seconds=max(1.0, error.seconds))
    for kind, state, why in _MARKED:
        if isinstance(error, kind):
            return Reaction(Act.MARK, why, state=state)
    if isinstance(error, errors.TypeNotFoundError):
        return Reaction(Act.LATER, "Telegram sent a type that this Telethon does not know: update Telethon")
    if isinstance(error, _PASSING):
        return Reaction(Act.LATER, f"{type(error).__name__}: {error}")
    return Reaction(Act.BUG, f"{type(error).__name__}: {error}")
