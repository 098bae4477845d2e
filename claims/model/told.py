"""A reading together with who said it and when: what counting starts from."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from claims.model.channel import Channel, Office
from claims.model.post import Post, PostRef
from claims.model.reading import Reading


class Cause(StrEnum):
    """Why a reading no longer stands."""

    EDITED = "edited"
    WITHDRAWN = "withdrawn"
    CORRECTED = "corrected"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A stored post's reading.

    ``title`` is the channel's; ``text_key`` is equal for equal texts, so that a verbatim repost is seen. ``replaced``
    is why the reading no longer stands, None for one that does.
    """

    ref: PostRef
    date: datetime
    voice: str
    office: Office
    title: str
    reading: Reading
    region: str | None = None
    text_key: str = ""
    edited: datetime | None = None
    replaced: Cause | None = None


class Happening(StrEnum):
    """What a channel did with a post, as storage saw it."""

    NEW = "new"
    EDITED = "edited"
    WITHDRAWN = "withdrawn"
    SAME = "same"


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """A happening that subscribers may want to hear of; a row of the queue between the watcher and the bot.

    ``before`` is the earlier version's reading, ``reading`` the present one (None: withdrawn); ``text`` is the post's,
    as it stands or stood.
    """

    id: int
    what: Happening
    channel: Channel
    ref: PostRef
    date: datetime
    arrived: datetime
    reading: Reading | None
    before: Reading | None = None
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """What came of storing one version of a post. ``reading`` is None where nothing was read anew."""

    what: Happening
    post: Post
    reading: Reading | None = None
