"""Dialogues about words: /search, its pages, one voice."""

from datetime import timedelta

import pytest

from claims.model import Post
from messages.page_buttons import Searching
from storage.posts import record, withdraw
from tests.handlers.chat import Person, Stage
from tests.handlers.conftest import KALUGA, MINISTRY, NOW


async def publish(stage: Stage, *texts: str) -> None:
    """The governor's posts, an hour apart, the last one an hour ago."""
    async with stage.database.write() as c:
        for number, text in enumerate(texts):
            date = NOW - timedelta(hours=len(texts) - number)
            await record(c, KALUGA, [Post(channel_id=KALUGA.id, number=100 + number, date=date, text=text)], seen=NOW)


def marked(person: Person) -> list[str]:
    """What stands bold in the last message, the title apart."""
    units = person.messages[-1].text.encode("utf-16-le")
    bold = [one for one in person.messages[-1].entities if one.type == "bold"]
    return [units[2 * one.offset : 2 * (one.offset + one.length)].decode("utf-16-le") for one in bold[1:]]


async def test_posts_are_found_by_their_words_with_how_often_and_with_links(morning: Stage) -> None:
    anna = morning.person(language="ru")
    told = await anna.says("/search беспилотных над Калужской")
    assert told.startswith("🔎 «беспилотных над калужской»\nЗа 30 дней: 1 пост\nПо голосам: Минобороны 1\n")
    assert "О сбитых, по регионам: Белгородская 1 · Калужская 1" in told
    assert "1. 07:30 22 ноября · Минобороны · пост ↗\n…" in told
    assert marked(anna) == ["беспилотных", "Калужской"]
    assert [one.url for one in anna.messages[-1].entities if one.url] == ["https://t.me/mod_russia/901"]
    assert told.endswith("Заявления официальных каналов, независимо не подтверждены.")


async def test_pages_turn_in_place_and_the_numbers_go_on(morning: Stage) -> None:
    await publish(morning, *(f"Пожар {number} потушен" for number in range(12)))
    anna = morning.person()
    assert "1. 09:30 22 November" in await anna.says("/search пожары")
    assert anna.buttons == ["Older →"]
    second = await anna.presses("Older →")
    assert "6. 04:30 22 November · Governor (Kaluga) · post ↗\nПожар 6 потушен" in second
    assert anna.buttons == ["← Newer", "Older →"]
    assert "12. 22:30 21 November" in await anna.presses("Older →")
    assert anna.buttons == ["← Newer"]
    assert await anna.presses("← Newer") == second
    assert len(anna.messages) == 1


async def test_one_voice_is_chosen_by_a_button_and_left_again(morning: Stage) -> None:
    anna = morning.person(language="ru")
    both = await anna.says("/search территорией")
    assert anna.buttons == ["Губернатор (Калужская) · 1", "Минобороны · 1"]
    told = await anna.presses("Минобороны · 1")
    assert "Только: Минобороны\nЗа 30 дней: 1 пост\n" in told
    assert await anna.presses("Все голоса") == both


async def test_a_channel_may_be_named_before_the_words(morning: Stage) -> None:
    told = await morning.person(language="ru").says("/search @Kaluga40 территория")
    assert "Только: Губернатор (Калужская)" in told
    told = await morning.person(language="ru").says("/search @nobody_here территория")
    assert told == "🔎 «nobody here территория»\n\nТаких постов нет."


async def test_nothing_found_is_said(morning: Stage) -> None:
    told = await morning.person(language="ru").says("/search вертолёт")
    assert told == "🔎 «вертолет»\n\nТаких постов нет."


@pytest.mark.parametrize("words", ["", "  ", "!?", "@kaluga40", "🛸"])
async def test_without_words_it_asks_for_them(morning: Stage, words: str) -> None:
    assert (await morning.person(language="ru").says(f"/search {words}")).startswith("Что искать в постах?")


async def test_what_was_deleted_is_found_no_more(morning: Stage) -> None:
    anna = morning.person()
    assert "Ministry" in await anna.says("/search летательных")
    async with morning.database.write() as c:
        await withdraw(c, MINISTRY, [901], seen=NOW)
    assert "There are no such posts." in await anna.says("/search летательных")


async def test_a_page_that_is_no_more_says_so(morning: Stage) -> None:
    anna = morning.person()
    await anna.says("/search территория")
    assert "There are no older posts." in await anna.sends_data(Searching(words="=территория", page=3).pack())
    assert anna.buttons[0] == "← Newer"


@pytest.mark.parametrize("data", ["q::0:0", "q:=x:-1:0", "q:=x:999:0", f"q:=x:0:{2**63}", "q:=x:y:0", "q:~:0:0"])
async def test_forged_data_are_old_buttons(morning: Stage, data: str) -> None:
    anna = morning.person()
    await anna.says("/help")
    assert await anna.sends_data(data) == ""
    assert anna.toast == "This button is out of date. Please ask again."


async def test_buttons_still_work_after_a_restart(morning: Stage) -> None:
    await publish(morning, *(f"Пожар {number}" for number in range(6)))
    anna = morning.person()
    await anna.says("/search пожар")
    morning.restart()
    assert "6. " in await anna.presses("Older →")
