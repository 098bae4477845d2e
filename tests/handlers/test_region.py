"""Dialogues about a place: /region, plain text, the buttons under a report."""

from datetime import timedelta

import pytest

from claims.model import Post
from messages.buttons import ShowRegion, View
from storage.posts import record
from tests.handlers.chat import Stage
from tests.handlers.conftest import KALUGA, NOW


async def test_a_region_is_reported_with_voices_windows_and_links(morning: Stage) -> None:
    anna = morning.person(language="ru")
    told = await anna.says("/region Калужская")
    assert "📍 Калужская область\nСутки 08:00 21 ноября – 08:00 22 ноября (МСК)\nЗаявлено сбитыми: 4 БПЛА" in told
    assert "Минобороны — 4 · ночью 20:00–07:00 · пост ↗" in told
    assert "Губернатор — 4 · ночью 20:00–07:00 · пост ↗" in told
    assert told.endswith("Заявления официальных каналов, независимо не подтверждены.")
    links = [entity.url for entity in anna.messages[-1].entities if entity.url]
    assert set(links) == {"https://t.me/mod_russia/901", "https://t.me/kaluga40/31"}


@pytest.mark.parametrize(
    "words",
    ["Belgorod", "belgorod oblast", "Белгородская", "белгородской", "Белгородчина", "БЕЛГОРОДСКАЯ область", "belgorad"],
)
async def test_place_names_are_forgiving(morning: Stage, words: str) -> None:
    told = await morning.person().says(f"/region {words}")
    assert told.startswith("📍 Belgorod Oblast\n")
    assert "Claimed shot down: 5 drones" in told


@pytest.mark.parametrize("words", ["Калужская 7 дней", "калужская 7d", "Калуга неделя"])
async def test_a_period_may_follow_the_place(morning: Stage, words: str) -> None:
    told = await morning.person(language="ru").says(f"/region {words}")
    assert "7 дней 08:00 15 ноября – 08:00 22 ноября" in told


async def test_no_report_is_said_and_is_not_zero(morning: Stage) -> None:
    told = await morning.person(language="ru").says("/region Калининградская")
    assert "\nНет сообщений\n" in told
    assert " 0" not in told.splitlines()[2]


async def test_period_buttons_change_the_message_in_place(morning: Stage) -> None:
    anna = morning.person()
    await anna.says("/region Kaluga")
    told = await anna.presses("7 days")
    assert "7 days 08:00 15 November" in told
    assert await anna.presses("Night")
    assert len(anna.messages) == 1


async def test_a_second_press_of_the_same_button_is_harmless(morning: Stage) -> None:
    anna = morning.person()
    await anna.says("/region Kaluga")
    await anna.presses("7 days")
    assert await anna.presses("7 days") == ""
    assert anna.toast is None
    assert len(anna.messages) == 1


async def test_how_it_is_counted_and_back(morning: Stage) -> None:
    anna = morning.person()
    report = await anna.says("/region Kaluga")
    told = await anna.presses("How counted")
    assert "every drone is counted once" in told
    assert "Ministry of Defence — 4" in told
    told = await anna.presses("Posts")
    assert "1. Governor · post ↗\n2. Ministry of Defence · post ↗" in told
    assert await anna.presses("← Back") == report
    assert len(anna.messages) == 1


async def test_a_district_has_a_report_of_its_own(morning: Stage) -> None:
    anna = morning.person(language="ru")
    await anna.says("/region Калужская")
    told = await anna.presses("Тарусский 4")
    assert told.startswith("📍 Калужская область · Тарусский\n")
    told = await anna.says("Тарусский район")
    assert told.startswith("📍 Калужская область · Тарусский\n")


async def test_a_district_is_told_beside_its_region_and_leads_back_to_it(morning: Stage) -> None:
    anna = morning.person(language="ru")
    told = await anna.says("/region Тарусский 7д")
    assert "Заявлено сбитыми: 4 БПЛА\n\nКалужская область в целом: 4 БПЛА\n" in told
    assert "📍 Калужская область · Тарусский\nНочь" in await anna.presses("Ночь")
    told = await anna.presses("← Калужская")
    assert told.startswith("📍 Калужская область\nНочь")
    assert len(anna.messages) == 1


async def test_a_district_of_which_nobody_spoke_is_told_beside_its_region(morning: Stage) -> None:
    told = await morning.person(language="ru").says("Шебекино")
    assert "Нет сообщений\n\nБелгородская область в целом: 5 БПЛА\n" in told


async def test_of_places_called_alike_one_is_chosen_by_a_button(morning: Stage) -> None:
    anna = morning.person(language="ru")
    assert await anna.says("/region Муром 7д") == "«Муром» есть в нескольких местах. Какое нужно?"
    told = await anna.presses("Белгородская: Муром")
    assert told.startswith("📍 Белгородская область · Муром\n7 дней ")
    assert (await anna.says("Муром Белгородская")).startswith("📍 Белгородская область · Муром\n")


async def test_a_town_that_nobody_named_gets_its_districts_report(morning: Stage) -> None:
    told = await morning.person(language="ru").says("Таруса")
    assert told.startswith("📍 Калужская область · Тарусский\n")
    assert "Заявлено сбитыми: 4 БПЛА" in told


async def test_plain_text_is_a_place_in_a_private_chat(morning: Stage) -> None:
    assert (await morning.person().says("Калуга")).startswith("📍 Kaluga Oblast")


async def test_plain_text_in_a_group_is_left_alone(morning: Stage) -> None:
    boris = morning.member("Boris", number=2000)
    assert await boris.says("Калуга") == ""
    assert (await boris.says("/region Калуга")).startswith("📍 Kaluga Oblast")
    assert (await boris.says("/region@Dronewatch_Bot Калуга")).startswith("📍 Kaluga Oblast")
    assert await boris.says("/region@another_bot Калуга") == ""


async def test_an_unknown_place_gets_the_nearest_names_as_buttons(morning: Stage) -> None:
    anna = morning.person()
    told = await anna.says("/region Kursan 7d")
    assert "“Kursan”" in told
    assert anna.buttons
    told = await anna.presses(anna.buttons[0])
    assert "📍" in told
    assert "7 days" in told


async def test_a_place_unlike_any_other(stage: Stage) -> None:
    told = await stage.person().says("/region Zzyzxqqq")
    assert told.startswith("I do not know this place: “Zzyzxqqq”.")


async def test_words_of_time_that_are_not_understood(stage: Stage) -> None:
    told = await stage.person().says("/region Belgorod sometime soon")
    assert told.startswith("I do not understand the period.")


async def test_no_place_is_asked_for(stage: Stage) -> None:
    assert (await stage.person(language="ru").says("/region")).startswith("Какой регион, район или город?")


async def test_buttons_pressed_after_a_restart_still_work(morning: Stage) -> None:
    anna = morning.person()
    await anna.says("Kaluga")
    data = ShowRegion(region="RU-BEL", period="30d", view=View.REPORT).pack()
    assert "Belgorod Oblast\n30 days" in await anna.sends_data(data)


async def test_the_posts_behind_a_report_come_in_pages(morning: Stage) -> None:
    async with morning.database.write() as c:
        for day in range(1, 41):
            date = NOW - timedelta(hours=12 * day)
            told = "За ночь над территорией Тарусского округа сбит 1 беспилотник."
            await record(c, KALUGA, [Post(channel_id=KALUGA.id, number=1000 - day, date=date, text=told)], seen=NOW)
    anna = morning.person()
    await anna.says("/region Kaluga 30d")
    first = await anna.presses("Posts")
    assert "\n30. Governor · post ↗\n" in first
    assert anna.buttons[0] == "2 →"
    second = await anna.presses("2 →")
    assert "\n31. Governor · post ↗\n" in second
    assert await anna.presses("← 1") == first
    assert (await anna.sends_data("y:RU-KLU:30d::99")).splitlines()[-3:] == second.splitlines()[-3:]
    assert await anna.sends_data("y:RU-XXX:30d::1") == ""
    assert (await anna.presses("← Back")).startswith("📍 Kaluga Oblast\n30 days")
