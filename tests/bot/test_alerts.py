"""Which news become alerts and corrections, for whom, and how they reach the outbox."""

import asyncio
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.alerts import Listener, alerts_for, drones_over, raise_alerts, tell_news, tell_notices
from claims.model import (
    Area,
    Channel,
    Claim,
    Count,
    Happening,
    Kind,
    Lane,
    Mode,
    News,
    NoticeKind,
    Office,
    Outgoing,
    Post,
    PostRef,
    Reading,
    Subscriber,
    Subscription,
)
from storage.channels import save_channel
from storage.database import Database
from storage.news import pending_news
from storage.notices import note, pending_notices
from storage.outbox import due
from storage.posts import record, withdraw
from storage.subscribers import save_subscriber
from storage.subscriptions import subscribe

POSTED = datetime(2026, 11, 22, 3, tzinfo=UTC)
NOW = POSTED + timedelta(minutes=1)
CHANNEL = Channel(id=31, username="tula_example", title="Тула", voice="RU-TUL", office=Office.GOVERNOR, region="RU-TUL")


def claim(number: int | None, *regions: str, part_of: int | None = None) -> Claim:
    areas = tuple(Area(region) for region in regions)
    return Claim(count=Count(number, number), areas=areas, span=(0, 1), rule="test", part_of=part_of)


def a_reading(*claims: Claim, downed: int | None = None, kind: Kind = Kind.INTERCEPTION) -> Reading:
    return Reading(language="ru", kind=kind, downed=None if downed is None else Count(downed, downed), claims=claims)


SEVEN = a_reading(claim(7, "RU-TUL"), downed=7)
NINE = a_reading(claim(9, "RU-TUL"), downed=9)


def news(
    reading: Reading | None, before: Reading | None = None, what: Happening = Happening.NEW, age: float = 1
) -> News:
    return News(
        id=5,
        what=what,
        channel=CHANNEL,
        ref=PostRef(31, 12, "tula_example"),
        date=POSTED,
        arrived=POSTED + timedelta(minutes=age),
        reading=reading,
        before=before,
    )


def a_wish(
    region: str | None = "RU-TUL", *, least: int = 1, loud: bool = True, mode: Mode = Mode.EVERY
) -> Subscription:
    return Subscription(chat_id=7, region=region, mode=mode, loud=loud, least=least)


def sent_to(happened: News, *wishes: Subscription) -> Outgoing | None:
    """What one chat with these subscriptions gets."""
    found = alerts_for(happened, [Listener(Subscriber(chat_id=7), wishes)], NOW)
    assert len(found) <= 1
    return found[0] if found else None


def test_a_report_is_an_alert_for_who_wants_every_one() -> None:
    sent = sent_to(news(SEVEN), a_wish())
    assert sent is not None
    assert (sent.lane, sent.key, sent.message.silent) == (Lane.ALERT, "alert:7:0:31/12", False)
    assert "7" in sent.message.text


def test_digest_subscribers_get_no_alert() -> None:
    assert sent_to(news(SEVEN), a_wish(mode=Mode.DIGEST)) is None


def test_too_few_drones_are_not_worth_an_alert() -> None:
    assert sent_to(news(SEVEN), a_wish(least=8)) is None
    assert sent_to(news(SEVEN), a_wish(least=7)) is not None


def test_another_region_is_no_alert_and_the_country_is_every_region() -> None:
    assert sent_to(news(SEVEN), a_wish("RU-BEL")) is None
    assert sent_to(news(SEVEN), a_wish(None)) is not None


def test_one_alert_a_chat_loud_if_one_subscription_is() -> None:
    quiet, loud = a_wish(loud=False), a_wish(None, loud=True)
    both, only_quiet = sent_to(news(SEVEN), quiet, loud), sent_to(news(SEVEN), quiet)
    assert both is not None
    assert only_quiet is not None
    assert not both.message.silent
    assert only_quiet.message.silent


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.INTERCEPTION])
def test_only_interceptions_are_alerts(kind: Kind) -> None:
    assert sent_to(news(replace(SEVEN, kind=kind)), a_wish()) is None


def test_old_news_is_no_alert() -> None:
    assert sent_to(news(SEVEN, age=180), a_wish()) is not None
    assert sent_to(news(SEVEN, age=181), a_wish()) is None


def test_an_edited_figure_is_a_silent_correction() -> None:
    sent = sent_to(news(NINE, SEVEN, Happening.EDITED, age=300), a_wish())
    assert sent is not None
    assert (sent.lane, sent.key, sent.message.silent) == (Lane.CORRECTION, "correction:7:0:31/12:5", True)
    assert "7" in sent.message.text
    assert "9" in sent.message.text


def test_an_edit_that_leaves_the_figures_is_nothing() -> None:
    assert sent_to(news(replace(SEVEN, damage=True), SEVEN, Happening.EDITED), a_wish()) is None


def test_a_withdrawal_is_a_correction_for_who_was_told() -> None:
    sent = sent_to(news(None, SEVEN, Happening.WITHDRAWN), a_wish())
    assert sent is not None
    assert sent.lane is Lane.CORRECTION
    assert sent_to(news(None, SEVEN, Happening.WITHDRAWN), a_wish(least=8)) is None


def test_a_correction_to_below_the_least_is_still_told() -> None:
    assert sent_to(news(SEVEN, NINE, Happening.EDITED), a_wish(least=8)) is not None


def test_an_edit_that_makes_a_report_of_it_is_an_alert() -> None:
    sent = sent_to(news(SEVEN, replace(SEVEN, kind=Kind.DANGER), Happening.EDITED), a_wish())
    assert sent is not None
    assert sent.lane is Lane.ALERT


def test_a_correction_of_a_post_a_day_old_is_left_to_the_digest() -> None:
    assert sent_to(news(NINE, SEVEN, Happening.EDITED, age=24 * 60 + 1), a_wish()) is None


def test_parts_are_not_added_to_their_whole() -> None:
    reading = a_reading(claim(7, "RU-TUL"), claim(3, "RU-TUL", part_of=0), downed=7)
    assert drones_over(reading, "RU-TUL") == 7


def test_a_number_left_unsaid_is_one() -> None:
    assert drones_over(a_reading(claim(None, "RU-TUL")), "RU-TUL") == 1
    assert drones_over(a_reading(), None) == 1


@given(st.lists(st.integers(1, 50), min_size=1, max_size=5), st.integers(1, 60))
def test_an_alert_is_worth_its_drones(numbers: list[int], least: int) -> None:
    reading = a_reading(*(claim(number, "RU-TUL") for number in numbers), downed=sum(numbers))
    assert (sent_to(news(reading), a_wish(least=least)) is not None) == (sum(numbers) >= least)


async def everybody_listens(database: Database) -> None:
    async with database.write() as connection:
        await save_channel(connection, CHANNEL)
        for chat, region in ((7, "RU-TUL"), (8, None), (9, "RU-BEL")):
            await save_subscriber(connection, Subscriber(chat_id=chat))
            await subscribe(connection, replace(a_wish(region), chat_id=chat))


async def publishes(database: Database, text: str, *, edited: datetime | None = None) -> None:
    post = Post(channel_id=31, number=12, date=POSTED, text=text, edited=edited)
    async with database.write() as connection:
        await record(connection, CHANNEL, [post], seen=NOW)


async def in_the_outbox(database: Database) -> list[Outgoing]:
    async with database.read() as connection:
        return list(await due(connection, NOW + timedelta(days=1), 100))


async def test_a_published_post_reaches_the_outbox_of_its_listeners_once(database: Database) -> None:
    await everybody_listens(database)
    await publishes(database, "Над Тульской областью уничтожены 7 беспилотников.")
    assert await tell_news(database, NOW) == 1
    assert await tell_news(database, NOW) == 0
    await publishes(database, "Над Тульской областью уничтожены 7 беспилотников.")
    assert await tell_news(database, NOW) == 0
    assert {one.chat_id for one in await in_the_outbox(database)} == {7, 8}


async def test_an_edit_and_a_withdrawal_reach_them_as_corrections(database: Database) -> None:
    await everybody_listens(database)
    await publishes(database, "Над Тульской областью уничтожены 7 беспилотников.")
    await publishes(database, "Над Тульской областью уничтожены 9 беспилотников.", edited=NOW)
    async with database.write() as connection:
        await withdraw(connection, CHANNEL, [12], seen=NOW)
    while await tell_news(database, NOW):
        pass
    mine = [one.lane for one in await in_the_outbox(database) if one.chat_id == 7]
    assert mine == [Lane.ALERT, Lane.CORRECTION, Lane.CORRECTION]


async def test_notices_go_to_every_owner_once(database: Database) -> None:
    async with database.write() as connection:
        await note(connection, NoticeKind.CHANNEL_PRIVATE, "@tula_example", "", NOW)
    owners = frozenset({7, 8})
    assert await tell_notices(database, owners, NOW) == 1
    assert await tell_notices(database, owners, NOW) == 0
    sent = await in_the_outbox(database)
    assert sorted(one.chat_id for one in sent) == [7, 8]
    assert all("@tula_example" in one.message.text for one in sent)
    async with database.read() as connection:
        assert await pending_notices(connection) == ()


async def test_the_loop_is_woken_and_calls_delivery(database: Database) -> None:
    await everybody_listens(database)
    wake, outgoing = asyncio.Event(), asyncio.Event()
    work = raise_alerts(database, owners=frozenset(), clock=lambda: NOW, wake=wake, on_outgoing=outgoing.set)
    task = asyncio.create_task(work)
    await publishes(database, "Над Тульской областью уничтожены 7 беспилотников.")
    wake.set()
    await outgoing.wait()
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task
    async with database.read() as connection:
        assert await pending_news(connection) == ()
