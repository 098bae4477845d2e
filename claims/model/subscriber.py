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
    """What a subscription sends: the digest only, every report as well, or one card for each night and each day."""

    DIGEST = "digest"
    EVERY = "every"
    CARD = "card"


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscriber:
    """A person, group, channel or forum topic. ``thread_id`` is 0 outside topics.

    ``digest_hours`` are hours of the day, 0 to 23, in ``zone`` (IANA). ``quiet`` is when nothing sounds, from and until
    in minutes after midnight in ``zone``, over midnight where from is the later. Between ``paused_since`` and
    ``paused_until`` nothing is sent. ``pictures``: with the digest comes its map.
    """

    chat_id: int
    thread_id: int = 0
    kind: ChatKind = ChatKind.PRIVATE
    language: str = "ru"
    zone: str = "Europe/Moscow"
    digest_hours: tuple[int, ...] = (9,)
    state: SubscriberState = SubscriberState.ACTIVE
    created_at: datetime | None = None
    quiet: tuple[int, int] | None = None
    paused_since: datetime | None = None
    paused_until: datetime | None = None
    pictures: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscription:
    """What a chat wants of a region; ``region`` None is the whole country. ``least`` is the count worth an alert.

    A report is told of only where its post has one of the words to ``include`` (none: any post) and none to
    ``exclude``.
    """

    chat_id: int
    thread_id: int = 0
    region: str | None
    mode: Mode = Mode.DIGEST
    loud: bool = True
    least: int = 1
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
