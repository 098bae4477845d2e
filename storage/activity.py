"""What channels published lately, and how late it was seen."""

from collections.abc import Collection
from datetime import datetime, timedelta
from statistics import median

from sqlalchemy import func, select

from claims.model import Activity, Kind
from storage.database import Connection
from storage.schema import posts, readings

NEWEST = 20
"""Posts of a channel by which its lag is told."""


async def activity_between(c: Connection, since: datetime, until: datetime) -> dict[int, Activity]:
    """How many posts, and interceptions among them, each channel published in a time, by channel id.

    Both ends make SQLite take the index of dates: with one it reads the whole table.
    """
    found = await c.execute(
        select(readings.c.channel_id, readings.c.kind, func.count().label("posts"))
        .where(readings.c.date >= since, readings.c.date <= until)
        .group_by(readings.c.channel_id, readings.c.kind)
    )
    counts: dict[int, Activity] = {}
    for row in found:
        known = counts.get(row.channel_id, Activity())
        told = row.posts if row.kind == Kind.INTERCEPTION.value else 0
        counts[row.channel_id] = Activity(posts=known.posts + row.posts, interceptions=known.interceptions + told)
    return counts


async def activity_of(c: Connection, channel_id: int) -> Activity:
    """How many posts of a channel are stored, and how many interceptions among them."""
    found = await c.execute(
        select(readings.c.kind, func.count().label("posts"))
        .where(readings.c.channel_id == channel_id)
        .group_by(readings.c.kind)
    )
    counts = {row.kind: row.posts for row in found}
    return Activity(posts=sum(counts.values()), interceptions=counts.get(Kind.INTERCEPTION.value, 0))


async def lags(c: Connection, channel_ids: Collection[int]) -> dict[int, timedelta]:
    """How late half of the newest posts of each channel were seen; channels without such posts are left out.

    A post that was published before the earliest of them was seen is history, fetched at the first sight of a channel.
    """
    found: dict[int, timedelta] = {}
    for channel_id in channel_ids:
        newest = select(posts.c.date, posts.c.seen_at).where(posts.c.channel_id == channel_id)
        rows = (await c.execute(newest.order_by(posts.c.number.desc()).limit(NEWEST))).all()
        first = min((row.seen_at for row in rows), default=None)
        late = [row.seen_at - row.date for row in rows if first <= row.date <= row.seen_at]
        if late:
            found[channel_id] = median(late)
    return found
