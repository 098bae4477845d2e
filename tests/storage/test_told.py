"""Which posts a question is given: those that bear on it, and little else."""

from datetime import timedelta

import pytest

from claims.counting.areas import ANYWHERE
from claims.counting.reach import EVERYWHERE
from claims.model import Span
from storage.claims import Mention, add_mentions, drop_mentions, mentions_near
from storage.database import Database
from storage.neighbourhood import posts_near
from storage.posts import record, withdraw
from storage.readings import told_near
from tests.storage.posts import BELGOROD, MINISTRY, NIGHT, SEEN, downed
from tests.storage.posts import post as published

MINUTE = NIGHT.timestamp() / 60
NEAR: Span = (MINUTE - 24 * 60, MINUTE + 24 * 60)
LIST = (
    "В течение ночи дежурными средствами ПВО уничтожены 12 украинских БПЛА: 7 – над территорией Курской области, "
    "5 – над территорией Брянской области."
)
JOINT = "В течение ночи дежурными средствами ПВО уничтожены 9 БПЛА над территориями Белгородской и Курской областей."
NO_PLACE = "В течение ночи дежурными средствами ПВО уничтожены 12 украинских БПЛА."


async def numbers(database: Database, areas: list[str] | None, span: Span = NEAR) -> list[int]:
    """The numbers of the posts told."""
    async with database.read() as c:
        return [told.ref.number for told in await told_near(c, areas, span)]


async def store(database: Database, *texts: str) -> None:
    """The ministry publishes texts, numbered from 1."""
    posts = [published(number, text) for number, text in enumerate(texts, start=1)]
    async with database.write() as c:
        await record(c, MINISTRY, posts, seen=SEEN)


async def test_a_told_post_says_who_said_it_and_when(watched: Database) -> None:
    text = "Над Шебекинским округом сбит беспилотник."
    async with watched.write() as c:
        await record(c, BELGOROD, [published(5, text, channel=BELGOROD, edited=2)], seen=SEEN)
    async with watched.read() as c:
        (told,) = await told_near(c, ["RU-BEL/Шебекинский"], NEAR)
    assert (told.ref.url, told.date, told.voice, told.title) == (
        "https://t.me/vvgladkov/5",
        NIGHT,
        "RU-BEL",
        "Губернатор",
    )
    assert (told.office, told.region, told.edited) == (BELGOROD.office, "RU-BEL", NIGHT + timedelta(minutes=2))
    assert told.reading.claims[0].areas[0].region == "RU-BEL"
    assert told.text_key


async def test_a_region_is_told_of_its_own_posts(watched: Database) -> None:
    await store(watched, downed(5), downed(3, "Курской"), "Доброе утро!")
    assert await numbers(watched, ["RU-BEL"]) == [1]
    assert await numbers(watched, ["RU-BEL", "RU-KRS"]) == [1, 2]
    assert await numbers(watched, None) == [1, 2]


async def test_other_times_are_left_out(watched: Database) -> None:
    await store(watched, downed(5))
    assert await numbers(watched, ["RU-BEL"], (MINUTE + 1, MINUTE + 60)) == []
    assert await numbers(watched, ["RU-BEL"], (MINUTE - 60, MINUTE + 60)) == [1]
    assert await numbers(watched, ["RU-BEL"], (MINUTE - 72 * 60, MINUTE - 48 * 60)) == []


async def test_a_post_without_a_place_is_told_to_every_region(watched: Database) -> None:
    await store(watched, NO_PLACE)
    assert await numbers(watched, ["RU-BEL"]) == [1]


async def test_a_list_is_told_to_regions_that_it_leaves_out_where_they_are_spoken_of(watched: Database) -> None:
    await store(watched, LIST)
    assert await numbers(watched, ["RU-BEL"]) == []
    await store(watched, LIST, downed(5))
    assert await numbers(watched, ["RU-BEL"]) == [1, 2]


async def test_a_joint_count_ties_its_regions_together(watched: Database) -> None:
    await store(watched, JOINT, downed(3, "Курской"), downed(4, "Брянской"))
    assert await numbers(watched, ["RU-BEL"]) == [1, 2]


async def test_moscow_and_its_region_are_told_of_what_is_said_of_both(watched: Database) -> None:
    text = "В течение ночи дежурными средствами ПВО уничтожены 4 БПЛА над территорией Московского региона."
    await store(watched, text)
    for area in ("RU-MOW", "RU-MOS", "MOSCOW-REGION"):
        assert await numbers(watched, [area]) == [1]


async def test_a_withdrawn_post_is_not_told(watched: Database) -> None:
    await store(watched, downed(5))
    async with watched.write() as c:
        await withdraw(c, MINISTRY, [1], seen=SEEN)
    assert await numbers(watched, ["RU-BEL"]) == []


async def test_an_edited_post_is_told_where_it_speaks_of_now(watched: Database) -> None:
    await store(watched, downed(5))
    async with watched.write() as c:
        await record(c, MINISTRY, [published(1, downed(5, "Курской"), edited=1)], seen=SEEN)
    assert await numbers(watched, ["RU-BEL"]) == []
    assert await numbers(watched, ["RU-KRS"]) == [1]


async def test_a_reading_that_cannot_be_made_out_stops_no_other(
    watched: Database, caplog: pytest.LogCaptureFixture
) -> None:
    await store(watched, downed(5), downed(6))
    async with watched.write() as c:
        await c.exec_driver_sql("UPDATE readings SET reading = '[]' WHERE number = 1")
    assert await numbers(watched, ["RU-BEL"]) == [2]
    assert "1/1" in caplog.text


def mention(number: int, region: str, start: float, until: float, *joint: str) -> Mention:
    """A mention by the ministry, hours after NIGHT."""
    return Mention(region, (MINUTE + start * 60, MINUTE + until * 60), MINISTRY.id, number, joint)


async def test_windows_of_days_are_found_like_short_ones(watched: Database) -> None:
    await store(watched, *["Доброе утро!"] * 3)
    week, hour, far = mention(1, "RU-BEL", -168, 0), mention(2, "RU-BEL", -100, -99), mention(3, "RU-BEL", 100, 101)
    async with watched.write() as c:
        await add_mentions(c, [week, hour, far])
        span = (MINUTE - 99.5 * 60, MINUTE - 98 * 60)
        assert set(await mentions_near(c, ["RU-BEL"], span)) == {week, hour}
        assert set(await mentions_near(c, None, span)) == {week, hour}
        assert await mentions_near(c, ["RU-KRS"], span) == []
        assert set(await drop_mentions(c, MINISTRY.id, [1, 3])) == {week, far}
        assert await mentions_near(c, None, (0.0, 1e9)) == [hour]


async def test_ties_are_followed_through_time_and_places(watched: Database) -> None:
    """1 ties A to B; 2 meets it in B; 3 meets 2 in B; 4 ties B to C there; 5 is in C then, 6 in C a day later."""
    await store(watched, *["Доброе утро!"] * 9)
    rows = [
        *(mention(1, "A", 0, 4, "B"), mention(1, "B", 0, 4, "A")),
        mention(2, "B", 3, 6),
        mention(3, "B", 5, 8),
        *(mention(4, "B", 7, 9, "C"), mention(4, "C", 7, 9, "B")),
        mention(5, "C", 8, 10),
        mention(6, "C", 24, 26),
        mention(7, "B", 20, 22),
        mention(8, EVERYWHERE, 9, 12),
        mention(9, ANYWHERE, 20, 24),
    ]
    async with watched.write() as c:
        await add_mentions(c, rows)
        near = await posts_near(c, ["A"], (MINUTE, MINUTE + 30 * 60))
    assert {number for _, number in near.posts} == {1, 2, 3, 4, 5, 8, 9}
    assert near.regions == {"A", "B", "C", ANYWHERE, EVERYWHERE}
