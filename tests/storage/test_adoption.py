"""Imported posts move to their channel once it is known: then all is as if they had come from it in the first place."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from claims.model import Channel, Kind, Office, Reading
from storage.adoption import adopt_imported
from storage.channels import all_channels, channel, save_channel
from storage.corrections import keep_review
from storage.database import Connection, Database
from storage.posts import record, versions, withdraw
from storage.readings import reading_of
from storage.schema import (
    changes,
    claims,
    corrections,
    indexed,
    news,
    post_versions,
    posts,
    readings,
    reviews,
    withdrawals,
)
from storage.verdicts import correct
from tests.storage.posts import BELGOROD, SEEN, downed
from tests.storage.posts import post as published

TABLES = (posts, post_versions, readings, claims, news, changes, corrections, reviews, withdrawals)
HOME = BELGOROD
PROVISIONAL = replace(BELGOROD, id=-77)
NOTHING = Reading(language="ru", kind=Kind.OTHER)
LATER = SEEN + timedelta(minutes=5)


async def published_by(c: Connection, of: Channel) -> None:
    """Posts that were edited, withdrawn, corrected and found right."""
    await save_channel(c, of)
    every = [published(number, downed(number), channel=of) for number in range(1, 8)]
    await record(c, of, every, seen=SEEN)
    await record(c, of, [published(2, downed(22), channel=of, edited=3)], seen=LATER)
    await record(c, of, [published(3, "Доброе утро", channel=of, edited=4)], seen=LATER)
    await withdraw(c, of, [4, 99], seen=LATER)
    await correct(c, of.id, 5, NOTHING, by=7, now=LATER)
    await keep_review(c, of.id, 6, "some text", by=7, now=LATER)


async def dump(c: Connection) -> dict[str, list[dict[str, Any]]]:
    """All rows that hang on posts, but for the ids that databases give."""
    return {
        table.name: sorted(
            ({k: v for k, v in row._mapping.items() if k != "id"} for row in await c.execute(select(table))),
            key=repr,
        )
        for table in TABLES
    }


async def found(c: Connection, word: str) -> list[int]:
    """The numbers of the posts that have a word, by the index on SQLite."""
    rows = await c.exec_driver_sql(
        "SELECT number FROM indexed JOIN post_words ON post_words.rowid = indexed.id WHERE post_words MATCH ? "
        "ORDER BY number",
        (f'"{word}"',),
    )
    return list(rows.scalars())


async def test_all_is_as_if_the_channel_had_published_it(database: Database) -> None:
    async with database.write() as c:
        await published_by(c, HOME)
        expected = await dump(c)
        for table in reversed(TABLES):
            await c.execute(table.delete())
        await c.execute(indexed.delete())
        await c.exec_driver_sql("DELETE FROM channels")
        await published_by(c, PROVISIONAL)
        await save_channel(c, HOME)
    assert await adopt_imported(database) == 7
    async with database.read() as c:
        assert await dump(c) == expected
        assert [one.id for one in await all_channels(c)] == [HOME.id]
        assert list(await c.exec_driver_sql("PRAGMA foreign_key_check")) == []


async def test_the_words_are_found_under_the_channel(database: Database) -> None:
    async with database.write() as c:
        await published_by(c, PROVISIONAL)
        await save_channel(c, HOME)
    await adopt_imported(database)
    async with database.read() as c:
        assert await found(c, "белгородской") == [1, 2, 5, 6, 7]
        assert await found(c, f"\ue000{HOME.id}") == [1, 2, 3, 5, 6, 7]
        assert await found(c, "\ue000m77") == []


async def test_of_a_post_that_both_have_the_later_wording_stands(database: Database) -> None:
    async with database.write() as c:
        await published_by(c, PROVISIONAL)
        await save_channel(c, HOME)
        mine = [published(number, downed(number), channel=HOME) for number in (2, 4, 5)]
        await record(c, HOME, mine, seen=LATER)
    await adopt_imported(database)
    async with database.read() as c:
        assert [one.text for one in await versions(c, HOME.id, 2)] == [downed(2), downed(22)]
        told = {number: await reading_of(c, HOME.id, number) for number in (2, 5)}
        assert told[2] is not None
        assert told[2].downed is not None
        assert told[2].downed.low == 22
        assert told[5] == replace(NOTHING, corrected=True)
        assert list((await c.execute(select(claims.c.number).where(claims.c.number == 4))).scalars()) == []
        assert list(await c.exec_driver_sql("PRAGMA foreign_key_check")) == []


async def test_posts_are_read_anew_where_the_channel_speaks_for_another_region(database: Database) -> None:
    text = "Ночью над регионом сбиты 4 БПЛА."
    imported = replace(PROVISIONAL, voice="x", region=None, office=Office.NEWS)
    async with database.write() as c:
        await save_channel(c, imported)
        await record(c, imported, [published(1, text, channel=imported)], seen=SEEN, quiet=True)
        await save_channel(c, HOME)
    await adopt_imported(database)
    async with database.read() as c:
        assert set((await c.execute(select(claims.c.region))).scalars()) == {"RU-BEL"}
        assert (await c.execute(select(changes))).all() == []


async def test_the_channel_spoke_last_when_its_newest_post_was_published(database: Database) -> None:
    async with database.write() as c:
        await published_by(c, PROVISIONAL)
        await save_channel(c, HOME)
    await adopt_imported(database)
    async with database.read() as c:
        home = await channel(c, HOME.id)
    assert home is not None
    assert home.last_post_at == published(7, "").date


@pytest.mark.parametrize("other", [replace(HOME, username="somebody_else"), replace(HOME, username=None)])
async def test_an_import_whose_channel_is_not_known_stays_where_it_is(database: Database, other: Channel) -> None:
    async with database.write() as c:
        await published_by(c, PROVISIONAL)
        await save_channel(c, other)
    assert await adopt_imported(database) == 0
    async with database.read() as c:
        assert len(await all_channels(c)) == 2


async def test_adopting_again_does_nothing(database: Database) -> None:
    async with database.write() as c:
        await published_by(c, PROVISIONAL)
        await save_channel(c, HOME)
    await adopt_imported(database)
    async with database.read() as c:
        before = await dump(c)
    assert await adopt_imported(database) == 0
    async with database.read() as c:
        assert await dump(c) == before
