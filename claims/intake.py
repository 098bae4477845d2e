"""What to do with a post that was seen: pure decisions, which storage carries out.

Events come twice, late and in any order. Of two versions of a post the later edited stands; an edit that only carries
reactions or views has the same text and changes nothing; a deleted post never comes back, as Telegram never gives a
number twice. So whatever the order of events, the same record remains.

Telegram dates edits by the second. Of two edits within one second the one seen last stands: pushes come in order, and
where one was overtaken all the same, the next reading of the channel's newest posts brings the text that stands there.
"""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from hashlib import blake2b

from claims.model import Happening, Kind, Post, Reading

NEVER = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Standing:
    """What is stored of a post: its present version."""

    text: str
    edited: datetime | None
    has_media: bool
    withdrawn: bool = False


class Intent(StrEnum):
    """What to do with a version of a post."""

    STORE = "store"
    """The post is new."""
    SUPERSEDE = "supersede"
    """It takes the place of the present version, which is kept among the earlier ones."""
    KEEP = "keep"
    """It is an earlier version that came late: kept among them, the present one stands."""
    REFRESH = "refresh"
    """The same words, edited since: only the edit date and the media change."""
    NOTHING = "nothing"


def decide(standing: Standing | None, post: Post) -> Intent:
    """What to do with a version of a post, given what is stored of it."""
    if standing is None:
        return Intent.STORE
    mine, stored = _rank(post.edited, post.text), _rank(standing.edited, standing.text)
    if post.text == standing.text:
        fresher = mine > stored or (mine == stored and post.has_media and not standing.has_media)
        return Intent.REFRESH if fresher else Intent.NOTHING
    is_same_second = post.edited is not None and post.edited == standing.edited and post.album is None
    return Intent.SUPERSEDE if is_same_second or mine > stored else Intent.KEEP


def clean(post: Post) -> Post:
    """The post with what no database takes replaced: halves of surrogate pairs, NUL.

    Raises ValueError for a number or a channel id that is none.
    """
    if not 0 < post.number < 2**63 or not abs(post.channel_id) < 2**63:
        raise ValueError(f"no post has the number {post.number} in channel {post.channel_id}")
    text = post.text.encode("utf-8", "replace").decode("utf-8").replace("\0", "")
    return post if text == post.text else replace(post, text=text)


def text_key(text: str) -> str:
    """Equal for texts that differ in white space at most; empty for an empty text."""
    words = " ".join(text.split())
    return blake2b(words.encode(), digest_size=12).hexdigest() if words else ""


def happening(before: Reading | None, after: Reading | None) -> Happening:
    """What a change of a post's reading is to those who hear of interceptions only; None is no post.

    Another wording of the same figures, places and windows is the same.
    """
    if not any(reading is not None and reading.kind is Kind.INTERCEPTION for reading in (before, after)):
        return Happening.SAME
    if before is None:
        return Happening.NEW
    if after is None:
        return Happening.WITHDRAWN
    return Happening.SAME if _figures(before) == _figures(after) else Happening.EDITED


def _rank(edited: datetime | None, text: str) -> tuple[datetime, int, str]:
    """Later edits first; of two texts that no edit tells apart the fuller, as an album comes in parts."""
    return edited or NEVER, len(text), text


def _figures(reading: Reading) -> Reading:
    claims = tuple(replace(claim, span=(0, 0), rule="") for claim in reading.claims)
    return replace(reading, claims=claims, doubts=(), corrected=False)
