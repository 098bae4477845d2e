"""The intake: each version of a post once, whatever comes twice, late or out of order."""

from datetime import timedelta

import pytest

from claims.model import Happening, Kind
from storage.database import Database
from storage.news import pending_news, settle_news
from storage.posts import newest_numbers, post, record, versions, withdraw, withdrawn_at
from storage.readings import reading_of
from tests.storage.posts import MINISTRY, SEEN, downed
from tests.storage.posts import post as published


async def test_a_new_interception_is_stored_read_and_told(watched: Database) -> None:
    async with watched.write() as c:
        (recorded,) = await record(c, MINISTRY, [published(1, downed(5))], seen=SEEN)
    assert recorded.what is Happening.NEW
    assert recorded.reading is not None
    assert recorded.reading.kind is Kind.INTERCEPTION
    async with watched.read() as c:
        assert await post(c, 1, 1) == published(1, downed(5))
        assert await reading_of(c, 1, 1) == recorded.reading
        (news,) = await pending_news(c)
    assert (news.what, news.ref.url, news.reading) == (Happening.NEW, "https://t.me/mod_russia/1", recorded.reading)
    assert news.channel == MINISTRY


async def test_the_same_post_again_changes_nothing(watched: Database) -> None:
    async with watched.write() as c:
        await record(c, MINISTRY, [published(1, downed(5))], seen=SEEN)
        await settle_news(c, [news.id for news in await pending_news(c)])
    async with watched.write() as c:
        (recorded,) = await record(c, MINISTRY, [published(1, downed(5))], seen=SEEN + timedelta(hours=1))
        assert (recorded.what, recorded.reading) == (Happening.SAME, None)
        assert await pending_news(c) == ()
        assert len(await versions(c, 1, 1)) == 1


async def test_an_edit_supersedes_and_keeps_what_was(watched: Database) -> None:
    async with watched.write() as c:
        await record(c, MINISTRY, [published(1, downed(12))], seen=SEEN)
        (recorded,) = await record(c, MINISTRY, [published(1, downed(9), edited=5)], seen=SEEN)
        assert recorded.what is Happening.EDITED
        assert [version.text for version in await versions(c, 1, 1)] == [downed(12), downed(9)]
        first, second = await pending_news(c)
    assert second.what is Happening.EDITED
    assert second.before is not None
    assert second.before.downed == first.reading.downed if first.reading else None
    assert second.reading == recorded.reading


async def test_reactions_that_arrive_as_an_edit_are_the_same_post(watched: Database) -> None:
    async with watched.write() as c:
        await record(c, MINISTRY, [published(1, downed(5))], seen=SEEN)
        (recorded,) = await record(c, MINISTRY, [published(1, downed(5), edited=3)], seen=SEEN)
        assert recorded.what is Happening.SAME
        assert len(await pending_news(c)) == 1


async def test_an_earlier_version_that_comes_late_is_kept_and_the_later_stands(watched: Database) -> None:
    async with watched.write() as c:
        await record(c, MINISTRY, [published(1, downed(9), edited=5)], seen=SEEN)
        (recorded,) = await record(c, MINISTRY, [published(1, downed(12))], seen=SEEN)
        assert recorded.what is Happening.SAME
        assert [version.text for version in await versions(c, 1, 1)] == [downed(12), downed(9)]


async def test_another_wording_of_the_same_figures_is_no_news(watched: Database) -> None:
    async with watched.write() as c:
        await record(c, MINISTRY, [published(1, downed(5))], seen=SEEN)
        (recorded,) = await record(c, MINISTRY, [published(1, "Минобороны: " + downed(5), edited=1)], seen=SEEN)
        assert recorded.what is Happening.EDITED
        assert len(await pending_news(c)) == 1


async def test_a_settled_news_number_is_never_given_to_another(watched: Database) -> None:
    numbers: list[int] = []
    for text in (downed(12), downed(9), downed(8)):
        async with watched.write() as c:
            await record(c, MINISTRY, [published(1, text, edited=len(numbers))], seen=SEEN)
            numbers += [news.id for news in await pending_news(c)]
            await settle_news(c, numbers)
    assert numbers == sorted(set(numbers))


async def test_a_withdrawn_post_keeps_its_text_and_is_told(watched: Database) -> None:
    async with watched.write() as c:
        await record(c, MINISTRY, [published(1, downed(5)), published(2, "Доброе утро!")], seen=SEEN)
        gone = await withdraw(c, MINISTRY, [1, 2, 77], seen=SEEN)
        assert [ref.number for ref in gone] == [1, 2]
        assert await withdrawn_at(c, 1, 1) == SEEN
        assert await post(c, 1, 1) == published(1, downed(5))
        assert await newest_numbers(c, 1) == ()
        *_, last = await pending_news(c)
        assert (last.what, last.ref.number, last.reading) == (Happening.WITHDRAWN, 1, None)
        assert last.before is not None
        assert await withdraw(c, MINISTRY, [1], seen=SEEN) == ()


async def test_a_post_that_comes_after_its_deletion_stays_deleted(watched: Database) -> None:
    async with watched.write() as c:
        await withdraw(c, MINISTRY, [1], seen=SEEN)
        (recorded,) = await record(c, MINISTRY, [published(1, downed(5))], seen=SEEN)
        assert recorded.what is Happening.SAME
        assert await pending_news(c) == ()
        assert await newest_numbers(c, 1) == ()


async def test_an_edit_that_comes_after_the_deletion_is_kept_and_not_told(watched: Database) -> None:
    async with watched.write() as c:
        await record(c, MINISTRY, [published(1, downed(5))], seen=SEEN)
        await withdraw(c, MINISTRY, [1], seen=SEEN)
        before = [news.id for news in await pending_news(c)]
        (recorded,) = await record(c, MINISTRY, [published(1, downed(7), edited=5)], seen=SEEN)
        assert recorded.what is Happening.SAME
        assert [news.id for news in await pending_news(c)] == before
        assert [version.text for version in await versions(c, 1, 1)] == [downed(5), downed(7)]


async def test_an_import_makes_no_news(watched: Database) -> None:
    async with watched.write() as c:
        await record(c, MINISTRY, [published(1, downed(5))], seen=SEEN, quiet=True)
        assert await pending_news(c) == ()


async def test_what_no_database_takes_is_replaced(watched: Database) -> None:
    text = "Сбит БПЛА \ud83d\0 <b>" + "\u200f" * 3 + "🛡" * 4096
    async with watched.write() as c:
        await record(c, MINISTRY, [published(1, text), published(2, "")], seen=SEEN)
        stored = await post(c, 1, 1)
    assert stored is not None
    assert stored.text == text.replace("\ud83d", "?").replace("\0", "")


class Unreadable(str):
    """A text on which rules fail, as they would by a mistake in them; no text is known on which they do."""

    def lower(self) -> str:
        raise LookupError("a mistake in the rules")


async def test_a_post_that_the_rules_fail_on_is_stored_unread_with_the_others(
    watched: Database, caplog: pytest.LogCaptureFixture
) -> None:
    beyond = published(1, Unreadable("С 8.00 до 9.00 уничтожены 3 БПЛА."))
    async with watched.write() as c:
        unread, other = await record(c, MINISTRY, [beyond, published(2, downed(5))], seen=SEEN)
        assert (unread.what, unread.reading) == (Happening.NEW, None)
        assert other.reading is not None
        assert await post(c, 1, 1) == beyond
        assert await newest_numbers(c, 1) == (2, 1)
        assert [ref.number for ref in await withdraw(c, MINISTRY, [1], seen=SEEN)] == [1]
    assert "1/1 cannot be read" in caplog.text


async def test_a_number_that_no_post_has_is_refused_before_anything_is_written(watched: Database) -> None:
    async with watched.write() as c:
        with pytest.raises(ValueError, match="no post has the number"):
            await record(c, MINISTRY, [published(1, downed(5)), published(2**63, "…")], seen=SEEN)
        assert await newest_numbers(c, 1) == ()


async def test_one_batch_may_hold_a_post_and_its_edit(watched: Database) -> None:
    async with watched.write() as c:
        batch = [published(1, downed(12)), published(1, downed(9), edited=5), published(1, downed(12))]
        recorded = await record(c, MINISTRY, batch, seen=SEEN)
        assert [one.what for one in recorded] == [Happening.NEW, Happening.EDITED, Happening.SAME]
        assert [version.text for version in await versions(c, 1, 1)] == [downed(12), downed(9)]
        (news,) = await pending_news(c)
        assert news.what is Happening.NEW


async def test_a_block_that_fails_leaves_nothing(watched: Database) -> None:
    async def fail() -> None:
        async with watched.write() as c:
            await record(c, MINISTRY, [published(1, downed(5))], seen=SEEN)
            raise RuntimeError("stop")

    with pytest.raises(RuntimeError, match="stop"):
        await fail()
    async with watched.read() as c:
        assert await post(c, 1, 1) is None
        assert await pending_news(c) == ()
