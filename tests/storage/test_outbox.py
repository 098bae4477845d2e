"""The outbox: a key is written once, and what is sent stays sent."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from claims.model import Button, Entity, Lane, Message, Outgoing, Period, Picture
from storage.database import Database
from storage.outbox import (
    OutboxState,
    begin,
    counts,
    due,
    give_up,
    give_up_chat,
    give_up_interrupted,
    known_keys,
    mark_sent,
    next_due,
    postpone,
    prune,
    put,
    put_all,
    sent_as,
)
from tests.storage.posts import SEEN

CARD = Message(
    text="📍 Белгородская область <b>не разметка</b>",
    entities=(Entity("bold", 3, 12), Entity("text_link", 16, 4, "https://t.me/mod_russia/1")),
    buttons=((Button("Сегодня", data="region:RU-BEL"), Button("Пост", url="https://t.me/mod_russia/1")), ()),
    silent=True,
    picture=Picture(name="map", period=Period(SEEN - timedelta(days=1), SEEN), region="RU-BEL", language="en"),
)


def outgoing(key: str, *, lane: Lane = Lane.ALERT, minutes: float = 0, chat_id: int = 10) -> Outgoing:
    """A message that may go so many minutes after SEEN."""
    return Outgoing(
        key=key,
        chat_id=chat_id,
        lane=lane,
        message=CARD,
        not_before=SEEN + timedelta(minutes=minutes),
        thread_id=3,
        quiet_from=SEEN,
    )


async def test_a_message_comes_back_as_it_was_put(database: Database) -> None:
    edit, answer = replace(outgoing("edit"), edits="alert"), replace(outgoing("answer"), replies_to="alert")
    async with database.write() as c:
        assert await put(c, outgoing("alert"))
        await put_all(c, [edit, answer])
    async with database.read() as c:
        assert await due(c, SEEN) == (outgoing("alert"), edit, answer)


async def test_a_key_is_put_once_whoever_puts_it(database: Database) -> None:
    async def add() -> bool:
        async with database.write() as c:
            return await put(c, outgoing("digest"))

    assert sorted(await asyncio.gather(*(add() for _ in range(5)))) == [False] * 4 + [True]


async def test_a_key_that_was_sent_is_not_put_again(database: Database) -> None:
    async with database.write() as c:
        await put(c, outgoing("digest"))
        await mark_sent(c, "digest", 77, SEEN)
        assert not await put(c, outgoing("digest"))
        assert await due(c, SEEN + timedelta(days=1)) == ()
        assert await sent_as(c, "digest") == 77
        assert await known_keys(c, ["digest", "other"]) == {"digest"}


async def test_what_is_due_comes_by_lane_then_by_age(database: Database) -> None:
    async with database.write() as c:
        await put(c, outgoing("digest 1", lane=Lane.DIGEST))
        await put(c, outgoing("alert 1"))
        await put(c, outgoing("later", minutes=5))
        await put(c, outgoing("alert 2"))
        assert [one.key for one in await due(c, SEEN)] == ["alert 1", "alert 2", "digest 1"]
        assert [one.key for one in await due(c, SEEN, limit=1)] == ["alert 1"]
        assert await next_due(c) == SEEN


async def test_an_error_postpones_and_counts(database: Database) -> None:
    later = SEEN + timedelta(minutes=1)
    async with database.write() as c:
        await put(c, outgoing("alert"))
        await postpone(c, "alert", later, "502")
        assert await due(c, SEEN) == ()
        (again,) = await due(c, later)
        assert again.attempts == 1
        await postpone(c, "alert", later, None)
        assert (await due(c, later))[0].attempts == 1


async def test_a_message_under_way_is_begun_once_and_never_due(database: Database) -> None:
    async with database.write() as c:
        await put(c, outgoing("alert"))
        assert await begin(c, "alert")
        assert not await begin(c, "alert")
        assert await due(c, SEEN) == ()


async def test_what_was_cut_off_is_given_up_and_not_sent_twice(database: Database) -> None:
    async with database.write() as c:
        await put(c, outgoing("cut off"))
        await put(c, outgoing("waiting"))
        await begin(c, "cut off")
        assert await give_up_interrupted(c, SEEN) == 1
        assert [one.key for one in await due(c, SEEN)] == ["waiting"]
        assert await counts(c) == {
            OutboxState.WAITING: 1,
            OutboxState.SENDING: 0,
            OutboxState.SENT: 0,
            OutboxState.GIVEN_UP: 1,
        }


@pytest.mark.parametrize("settled", ["sent", "given up"])
async def test_what_is_settled_stays_settled(database: Database, settled: str) -> None:
    async with database.write() as c:
        await put(c, outgoing("alert"))
        if settled == "sent":
            await mark_sent(c, "alert", 1, SEEN)
        else:
            await give_up(c, "alert", "403", SEEN)
        before = await counts(c)
        await postpone(c, "alert", SEEN, "late")
        await give_up(c, "alert", "late", SEEN)
        await mark_sent(c, "alert", 2, SEEN)
        assert await counts(c) == before


async def test_an_edit_that_was_cut_off_is_made_again(database: Database) -> None:
    async with database.write() as c:
        await put(c, replace(outgoing("edit"), edits="card"))
        await begin(c, "edit")
        assert await give_up_interrupted(c, SEEN) == 0
        assert [one.key for one in await due(c, SEEN)] == ["edit"]


async def test_a_chat_that_is_gone_loses_what_waits_for_it(database: Database) -> None:
    async with database.write() as c:
        await put(c, outgoing("mine 1", chat_id=10))
        await put(c, outgoing("mine 2", chat_id=10))
        await put(c, outgoing("yours", chat_id=11))
        assert await give_up_chat(c, 10, "blocked", SEEN) == 2
        assert [one.key for one in await due(c, SEEN)] == ["yours"]


async def test_a_row_that_cannot_be_read_stops_no_other(database: Database, caplog: pytest.LogCaptureFixture) -> None:
    async with database.write() as c:
        await put(c, outgoing("broken"))
        await put(c, outgoing("lame"))
        await put(c, outgoing("whole"))
        await c.exec_driver_sql("UPDATE outbox SET message = '{\"text' WHERE key = 'broken'")
        await c.exec_driver_sql("UPDATE outbox SET lane = 99 WHERE key = 'lame'")
        assert [one.key for one in await due(c, SEEN)] == ["whole"]
        assert (await counts(c))[OutboxState.GIVEN_UP] == 2
    assert "cannot be read" in caplog.text


async def test_pruning_drops_what_was_settled_long_ago(database: Database) -> None:
    async with database.write() as c:
        for key in ("old", "new", "waiting"):
            await put(c, outgoing(key))
        await mark_sent(c, "old", 1, SEEN)
        await mark_sent(c, "new", 2, SEEN + timedelta(days=2))
        assert await prune(c, before=SEEN + timedelta(days=1)) == 1
        assert await known_keys(c, ["old", "new", "waiting"]) == {"new", "waiting"}
