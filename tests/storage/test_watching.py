"""Channels, and what the watcher, the bot and the admins leave for one another."""

from dataclasses import replace
from datetime import timedelta

import pytest

from claims.model import ChannelState, NoticeKind, Office, OrderState, WatchOrder
from storage.audit import audit, latest_audit
from storage.channels import all_channels, channel, channel_by_username, move_cursor, save_channel, set_state, touch
from storage.database import Database
from storage.heartbeats import beat, beats
from storage.news import pending_news, settle_news
from storage.notices import note, pending_notices, settle_notices
from storage.orders import close_order, open_orders, order, order_for
from storage.posts import record
from tests.storage.posts import BELGOROD, MINISTRY, SEEN, downed
from tests.storage.posts import post as published

LATER = SEEN + timedelta(hours=1)


async def test_a_channel_comes_back_as_it_was_saved(database: Database) -> None:
    full = replace(
        MINISTRY,
        access_hash=-(2**62),
        cursor=7,
        last_post_at=SEEN,
        checked_at=LATER,
        note="…",
        state=ChannelState.PRIVATE,
    )
    async with database.write() as c:
        await save_channel(c, full)
        assert await channel(c, 1) == full
        assert await channel(c, 2) is None


async def test_saving_again_loses_neither_cursor_nor_access_hash(database: Database) -> None:
    async with database.write() as c:
        await save_channel(c, replace(MINISTRY, access_hash=5, cursor=7))
        await save_channel(c, replace(MINISTRY, title="<b>Новое имя</b>", cursor=3))
        assert await channel(c, 1) == replace(MINISTRY, title="<b>Новое имя</b>", access_hash=5, cursor=7)


async def test_the_cursor_never_moves_back(watched: Database) -> None:
    async with watched.write() as c:
        await move_cursor(c, 1, 10)
        await move_cursor(c, 1, 4)
        found = await channel(c, 1)
    assert found is not None
    assert found.cursor == 10


async def test_a_channel_is_found_by_any_spelling_of_its_username(watched: Database) -> None:
    async with watched.read() as c:
        assert await channel_by_username(c, "@MOD_Russia") == MINISTRY
        assert await channel_by_username(c, "nobody") is None
        assert await all_channels(c) == (BELGOROD, MINISTRY)


async def test_what_the_watcher_finds_out_is_kept(watched: Database) -> None:
    async with watched.write() as c:
        await set_state(c, 1, ChannelState.GONE, "no such channel", SEEN)
        await touch(c, 1, last_post_at=LATER)
        await touch(c, 1, last_post_at=SEEN, checked_at=LATER)
        assert await channel(c, 1) == replace(
            MINISTRY, state=ChannelState.GONE, note="no such channel", last_post_at=LATER, checked_at=LATER
        )


async def test_news_waits_until_it_is_settled(watched: Database) -> None:
    async with watched.write() as c:
        await record(c, MINISTRY, [published(number, downed(number)) for number in (1, 2, 3)], seen=SEEN)
        first, second, third = await pending_news(c)
        assert [news.ref.number for news in await pending_news(c, limit=2)] == [1, 2]
        await settle_news(c, [first.id, third.id])
        await settle_news(c, [])
        assert await pending_news(c) == (second,)


async def test_news_that_cannot_be_read_stops_no_other(watched: Database, caplog: pytest.LogCaptureFixture) -> None:
    async with watched.write() as c:
        await record(c, MINISTRY, [published(1, downed(1)), published(2, downed(2))], seen=SEEN)
        await c.exec_driver_sql("UPDATE news SET reading = 'nonsense' WHERE number = 1")
        assert [news.ref.number for news in await pending_news(c)] == [2]
        assert len(await pending_news(c)) == 1
    assert "cannot be read" in caplog.text


async def test_a_notice_is_pending_until_it_is_settled(database: Database) -> None:
    async with database.write() as c:
        await note(c, NoticeKind.GAP, "@mod_russia", "40 posts", SEEN)
        await note(c, NoticeKind.SESSION_DEAD, "session", "", LATER)
        gap, dead = await pending_notices(c)
        assert (gap.kind, gap.subject, gap.detail, gap.at) == (NoticeKind.GAP, "@mod_russia", "40 posts", SEEN)
        await settle_notices(c, [gap.id])
        assert await pending_notices(c) == (dead,)


async def test_an_order_is_open_until_it_is_answered_and_may_be_given_again(database: Database) -> None:
    asked = WatchOrder(username="@GovBelgorod", ordered_by=1, ordered_at=SEEN, office=Office.GOVERNOR, region="RU-BEL")
    kept = replace(asked, username="govbelgorod")
    async with database.write() as c:
        await order(c, asked)
        await order(c, asked)
        assert await open_orders(c) == (kept,)
        await close_order(c, "govBelgorod", OrderState.FAILED, "no such channel", LATER)
        assert await open_orders(c) == ()
        assert await order_for(c, "@govbelgorod") == replace(kept, state=OrderState.FAILED, note="no such channel")
        await order(c, asked)
        assert await open_orders(c) == (kept,)


async def test_the_audit_log_tells_the_newest_first(database: Database) -> None:
    async with database.write() as c:
        await audit(c, 7, "watch", "@mod_russia", "", SEEN)
        await audit(c, 7, "unwatch", "@mod_russia", "by mistake", LATER)
        newest, oldest = await latest_audit(c)
        assert (newest.action, newest.detail, newest.at, newest.actor) == ("unwatch", "by mistake", LATER, 7)
        assert await latest_audit(c, limit=1) == (newest,)
        assert oldest.action == "watch"


async def test_a_loop_has_one_heartbeat(database: Database) -> None:
    async with database.write() as c:
        await beat(c, "watcher", SEEN, "starting")
        await beat(c, "watcher", LATER)
        await beat(c, "delivery", SEEN)
        assert await beats(c) == {"delivery": (SEEN, ""), "watcher": (LATER, "")}
