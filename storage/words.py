"""The index of words: every post that stands is found by its words and by its channel.

On SQLite it is an FTS5 table that keeps no texts, so what is taken out of it has to be named with the words that went
in; on PostgreSQL a column of lexemes under a GIN index. The ids are ours, because a post's own row may move (VACUUM).
"""

from collections.abc import Mapping, Sequence
from hashlib import blake2b

from sqlalchemy import delete, select, text

from claims.model import Post
from claims.places.fold import fold
from claims.word_forms import tokens
from storage.conflict import insert_or_skip
from storage.database import Connection
from storage.schema import indexed

MANY = 500
"""Keys in one query."""

OF_CHANNEL = "\ue000"
"""The letter before a channel's id in the index; no post's text keeps one."""

ROOM = 16
"""Ids a second. Where they do not suffice, a post takes one of the seconds after."""

_Row = tuple[int, int, str]
"""Id, channel and text."""

_PUT = text("INSERT INTO post_words (rowid, words) VALUES (:id, :words)")
_TAKE = text("INSERT INTO post_words (post_words, rowid, words) VALUES ('delete', :id, :words)")
_PUT_LEXEMES = text(
    "INSERT INTO post_words (id, words) VALUES (:id, array_to_tsvector(CAST(:words AS text[]))) "
    "ON CONFLICT (id) DO UPDATE SET words = excluded.words"
)


async def index_words(c: Connection, posts: Sequence[Post], before: Mapping[int, str]) -> None:
    """Put posts of one channel into the index; ``before`` are the texts, by number, under which they are in it now."""
    if not posts:
        return
    kept = await _ids(c, posts[0].channel_id, [post.number for post in posts if post.number in before])
    ids = {kept[post.number]: post for post in posts if post.number in kept}
    await _take(c, [(at, post.channel_id, before[post.number]) for at, post in ids.items()])
    new = await _give_ids(c, [post for post in posts if post.number not in kept])
    # In the order of the ids: FTS5 writes a piece of its own wherever they fall.
    await _put(c, sorted((at, post.channel_id, post.text) for at, post in (ids | new).items()))


async def drop_words(c: Connection, channel_id: int, texts: Mapping[int, str]) -> None:
    """Take posts of a channel out of the index; ``texts`` are theirs, by number."""
    ids = await _ids(c, channel_id, list(texts))
    await _take(c, [(at, channel_id, texts[number]) for number, at in ids.items()])
    every = list(ids.values())
    for first in range(0, len(every), MANY):
        await c.execute(delete(indexed).where(indexed.c.id.in_(every[first : first + MANY])))


def first_id(second: float) -> int:
    """The lowest id of a second; the posts of later ones have higher ids, but where seconds are crowded."""
    return int(second) * ROOM


def channel_word(channel_id: int) -> str:
    """The word under which all posts of a channel stand."""
    return f"{OF_CHANNEL}{channel_id}".replace("-", "m")


async def _put(c: Connection, rows: Sequence[_Row]) -> None:
    if c.dialect.name == "postgresql":
        await c.execute(_PUT_LEXEMES, [{"id": at, "words": _lexemes(of, told)} for at, of, told in rows])
    else:
        await c.execute(_PUT, [{"id": at, "words": _words(of, told)} for at, of, told in rows])


async def _take(c: Connection, rows: Sequence[_Row]) -> None:
    """On PostgreSQL a row goes with its id, or is written over."""
    if rows and c.dialect.name != "postgresql":
        await c.execute(_TAKE, [{"id": at, "words": _words(of, told)} for at, of, told in rows])


def _words(channel_id: int, told: str) -> str:
    return f"{channel_word(channel_id)} {_folded(told)}"


def _lexemes(channel_id: int, told: str) -> list[str]:
    return [channel_word(channel_id), *dict.fromkeys(tokens(_folded(told)))]


def _folded(told: str) -> str:
    return fold(told.replace(OF_CHANNEL, " "))


async def _ids(c: Connection, channel_id: int, numbers: Sequence[int]) -> dict[int, int]:
    """The ids of posts that are in the index, by number."""
    found: dict[int, int] = {}
    for first in range(0, len(numbers), MANY):
        mine = (indexed.c.channel_id == channel_id) & indexed.c.number.in_(numbers[first : first + MANY])
        found |= dict((await c.execute(select(indexed.c.number, indexed.c.id).where(mine))).all())
    return found


async def _give_ids(c: Connection, posts: Sequence[Post]) -> dict[int, Post]:
    """An id of its own for each: in the post's second, or where that is full in a stretch twice as long each time."""
    given: dict[int, Post] = {}
    waiting, room = list(posts), ROOM
    while waiting:
        wanted = {first_id(post.date.timestamp()) + _draw(post, room): post for post in waiting}
        rows = [{"id": at, "channel_id": post.channel_id, "number": post.number} for at, post in wanted.items()]
        stored = await c.execute(insert_or_skip(c, indexed), rows)
        if stored.rowcount != len(rows):
            kept = await _ids(c, posts[0].channel_id, [post.number for post in wanted.values()])
            wanted = {at: post for at, post in wanted.items() if kept.get(post.number) == at}
        given |= wanted
        settled = {post.number for post in wanted.values()}
        waiting, room = [post for post in waiting if post.number not in settled], 2 * room
    return given


def _draw(post: Post, room: int) -> int:
    """A number below ``room`` that is the post's own, another one for another room."""
    key = f"{post.channel_id}/{post.number}/{room}".encode()
    return int.from_bytes(blake2b(key, digest_size=8).digest()) % room
