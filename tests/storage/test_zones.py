"""Times as officials of other time zones give them, from the post to the instants at which its drones are counted."""

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from claims.counting.statements import statements
from claims.model import Channel, Office, Span
from claims.places.regions import regions
from storage.channels import save_channel
from storage.database import Database
from storage.posts import record
from storage.readings import told_near
from tests.storage.posts import SEEN
from tests.storage.posts import post as published

FAR = ("RU-SAR", "RU-SAM", "RU-BA", "RU-UD", "RU-CHE", "RU-TYU", "RU-ULY", "RU-AST", "RU-PER", "RU-OMS", "RU-KGD")
EVER = (0.0, 1e9)


async def window_of(database: Database, region: str, text: str, *, zone: str | None = None) -> Span:
    """The outer bound of what a governor's post of 2 November counts."""
    own = Channel(id=7, username="far", title="Губернатор", voice=region, office=Office.GOVERNOR, region=region)
    channel = replace(own, zone=zone or regions()[region].zone)
    async with database.write() as c:
        await save_channel(c, channel)
        await record(c, channel, [published(1, text, channel=channel)], seen=SEEN)
        (said,) = statements(await told_near(c, [region], EVER))
    assert said.areas == {region}
    return said.outer


def clock(zone: str, day: int, hour: int) -> float:
    """Minutes of an hour of November 2026 in a zone."""
    return datetime(2026, 11, day, hour, tzinfo=ZoneInfo(zone)).astimezone(UTC).timestamp() / 60


@pytest.mark.parametrize("region", FAR)
@pytest.mark.parametrize("said", ["", " по местному времени", " местного времени"])
async def test_hours_are_those_of_the_regions_clocks(database: Database, region: str, said: str) -> None:
    zone = regions()[region].zone
    found = await window_of(database, region, f"С 21:00 до 4:00{said} над территорией региона сбиты 5 БПЛА.")
    assert found == (clock(zone, 1, 21), clock(zone, 2, 4))


@pytest.mark.parametrize("region", FAR)
async def test_hours_of_moscow_are_moscows_wherever_they_are_told(database: Database, region: str) -> None:
    found = await window_of(database, region, "С 21:00 до 4:00 мск над территорией региона сбиты 5 БПЛА.")
    assert found == (clock("Europe/Moscow", 1, 21), clock("Europe/Moscow", 2, 4))


async def test_local_time_is_the_regions_even_in_a_channel_that_is_kept_in_moscows(database: Database) -> None:
    text = "С 21:00 до 4:00 местного времени над территорией региона сбиты 5 БПЛА."
    found = await window_of(database, "RU-TYU", text, zone="Europe/Moscow")
    assert found == (clock("Asia/Yekaterinburg", 1, 21), clock("Asia/Yekaterinburg", 2, 4))


async def test_a_night_that_is_only_named_is_moscows_or_the_regions(database: Database) -> None:
    found = await window_of(database, "RU-TYU", "Ночью над территорией региона сбиты 5 БПЛА.")
    assert found == (clock("Asia/Yekaterinburg", 1, 20), clock("Europe/Moscow", 2, 7))
