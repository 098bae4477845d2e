"""What a search for words finds."""

from dataclasses import dataclass

from claims.model.channel import Channel
from claims.model.post import Post


@dataclass(frozen=True, slots=True)
class Found:
    """A post that has the words, with the channel that published it."""

    post: Post
    channel: Channel


@dataclass(frozen=True, slots=True)
class Frequency:
    """How often the words were written in a time: in all, by voice, and by region of the interceptions told there.

    ``is_capped``: the newest ``posts`` were counted, there are more. ``voices`` are each voice's best known channel and
    its posts, ``regions`` codes and posts; most first, the first ones only.
    """

    posts: int
    is_capped: bool
    voices: tuple[tuple[Channel, int], ...]
    regions: tuple[tuple[str, int], ...]
