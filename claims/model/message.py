"""A message to a chat, before it is sent."""

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum

from claims.model.period import Period


@dataclass(frozen=True, slots=True)
class Entity:
    """A stretch of formatted text; ``offset`` and ``length`` in UTF-16 units, ``type`` a Bot API name."""

    type: str
    offset: int
    length: int
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Button:
    """An inline button with exactly one of ``data`` (at most 64 bytes) and ``url``."""

    text: str
    data: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """What a picture shows: its ``name`` ("map", "chart"), and of when and where. Whoever sends it draws it."""

    name: str
    period: Period
    region: str | None = None
    language: str = "ru"
    zone: str = "Europe/Moscow"


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """Text with entities instead of markup: nothing in it is ever parsed, so channel text cannot become markup.

    Under a ``picture`` the text is its caption.
    """

    text: str
    entities: tuple[Entity, ...] = ()
    buttons: tuple[tuple[Button, ...], ...] = ()
    silent: bool = False
    picture: Picture | None = None


class Lane(IntEnum):
    """Whose turn it is in delivery; the smaller goes first."""

    ALERT = 1
    CORRECTION = 2
    DIGEST = 3
    BROADCAST = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """A row of the outbox. ``key`` names what it is about, so that writing it twice sends it once.

    ``edits`` is the key of a row whose sent message becomes this one, ``replies_to`` of one that this one answers.
    From ``quiet_from`` on it goes out without sound.
    """

    key: str
    chat_id: int
    thread_id: int = 0
    lane: Lane
    message: Message
    not_before: datetime
    attempts: int = 0
    edits: str | None = None
    replies_to: str | None = None
    quiet_from: datetime | None = None
