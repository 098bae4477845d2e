"""What admins ask of the watcher, and what the watcher has to tell them. The two meet in the database only."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from claims.model.channel import Office
from claims.model.reading import Kind


class OrderState(StrEnum):
    """What became of an order: the watcher is to look first, has looked, is to watch, watches, or cannot."""

    LOOKING = "looking"
    SEEN = "seen"
    OPEN = "open"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Glimpse:
    """One of a channel's newest posts, as the rules of the day read it."""

    number: int
    date: datetime
    text: str
    kind: Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What the watcher saw of a channel before anybody decided to watch it; ``posts`` are its newest, newest first.

    ``access_hash`` belongs to the account that saw it. ``members`` is None where Telegram does not tell.
    """

    id: int
    access_hash: int = field(repr=False)
    username: str | None
    title: str
    verified: bool = False
    members: int | None = None
    posts: tuple[Glimpse, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchOrder:
    """An admin asked to watch a channel; the watcher resolves it and answers in ``state`` and ``note``.

    ``preview`` is what it saw where it was to look first.
    """

    username: str
    ordered_by: int
    ordered_at: datetime
    voice: str | None = None
    office: Office | None = None
    region: str | None = None
    state: OrderState = OrderState.OPEN
    note: str | None = None
    preview: Preview | None = None


class NoticeKind(StrEnum):
    """What admins are told about the watcher's work."""

    CHANNEL_PRIVATE = "channel_private"
    CHANNEL_RENAMED = "channel_renamed"
    CHANNEL_GONE = "channel_gone"
    CHANNEL_BACK = "channel_back"
    CHANNEL_ADDED = "channel_added"
    ORDER_FAILED = "order_failed"
    GAP = "gap"
    SESSION_DEAD = "session_dead"
    FLOOD_WAIT = "flood_wait"
    TITLE_DIFFERS = "title_differs"
    CHANNEL_SILENT = "channel_silent"
    CHANNEL_SPEAKS = "channel_speaks"


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Something the operator or the admins should hear of once. ``subject`` is a channel's @username or title."""

    id: int
    at: datetime
    kind: NoticeKind
    subject: str
    detail: str = ""
