"""A source that falls silent beyond its habit is told to the admins once, and to its subscribers in the digest."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.digests import enqueue_digests
from bot.lulls import find_lulls
from bot.notices import tell_notices
from claims.model import Admin, Channel, ChannelState, Office, Post, Subscriber, Subscription
from storage.admins import add_admin
from storage.channels import save_channel, set_state, touch
from storage.database import Database
from storage.outbox import due
from storage.posts import record
from storage.subscribers import save_subscriber
from storage.subscriptions import subscribe

NOON = datetime(2026, 11, 22, 9, tzinfo=UTC)
KALUGA = Channel(id=14, username="kaluga40", title="Калуга", voice="RU-KLU", office=Office.GOVERNOR, region="RU-KLU")
OWNERS = frozenset({7})


@pytest.fixture
async def chatty(database: Database) -> Database:
    """The governor of Kaluga has posted every two hours for a fortnight, the last time at noon."""
    posts = [
        Post(channel_id=14, number=200 - back, date=NOON - timedelta(hours=2 * back), text=f"Новость {back}")
        for back in range(160)
    ]
    async with database.write() as c:
        await save_channel(c, KALUGA)
        await record(c, KALUGA, posts, seen=NOON, quiet=True)
    return database


async def listen(database: Database, now: datetime) -> list[str]:
    """The watcher has looked at the channel a moment ago; what the admins are told."""
    async with database.write() as c:
        await touch(c, 14, checked_at=now - timedelta(minutes=2))
    await find_lulls(database, now)
    await tell_notices(database, OWNERS, now)
    async with database.read() as c:
        return [f"{one.chat_id}: {one.message.text}" for one in await due(c, now)]


async def test_it_is_told_once_with_its_reason_to_owners_and_admins(chatty: Database) -> None:
    async with chatty.write() as c:
        await add_admin(c, Admin(person=8, name="Mila", added_by=7, added_at=NOON))
    assert await listen(chatty, NOON + timedelta(hours=3)) == []
    told = "Канал молчит дольше обычного: @kaluga40\nМолчит 13 ч; обычно не дольше 2 ч. За такое время обычно выходит"
    first = await listen(chatty, NOON + timedelta(hours=13))
    assert [one.partition(" постов")[0] for one in first] == [f"7: {told}", f"8: {told}"]
    assert await listen(chatty, NOON + timedelta(hours=20)) == first


async def test_when_it_speaks_again_that_is_told_too(chatty: Database) -> None:
    await listen(chatty, NOON + timedelta(hours=13))
    again = NOON + timedelta(hours=14)
    async with chatty.write() as c:
        await record(c, KALUGA, [Post(channel_id=14, number=201, date=again, text="Снова здесь")], seen=again)
    assert "7: Канал снова говорит: @kaluga40" in await listen(chatty, again)
    assert len(await listen(chatty, again + timedelta(hours=1))) == 2


async def test_our_own_deafness_is_no_lull(chatty: Database) -> None:
    async with chatty.write() as c:
        await touch(c, 14, checked_at=NOON)
    assert await find_lulls(chatty, NOON + timedelta(hours=13)) == 0


async def test_a_channel_that_is_read_no_more_is_not_silent(chatty: Database) -> None:
    await listen(chatty, NOON + timedelta(hours=13))
    async with chatty.write() as c:
        await set_state(c, 14, ChannelState.UNWATCHED, None, NOON)
    assert "🔇" not in await digest_of(chatty, "RU-KLU")


@pytest.mark.parametrize(("region", "is_told"), [("RU-KLU", True), (None, True), ("RU-BEL", False)])
async def test_its_subscribers_read_of_it_in_the_digest(chatty: Database, region: str | None, is_told: bool) -> None:
    await listen(chatty, NOON + timedelta(hours=13))
    assert ("🔇 Молчат дольше обычного: Губернатор (Калужская)" in await digest_of(chatty, region)) == is_told


async def digest_of(database: Database, region: str | None) -> str:
    now = NOON + timedelta(hours=21)
    async with database.write() as c:
        await save_subscriber(c, Subscriber(chat_id=100, digest_hours=(9,), created_at=NOON - timedelta(days=9)))
        await subscribe(c, Subscription(chat_id=100, region=region))
    assert await enqueue_digests(database, now) == 1
    async with database.read() as c:
        [message] = [one.message.text for one in await due(c, now) if one.chat_id == 100]
    return message
