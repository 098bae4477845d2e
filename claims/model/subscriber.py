"""A chat that asked for something."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class ChatKind(StrEnum):
    """Telegram's kinds of chat."""

    PRIVATE = "private"
    GROUP = "group"
    SUPERGROUP = "supergroup"
    CHANNEL = "channel"


class SubscriberState(StrEnum):
    """Whether a chat can be written to."""

    ACTIVE = "active"
    SUSPENDED = "suspended"


class Mode(StrEnum):
    """What a subscription sends: the digest only, or every report as it comes as well."""

    DIGEST = "digest"
    EVERY = "every"


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscriber:
    """A person, group, channel or forum topic. ``thread_id`` is 0 outside topics.

    ``digest_hours`` are hours of the day, 0 to 23, in ``zone`` (IANA).
    """

    chat_id: int
    thread_id: int = 0
    kind: ChatKind = ChatKind.PRIVATE
    language: str = "ru"
    zone: str = "Europe/Moscow"
    digest_hours: tuple[int, ...] = (9,)
    state: SubscriberState = SubscriberState.ACTIVE
    created_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscription:
    """What a chat wants of a region; ``region`` None is the whole country. ``least`` is the count worth an alert."""

    chat_id: int
    thread_id: int = 0
    region: str | None
    mode: Mode = Mode.DIGEST
    loud: bool = True
    least: int = 1
