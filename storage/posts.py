"""The tables of posts and their earlier versions. ``record`` is the intake: everything derived follows from it."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from hashlib import blake2b
from typing import Any

from sqlalchemy import Row, bindparam, insert, select, update

from claims.intake import Intent, Standing, clean, decide
from claims.model import Channel, Happening, Origin, Post, PostRef, Recorded
from storage.conflict import insert_or_skip
from storage.database import Connection
from storage.derived import Revision, derive, retract
from storage.readings import redate
from storage.schema import post_versions, posts, withdrawals
from storage.schema.columns import EPOCH, MICROSECOND
from storage.words import drop_words, index_words

MANY = 500
"""Keys in one query."""


@dataclass(slots=True)
class _Draft:
    """A number's state while a batch is folded: what stands, and what is still to be written.

    ``stored`` is the text that the database has of it.
    """

    standing: Standing | None
    withdrawn: bool
    post: Post | None = None
    new: bool = False
    changed: bool = False
    stored: str | None = None
    earlier: list[tuple[datetime | None, str]] = field(default_factory=list)


async def record(
    c: Connection, channel: Channel, posts: Sequence[Post], *, seen: datetime, quiet: bool = False
) -> tuple[Recorded, ...]:
    """Store posts of a stored channel, as they stand at ``seen``; the result is in their order.

    Doing it again, or in another order, changes nothing. New and edited texts are read once, their claims indexed and
    the solved answers that they touch forgotten; new, edited and withdrawn interceptions become news unless ``quiet``.
    A deleted post never comes back. Raises ValueError for a number that no post has, before anything is written.
    """
    cleaned = [clean(post) for post in posts]
    numbers = list({post.number for post in cleaned})
    drafts = await _drafts(c, channel.id, numbers)
    whats = [_fold(drafts[post.number], post) for post in cleaned]
    touched = {number: draft for number, draft in drafts.items() if draft.post is not None or draft.earlier}
    await _write(c, channel.id, touched, seen)
    revisions = [
        Revision(draft.post, new=draft.new, withdrawn=draft.withdrawn)
        for draft in touched.values()
        if draft.post is not None and (draft.new or draft.changed)
    ]
    told = [d.post for d in touched.values() if d.post is not None and not d.withdrawn and (d.new or d.changed)]
    await index_words(c, told, {number: d.stored for number, d in touched.items() if d.stored is not None})
    await redate(c, [d.post for d in touched.values() if d.post is not None and not d.new and not d.changed])
    readings = await derive(c, channel, revisions, seen=seen, quiet=quiet)
    return tuple(
        Recorded(what=what, post=post, reading=None if what is Happening.SAME else readings.get(post.number))
        for what, post in zip(whats, cleaned, strict=True)
    )


async def withdraw(
    c: Connection, channel: Channel, numbers: Collection[int], *, seen: datetime, quiet: bool = False
) -> tuple[PostRef, ...]:
    """Mark posts as deleted on Telegram: their text stays, their claims go. Gives those that stood until now.

    For ever: a version of one of these numbers that comes later, stored or not, does not bring it back.
    """
    wanted = sorted({number for number in numbers if 0 < number < 2**63})
    gone: dict[int, str] = {}
    for some in _batches(wanted):
        mine = (posts.c.channel_id == channel.id) & posts.c.number.in_(some) & posts.c.deleted_at.is_(None)
        gone |= dict((await c.execute(select(posts.c.number, posts.c.text).where(mine))).all())
        await c.execute(update(posts).where(mine).values(deleted_at=seen))
        marks = [{"channel_id": channel.id, "number": number, "seen_at": seen} for number in some]
        await c.execute(insert_or_skip(c, withdrawals), marks)
    await drop_words(c, channel.id, gone)
    await retract(c, channel, list(gone), seen=seen, quiet=quiet)
    return tuple(PostRef(channel.id, number, channel.username) for number in gone)


async def newest_numbers(c: Connection, channel_id: int, limit: int = 100) -> tuple[int, ...]:
    """The numbers of a channel's newest posts that stand, newest first."""
    standing = (posts.c.channel_id == channel_id) & posts.c.deleted_at.is_(None)
    found = await c.execute(select(posts.c.number).where(standing).order_by(posts.c.number.desc()).limit(limit))
    return tuple(found.scalars())


async def post(c: Connection, channel_id: int, number: int) -> Post | None:
    """The present version of a post, withdrawn or not."""
    mine = (posts.c.channel_id == channel_id) & (posts.c.number == number)
    row = (await c.execute(select(posts).where(mine))).first()
    return None if row is None else post_of(row)


async def withdrawn_at(c: Connection, channel_id: int, number: int) -> datetime | None:
    """When a post was seen to be deleted; None for one that stands."""
    mine = (posts.c.channel_id == channel_id) & (posts.c.number == number)
    when: datetime | None = (await c.execute(select(posts.c.deleted_at).where(mine))).scalar()
    return when


async def versions(c: Connection, channel_id: int, number: int) -> tuple[Post, ...]:
    """Every version of a post that was seen, oldest first, the present one last."""
    present = await post(c, channel_id, number)
    if present is None:
        return ()
    mine = (post_versions.c.channel_id == channel_id) & (post_versions.c.number == number)
    found = await c.execute(
        select(post_versions).where(mine).order_by(post_versions.c.edited_us, post_versions.c.seen_at)
    )
    earlier = [
        replace(present, text=row.text, edited=EPOCH + row.edited_us * MICROSECOND if row.edited_us else None)
        for row in found
    ]
    return (*earlier, present)


_GONE = select(withdrawals.c.number).where(
    withdrawals.c.channel_id == bindparam("of_channel"),
    withdrawals.c.number.in_(bindparam("of_numbers", expanding=True)),
)
_STORED = select(posts.c.number, posts.c.text, posts.c.edited, posts.c.has_media).where(
    posts.c.channel_id == bindparam("of_channel"), posts.c.number.in_(bindparam("of_numbers", expanding=True))
)


async def _drafts(c: Connection, channel_id: int, numbers: Sequence[int]) -> dict[int, _Draft]:
    drafts: dict[int, _Draft] = {}
    for some in _batches(numbers):
        asked = {"of_channel": channel_id, "of_numbers": some}
        gone = set((await c.execute(_GONE, asked)).scalars())
        drafts |= {number: _Draft(None, number in gone) for number in some}
        for number, text, edited, has_media in await c.execute(_STORED, asked):
            drafts[number].standing = Standing(text, edited, has_media)
            drafts[number].stored = text
    return drafts


def _fold(draft: _Draft, post: Post) -> Happening:
    """Apply the decision about one version to the draft of its number."""
    intent = decide(draft.standing, post)
    if intent is Intent.NOTHING:
        return Happening.SAME
    if intent is Intent.KEEP:
        draft.earlier.append((post.edited, post.text))
        return Happening.SAME
    if draft.standing is not None and intent is Intent.SUPERSEDE:
        draft.earlier.append((draft.standing.edited, draft.standing.text))
        draft.changed = True
    draft.new = draft.new or intent is Intent.STORE
    draft.post = post
    draft.standing = Standing(post.text, post.edited, post.has_media)
    if draft.withdrawn or intent is Intent.REFRESH:
        return Happening.SAME
    return Happening.NEW if intent is Intent.STORE else Happening.EDITED


async def _write(c: Connection, channel_id: int, drafts: dict[int, _Draft], seen: datetime) -> None:
    fresh = [_row(d.post, seen, d.withdrawn) for d in drafts.values() if d.post is not None and d.new]
    if fresh:
        await c.execute(insert(posts), fresh)
    later = [_version(d.post) for d in drafts.values() if d.post is not None and not d.new]
    if later:
        await c.execute(_UPDATE, later)
    earlier = [
        {
            "channel_id": channel_id,
            "number": number,
            "edited_us": 0 if edited is None else (edited - EPOCH) // MICROSECOND,
            "text_key": blake2b(text.encode(), digest_size=12).hexdigest(),
            "seen_at": seen,
            "text": text,
        }
        for number, draft in drafts.items()
        for edited, text in draft.earlier
    ]
    if earlier:
        await c.execute(insert_or_skip(c, post_versions), earlier)


_UPDATE = (
    update(posts)
    .where(posts.c.channel_id == bindparam("of_channel"), posts.c.number == bindparam("of_number"))
    .values(text=bindparam("text"), edited=bindparam("edited"), has_media=bindparam("has_media"))
)


def _version(post: Post) -> dict[str, Any]:
    return {
        "of_channel": post.channel_id,
        "of_number": post.number,
        "text": post.text,
        "edited": post.edited,
        "has_media": post.has_media,
    }


def _row(post: Post, seen: datetime, withdrawn: bool) -> dict[str, Any]:
    origin = post.origin
    return {
        "channel_id": post.channel_id,
        "number": post.number,
        "date": post.date,
        "edited": post.edited,
        "deleted_at": seen if withdrawn else None,
        "seen_at": seen,
        "album": post.album,
        "origin": None if origin is None else [origin.channel_id, origin.number, origin.title],
        "has_media": post.has_media,
        "text": post.text,
    }


def post_of(row: Row[*tuple[Any, ...]]) -> Post:
    """A row of the table as the value that the other folders know."""
    origin = None
    if row.origin is not None:
        channel_id, number, title = row.origin
        origin = Origin(channel_id=channel_id, number=number, title=title)
    return Post(
        channel_id=row.channel_id,
        number=row.number,
        date=row.date,
        text=row.text,
        edited=row.edited,
        album=row.album,
        origin=origin,
        has_media=row.has_media,
    )


def _batches(numbers: Sequence[int]) -> Iterable[Sequence[int]]:
    return (numbers[first : first + MANY] for first in range(0, len(numbers), MANY))
