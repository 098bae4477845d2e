"""What befalls a card: deletions, waits, restarts, blocked and moved chats, subscriptions that end and begin again."""

from collections.abc import AsyncIterator

import pytest

from claims.model import Mode
from loopback.botapi import faults
from storage.database import Database
from storage.subscribers import move_chat, save_subscriber, subscriber
from storage.subscriptions import unsubscribe
from tests.bot.newsroom import GOVERNOR, Newsroom, a_newsroom

THREE = "Над Белгородской областью сбиты 3 беспилотника."
FOUR = "Над Белгородской областью сбиты ещё 4 беспилотника."
TWELVE = "Над Белгородской областью сбиты ещё 12 беспилотников."
HURT = "Над Белгородской областью сбит ещё один беспилотник. Ранен мужчина, он доставлен в больницу."


@pytest.fixture
async def room(database: Database) -> AsyncIterator[Newsroom]:
    async with a_newsroom(database) as room:
        yield room


async def test_a_card_that_the_person_deleted_comes_back_only_to_sound(room: Newsroom) -> None:
    await room.listens()
    await room.publishes(GOVERNOR, THREE)
    await room.tell()
    room.desk.server.messages.remove(7, room.sent()[0])
    await room.publishes(GOVERNOR, "Над Белгородской областью сбиты ещё 2 беспилотника.")
    assert await room.tell(after=40) == []
    await room.publishes(GOVERNOR, TWELVE)
    (card,) = await room.tell(after=40)
    assert "17 БПЛА" in card


async def test_reports_that_come_while_telegram_holds_the_bot_up_are_one_edit(room: Newsroom) -> None:
    await room.listens()
    await room.publishes(GOVERNOR, THREE)
    await room.tell()
    room.desk.server.faults.plan("editMessageText", faults.too_many_requests(600))
    for number in range(1, 4):
        await room.publishes(GOVERNOR, f"Над Белгородской областью сбиты ещё {number + 1} беспилотника.")
        await room.tell(after=1)
    (card,) = await room.tell(after=10)
    assert "12 БПЛА" in card
    assert room.desk.calls("editMessageText") == 2


async def test_a_restart_changes_nothing(room: Newsroom) -> None:
    await room.listens()
    await room.publishes(GOVERNOR, THREE)
    await room.tell()
    await room.publishes(GOVERNOR, FOUR)
    room.desk.restart()
    (card,) = await room.tell(after=5)
    assert "7 БПЛА" in card
    assert room.desk.calls("sendMessage") == 1


@pytest.mark.parametrize("mode", [Mode.CARD, Mode.EVERY])
async def test_a_chat_with_a_broken_zone_silences_nobody(room: Newsroom, mode: Mode) -> None:
    await room.listens(mode=mode)
    await room.listens(mode=mode, chat=6, zone="Atlantis/Center", quiet=(0, 60))
    await room.publishes(GOVERNOR, THREE)
    assert len(await room.tell()) == 1


async def test_a_blocked_chat_costs_the_others_nothing(room: Newsroom) -> None:
    await room.listens()
    await room.listens(chat=8)
    room.desk.server.faults.plan("sendMessage", faults.forbidden())
    await room.publishes(GOVERNOR, THREE)
    await room.tell()
    async with room.database.read() as c:
        found = [await subscriber(c, chat) for chat in (7, 8)]
    assert sorted(one.state for one in found if one is not None) == ["active", "suspended"]
    assert len(room.desk.read_by(7)) + len(room.desk.read_by(8)) == 1


async def test_a_group_that_migrates_gets_its_card_anew(room: Newsroom) -> None:
    await room.listens()
    await room.publishes(GOVERNOR, THREE)
    await room.tell()
    async with room.database.write() as c:
        await move_chat(c, 7, 8)
    await room.publishes(GOVERNOR, FOUR)
    await room.tell(after=10)
    (card,) = room.desk.read_by(8)
    assert "7 БПЛА" in card
    await room.publishes(GOVERNOR, "Над Белгородской областью сбит ещё один беспилотник.")
    await room.tell(after=5)
    assert "8 БПЛА" in room.desk.read_by(8)[0]
    assert len(room.desk.read_by(8)) == 1


async def test_a_subscription_ended_and_begun_again_begins_a_card_again(room: Newsroom) -> None:
    await room.listens()
    await room.publishes(GOVERNOR, THREE)
    await room.tell()
    async with room.database.write() as c:
        await unsubscribe(c, 7, 0, "RU-BEL")
    await room.publishes(GOVERNOR, FOUR)
    (left,) = await room.tell(after=5)
    assert "3 БПЛА" in left
    await room.listens()
    await room.publishes(GOVERNOR, "Над Белгородской областью сбит ещё один беспилотник.")
    assert "8 БПЛА" in (await room.tell(after=5))[-1]


async def test_a_card_of_a_mode_that_was_left_is_left(room: Newsroom) -> None:
    await room.listens()
    await room.publishes(GOVERNOR, THREE)
    await room.tell()
    await room.listens(mode=Mode.DIGEST)
    await room.publishes(GOVERNOR, FOUR)
    (card,) = await room.tell(after=5)
    assert "3 БПЛА" in card


async def test_a_suspended_chat_that_came_back_has_its_card_edited(room: Newsroom) -> None:
    await room.listens()
    await room.publishes(GOVERNOR, THREE)
    await room.tell()
    async with room.database.write() as c:
        known = await subscriber(c, 7)
        assert known is not None
        await save_subscriber(c, known)
    await room.publishes(GOVERNOR, FOUR)
    (card,) = await room.tell(after=5)
    assert "7 БПЛА" in card
