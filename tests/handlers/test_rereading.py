"""/reread: how far it is, what would change, and whether it is kept."""

import asyncio

import pytest

from bot.progress import refresh
from bot.rereading import reread_once
from claims.model import Count, Post
from messages.texts import LANGUAGES
from storage.audit import latest_audit
from storage.database import Database
from storage.posts import record
from storage.progress import all_followed
from storage.readings import reading_of
from storage.rereads import reread_by_id
from tests.handlers.chat import Person, Stage
from tests.handlers.conftest import MINISTRY, NOW, OWNER
from tests.handlers.script import Script


def owner_of(stage: Stage, language: str = "en") -> Person:
    return stage.person("Owner", number=OWNER, language=language)


@pytest.fixture
async def misread(morning: Stage) -> Stage:
    """The ministry's post was read by older rules: seven drones where it says nine; the governor's was no report."""
    seven = """replace(reading, '"downed":{"low":9,"high":9}', '"downed":{"low":7,"high":7}')"""
    other = (
        """{"language":"ru","kind":"attack","downed":null,"claims":[],"increment":false,"window":{"from":null,"""
        """"until":null,"basis":"none"},"uav":[],"means":[],"units":[],"casualties":{"killed":null,"injured":null},"""
        """"damage":null,"relayed_from":null,"doubts":[]}"""
    )
    async with morning.database.write() as c:
        await c.exec_driver_sql(f"UPDATE readings SET reading = {seven} WHERE channel_id = 12")
        await c.exec_driver_sql("UPDATE readings SET kind = 'attack', reading = ? WHERE channel_id = 14", (other,))
    return morning


async def go_on(stage: Stage) -> None:
    """The bot's loops do their part once."""
    await reread_once(stage.database)
    await refresh(stage.bot, stage.database, stage.clock())


async def downed(database: Database) -> Count | None:
    async with database.read() as c:
        reading = await reading_of(c, 12, 901)
    assert reading is not None
    return reading.downed


@pytest.mark.parametrize("language", LANGUAGES)
async def test_what_would_change_is_shown_before_it_is_kept(misread: Stage, language: str) -> None:
    script = Script(owner_of(misread, language))
    await script.says("/reread")
    await go_on(misread)
    script.sees("the posts were read")
    assert await downed(misread.database) == Count(7, 7)
    await script.presses({"ru": "Сохранить", "en": "Keep"}[language])
    await go_on(misread)
    script.sees("it is kept")
    assert await downed(misread.database) == Count(9, 9)
    script.assert_told(f"reread.{language}")
    async with misread.database.read() as c:
        assert [deed.action for deed in await latest_audit(c)] == ["reread kept", "reread"]
        assert await all_followed(c) == ()


async def test_what_is_dropped_changes_nothing(misread: Stage) -> None:
    owner = owner_of(misread)
    await owner.says("/reread")
    await go_on(misread)
    assert "everything stays as it was" in await owner.presses("Drop")
    await go_on(misread)
    assert await downed(misread.database) == Count(7, 7)
    assert "reread dropped" in await owner.says("/log")


async def test_dropped_while_it_is_read_it_ends(misread: Stage) -> None:
    owner = owner_of(misread)
    await owner.says("/reread")
    await owner.presses("Drop")
    assert not await reread_once(misread.database)


async def test_dropped_half_way_it_stops(misread: Stage) -> None:
    many = [Post(channel_id=12, number=number, date=NOW, text=f"Новость {number}") for number in range(1000, 3000)]
    async with misread.database.write() as c:
        await record(c, MINISTRY, many, seen=NOW, quiet=True)
    owner = owner_of(misread)
    await owner.says("/reread")
    work = asyncio.create_task(reread_once(misread.database, every=0.01))
    async with asyncio.timeout(10):
        while "0 of" in owner.messages[-1].text or "▰" not in owner.messages[-1].text:
            await refresh(misread.bot, misread.database, NOW)
    await owner.presses("Drop")
    assert await work
    assert not await reread_once(misread.database)
    assert "everything stays as it was" in owner.messages[-1].text


async def test_by_the_same_rules_there_is_nothing_to_keep(morning: Stage) -> None:
    owner = owner_of(morning)
    await owner.says("/reread")
    await go_on(morning)
    assert "No figure, place or time changes" in owner.messages[-1].text
    assert owner.buttons == ["Keep", "Drop"]


async def test_asked_twice_the_same_one_is_shown_twice(misread: Stage) -> None:
    owner = owner_of(misread)
    await owner.says("/reread")
    await owner.says("/reread")
    await go_on(misread)
    assert owner.messages[-1].text == owner.messages[-2].text
    async with misread.database.read() as c:
        assert await reread_by_id(c, 2) is None
        assert [deed.action for deed in await latest_audit(c)] == ["reread"]


async def test_a_second_tap_and_a_late_drop_change_nothing(misread: Stage) -> None:
    owner = owner_of(misread)
    await owner.says("/reread")
    await go_on(misread)
    keep, drop = (owner.messages[-1].data_of(label) for label in ("Keep", "Drop"))
    assert keep is not None
    assert drop is not None
    await owner.sends_data(keep)
    await owner.sends_data(drop)
    await go_on(misread)
    assert await downed(misread.database) == Count(9, 9)
    await owner.sends_data(keep)
    assert not await reread_once(misread.database)


async def test_a_message_that_is_gone_is_let_go(misread: Stage) -> None:
    owner = owner_of(misread)
    await owner.says("/reread")
    owner.messages.clear()
    await go_on(misread)
    async with misread.database.read() as c:
        assert await all_followed(c) == ()


async def test_buttons_of_no_reread_are_old(stage: Stage) -> None:
    owner = owner_of(stage)
    await owner.says("/help")
    await owner.sends_data("ax:r:5")
    assert owner.toast == "This button is out of date. Please ask again."
