"""News becomes messages in the outbox: once, in one transaction, and never twice for one statement."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress

import pytest

from bot.notices import tell_notices
from bot.telling import raise_alerts, tell_news
from claims.model import Lane, Mode, NoticeKind, Outgoing
from storage.database import Database
from storage.news import pending_news
from storage.notices import note, pending_notices
from storage.outbox import due
from tests.bot.newsroom import EVENING, GOVERNOR, HEADQUARTERS, MINISTRY, NEWS, Newsroom, a_newsroom

SEVEN = "Над Белгородской областью сбиты 7 беспилотников."
NINE = "Над Белгородской областью сбиты 9 беспилотников."
BY_THE_MINISTRY = (
    "В течение прошедшей ночи в период с 20.00 до 23.00 мск средствами ПВО уничтожены 9 украинских беспилотников "
    "над территорией Белгородской области."
)


@pytest.fixture
async def room(database: Database) -> AsyncIterator[Newsroom]:
    async with a_newsroom(database) as room:
        yield room


async def in_the_outbox(database: Database) -> list[Outgoing]:
    async with database.read() as connection:
        return list(await due(connection, EVENING.replace(year=2027), 100))


async def test_a_published_post_reaches_the_outbox_of_its_listeners_once(room: Newsroom) -> None:
    for chat, region in ((7, "RU-BEL"), (8, None), (9, "RU-TUL")):
        await room.listens(region, chat=chat, mode=Mode.EVERY)
    await room.publishes(GOVERNOR, SEVEN)
    assert await tell_news(room.database, EVENING) == 1
    assert await tell_news(room.database, EVENING) == 0
    assert {one.chat_id for one in await in_the_outbox(room.database)} == {7, 8}


async def test_an_edit_and_a_withdrawal_reach_them_as_corrections(room: Newsroom) -> None:
    await room.listens(mode=Mode.EVERY)
    number = await room.publishes(GOVERNOR, SEVEN)
    await room.edits(GOVERNOR, number, NINE)
    await room.deletes(GOVERNOR, number)
    while await tell_news(room.database, EVENING):
        pass
    told = await in_the_outbox(room.database)
    assert [one.lane for one in told] == [Lane.ALERT, Lane.CORRECTION, Lane.CORRECTION]
    assert {one.replies_to for one in told[1:]} == {told[0].key}


async def test_a_repost_word_for_word_is_not_told_again(room: Newsroom) -> None:
    await room.listens(mode=Mode.EVERY)
    await room.publishes(GOVERNOR, SEVEN)
    await room.publishes(HEADQUARTERS, SEVEN, age=0)
    assert len(await room.tell()) == 1


async def test_a_relay_in_other_words_is_not_told_again(room: Newsroom) -> None:
    await room.listens(mode=Mode.EVERY)
    room.desk.now = EVENING.replace(hour=21)
    await room.publishes(MINISTRY, BY_THE_MINISTRY)
    assert len(await room.tell()) == 1
    await room.publishes(NEWS, "Минобороны: ночью над Белгородской областью сбиты 9 беспилотников")
    assert len(await room.tell(after=10)) == 1


async def test_the_same_voice_in_its_other_channel_is_not_told_again(room: Newsroom) -> None:
    await room.listens(mode=Mode.EVERY)
    await room.publishes(GOVERNOR, "За вечер над Белгородской областью сбиты 7 беспилотников.")
    assert len(await room.tell()) == 1
    await room.publishes(HEADQUARTERS, SEVEN)
    assert len(await room.tell(after=5)) == 1


async def test_another_figure_place_or_voice_is_told(room: Newsroom) -> None:
    await room.listens(mode=Mode.EVERY)
    await room.listens("RU-TUL", mode=Mode.EVERY)
    await room.publishes(GOVERNOR, SEVEN)
    for text in (NINE, "Над Тульской областью сбиты 7 беспилотников."):
        await room.publishes(HEADQUARTERS, text)
    await room.publishes(MINISTRY, SEVEN.replace("сбиты", "уничтожены"))
    assert len(await room.tell()) == 4


async def test_one_channel_that_says_the_same_again_means_others(room: Newsroom) -> None:
    await room.listens(mode=Mode.EVERY)
    await room.publishes(GOVERNOR, "В Шебекинском округе сбит беспилотник.")
    await room.tell()
    await room.publishes(GOVERNOR, "В Шебекинском округе сбит беспилотник.")
    assert len(await room.tell(after=40)) == 2


async def test_a_repost_is_told_to_who_had_not_the_first(room: Newsroom) -> None:
    await room.publishes(GOVERNOR, SEVEN)
    assert await room.tell() == []
    await room.listens(mode=Mode.EVERY)
    await room.publishes(HEADQUARTERS, SEVEN)
    assert len(await room.tell(after=5)) == 1


async def test_notices_go_to_every_owner_once(database: Database) -> None:
    async with database.write() as connection:
        await note(connection, NoticeKind.CHANNEL_PRIVATE, "@tula_example", "", EVENING)
    owners = frozenset({7, 8})
    assert await tell_notices(database, owners, EVENING) == 1
    assert await tell_notices(database, owners, EVENING) == 0
    sent = await in_the_outbox(database)
    assert sorted(one.chat_id for one in sent) == [7, 8]
    assert all("@tula_example" in one.message.text for one in sent)
    async with database.read() as connection:
        assert await pending_notices(connection) == ()


async def test_the_loop_is_woken_and_calls_delivery(room: Newsroom) -> None:
    await room.listens(mode=Mode.EVERY)
    wake, outgoing = asyncio.Event(), asyncio.Event()
    work = raise_alerts(room.database, owners=frozenset(), clock=lambda: EVENING, wake=wake, on_outgoing=outgoing.set)
    task = asyncio.create_task(work)
    await room.publishes(GOVERNOR, SEVEN)
    wake.set()
    await outgoing.wait()
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task
    async with room.database.read() as connection:
        assert await pending_news(connection) == ()
