"""Which posts say the same thing for the same voice: told once, it need not be told again.

Counting takes every statement as true and needs no such judgement; a person who has read "13 over Kaluga" from the
ministry must not be called again when the governor, a mayor or a news channel passes it on.
"""

from datetime import timedelta

from claims.counting.areas import covers
from claims.counting.items import items_of
from claims.counting.reposts import SAME_WINDOW, without_reposts
from claims.counting.spans import overlap
from claims.counting.voices import voice_of
from claims.intake import text_key
from claims.model import News, Office, Reading, Statement, Told

UNOFFICIAL = frozenset({Office.NEWS, Office.OTHER})
AT_ONCE = timedelta(hours=1)
"""Within so long the same figure without a time, in other words and another channel, is the same; later it is more."""


def told_of(news: News, reading: Reading) -> Told:
    """What was told by a piece of news, by its present reading or the one before."""
    channel = news.channel
    return Told(
        ref=news.ref,
        date=news.date,
        voice=channel.voice,
        office=channel.office,
        title=channel.title,
        reading=reading,
        region=channel.region,
        text_key=text_key(news.text),
    )


def speaks_for_an_office(told: Told) -> bool:
    """Whether any official stands behind a post; a news channel's own words are nobody's claim."""
    return told.office is not Office.NEWS or any(voice_of(told, claim) is not None for claim in told.reading.claims)


def repeats(one: Told, other: Told) -> bool:
    """Whether all that one post states, another channel's post states as well, for the same voices.

    Either word for word, or the same figure for times that meet over the same place, where one may name it more finely
    than the other. What an unofficial channel says without naming anybody is taken for the words of whoever said it
    first. Two posts of one channel are two statements, however alike: a governor may write "сбит беспилотник" twice in
    a night and mean two.
    """
    if one.ref.channel_id == other.ref.channel_id or abs(one.date - other.date) > SAME_WINDOW:
        return False
    if one.text_key and len(without_reposts([one, other])) == 1:
        return True
    mine, theirs = items_of(one), items_of(other)
    apart = abs(one.date - other.date)
    names = {one.voice} if one.office in UNOFFICIAL else frozenset()
    return bool(mine) and all(
        any((item.voice == known.voice or item.voice in names) and _is_same(item, known, apart) for known in theirs)
        for item in mine
    )


def _is_same(item: Statement, known: Statement, apart: timedelta) -> bool:
    is_there = covers(item.areas, known.areas) or covers(known.areas, item.areas)
    is_timed = item.inner is not None or known.inner is not None
    is_then = overlap(item.outer, known.outer) and (is_timed or apart <= AT_ONCE)
    return (item.low, item.high) == (known.low, known.high) and is_there and is_then
