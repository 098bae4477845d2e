"""Words of posts are found, newest first, whatever happened to the posts."""

import sqlite3
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select, text

from claims.model import Channel, Post
from claims.word_forms import typed_words
from storage.database import Database
from storage.posts import record, withdraw
from storage.schema import indexed
from storage.search import find_posts, frequency
from tests.storage.conftest import POSTGRES
from tests.storage.posts import BELGOROD, MINISTRY

NOW = datetime(2026, 11, 22, 7, 30, tzinfo=UTC)
HOUR = timedelta(hours=1)
SHOT = "Над Шебекинским округом сбит беспилотник. Ёлку у администрации обломками не задело."


def post(number: int, words: str, *, channel: Channel = BELGOROD, date: datetime = NOW, edited: bool = False) -> Post:
    return Post(channel_id=channel.id, number=number, date=date, text=words, edited=date + HOUR if edited else None)


async def keep(database: Database, *posts: Post, channel: Channel = BELGOROD) -> None:
    async with database.write() as c:
        await record(c, channel, posts, seen=NOW)


async def found(database: Database, words: str, *, voice: str | None = None, skip: int = 0) -> Sequence[int]:
    async with database.read() as c:
        return [one.post.number for one in await find_posts(c, typed_words(words), voice=voice, skip=skip, most=20)]


async def test_a_post_is_found_by_its_words_in_any_form(watched: Database) -> None:
    await keep(watched, post(1, SHOT))
    for words in ("Шебекино", "ШЕБЕКИНСКИЙ", "беспилотники", "сбиты", "елка", "ёлки", "в Шебекино"):
        assert await found(watched, words) == [1], words
    for words in ("Белгород", "сбит вертолёт", "пилот", "лку"):
        assert await found(watched, words) == [], words


async def test_the_newest_come_first_in_whatever_order_they_were_stored(watched: Database) -> None:
    await keep(watched, post(3, SHOT, date=NOW - 2 * HOUR))
    await keep(watched, post(5, SHOT), post(4, SHOT, date=NOW - HOUR))
    await keep(watched, post(9, SHOT, channel=MINISTRY, date=NOW - HOUR / 2), channel=MINISTRY)
    assert await found(watched, "беспилотник") == [5, 9, 4, 3]
    assert await found(watched, "беспилотник", skip=2) == [4, 3]


async def test_posts_of_one_second_are_all_found(watched: Database) -> None:
    await keep(watched, *(post(number, SHOT) for number in range(1, 121)))
    await keep(watched, *(post(number, SHOT, channel=MINISTRY) for number in range(1, 21)), channel=MINISTRY)
    async with watched.read() as c:
        every = await find_posts(c, typed_words("беспилотник"), most=500)
    assert len({(one.channel.id, one.post.number) for one in every}) == 140


async def test_an_edited_post_is_found_by_its_new_words_only(watched: Database) -> None:
    await keep(watched, post(1, "Сбит беспилотник над Валуйками"))
    await keep(watched, post(1, "Сбит беспилотник над Губкином", edited=True))
    assert await found(watched, "Губкин") == [1]
    assert await found(watched, "Валуйки") == []
    await keep(watched, post(1, "Сбит беспилотник над Валуйками"))  # the first version comes late
    assert await found(watched, "Валуйки") == []


async def test_a_withdrawn_post_is_not_found(watched: Database) -> None:
    await keep(watched, post(1, SHOT), post(2, SHOT))
    async with watched.write() as c:
        await withdraw(c, BELGOROD, [1, 7], seen=NOW)
    await keep(watched, post(7, SHOT))
    await keep(watched, post(1, SHOT + " Дополнено.", edited=True))
    assert await found(watched, "беспилотник") == [2]
    async with watched.read() as c:
        assert len((await c.execute(select(indexed))).all()) == 1


async def test_one_voice_is_searched(watched: Database) -> None:
    await keep(watched, post(1, SHOT))
    await keep(watched, post(2, SHOT, channel=MINISTRY), channel=MINISTRY)
    assert await found(watched, "беспилотник", voice=MINISTRY.voice) == [2]
    assert await found(watched, "беспилотник", voice="nobody") == []


async def test_how_often_is_told_by_voice_and_by_region(watched: Database) -> None:
    old = NOW - timedelta(days=40)
    told = "За ночь над Белгородской областью сбито 3 беспилотника, над Курской областью 2 беспилотника."
    await keep(watched, post(1, SHOT), post(2, "Беспилотник замечен", date=NOW - HOUR), post(3, SHOT, date=old))
    await keep(watched, post(4, told, channel=MINISTRY), channel=MINISTRY)
    async with watched.read() as c:
        often = await frequency(c, typed_words("беспилотник"), since=NOW - timedelta(days=30))
    assert (often.posts, often.is_capped) == (3, False)
    assert [(one.voice, number) for one, number in often.voices] == [(BELGOROD.voice, 2), (MINISTRY.voice, 1)]
    assert dict(often.regions) == {"RU-BEL": 2, "RU-KRS": 1}


async def test_no_words_find_nothing(watched: Database) -> None:
    await keep(watched, post(1, SHOT))
    assert await found(watched, '"*') == []


@pytest.mark.skipif(POSTGRES is not None, reason="it is SQLite whose rows move")
async def test_the_index_survives_a_vacuum(watched: Database, tmp_path: Path) -> None:
    await keep(watched, post(1, "Первый"), post(2, SHOT), post(3, "Третий"))
    async with watched.write() as c:
        await c.execute(text("DELETE FROM posts WHERE number = 1"))
    with sqlite3.connect(tmp_path / "dronewatch.db") as connection:
        connection.execute("VACUUM")
    connection.close()
    assert await found(watched, "беспилотник") == [2]


@pytest.mark.parametrize(
    "words", ['"*', "' OR 1", "NEAR(a b)", "a:b", "-x", "^дрон", "\ue0002", "🛸", "x" * 3000, "\0"]
)
async def test_what_is_typed_is_never_a_language(watched: Database, words: str) -> None:
    await keep(watched, post(1, f"{words} Беспилотник"), post(2, "Беспилотник"))
    assert set(await found(watched, words)) <= {1}
    async with watched.write() as c:
        await withdraw(c, BELGOROD, [1], seen=NOW)
    assert await found(watched, words) == []
