"""A post: what a channel publishes."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class PostRef:
    """The natural key of a post, with what a link to it needs."""

    channel_id: int
    number: int
    username: str | None = None

    @property
    def url(self) -> str:
        """The post's public address; a channel without a username has the address that only members can open."""
        return f"https://t.me/{self.username or f'c/{self.channel_id}'}/{self.number}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where a forwarded post came from. A hidden origin has a title at most."""

    channel_id: int | None = None
    number: int | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """One version of a post.

    ``text`` is plain, as Telegram gives it without its entities; an album is one post under its lowest number,
    with the texts of its parts joined by line breaks.
    """

    channel_id: int
    number: int
    date: datetime
    text: str
    edited: datetime | None = None
    album: int | None = None
    origin: Origin | None = None
    has_media: bool = False
