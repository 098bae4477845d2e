"""Which posts are one statement: the same words, published again by the same or another channel."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import timedelta

from claims.counting.items import items_of
from claims.model import Told

SAME_STORY = timedelta(hours=3)
"""Equal words without a clock time, in two channels within so long, are a repost; later they may mean other drones."""
SAME_WINDOW = timedelta(hours=24)
"""Equal words that state the same window are a repost however late in the day."""


def without_reposts(told: Iterable[Told]) -> list[Told]:
    """The posts in order of time, without those that repeat an earlier one in another channel word for word.

    A post read twice is one (its channel and number are its key). Equal words in one channel stay: a governor may write
    "сбит беспилотник" twice in a night and mean two. Equal words about different places (each governor of his own
    region) are different statements.
    """
    once = {post.ref: post for post in told}
    ordered = sorted(once.values(), key=lambda post: (post.date, post.ref.channel_id, post.ref.number))
    kept: list[Told] = []
    by_text: dict[str, list[Told]] = defaultdict(list)
    for post in ordered:
        if not post.text_key or not any(_repeats(post, earlier) for earlier in by_text[post.text_key]):
            kept.append(post)
            by_text[post.text_key].append(post)
    return kept


def _repeats(post: Told, earlier: Told) -> bool:
    if post.ref.channel_id == earlier.ref.channel_id:
        return False
    apart = post.date - earlier.date
    window = post.reading.window
    states_window = window.start is not None and window == earlier.reading.window
    if apart > (SAME_WINDOW if states_window else SAME_STORY):
        return False
    return [item.areas for item in items_of(post)] == [item.areas for item in items_of(earlier)]
