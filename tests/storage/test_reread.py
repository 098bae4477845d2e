"""Reading again: everything derived is rebuilt from the posts, and the difference is shown first."""

from dataclasses import replace

from claims.model import Kind
from storage.channels import save_channel
from storage.claims import mentions_near
from storage.database import Database
from storage.news import pending_news
from storage.posts import record, withdraw
from storage.readings import reading_of
from storage.reread import reread
from tests.storage.observed import Interrupted
from tests.storage.posts import BELGOROD, MINISTRY, SEEN, downed
from tests.storage.posts import post as published

EVER = (0.0, 1e9)


async def test_reading_again_by_the_same_rules_changes_nothing(watched: Database) -> None:
    async with watched.write() as c:
        await record(c, MINISTRY, [published(1, downed(5)), published(2, "Доброе утро!")], seen=SEEN, quiet=True)
        await withdraw(c, MINISTRY, [2], seen=SEEN)
        before = await mentions_near(c, None, EVER)
    steps: list[tuple[int, int]] = []
    difference = await reread(watched, apply=True, progress=lambda read, stored: steps.append((read, stored)))
    assert (difference.read, difference.changed, steps) == (2, 0, [(2, 2)])
    async with watched.read() as c:
        assert await mentions_near(c, None, EVER) == before


async def test_what_would_change_is_shown_and_kept_only_when_asked(watched: Database) -> None:
    async with watched.write() as c:
        await record(c, MINISTRY, [published(1, downed(5))], seen=SEEN, quiet=True)
        right = await reading_of(c, 1, 1)
        assert right is not None
        wrong = 'replace(reading, \'"downed":{"low":5,"high":5}\', \'"downed":{"low":7,"high":7}\')'
        await c.exec_driver_sql(f"UPDATE readings SET reading = {wrong}")  # no value in it
        await c.exec_driver_sql("DELETE FROM claims")
    shown = await reread(watched)
    assert [
        (change.ref.number, change.before.split(":")[0], change.after.split(":")[0]) for change in shown.examples
    ] == [(1, "interception 7", "interception 5")]
    async with watched.read() as c:
        assert await reading_of(c, 1, 1) != right
    assert await reread(watched, apply=True) == shown
    async with watched.read() as c:
        assert await reading_of(c, 1, 1) == right
        assert {mention.region for mention in await mentions_near(c, None, EVER)} == {"RU-BEL"}
        assert await pending_news(c) == ()


async def test_a_post_without_a_reading_is_read(watched: Database) -> None:
    async with watched.write() as c:
        await record(c, MINISTRY, [published(1, downed(5))], seen=SEEN)
        await c.exec_driver_sql("DELETE FROM readings")
    difference = await reread(watched, apply=True)
    assert [change.before for change in difference.examples] == ["unread"]
    async with watched.read() as c:
        reading = await reading_of(c, 1, 1)
    assert reading is not None
    assert reading.kind is Kind.INTERCEPTION


async def test_a_withdrawn_post_claims_nothing_after_reading_again(watched: Database) -> None:
    async with watched.write() as c:
        await record(c, MINISTRY, [published(1, downed(5))], seen=SEEN)
        await withdraw(c, MINISTRY, [1], seen=SEEN)
    await reread(watched, apply=True)
    async with watched.read() as c:
        assert await mentions_near(c, None, EVER) == []


async def test_a_channels_new_region_counts_after_reading_again(watched: Database) -> None:
    text = "Ночью над регионом сбиты 4 БПЛА."
    async with watched.write() as c:
        await record(c, BELGOROD, [published(1, text, channel=BELGOROD)], seen=SEEN)
        await save_channel(c, replace(BELGOROD, region="RU-KRS", voice="RU-KRS"))
    await reread(watched, apply=True)
    async with watched.read() as c:
        assert {mention.region for mention in await mentions_near(c, None, EVER)} == {"RU-KRS"}


async def test_of_many_differences_the_first_are_shown_and_all_counted(watched: Database) -> None:
    async with watched.write() as c:
        await record(c, MINISTRY, [published(number, downed(5)) for number in range(1, 8)], seen=SEEN)
        await record(c, BELGOROD, [published(1, "Ночью сбиты 4 БПЛА.", channel=BELGOROD)], seen=SEEN)
        await c.exec_driver_sql("DELETE FROM readings")
    difference = await reread(watched, examples=3)
    assert difference.changed == 8
    assert difference.channels == {MINISTRY: 7, BELGOROD: 1}
    assert [change.before for change in difference.examples] == ["unread"] * 3


async def test_a_post_edited_while_its_batch_was_read_keeps_what_the_edit_says(watched: Database) -> None:
    async with watched.write() as c:
        await record(c, MINISTRY, [published(1, downed(5)), published(2, downed(6))], seen=SEEN)

    async def edit() -> None:
        async with watched.write() as c:
            await record(c, MINISTRY, [published(1, downed(9), edited=3)], seen=SEEN)

    await reread(Interrupted(watched, edit), apply=True)
    async with watched.read() as c:
        reading = await reading_of(c, 1, 1)
        numbers = sorted(mention.number for mention in await mentions_near(c, None, EVER))
    assert reading is not None
    assert reading.downed is not None
    assert (reading.downed.low, numbers) == (9, [1, 2])


async def test_rereading_waits_for_nobody_who_writes_until_it_keeps_something(watched: Database) -> None:
    async with watched.write() as c:
        await record(c, MINISTRY, [published(1, downed(5))], seen=SEEN)
    async with watched.write():
        assert (await reread(watched)).read == 1
