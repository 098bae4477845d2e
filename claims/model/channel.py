"""A channel, and the office whose voice it carries."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class Office(StrEnum):
    """What kind of office speaks."""

    MINISTRY = "ministry"
    GOVERNOR = "governor"
    HEADQUARTERS = "headquarters"
    MAYOR = "mayor"
    NEWS = "news"
    OTHER = "other"


class ChannelState(StrEnum):
    """What the watcher knows of a channel's reachability."""

    WANTED = "wanted"
    LIVE = "live"
    PRIVATE = "private"
    RENAMED = "renamed"
    GONE = "gone"
    UNWATCHED = "unwatched"


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """A watched channel.

    ``id`` is Telegram's bare channel id. ``voice`` is the key of the office that speaks: "mod_russia", or the region's
    code for a governor and the headquarters he heads (one voice, counting.md), else the channel's username.
    ``zone`` is the IANA zone in which its posts give times. ``access_hash`` belongs to the account that resolved the
    channel. ``cursor`` is the highest message number up to which everything is stored.
    """

    id: int
    username: str | None
    title: str
    voice: str
    office: Office = Office.OTHER
    region: str | None = None
    zone: str = "Europe/Moscow"
    language: str = "ru"
    state: ChannelState = ChannelState.LIVE
    cursor: int = 0
    access_hash: int | None = field(default=None, repr=False)
    last_post_at: datetime | None = None
    checked_at: datetime | None = None
    note: str | None = None
