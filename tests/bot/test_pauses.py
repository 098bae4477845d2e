"""The end of a pause: one message tells what was missed, and the digests of that time do not come after it."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest

from bot.digests import OLDEST, enqueue_digests
from bot.pauses import enqueue_missed, missed_period
from claims.model import Mode, Period, Subscriber
from storage.database import Database
from tests.bot.newsroom import EVENING, GOVERNOR, Newsroom, a_newsroom

THREE = "Над Белгородской областью сбиты 3 беспилотника."
UNTIL = datetime(2026, 11, 22, 7, tzinfo=UTC)
"""10:00 in Moscow: the digest of 9 o'clock fell into the pause."""
NIGHT = Period(datetime(2026, 11, 21, 17, tzinfo=UTC), datetime(2026, 11, 22, 5, tzinfo=UTC))


@pytest.fixture
async def room(database: Database) -> AsyncIterator[Newsroom]:
    async with a_newsroom(database) as room:
        yield room


async def tick(room: Newsroom, at: datetime) -> list[str]:
    """The schedule looks at what is due at a moment; what the chat shows then."""
    room.desk.now = at
    await enqueue_missed(room.database, at)
    await enqueue_digests(room.database, at)
    await room.desk.send()
    return room.desk.read_by(7)


async def pauses(room: Newsroom, since: datetime, until: datetime, *, quiet: tuple[int, int] | None = None) -> None:
    await room.listens(mode=Mode.EVERY, paused_since=since, paused_until=until, quiet=quiet)


def paused(since: datetime, until: datetime) -> Subscriber:
    return Subscriber(chat_id=7, paused_since=since, paused_until=until)


def test_what_was_missed_are_the_nights_and_days_that_the_pause_touched() -> None:
    one = paused(EVENING, EVENING + timedelta(hours=2))
    assert missed_period(one, EVENING + timedelta(hours=1)) is None
    assert missed_period(one, EVENING + timedelta(hours=2)) == NIGHT
    until_the_end = paused(EVENING, NIGHT.until)
    assert missed_period(until_the_end, NIGHT.until) == NIGHT
    longer = paused(EVENING, UNTIL)
    assert missed_period(longer, UNTIL) == Period(NIGHT.start, NIGHT.until + timedelta(hours=12))


def test_a_pause_that_ended_long_ago_is_not_told_of() -> None:
    one = paused(EVENING, UNTIL)
    assert missed_period(one, UNTIL + OLDEST) is not None
    assert missed_period(one, UNTIL + OLDEST + timedelta(seconds=1)) is None
    assert missed_period(Subscriber(chat_id=7), UNTIL) is None


async def test_nothing_comes_in_a_pause_and_one_message_after_it(room: Newsroom) -> None:
    await pauses(room, EVENING - timedelta(minutes=30), UNTIL)
    await room.publishes(GOVERNOR, THREE)
    assert await room.tell() == []
    assert await tick(room, UNTIL - timedelta(seconds=1)) == []
    (missed,) = await tick(room, UNTIL)
    assert missed.startswith("⏸ За время паузы · сутки 20:00 21 ноября – 20:00 22 ноября (МСК), ещё не окончено\n")
    assert "Белгородская" in missed
    assert await tick(room, UNTIL + timedelta(minutes=1)) == [missed]


async def test_a_digest_of_before_the_pause_comes_after_it(room: Newsroom) -> None:
    nine = datetime(2026, 11, 22, 6, tzinfo=UTC)
    await pauses(room, nine + timedelta(seconds=5), nine + timedelta(hours=1))
    assert await tick(room, nine + timedelta(seconds=10)) == []
    told = await tick(room, nine + timedelta(hours=1))
    assert len([one for one in told if one.startswith("🌅")]) == 1
    assert len([one for one in told if one.startswith("⏸")]) == 1


async def test_another_pause_does_not_bring_back_the_digests_of_the_first(room: Newsroom) -> None:
    await pauses(room, EVENING, UNTIL)
    assert len(await tick(room, UNTIL)) == 1
    again = UNTIL + timedelta(hours=10)
    await pauses(room, again, again + timedelta(hours=1))
    told = await tick(room, again + timedelta(hours=1))
    assert [one[0] for one in told] == ["⏸", "⏸"]


async def test_who_has_no_subscription_is_told_nothing(room: Newsroom) -> None:
    await pauses(room, EVENING, UNTIL)
    async with room.database.write() as c:
        await c.exec_driver_sql("DELETE FROM subscriptions")
    assert await tick(room, UNTIL) == []


async def test_in_quiet_hours_the_digest_and_what_was_missed_come_silently(room: Newsroom) -> None:
    await pauses(room, EVENING, UNTIL, quiet=(0, 23 * 60))
    await tick(room, UNTIL)
    assert room.is_silent()
    await tick(room, datetime(2026, 11, 23, 6, tzinfo=UTC))
    assert room.is_silent()
    await room.listens(mode=Mode.EVERY)
    await tick(room, datetime(2026, 11, 24, 6, tzinfo=UTC))
    assert not room.is_silent()
    assert len(room.sent()) == 3
