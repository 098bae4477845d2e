"""The words of posts, many at a time."""

from collections.abc import Sequence

from sqlalchemy import select

from storage.claims import MANY
from storage.database import Connection
from storage.schema import posts


async def wordings(c: Connection, keys: Sequence[tuple[int, int]]) -> dict[tuple[int, int], str]:
    """The present texts of posts, by channel id and number."""
    numbers: dict[int, list[int]] = {}
    for channel_id, number in keys:
        numbers.setdefault(channel_id, []).append(number)
    found: dict[tuple[int, int], str] = {}
    for channel_id, wanted in numbers.items():
        for first in range(0, len(wanted), MANY):
            mine = (posts.c.channel_id == channel_id) & posts.c.number.in_(wanted[first : first + MANY])
            for row in await c.execute(select(posts.c.number, posts.c.text).where(mine)):
                found[channel_id, row.number] = row.text
    return found
