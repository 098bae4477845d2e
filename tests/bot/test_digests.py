"""When a digest is due: once a chat and period, whatever the ticks, outages and clock changes."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.digests import OLDEST, due, enqueue_digests, last_strike, period_at
from claims.model import Lane, Period, Picture, Subscriber, SubscriberState, Subscription
from messages.texts import texts
from storage.channels import save_channel
from storage.database import Database
from storage.outbox import due as outbox_due
from storage.posts import record
from storage.subscribers import save_subscriber
from storage.subscriptions import subscribe
from tests.storage.observed import Observed
from tests.storage.posts import MINISTRY, downed, post

ZONES = [
    "Europe/Moscow",
    "Europe/Kaliningrad",
    "Asia/Vladivostok",
    "Asia/Kamchatka",
    "Europe/Berlin",
    "America/New_York",
    "Australia/Lord_Howe",
    "Africa/Cairo",
    "Asia/Kathmandu",
    "America/Sao_Paulo",
]
STEP = timedelta(minutes=15)

zones = st.sampled_from(ZONES)
hours = st.lists(st.integers(0, 23), min_size=1, max_size=4, unique=True).map(lambda found: tuple(sorted(found)))
# Every change of clocks of these years lies in here.
instants = st.integers(0, 3 * 365 * 24 * 60).map(
    lambda minutes: datetime(2025, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)


def moscow(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=ZoneInfo("Europe/Moscow")).astimezone(UTC)


def subscriber(*digest_hours: int, zone: str = "Europe/Moscow", created_at: datetime | None = None) -> Subscriber:
    return Subscriber(chat_id=7, zone=zone, digest_hours=digest_hours, created_at=created_at)


def periods(who: Subscriber, now: datetime) -> list[Period]:
    return [one.period for one in due(who, now)]


def day_until(day: int) -> Period:
    return Period(moscow(day - 1, 8), moscow(day, 8))


def test_in_the_morning_it_is_about_the_finished_reporting_day() -> None:
    assert periods(subscriber(9), moscow(22, 9)) == [day_until(22)]


def test_in_the_evening_it_is_about_the_half_day() -> None:
    assert periods(subscriber(21), moscow(22, 21)) == [Period(moscow(22, 8), moscow(22, 20))]


def test_before_the_hour_the_last_one_is_still_the_one_that_is_due() -> None:
    assert periods(subscriber(9), moscow(22, 8, 59)) == [day_until(21)]


def test_a_half_day_is_not_due_any_more_once_the_whole_day_is() -> None:
    assert periods(subscriber(9, 21), moscow(22, 21)) == [day_until(22), Period(moscow(22, 8), moscow(22, 20))]
    assert periods(subscriber(9, 21), moscow(23, 9)) == [day_until(23)]


def test_what_ended_36_hours_ago_is_not_due() -> None:
    assert periods(subscriber(7), moscow(22, 7)) == [day_until(21)]
    assert periods(subscriber(7), moscow(22, 20, 1)) == []


def test_what_struck_before_the_subscriber_came_is_not_due() -> None:
    newcomer = subscriber(9, created_at=moscow(22, 10))
    assert periods(newcomer, moscow(22, 11)) == []
    assert periods(newcomer, moscow(23, 9)) == [day_until(23)]


def test_an_hour_that_the_clocks_skip_strikes_at_the_change() -> None:
    change = datetime(2026, 3, 29, 1, tzinfo=UTC)
    assert last_strike(2, "Europe/Berlin", change + timedelta(hours=5)) == change


def test_an_hour_that_the_clocks_repeat_strikes_once() -> None:
    first = datetime(2026, 10, 25, 0, tzinfo=UTC)
    assert last_strike(2, "Europe/Berlin", first + timedelta(minutes=90)) == first


@given(zones, hours, instants)
def test_what_is_due_has_struck_is_finished_and_is_not_old(
    zone: str, digest_hours: tuple[int, ...], now: datetime
) -> None:
    for one in due(subscriber(*digest_hours, zone=zone), now):
        assert one.period.until <= one.moment <= now
        assert now - one.period.until <= OLDEST


@given(zones, st.integers(0, 23), instants)
def test_every_hour_strikes_once_a_day(zone: str, hour: int, now: datetime) -> None:
    strike = last_strike(hour, zone, now)
    before = last_strike(hour, zone, strike - timedelta(seconds=1))
    assert strike.astimezone(ZoneInfo(zone)).date() - before.astimezone(ZoneInfo(zone)).date() == timedelta(days=1)
    assert timedelta(hours=22) < strike - before < timedelta(hours=26)


@given(zones, hours, instants)
def test_with_steady_ticks_every_strike_brings_its_digest_at_once(
    zone: str, digest_hours: tuple[int, ...], start: datetime
) -> None:
    who, sent = subscriber(*digest_hours, zone=zone), dict[Period, datetime]()
    ticks = [start + STEP * number for number in range(4 * 24 * 4)]
    for now in ticks:
        for one in due(who, now):
            sent.setdefault(one.period, now)
    for now in ticks[1:]:
        for hour in digest_hours:
            strike = last_strike(hour, zone, now)
            if now - strike < STEP and now - period_at(strike).until <= OLDEST:
                assert sent[period_at(strike)] <= now


@given(zones, zones, hours, instants, st.lists(st.timedeltas(timedelta(0), timedelta(days=2)), max_size=12))
def test_outages_and_a_changed_zone_bring_nothing_that_steady_ticks_would_not(
    zone: str, other: str, digest_hours: tuple[int, ...], start: datetime, gaps: list[timedelta]
) -> None:
    """And no two that were sent by the same zone's hours overlap but for the half day before its whole day."""
    now, sent = start, list[Period]()
    for number, gap in enumerate(gaps):
        now += gap
        who = subscriber(*digest_hours, zone=zone if number < len(gaps) // 2 else other)
        sent += [period for period in periods(who, now) if period not in sent]
    lengths = {period.until - period.start for period in sent}
    assert lengths <= {timedelta(hours=24), timedelta(hours=12)}
    for period in sent:
        nested = [
            other for other in sent if other.start < period.until and period.start < other.until and other != period
        ]
        assert all({len_(period), len_(other)} == {timedelta(hours=24), timedelta(hours=12)} for other in nested)


def len_(period: Period) -> timedelta:
    return period.until - period.start


async def a_subscriber(database: Database, who: Subscriber, *regions: str | None) -> None:
    async with database.write() as connection:
        await save_subscriber(connection, who)
        for region in regions or (None,):
            wish = Subscription(chat_id=who.chat_id, thread_id=who.thread_id, region=region)
            await subscribe(connection, wish)


async def in_the_outbox(database: Database) -> list[str]:
    async with database.read() as connection:
        found = await outbox_due(connection, moscow(30, 0), 1000)
    assert {one.lane for one in found} <= {Lane.DIGEST}
    return [one.message.text for one in found]


async def test_ticks_put_a_digest_once(database: Database) -> None:
    await a_subscriber(database, subscriber(9), "RU-BEL")
    assert await enqueue_digests(database, moscow(22, 9)) == 1
    for minute in (0, 1, 15, 59):
        assert await enqueue_digests(database, moscow(22, 9, minute)) == 0
    assert len(await in_the_outbox(database)) == 1


async def test_a_changed_zone_or_hour_does_not_bring_the_same_digest_again(database: Database) -> None:
    await a_subscriber(database, subscriber(9))
    await enqueue_digests(database, moscow(22, 9))
    await a_subscriber(database, subscriber(10, 12, zone="Europe/Samara"))
    assert await enqueue_digests(database, moscow(22, 13)) == 0


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_after_an_outage_it_comes_late_and_says_so(database: Database, language: str) -> None:
    late = texts(language)("digest-late")
    who = Subscriber(chat_id=7, language=language)
    await a_subscriber(database, who)
    await enqueue_digests(database, moscow(22, 9))
    await enqueue_digests(database, moscow(23, 15))
    on_time, after = await in_the_outbox(database)
    assert late not in on_time
    assert late in after


async def test_who_wants_pictures_gets_the_map_with_it(database: Database) -> None:
    await a_subscriber(database, Subscriber(chat_id=7, pictures=True))
    await a_subscriber(database, Subscriber(chat_id=8))
    async with database.write() as c:
        await save_channel(c, MINISTRY)
        await record(c, MINISTRY, [post(1, downed(5), hours=24 * 20)], seen=moscow(22, 8))
    await enqueue_digests(database, moscow(22, 9))
    async with database.read() as connection:
        found = {one.chat_id: one.message.picture for one in await outbox_due(connection, moscow(30, 0), 9)}
    assert found == {7: Picture(name="map", period=day_until(22)), 8: None}


async def test_each_topic_gets_its_own(database: Database) -> None:
    await a_subscriber(database, Subscriber(chat_id=-100, thread_id=4))
    await a_subscriber(database, Subscriber(chat_id=-100, thread_id=9))
    assert await enqueue_digests(database, moscow(22, 9)) == 2


async def test_who_cannot_be_written_to_or_wants_nothing_gets_none(database: Database) -> None:
    await a_subscriber(database, Subscriber(chat_id=7, state=SubscriberState.SUSPENDED))
    async with database.write() as connection:
        await save_subscriber(connection, Subscriber(chat_id=8))
    assert await enqueue_digests(database, moscow(22, 9)) == 0


async def test_a_zone_that_is_none_keeps_the_digest_from_nobody_else(database: Database) -> None:
    await a_subscriber(database, Subscriber(chat_id=7, zone="Mars/Olympus"))
    await a_subscriber(database, Subscriber(chat_id=8))
    assert await enqueue_digests(database, moscow(22, 9)) == 1


async def test_no_post_waits_for_a_digest_that_is_solved(database: Database) -> None:
    await a_subscriber(database, subscriber(9), "RU-BEL")
    async with database.write() as c:
        await save_channel(c, MINISTRY)
        await record(c, MINISTRY, [post(1, downed(5), hours=24 * 20)], seen=moscow(22, 8))
    observed = Observed(database)
    assert await enqueue_digests(observed, moscow(22, 9)) == 1
    assert observed.solved > 0
    assert observed.solved_writing == [0] * len(observed.solved_writing)
    assert "5" in (await in_the_outbox(database))[0]
