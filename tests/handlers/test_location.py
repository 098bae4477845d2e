"""Dialogues about a shared location."""

import logging

import pytest
from sqlalchemy import select

from storage.schema import schema
from storage.subscriptions import subscriptions_of
from tests.handlers.chat import Stage

SHEBEKINO = (50.4110, 36.8940)
TARUSA = (54.7290, 37.1810)


async def test_a_location_is_its_region_with_a_report_and_a_subscription(morning: Stage) -> None:
    anna = morning.person(language="ru")
    told = await anna.shares_location(*SHEBEKINO)
    assert told == "По карте это Белгородская область.\n\nМестоположение не сохраняется."
    assert anna.buttons == ["🔔 Белгородская", "📍 Белгородская"]
    assert (await anna.presses("📍 Белгородская")).startswith("📍 Белгородская область\n")
    await anna.shares_location(*SHEBEKINO)
    assert "Что присылать?" in await anna.presses("🔔 Белгородская")
    await anna.presses("Только сводка")
    async with morning.database.read() as c:
        assert [one.region for one in await subscriptions_of(c, anna.chat.id)] == ["RU-BEL"]


async def test_near_a_border_the_neighbours_are_offered(stage: Stage) -> None:
    anna = stage.person()
    told = await anna.shares_location(*TARUSA)
    assert told.startswith(
        "By the map this is Kaluga Oblast.\nA border is near, and the map is coarse. Beside it: Tula, "
    )
    assert anna.buttons[::2] == ["🔔 Kaluga", "🔔 Tula", "🔔 Moscow Oblast"]


async def test_far_away_no_region_is_named(stage: Stage) -> None:
    anna = stage.person()
    assert (await anna.shares_location(52.5, 13.4)).startswith("Near this place there are no regions")
    assert anna.buttons == []


async def test_in_a_group_people_share_places_with_one_another(stage: Stage) -> None:
    assert await stage.member("Boris", number=2000).shares_location(*SHEBEKINO) == ""


async def test_nothing_is_stored_or_logged_of_a_location(stage: Stage, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    await stage.person().shares_location(*SHEBEKINO)
    assert not any(str(number) in caplog.text for number in SHEBEKINO)
    async with stage.database.read() as c:
        for table in schema.sorted_tables:
            assert (await c.execute(select(table))).all() == [], table.name
