"""/map and /chart in the chat: pictures, their captions and buttons, sent again by file id."""

from datetime import UTC, datetime, timedelta

import pytest

from claims.model import Period, Post, Subscriber
from claims.periods import reporting_day
from handlers.answers import digest_of
from handlers.pictures import asked_chart, charted
from handlers.questions import UnknownPlace
from storage.chart_days import tallies_of
from storage.posts import record
from storage.subscribers import save_subscriber
from tests.handlers.chat import Stage
from tests.handlers.conftest import KALUGA, NOW

PNG = b"\x89PNG"


async def test_the_map_of_the_last_day(morning: Stage) -> None:
    told = await morning.person().says("/map")
    assert told.startswith("The whole country. The day 08:00 21 November – 08:00 22 November (Moscow time): 9 drones")
    assert "not independently confirmed" in told
    (photo,) = morning.telegram.photos
    assert photo.content.startswith(PNG)


async def test_the_same_map_is_sent_again_by_its_file_id(morning: Stage) -> None:
    await morning.person().says("/map")
    await morning.person("Boris", number=2000).says("/map")
    first, second = morning.telegram.photos
    assert second.file_id == first.file_id
    assert second.content == b""


async def test_the_file_id_outlives_a_restart(morning: Stage) -> None:
    await morning.person().says("/map")
    morning.restart()
    await morning.person().says("/map")
    first, second = morning.telegram.photos
    assert second.file_id == first.file_id
    assert second.content == b""


async def test_another_figure_is_another_picture(morning: Stage) -> None:
    anna = morning.person()
    await anna.says("/map")
    text = "С 8:00 до 19:00 21 ноября над территорией Боровского округа сбиты 3 беспилотника."
    later = Post(channel_id=KALUGA.id, number=32, date=NOW - timedelta(hours=1), text=text)
    async with morning.database.write() as c:
        await record(c, KALUGA, [later], seen=NOW)
    await anna.says("/map")
    first, second = morning.telegram.photos
    assert second.content.startswith(PNG)
    assert second.content != first.content


async def test_a_file_that_telegram_forgot_is_sent_anew(morning: Stage) -> None:
    anna = morning.person()
    await anna.says("/map")
    morning.telegram.files.clear()
    await anna.says("/map")
    assert [bool(photo.content) for photo in morning.telegram.photos] == [True, True]


async def test_the_whole_country_on_a_button(morning: Stage) -> None:
    anna = morning.person(language="ru")
    await anna.says("/карта ночь")
    told = await anna.presses("Вся страна")
    assert told.startswith("Вся страна. Ночь 20:00 21 ноября – 08:00 22 ноября (МСК): 9 БПЛА")
    assert "Европейская часть" in anna.buttons
    assert len({photo.file_id for photo in morning.telegram.photos}) == 2


async def test_a_map_of_nothing_says_so(stage: Stage) -> None:
    assert "no reports" in await stage.person().says("/map")
    assert len(stage.telegram.photos) == 1


async def test_the_chart_of_a_region_and_its_voices(morning: Stage) -> None:
    anna = morning.person()
    told = await anna.says("/chart Kaluga 7d")
    assert told.startswith("Kaluga Oblast. 7 days 08:00 15 November – 08:00 22 November (Moscow time): 4 drones")
    await anna.presses("By source")
    assert "All together" in anna.buttons
    assert len({photo.file_id for photo in morning.telegram.photos}) == 2
    assert (await anna.presses("Report")).startswith("📍 Kaluga Oblast")


async def test_a_region_by_district(morning: Stage) -> None:
    anna = morning.person()
    await anna.says("/region Kaluga")
    told = await anna.presses("📊")
    assert told.startswith("Kaluga Oblast. The day 08:00 21 November – 08:00 22 November (Moscow time): 4 drones")
    assert morning.telegram.photos[-1].content.startswith(PNG)
    await anna.presses("7 days")
    assert len({photo.file_id for photo in morning.telegram.photos}) == 2
    assert (await anna.presses("Report")).startswith("📍 Kaluga Oblast")


async def test_the_chart_of_the_country(morning: Stage) -> None:
    anna = morning.person(language="ru")
    assert "30 дней" in await anna.says("/chart")
    assert "7 дней" in await anna.presses("7 дней")


async def test_the_digest_has_its_map_for_those_who_want_pictures(morning: Stage) -> None:
    anna = morning.person()
    plain = await anna.says("/digest")
    assert morning.telegram.photos == []
    async with morning.database.write() as c:
        await save_subscriber(c, Subscriber(chat_id=1000, language="en", pictures=True))
    assert await anna.says("/digest") == plain
    (photo,) = morning.telegram.photos
    assert photo.content.startswith(PNG)


@pytest.mark.parametrize("said", ["/map sometime", "/chart Belgorod sometime"])
async def test_a_period_that_is_not_understood_is_said(morning: Stage, said: str) -> None:
    assert (await morning.person().says(said)).startswith("I do not understand the period.")
    assert morning.telegram.photos == []


@pytest.mark.parametrize(
    "data", ["k:RU-XXX:30:0", "k::3:0", "k::9999:0", "b:RU-XXX:", "b:RU-KLU:zzzzzzzz", "m:zzzzzzzz:european"]
)
async def test_a_forged_button_is_an_old_one(morning: Stage, data: str) -> None:
    anna = morning.person()
    await anna.says("/map")
    await anna.sends_data(data)
    assert len(morning.telegram.photos) == 1
    assert anna.toast


def test_what_a_chart_is_asked_of() -> None:
    asked = asked_chart("Белгород", NOW)
    assert isinstance(asked, tuple)
    assert asked[0] == "RU-BEL"
    assert asked[1].until - asked[1].start == timedelta(days=30)
    assert isinstance(asked_chart("Atlantis", NOW), UnknownPlace)


def test_a_chart_has_whole_days_and_a_week_at_least() -> None:
    night = Period(datetime(2026, 11, 21, 17, tzinfo=UTC), datetime(2026, 11, 22, 5, tzinfo=UTC))
    assert charted(night) == Period(datetime(2026, 11, 15, 5, tzinfo=UTC), datetime(2026, 11, 22, 5, tzinfo=UTC))


async def test_the_country_of_a_chart_is_the_country_of_the_map(morning: Stage) -> None:
    day = reporting_day(NOW)
    found = await tallies_of(morning.database, None, [day])
    assert found == {day: (await digest_of(morning.database, day, NOW)).tally}
    before = Period(day.start - timedelta(days=3), day.until - timedelta(days=3))
    assert await tallies_of(morning.database, None, [before]) == {before: None}


async def test_a_kept_day_is_solved_anew_when_a_post_touches_it(morning: Stage) -> None:
    day = reporting_day(NOW)
    (tally,) = (await tallies_of(morning.database, "RU-KLU", [day])).values()
    text = "С 8:00 до 19:00 21 ноября над территорией Боровского округа сбиты 3 беспилотника."
    later = Post(channel_id=KALUGA.id, number=32, date=NOW - timedelta(hours=1), text=text)
    async with morning.database.write() as c:
        await record(c, KALUGA, [later], seen=NOW)
    (after,) = (await tallies_of(morning.database, "RU-KLU", [day])).values()
    assert tally is not None
    assert after is not None
    assert (tally.least, after.least) == (4, 7)
