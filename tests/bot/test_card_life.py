"""The life of a card in a chat: sent, edited, sounding again, corrected, closed."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest

from storage.database import Database
from tests.bot.newsroom import GOVERNOR, HEADQUARTERS, MINISTRY, NEWS, Newsroom, a_newsroom

THREE = "Над Белгородской областью сбиты 3 беспилотника."
FOUR = "Над Белгородской областью сбиты ещё 4 беспилотника."
TWELVE = "Над Белгородской областью сбиты ещё 12 беспилотников."
HURT = "Над Белгородской областью сбит ещё один беспилотник. Ранен мужчина, он доставлен в больницу."


@pytest.fixture
async def room(database: Database) -> AsyncIterator[Newsroom]:
    async with a_newsroom(database) as room:
        yield room


async def test_the_first_report_of_a_night_is_one_loud_message(room: Newsroom) -> None:
    await room.listens()
    await room.publishes(GOVERNOR, THREE)
    (card,) = await room.tell()
    assert card.startswith("🔔 Белгородская область\nНочь 20:00 21 ноября – 08:00 22 ноября (МСК), ещё не окончено\n")
    assert "Заявлено сбитыми: 3 БПЛА" in card
    assert "Губернатор — 3" in card
    assert not room.is_silent()


async def test_a_silent_subscription_has_a_silent_card(room: Newsroom) -> None:
    await room.listens(loud=False)
    await room.publishes(GOVERNOR, THREE)
    await room.tell()
    assert room.is_silent()
    await room.publishes(GOVERNOR, TWELVE)
    assert len(await room.tell(after=60)) == 1
    assert room.desk.calls("sendMessage") == 1


async def test_later_reports_edit_it_and_do_not_sound(room: Newsroom) -> None:
    await room.listens()
    await room.publishes(GOVERNOR, THREE)
    await room.tell()
    await room.publishes(GOVERNOR, "Над Белгородской областью сбиты ещё 2 беспилотника.")
    (card,) = await room.tell(after=40)
    assert "Заявлено сбитыми: 5 БПЛА" in card
    assert room.desk.calls("sendMessage") == 1
    assert room.desk.calls("editMessageText") == 1


async def test_every_drone_is_counted_once_whoever_tells_of_it(room: Newsroom) -> None:
    await room.listens()
    await room.publishes(GOVERNOR, "За вечер над Белгородской областью сбиты 3 беспилотника.")
    await room.publishes(HEADQUARTERS, "За вечер над Белгородской областью сбиты 3 беспилотника.")
    await room.publishes(NEWS, "Губернатор: над Белгородской областью сбиты 3 беспилотника")
    (card,) = await room.tell()
    assert "Заявлено сбитыми: 3 БПЛА" in card


async def test_twice_as_many_after_half_an_hour_are_a_new_message_in_place_of_the_old(room: Newsroom) -> None:
    await room.listens()
    await room.publishes(GOVERNOR, THREE)
    await room.tell()
    await room.publishes(GOVERNOR, TWELVE)
    (soon,) = await room.tell(after=29)
    assert "15 БПЛА" in soon
    assert room.desk.calls("sendMessage") == 1
    await room.publishes(GOVERNOR, "Над Белгородской областью сбит ещё один беспилотник.")
    (later,) = await room.tell(after=2)
    assert "16 БПЛА" in later
    assert room.desk.calls("sendMessage") == 2
    assert room.desk.calls("deleteMessage") == 1
    assert not room.is_silent()


async def test_people_hurt_sound_again(room: Newsroom) -> None:
    await room.listens()
    await room.publishes(GOVERNOR, THREE)
    await room.tell()
    await room.publishes(GOVERNOR, HURT)
    (card,) = await room.tell(after=31)
    assert "Пострадал 1" in card
    assert room.desk.calls("sendMessage") == 2


async def test_in_quiet_hours_a_card_comes_and_grows_in_silence(room: Newsroom) -> None:
    await room.listens(quiet=(20 * 60, 7 * 60))
    await room.publishes(GOVERNOR, THREE)
    await room.tell()
    assert room.is_silent()
    await room.publishes(GOVERNOR, TWELVE)
    assert len(await room.tell(after=45)) == 1
    assert room.desk.calls("sendMessage") == 1


async def test_an_edited_post_changes_the_card_and_the_card_says_so(room: Newsroom) -> None:
    await room.listens()
    number = await room.publishes(GOVERNOR, "Над Белгородской областью сбиты 12 беспилотников.", age=0)
    await room.tell()
    room.desk.now += timedelta(minutes=5)
    await room.edits(GOVERNOR, number, "Над Белгородской областью сбиты 9 беспилотников.")
    (card,) = await room.tell()
    assert "Заявлено сбитыми: 9 БПЛА" in card
    assert "12 → 9 (пост отредактирован ↗)" in card
    assert room.desk.calls("sendMessage") == 1


async def test_a_withdrawn_post_leaves_no_reports_and_the_card_says_so(room: Newsroom) -> None:
    await room.listens()
    number = await room.publishes(GOVERNOR, THREE)
    await room.tell()
    await room.deletes(GOVERNOR, number)
    (card,) = await room.tell(after=5)
    assert "Нет сообщений" in card
    assert "3 → нет (пост удалён ↗)" in card


async def test_old_news_begins_no_card_but_is_counted_in_one(room: Newsroom) -> None:
    await room.listens()
    room.desk.now += timedelta(hours=6)
    await room.publishes(GOVERNOR, THREE, age=181)
    assert await room.tell() == []
    await room.publishes(GOVERNOR, FOUR)
    (card,) = await room.tell()
    assert "Заявлено сбитыми: 7 БПЛА" in card


async def test_night_and_day_have_cards_of_their_own(room: Newsroom) -> None:
    await room.listens()
    await room.publishes(GOVERNOR, THREE)
    await room.tell(after=13 * 60)
    await room.publishes(GOVERNOR, "Над Белгородской областью сбиты 2 беспилотника.")
    night, day = await room.tell()
    assert "3 БПЛА" in night
    assert "День 08:00 22 ноября" in day
    assert "2 БПЛА" in day


async def test_a_total_of_the_day_is_a_card_of_the_reporting_day(room: Newsroom) -> None:
    await room.listens()
    room.desk.now = datetime(2026, 11, 22, 6, 5, tzinfo=UTC)
    await room.publishes(
        HEADQUARTERS,
        "С 7 утра 21 ноября до 7 утра 22 ноября над Белгородской областью сбито 27 беспилотников.",
    )
    (card,) = await room.tell()
    assert "Сутки 07:00 21 ноября – 08:00 22 ноября (МСК)" in card
    assert "27 БПЛА" in card


async def test_a_finished_card_is_closed_with_its_last_figure(room: Newsroom) -> None:
    await room.listens()
    await room.publishes(GOVERNOR, THREE)
    await room.tell()
    (card,) = await room.tell(after=14 * 60)
    assert "Ночь 20:00 21 ноября – 08:00 22 ноября (МСК) · итог" in card
    assert "ещё не окончено" not in card
    calls = len(room.desk.server.calls)
    assert await room.tell(after=60) == [card]
    assert room.desk.calls("sendMessage") == 1
    assert [call.method for call in room.desk.server.calls[calls:]] == []


async def test_the_whole_country_has_a_card_too(room: Newsroom) -> None:
    await room.listens(None)
    await room.publishes(GOVERNOR, THREE)
    await room.publishes(MINISTRY, "Над территорией Курской области уничтожены 2 украинских беспилотника.")
    (card,) = await room.tell()
    assert card.startswith("🔔 Вся страна\n")
    assert "По стране заявлено 5 БПЛА в 2 регионах" in card
    assert "Белгородская 3, Курская 2" in card


async def test_a_card_begins_when_there_are_enough_drones_together(room: Newsroom) -> None:
    await room.listens(least=5)
    await room.publishes(GOVERNOR, THREE)
    assert await room.tell() == []
    await room.publishes(GOVERNOR, FOUR)
    (card,) = await room.tell(after=10)
    assert "7 БПЛА" in card


async def test_words_decide_which_posts_begin_a_card(room: Newsroom) -> None:
    await room.listens(include=("Шебекино",), exclude=("рэб",))
    await room.publishes(GOVERNOR, THREE)
    await room.publishes(GOVERNOR, "В Шебекинском округе подавлены средствами РЭБ 4 беспилотника.")
    assert await room.tell() == []
    await room.publishes(GOVERNOR, "В Шебекинском округе сбиты 4 беспилотника.")
    assert len(await room.tell()) == 1


async def test_a_paused_chat_gets_no_card_and_its_old_one_stays_true(room: Newsroom) -> None:
    await room.listens()
    await room.publishes(GOVERNOR, THREE)
    await room.tell()
    await room.listens(paused_since=room.now, paused_until=room.now + timedelta(hours=8))
    await room.publishes(GOVERNOR, TWELVE)
    (card,) = await room.tell(after=60)
    assert "15 БПЛА" in card
    assert room.desk.calls("sendMessage") == 1
