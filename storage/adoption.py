"""Posts that were imported before their channel was known move to it, with all that hangs on them.

An export that tells no id is stored under one below 0, made from its name. Once the watcher has found the channel of
that name, its posts become that channel's, a batch a transaction: stopped in the middle, the rest follows next time.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, Row, Table, delete, func, insert, select, update

from claims.model import Channel, Post
from storage.channels import all_channels, touch
from storage.claims import add_mentions, drop_mentions
from storage.conflict import insert_or_skip
from storage.corrections import corrections_of
from storage.database import Connection, Database
from storage.derived import understand
from storage.posts import post_of, record, versions, withdraw
from storage.readings import save_readings
from storage.schema import (
    changes,
    channels,
    claims,
    corrections,
    drafts,
    lulls,
    news,
    post_versions,
    posts,
    readings,
    reviews,
    withdrawals,
)
from storage.solved import forget_all
from storage.words import drop_words, index_words

BATCH = 200
"""Posts a transaction."""

OF_A_POST = (post_versions, readings, claims, news, changes, corrections, reviews, drafts)
"""The tables whose rows hang on a post and go with it; the index of words is made anew."""

OF_ADMINS = (corrections, reviews)
"""What admins said of a post that both channels have: it is kept, unless they said it of the other one too."""

FACTS = ("voice", "office", "region", "zone", "language", "username")
"""What of a channel its posts are read by."""


async def adopt_imported(database: Database) -> int:
    """Give the posts of every channel with a provisional id to the channel of its name; how many posts moved."""
    async with database.read() as c:
        every = await all_channels(c)
    true = {_name(one): one for one in every if one.id > 0 and one.username}
    pairs = [(one, true[_name(one)]) for one in every if one.id < 0 and _name(one) in true]
    return sum([await adopt(database, provisional, home) for provisional, home in pairs])


async def adopt(database: Database, provisional: Channel, home: Channel) -> int:
    """Let a channel have all that is stored of another one, which is then gone; how many posts moved."""
    moved = 0
    while True:
        async with database.write() as c:
            rows = await _next(c, provisional.id)
            if not rows:
                await _finish(c, provisional, home)
                return moved
            await _move(c, provisional, home, rows)
        moved += len(rows)


async def _next(c: Connection, channel_id: int) -> Sequence[Row[*tuple[Any, ...]]]:
    mine = select(posts).where(posts.c.channel_id == channel_id)
    return (await c.execute(mine.order_by(posts.c.number).limit(BATCH))).all()


async def _move(c: Connection, old: Channel, home: Channel, rows: Sequence[Row[*tuple[Any, ...]]]) -> None:
    numbers = [row.number for row in rows]
    there = _of(posts, home.id, numbers)
    both = set((await c.execute(select(posts.c.number).where(there))).scalars())
    await drop_words(c, old.id, {row.number: row.text for row in rows if row.deleted_at is None})
    free = [row for row in rows if row.number not in both]
    if free:
        await c.execute(insert(posts), [{**row._mapping, "channel_id": home.id} for row in free])
        for table in OF_A_POST:
            mine = _of(table, old.id, [row.number for row in free])
            await c.execute(update(table).where(mine).values(channel_id=home.id))
        standing = [_at_home(post_of(row), home) for row in free if row.deleted_at is None]
        await index_words(c, standing, {})
    for row in rows:
        if row.number in both:
            await _fold(c, old, home, row)
    if any(getattr(old, name) != getattr(home, name) for name in FACTS):
        await _read_again(c, home, free)
    await c.execute(delete(posts).where(_of(posts, old.id, numbers)))
    await forget_all(c)


async def _fold(c: Connection, old: Channel, home: Channel, row: Row[*tuple[Any, ...]]) -> None:
    """A post that both have: the later wording stands, as if both had come from one channel."""
    for table in OF_ADMINS:
        said = (await c.execute(select(table).where(_of(table, old.id, [row.number])))).all()
        if said:
            await c.execute(insert_or_skip(c, table), [{**one._mapping, "channel_id": home.id} for one in said])
    if await corrections_of(c, home.id, [row.number]):
        await _read_again(c, home, (await c.execute(select(posts).where(_of(posts, home.id, [row.number])))).all())
    seen = [_at_home(one, home) for one in await versions(c, old.id, row.number)]
    await record(c, home, seen, seen=row.seen_at, quiet=True)
    if row.deleted_at is not None:
        await withdraw(c, home, [row.number], seen=row.deleted_at, quiet=True)


async def _read_again(c: Connection, home: Channel, rows: Sequence[Row[*tuple[Any, ...]]]) -> None:
    """The channel's own facts are others than the import's were: no news, as nobody said anything else."""
    corrected = await corrections_of(c, home.id, [row.number for row in rows])
    found = [
        (row, *read)
        for row in rows
        if (read := understand(home, _at_home(post_of(row), home), corrected.get(row.number))) is not None
    ]
    await save_readings(c, [told for _, told, _ in found], new=())
    await drop_mentions(c, home.id, [row.number for row, _, _ in found])
    await add_mentions(c, [one for row, _, some in found if row.deleted_at is None for one in some])


async def _finish(c: Connection, provisional: Channel, home: Channel) -> None:
    """What hangs on the channel itself, and its end."""
    gone = (await c.execute(select(withdrawals).where(withdrawals.c.channel_id == provisional.id))).all()
    if gone:
        await c.execute(insert_or_skip(c, withdrawals), [{**row._mapping, "channel_id": home.id} for row in gone])
    for table in (withdrawals, lulls):
        await c.execute(delete(table).where(table.c.channel_id == provisional.id))
    newest = (await c.execute(select(func.max(posts.c.date)).where(posts.c.channel_id == home.id))).scalar()
    await touch(c, home.id, last_post_at=newest)
    await c.execute(delete(channels).where(channels.c.id == provisional.id))
    await forget_all(c)


def _name(one: Channel) -> str:
    return (one.username or "").lower()


def _of(table: Table, channel_id: int, numbers: Sequence[int]) -> ColumnElement[bool]:
    return (table.c.channel_id == channel_id) & table.c.number.in_(numbers)


def _at_home(post: Post, home: Channel) -> Post:
    return replace(post, channel_id=home.id)
