"""A card: the one message about a region and half a reporting day that later reports change in place."""

from dataclasses import dataclass
from datetime import datetime

from claims.model.period import Period


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What is remembered of a subscription's card; its text is made anew from what is stored of the posts.

    ``key`` is the outbox key of the message that is the card now: a card that sounds again is a new one. ``told_least``
    and ``told_hurt`` are the drones and whether people were hurt as of ``sounded_at``, when that message was put.
    """

    chat_id: int
    thread_id: int = 0
    region: str | None
    period: Period
    key: str
    sounded_at: datetime
    told_least: int = 0
    told_hurt: bool = False
    closed: bool = False
