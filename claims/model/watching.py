"""What admins ask of the watcher, and what the watcher has to tell them. The two meet in the database only."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from claims.model.channel import Office


class OrderState(StrEnum):
    """What became of an order."""

    OPEN = "open"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchOrder:
    """An admin asked to watch a channel; the watcher resolves it and answers in ``state`` and ``note``."""

    username: str
    ordered_by: int
    ordered_at: datetime
    voice: str | None = None
    office: Office | None = None
    region: str | None = None
    state: OrderState = OrderState.OPEN
    note: str | None = None


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Something the operator or the admins should hear of once. ``subject`` is a channel's @username or title."""

    id: int
    at: datetime
    kind: NoticeKind
    subject: str
    detail: str = ""
