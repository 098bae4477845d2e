"""/forget really deletes: no table that knows of chats or persons knows of this one any more."""

from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import BigInteger, Boolean, Column, Integer, Table, insert, or_, select

from claims.model import Post
from storage.database import Connection, Database
from storage.kept import count_kept
from storage.posts import record
from storage.schema import schema
from storage.schema.columns import Instant, Structure
from storage.subscribers import forget, move_chat
from tests.storage.posts import MINISTRY

NOW = datetime(2026, 11, 22, 7, 30, tzinfo=UTC)
MINE, ANOTHERS = 1000, 2000
KEPT = {
    "blocked": "who is blocked would be let in again by it",
    "admins": "an owner gave the role and takes it",
}
CHATS = ("chat_id", "person")


def tables() -> list[Table]:
    """Those that know of chats or persons."""
    return [table for table in schema.sorted_tables if set(CHATS) & set(table.columns.keys())]


def value(column: Column[Any], whose: int) -> object:
    given = {"chat_id": whose, "person": whose, "region": "RU-BEL", "channel_id": MINISTRY.id, "number": 1}
    if column.name in given:
        return given[column.name]
    match column.type:
        case Instant():
            return NOW
        case Structure():
            return []
        case Boolean():
            return False
        case BigInteger() | Integer():
            return whose
        case _:
            return f"{column.name} {whose}"


async def fill(c: Connection) -> None:
    for whose in (MINE, ANOTHERS):
        for table in tables():
            await c.execute(insert(table).values({one.name: value(one, whose) for one in table.columns}))


async def rows_of(c: Connection, table: Table, whose: int) -> int:
    mine = or_(*(table.columns[name] == whose for name in CHATS if name in table.columns))
    return len((await c.execute(select(table).where(mine))).all())


@pytest.fixture
async def full(watched: Database) -> Database:
    """Two chats of which everything is known that can be."""
    async with watched.write() as c:
        await record(c, MINISTRY, [Post(channel_id=MINISTRY.id, number=1, date=NOW, text="x")], seen=NOW)
        await fill(c)
    return watched


async def test_there_are_tables_to_look_into() -> None:
    assert {"subscribers", "subscriptions", "cards", "outbox", "managed", "progress", "drafts"} <= {
        table.name for table in tables()
    }


async def test_nothing_is_left_of_a_chat_and_all_of_the_others(full: Database) -> None:
    async with full.write() as c:
        await forget(c, MINE)
    async with full.read() as c:
        for table in tables():
            assert await rows_of(c, table, MINE) == (table.name in KEPT), table.name
            assert await rows_of(c, table, ANOTHERS) == 1, table.name


async def test_whatever_is_stored_is_told(full: Database) -> None:
    shown_whole = {"subscribers", "subscriptions", "managed"}
    async with full.read() as c:
        told = await count_kept(c, MINE)
    assert set(told) | shown_whole | {"blocked"} == {table.name for table in tables()}


async def test_a_group_that_moves_takes_everything_along(full: Database) -> None:
    async with full.write() as c:
        await move_chat(c, MINE, -100777)
    async with full.read() as c:
        for table in tables():
            if "chat_id" in table.columns and table.name not in KEPT and table.name != "progress":
                assert len((await c.execute(select(table).where(table.c.chat_id == MINE))).all()) == 0, table.name
                assert len((await c.execute(select(table).where(table.c.chat_id == -100777))).all()) == 1, table.name
