"""Reading every stored post again: posts are the source, and what is derived from them follows the rules of the day."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Row, select

from claims.intake import happening
from claims.model import Channel, Count, Happening, PostRef, Reading
from storage.channels import all_channels
from storage.claims import add_mentions, drop_mentions
from storage.database import Connection, Database
from storage.derived import understand
from storage.posts import post_of
from storage.readings import save_readings, stored_readings
from storage.schema import posts
from storage.solved import forget_all

BATCH = 500
"""Posts a transaction."""


@dataclass(frozen=True, slots=True)
class Changed:
    """A post that reads differently, in a few words before and after."""

    ref: PostRef
    before: str
    after: str


@dataclass(slots=True)
class Difference:
    """What reading again changes: how many posts were read, and those of them that say something else now."""

    read: int = 0
    changed: list[Changed] = field(default_factory=list)


async def reread(
    database: Database, *, apply: bool = False, progress: Callable[[int], object] | None = None
) -> Difference:
    """Read all stored posts by the present rules and the present facts of their channels; keep it if ``apply``.

    ``progress`` is called after each batch with the number of posts in it. In batches, each a transaction of its own:
    stopped in the middle, the rest is as it was. No news comes of it.
    """
    difference = Difference()
    async with database.read() as c:
        watched = await all_channels(c)
    for channel in watched:
        number = 0
        while True:
            async with database.write() if apply else database.read() as c:
                rows = await _batch(c, channel.id, after=number)
                if rows:
                    difference.changed += await _reread(c, channel, rows, apply=apply)
            if not rows:
                break
            number = rows[-1].number
            difference.read += len(rows)
            if progress is not None:
                progress(len(rows))
    return difference


async def _batch(c: Connection, channel_id: int, *, after: int) -> Sequence[Row[*tuple[Any, ...]]]:
    mine = (posts.c.channel_id == channel_id) & (posts.c.number > after)
    return (await c.execute(select(posts).where(mine).order_by(posts.c.number).limit(BATCH))).all()


async def _reread(
    c: Connection, channel: Channel, rows: Sequence[Row[*tuple[Any, ...]]], *, apply: bool
) -> list[Changed]:
    numbers = [row.number for row in rows]
    before = await stored_readings(c, channel.id, numbers)
    understood = [found for row in rows if (found := understand(channel, post_of(row))) is not None]
    told = [post for post, _ in understood]
    if apply:
        withdrawn = {row.number for row in rows if row.deleted_at is not None}
        mentions = [mention for _, some in understood for mention in some if mention.number not in withdrawn]
        await save_readings(c, told, new=())
        await drop_mentions(c, channel.id, [post.ref.number for post in told])
        await add_mentions(c, mentions)
        await forget_all(c)
    return [
        Changed(post.ref, _brief(before.get(post.ref.number)), _brief(post.reading))
        for post in told
        if _differs(before.get(post.ref.number), post.reading)
    ]


def _differs(before: Reading | None, after: Reading) -> bool:
    return before is None or before.kind is not after.kind or happening(before, after) is not Happening.SAME


def _brief(reading: Reading | None) -> str:
    """ "interception 5: RU-BEL 3, RU-KRS 2"."""
    if reading is None:
        return "unread"
    claims = [f"{'+'.join(_place(claim.areas)) or '?'} {_figure(claim.count)}" for claim in reading.claims]
    downed = f" {_figure(reading.downed)}" if reading.downed is not None else ""
    return f"{reading.kind.value}{downed}" + (f": {', '.join(claims)}" if claims else "")


def _place(areas: Sequence[Any]) -> list[str]:
    return [area.region if area.district is None else f"{area.region}/{area.district}" for area in areas]


def _figure(count: Count) -> str:
    if count.low == count.high:
        return str(count.low)
    return f"{count.low if count.low is not None else ''}–{count.high if count.high is not None else ''}"
