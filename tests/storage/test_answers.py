"""Answers: right at once, kept solved, and forgotten exactly when a post touches them."""

from dataclasses import replace
from datetime import timedelta

import pytest

from claims.model import Count, Digest, Period, RegionReport
from claims.periods import reporting_day
from storage.answers import ask_digest, ask_region
from storage.changes import earlier_near
from storage.channels import save_channel
from storage.database import Connection, Database
from storage.day_tallies import COUNTING_VERSION, kept_tallies, solve_days, usual_figures
from storage.posts import record, withdraw
from storage.readings import told_near
from tests.storage.posts import BELGOROD, MINISTRY, NIGHT, SEEN, downed
from tests.storage.posts import post as published

NOW = NIGHT + timedelta(hours=6)
DAY = reporting_day(NOW)


async def kept(c: Connection) -> set[str]:
    """The first words of the questions that are kept solved, without the days of weeks."""
    found = (await c.exec_driver_sql("SELECT question FROM solved WHERE question <> '#'")).scalars()
    return {" ".join(question.split()[:2]) for question in found if not question.startswith("tally")}


async def ask(database: Database, region: str = "RU-BEL") -> RegionReport:
    """The report of the day."""
    return await ask_region(database, region=region, period=DAY, now=NOW)


async def ask_country(database: Database) -> Digest:
    """The digest of the day."""
    return await ask_digest(database, period=DAY, now=NOW)


async def tell(database: Database, number: int, text: str, *, hours: float = 0) -> None:
    """The ministry publishes a text."""
    async with database.write() as c:
        await record(c, MINISTRY, [published(number, text, hours=hours)], seen=SEEN)


async def test_nothing_said_is_no_report(watched: Database) -> None:
    answer = await ask(watched)
    assert (answer.tally, answer.voices) == (None, ())


async def test_the_answer_is_what_the_posts_give(watched: Database) -> None:
    await tell(watched, 1, downed(5))
    answer = await ask(watched)
    assert answer.tally is not None
    assert (answer.tally.least, answer.tally.most) == (5, 5)
    assert [line.voice for line in answer.voices] == ["mod_russia"]


async def test_the_kept_answer_is_the_solved_one(watched: Database) -> None:
    await tell(watched, 1, downed(12))
    async with watched.write() as c:
        await record(c, MINISTRY, [published(1, downed(9), edited=3)], seen=SEEN)
        await record(
            c, BELGOROD, [published(1, "Ночью над Шебекинским округом сбиты 4 БПЛА.", channel=BELGOROD)], seen=SEEN
        )
    solved, digest = await ask(watched), await ask_country(watched)
    assert solved.changes[0].before == Count(12, 12)
    async with watched.read() as c:
        assert await kept(c) == {"region RU-BEL/", f"digest {COUNTING_VERSION}"}
    assert (await ask(watched), await ask_country(watched)) == (solved, digest)


async def test_a_kept_answer_is_given_without_a_look_at_the_posts(watched: Database) -> None:
    await tell(watched, 1, downed(5))
    answer = await ask(watched)
    async with watched.write() as c:
        await c.exec_driver_sql("DELETE FROM claims")
    assert await ask(watched) == answer


@pytest.mark.parametrize(
    ("text", "hours", "forgotten"),
    [
        (downed(3), 1, True),
        (downed(3, "Курской"), 1, False),
        ("В течение ночи уничтожены 7 украинских БПЛА.", 1, True),
        ("Доброе утро!", 1, False),
        (downed(3), 24 * 30, False),
    ],
    ids=["same region", "another region", "no place", "no claim", "a month later"],
)
async def test_an_answer_is_forgotten_exactly_when_a_post_touches_it(
    watched: Database, text: str, hours: float, forgotten: bool
) -> None:
    await tell(watched, 1, downed(5))
    await ask(watched)
    await tell(watched, 2, text, hours=hours)
    async with watched.read() as c:
        assert await kept(c) == (set() if forgotten else {"region RU-BEL/"})


async def test_a_digest_is_forgotten_when_any_region_is_touched(watched: Database) -> None:
    await tell(watched, 1, downed(5))
    await ask_country(watched)
    await tell(watched, 2, "Доброе утро!")
    async with watched.read() as c:
        assert await kept(c) == {f"digest {COUNTING_VERSION}"}
    await tell(watched, 3, downed(5, "Курской"))
    async with watched.read() as c:
        assert await kept(c) == set()


async def test_an_edit_and_a_withdrawal_change_the_answer_at_once(watched: Database) -> None:
    await tell(watched, 1, downed(12))
    assert (await ask(watched)).voices[0].tally.least == 12
    async with watched.write() as c:
        await record(c, MINISTRY, [published(1, downed(9), edited=3)], seen=SEEN)
    edited = await ask(watched)
    assert edited.voices[0].tally.least == 9
    assert [(change.before, change.after) for change in edited.changes] == [(Count(12, 12), Count(9, 9))]
    async with watched.write() as c:
        await withdraw(c, MINISTRY, [1], seen=SEEN)
    withdrawn = await ask(watched)
    assert withdrawn.tally is None
    assert withdrawn.changes[0].after is None


async def test_a_renamed_channel_is_told_by_its_new_name(watched: Database) -> None:
    await tell(watched, 1, downed(5))
    await ask(watched)
    async with watched.write() as c:
        await save_channel(c, replace(MINISTRY, title="Новое имя", username="new_name"))
    (line,) = (await ask(watched)).voices
    assert (line.title, line.posts[0].username) == ("Новое имя", "new_name")


async def test_what_came_since_is_not_told_from_before_it_came(watched: Database) -> None:
    await tell(watched, 1, downed(5))
    later = NOW + timedelta(hours=3)
    await tell(watched, 2, "С 12.00 до 14.00 мск над территорией Белгородской области уничтожены 3 БПЛА.", hours=7.5)
    since = (await ask_region(watched, region="RU-BEL", period=DAY, now=later)).since
    assert since is not None
    assert since.least == 3
    before = await ask_region(watched, region="RU-BEL", period=DAY, now=NOW - timedelta(hours=1))
    assert before.since is None


async def test_an_answer_kept_in_another_shape_is_solved_anew(watched: Database) -> None:
    await tell(watched, 1, downed(5))
    answer = await ask(watched)
    async with watched.write() as c:
        await c.exec_driver_sql("UPDATE solved SET answer = '[0, [1, 2]]' WHERE question LIKE 'region%'")
    assert await ask(watched) == answer


async def test_the_days_of_the_week_are_kept_and_reused(watched: Database) -> None:
    await tell(watched, 1, downed(5))
    answer = await ask(watched)
    assert answer.week[-1] is not None
    async with watched.read() as c:
        assert await kept_tallies(c, "RU-BEL", [DAY]) == {DAY: answer.week[-1]}


async def test_what_is_usual_is_the_median_of_days_that_are_kept(watched: Database) -> None:
    for back in range(1, 9):
        await tell(watched, back, downed(back), hours=-24 * back)
    await tell(watched, 9, downed(9))
    async with watched.read() as c:
        assert await usual_figures(c, ["RU-BEL"], DAY) == {}
    assert (await ask_country(watched)).regions[0].usual is None
    assert await solve_days(watched, ["RU-BEL"], DAY) == 28
    assert await solve_days(watched, ["RU-BEL"], DAY) == 0
    async with watched.read() as c:
        assert await usual_figures(c, ["RU-BEL", "RU-KRS"], DAY) == {"RU-BEL": 4.5}
        half = Period(DAY.start, DAY.start + timedelta(hours=12))
        assert await usual_figures(c, ["RU-BEL"], half) == {}
    assert (await ask_country(watched)).regions[0].usual == 4.5


async def test_earlier_readings_are_those_that_were_replaced(watched: Database) -> None:
    await tell(watched, 1, downed(12))
    span = (NIGHT.timestamp() / 60 - 600, NIGHT.timestamp() / 60)
    async with watched.write() as c:
        (first,) = await told_near(c, ["RU-BEL"], span)
        assert await earlier_near(c, span) == ()
        await record(c, MINISTRY, [published(1, downed(9), edited=3)], seen=SEEN)
        (earlier,) = await earlier_near(c, span)
        assert earlier.reading == first.reading
        assert earlier.ref == first.ref
        assert await earlier_near(c, (span[1] + 1, span[1] + 2)) == ()


async def test_what_a_list_over_other_regions_has_placed_is_not_told_as_without_a_place(watched: Database) -> None:
    """The governor told of the day, the list of the night: they meet nowhere, but the headline meets both."""
    by_day = "С 10.00 до 12.00 мск уничтожены три украинских БПЛА над территорией Белгородской области."
    told = [
        published(1, by_day, hours=-18),
        published(2, "Ночью уничтожены 9 украинских БПЛА: пять – над Брянской и четыре – над Курской областью."),
        published(3, "В течение прошедшей ночи над регионами России уничтожены 9 украинских БПЛА.", hours=0.5),
    ]
    async with watched.write() as c:
        await record(c, MINISTRY, told, seen=SEEN)
    now = NIGHT + timedelta(hours=1)
    found = await ask_region(watched, region="RU-BEL", period=reporting_day(now), now=now)
    assert found.tally is not None
    assert (found.tally.least, found.tally.unplaced) == (3, 0)
