"""Work that takes a while and that an admin follows: reading all posts again, a broadcast, a channel looked up."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from claims.model.message import Message
from claims.model.post import PostRef
from claims.model.reading import Kind, Reading


class WorkKind(StrEnum):
    """What goes on."""

    REREAD = "reread"
    BROADCAST = "broadcast"
    WATCH = "watch"


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """A message that shows a person how some work goes on, in his language and zone.

    ``subject`` names the work, ``shown`` is a mark of what was last shown.
    """

    chat_id: int
    message_id: int
    kind: WorkKind
    subject: str
    person: int
    language: str
    zone: str
    shown: str = ""


class RereadState(StrEnum):
    """How far reading all posts again has come."""

    ASKED = "asked"
    READ = "read"
    CONFIRMED = "confirmed"
    KEPT = "kept"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """A post that reads differently; ``before`` is None for one that was never read."""

    ref: PostRef
    before: Reading | None
    after: Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Reread:
    """Reading all posts again: ``done`` of ``posts`` so far, and what it changes once the end was reached.

    ``kinds`` tells how many posts of one kind are of another now; of the same kind where only figures differ.
    """

    id: int
    asked_by: int
    asked_at: datetime
    state: RereadState = RereadState.ASKED
    posts: int = 0
    done: int = 0
    changed: int = 0
    kinds: tuple[tuple[Kind | None, Kind, int], ...] = ()
    biggest: tuple[Shift, ...] = ()


EVERYONE, OF_LANGUAGE, OF_REGION = "all", "lang-", "region-"
"""How an audience is written: everyone, OF_LANGUAGE and a language, OF_REGION and a region's code."""


class BroadcastState(StrEnum):
    """How far a broadcast has come; queued is what stands in the outbox as a whole."""

    DRAFT = "draft"
    CONFIRMED = "confirmed"
    QUEUED = "queued"
    STOPPED = "stopped"
    SENT = "sent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Broadcast:
    """A message of an admin to many chats. ``audience`` is EVERYONE, or begins with OF_LANGUAGE or OF_REGION."""

    id: int
    author: int
    written_at: datetime
    state: BroadcastState = BroadcastState.DRAFT
    audience: str = ""
    message: Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending:
    """What became of a broadcast's messages."""

    sent: int = 0
    failed: int = 0
    left: int = 0
