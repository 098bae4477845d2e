"""Asking the index of words: the newest posts that have them all, and how often they are written.

By the date alone: ranked by how well they fit, a frequent word of a million posts would take half a second.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from sqlalchemy import BigInteger, TextualSelect, column, func, select, text

from claims.counting.areas import ANYWHERE
from claims.counting.reach import EVERYWHERE
from claims.model import Channel, Found, Frequency, Office
from claims.word_forms import Word
from storage.channels import all_channels
from storage.database import Connection
from storage.posts import post_of
from storage.schema import claims, indexed, posts
from storage.words import channel_word, first_id

MOST_COUNTED = 5_000
MOST_TOLD = 6

_SIGNS = {"sqlite": ('"', " AND ", " OR ", "*"), "postgresql": ("'", " & ", " | ", ":*")}
_NEWEST = {
    "sqlite": "SELECT rowid AS id FROM post_words WHERE post_words MATCH :words AND rowid >= :first "
    "ORDER BY rowid DESC LIMIT :most OFFSET :skipped",
    "postgresql": "SELECT id FROM post_words WHERE words @@ CAST(:words AS tsquery) AND id >= :first "
    "ORDER BY id DESC LIMIT :most OFFSET :skipped",
}


async def find_posts(
    c: Connection, words: Sequence[Word], *, voice: str | None = None, skip: int = 0, most: int
) -> tuple[Found, ...]:
    """Posts that stand and have all the words, newest first; of one voice only, where one is named."""
    channels = {one.id: one for one in await all_channels(c)}
    asked = _query(c, words, [one.id for one in channels.values() if one.voice == voice] if voice else None)
    if asked is None:
        return ()
    ids = _newest(c, asked, first=0, skip=skip, most=most).subquery()
    here = (indexed.c.channel_id == posts.c.channel_id) & (indexed.c.number == posts.c.number)
    found = select(posts).join(indexed, here).join(ids, ids.c.id == indexed.c.id).order_by(ids.c.id.desc())
    return tuple(Found(post_of(row), channels[row.channel_id]) for row in await c.execute(found))


async def frequency(c: Connection, words: Sequence[Word], *, voice: str | None = None, since: datetime) -> Frequency:
    """How often posts since then have all the words; of one voice only, where one is named."""
    channels = {one.id: one for one in await all_channels(c)}
    asked = _query(c, words, [one.id for one in channels.values() if one.voice == voice] if voice else None)
    if asked is None:
        return Frequency(0, False, (), ())
    ids = _newest(c, asked, first=first_id(since.timestamp()), skip=0, most=MOST_COUNTED).subquery()
    found = select(indexed.c.channel_id, indexed.c.number).join(ids, ids.c.id == indexed.c.id).subquery()
    by_channel = select(found.c.channel_id, func.count()).group_by(found.c.channel_id)
    here = (claims.c.channel_id == found.c.channel_id) & (claims.c.number == found.c.number)
    spoken = select(claims.c.region, claims.c.channel_id, claims.c.number).join(found, here).distinct().subquery()
    by_region = select(spoken.c.region, func.count()).group_by(spoken.c.region)
    posts_of = {channels[of]: number for of, number in await c.execute(by_channel)}
    regions = {of: number for of, number in await c.execute(by_region) if of not in {ANYWHERE, EVERYWHERE}}
    total = sum(posts_of.values())
    return Frequency(total, total == MOST_COUNTED, _by_voice(posts_of), _most(regions.items()))


def _query(c: Connection, words: Sequence[Word], channels: Sequence[int] | None) -> str | None:
    """The words in the language of the index; None where nothing can be found."""
    if not words or (channels is not None and not channels):
        return None
    quote, also, either, start = (
        ("'", " & ", " | ", ":*") if c.dialect.name == "postgresql" else ('"', " AND ", " OR ", "*")
    )
    every = [f"{quote}{one.letters}{quote}{'' if one.whole else start}" for one in words]
    if channels is not None:
        every.append("(" + either.join(f"{quote}{channel_word(of)}{quote}" for of in channels) + ")")
    return also.join(every)


def _newest(c: Connection, words: str, *, first: int, skip: int, most: int) -> TextualSelect:
    """The ids from ``first`` on, newest first."""
    asked = text(_NEWEST[c.dialect.name]).bindparams(words=words, first=first, skipped=skip, most=most)
    return asked.columns(column("id", BigInteger))


def _by_voice(posts_of: Mapping[Channel, int]) -> tuple[tuple[Channel, int], ...]:
    """Each voice under the channel that names it best: an office's before a relay's."""
    counted: Counter[str] = Counter()
    best: dict[str, Channel] = {}
    for one, number in posts_of.items():
        counted[one.voice] += number
        known = best.setdefault(one.voice, one)
        if known.office in {Office.NEWS, Office.OTHER} and one.office not in {Office.NEWS, Office.OTHER}:
            best[one.voice] = one
    return tuple((best[voice], number) for voice, number in _most(counted.items()))


def _most(counted: Iterable[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(counted, key=lambda pair: (-pair[1], pair[0]))[:MOST_TOLD])
