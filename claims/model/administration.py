"""What admins do, and what they are shown of the service."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from claims.model.channel import Channel
from claims.model.post import PostRef
from claims.model.reading import Reading
from claims.model.subscriber import Mode


@dataclass(frozen=True, slots=True, kw_only=True)
class Admin:
    """A person who may do what owners may, but for naming others."""

    person: int
    name: str
    added_by: int
    added_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Blocked:
    """A person or a chat that is neither answered nor written to."""

    chat_id: int
    name: str
    blocked_by: int
    blocked_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """An entry of the audit log. ``actor`` is a Telegram user id, 0 for the operator at the command line."""

    at: datetime
    actor: int
    action: str
    subject: str
    detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The correction that an admin has in hand. ``claim`` is the index of the claim that buttons change."""

    person: int
    channel_id: int
    number: int
    text_key: str
    claim: int
    reading: Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A post whose reading an admin looks at. ``against`` are posts whose figures contradict its own."""

    ref: PostRef
    date: datetime
    channel: Channel
    text: str
    text_key: str
    reading: Reading
    against: tuple[PostRef, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """What a channel published in some days. ``lag`` is how late half of its newest posts were seen."""

    posts: int = 0
    interceptions: int = 0
    lag: timedelta | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stats:
    """The service in figures; what has a time is of the last seven days. ``regions`` are those with most subscribers.

    ``reached`` are chats that got a message.
    """

    active: int
    suspended: int
    languages: Mapping[str, int]
    modes: Mapping[Mode, int]
    regions: tuple[tuple[str | None, int], ...]
    reached: int
    sent: int
    failed: int
    posts: int
    interceptions: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """Something that went wrong, where and when."""

    at: datetime
    where: str
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """How each part of the service does.

    ``beats`` are the last signs of life by part. ``lag`` is how late half of the newest posts were seen, ``slow`` the
    channels that are seen latest. ``untold`` is how much news waits, ``waiting`` how many messages, each with the
    oldest one's time, ``doubted`` how many readings wait for an admin's eye.
    """

    beats: Mapping[str, datetime]
    lag: timedelta | None
    slow: tuple[tuple[Channel, timedelta], ...]
    untold: int
    untold_since: datetime | None
    waiting: int
    waiting_since: datetime | None
    doubted: int
    troubles: tuple[Trouble, ...]
    bytes: int | None
    versions: tuple[tuple[str, str], ...]
