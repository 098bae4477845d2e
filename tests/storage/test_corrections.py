"""What an admin says of a post stands, and everything follows from it; an edited post is read anew."""

from dataclasses import replace
from datetime import timedelta

import pytest

from claims.model import Area, Cause, Claim, Count, DoubtReason, Happening, Kind, News, Period, Reading, RegionReport
from storage.answers import ask_digest, ask_region
from storage.claims import mentions_near
from storage.database import Connection, Database
from storage.news import pending_news, settle_news
from storage.posts import record, withdraw
from storage.readings import reading_of
from storage.reread import reread
from storage.verdicts import correct, undo
from tests.storage.posts import MINISTRY, NIGHT, SEEN, downed
from tests.storage.posts import post as published

EVER = (0.0, 1e9)
LATER = SEEN + timedelta(minutes=5)
DAY = Period(NIGHT - timedelta(hours=23), NIGHT + timedelta(hours=1))
TWELVE = Reading(
    language="ru",
    kind=Kind.INTERCEPTION,
    downed=Count(12, 12),
    claims=(Claim(count=Count(12, 12), areas=(Area("RU-KRS"),), span=(0, 5), rule="corrected by an admin"),),
)
NO_INTERCEPTION = Reading(language="ru", kind=Kind.OTHER)


@pytest.fixture
async def one_post(watched: Database) -> Database:
    """A post that tells of five drones over Belgorod's region, and nobody waits for news."""
    async with watched.write() as c:
        await record(c, MINISTRY, [published(1, downed(5))], seen=SEEN)
        await settle_all(c)
    return watched


async def settle_all(c: Connection) -> tuple[News, ...]:
    every = await pending_news(c)
    await settle_news(c, [one.id for one in every])
    return every


async def report(database: Database, region: str) -> RegionReport:
    return await ask_region(database, region=region, period=DAY, now=LATER + timedelta(hours=1))


async def test_the_figures_the_index_and_the_answers_follow(one_post: Database) -> None:
    before = await report(one_post, "RU-BEL")
    assert before.tally is not None
    async with one_post.write() as c:
        assert await correct(c, 1, 1, TWELVE, by=7, now=LATER)
        assert await reading_of(c, 1, 1) == replace(TWELVE, corrected=True)
        assert {mention.region for mention in await mentions_near(c, None, EVER)} == {"RU-KRS"}
    there, here = await report(one_post, "RU-KRS"), await report(one_post, "RU-BEL")
    assert there.tally is not None
    assert (there.tally.least, here.tally) == (12, None)
    [told] = here.changes
    assert (told.before, told.after, told.why) == (Count(5, 5), None, Cause.CORRECTED)


async def test_it_is_news_of_an_edit_that_says_so(one_post: Database) -> None:
    async with one_post.write() as c:
        await correct(c, 1, 1, TWELVE, by=7, now=LATER)
        [news] = await settle_all(c)
    assert (news.what, news.arrived) == (Happening.EDITED, LATER)
    assert news.reading is not None
    assert news.reading.corrected


async def test_no_interception_leaves_the_digest_and_is_told_as_corrected_not_as_deleted(one_post: Database) -> None:
    async with one_post.write() as c:
        await correct(c, 1, 1, NO_INTERCEPTION, by=7, now=LATER)
    told = await ask_digest(one_post, period=DAY, now=LATER)
    assert told.tally is None
    assert [(one.after, one.why) for one in told.changes] == [(None, Cause.CORRECTED)]


async def test_an_edit_that_leaves_no_interception_is_told_as_edited_not_as_deleted(one_post: Database) -> None:
    async with one_post.write() as c:
        await record(c, MINISTRY, [published(1, "Доброе утро", edited=3)], seen=LATER)
    told = await ask_digest(one_post, period=DAY, now=LATER)
    assert [(one.after, one.why) for one in told.changes] == [(None, Cause.EDITED)]


async def test_a_withdrawal_is_told_as_one_after_a_correction_too(one_post: Database) -> None:
    async with one_post.write() as c:
        await correct(c, 1, 1, TWELVE, by=7, now=LATER)
        await withdraw(c, MINISTRY, [1], seen=LATER)
    told = await ask_digest(one_post, period=DAY, now=LATER)
    assert {one.why for one in told.changes} == {Cause.WITHDRAWN}


async def test_it_survives_reading_again(one_post: Database) -> None:
    async with one_post.write() as c:
        await correct(c, 1, 1, TWELVE, by=7, now=LATER)
    difference = await reread(one_post, apply=True)
    assert difference.changed == 0
    async with one_post.read() as c:
        assert await reading_of(c, 1, 1) == replace(TWELVE, corrected=True)


async def test_an_edited_post_is_read_anew_and_doubted(one_post: Database) -> None:
    async with one_post.write() as c:
        await correct(c, 1, 1, TWELVE, by=7, now=LATER)
        await record(c, MINISTRY, [published(1, downed(6), edited=9)], seen=LATER)
        reading = await reading_of(c, 1, 1)
    assert reading is not None
    assert reading.downed == Count(6, 6)
    assert [doubt.reason for doubt in reading.doubts] == [DoubtReason.EDITED_SINCE]


async def test_a_post_edited_back_is_again_what_the_admin_says(one_post: Database) -> None:
    async with one_post.write() as c:
        await correct(c, 1, 1, TWELVE, by=7, now=LATER)
        await record(c, MINISTRY, [published(1, downed(6), edited=9)], seen=LATER)
        await record(c, MINISTRY, [published(1, downed(5), edited=10)], seen=LATER)
        assert await reading_of(c, 1, 1) == replace(TWELVE, corrected=True)


async def test_undone_the_rules_read_the_post_again(one_post: Database) -> None:
    async with one_post.write() as c:
        read_before = await reading_of(c, 1, 1)
        await correct(c, 1, 1, TWELVE, by=7, now=LATER)
        assert await undo(c, 1, 1, LATER)
        assert await reading_of(c, 1, 1) == read_before
        assert not await undo(c, 1, 1, LATER)
    assert (await report(one_post, "RU-BEL")).changes == ()


async def test_what_is_not_stored_cannot_be_corrected(watched: Database) -> None:
    async with watched.write() as c:
        assert not await correct(c, 1, 99, TWELVE, by=7, now=LATER)
        assert not await undo(c, 1, 99, LATER)
