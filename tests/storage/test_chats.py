"""Subscribers and their subscriptions."""

from dataclasses import replace
from datetime import timedelta

from claims.model import (
    Card,
    ChatKind,
    Lane,
    Message,
    Mode,
    Outgoing,
    Period,
    Subscriber,
    SubscriberState,
    Subscription,
)
from storage.cards import Slot, cards_about, prune_cards, save_cards, slots_around, slots_to_close
from storage.database import Database
from storage.edits import Fate, fates
from storage.outbox import due, mark_sent, put, sent_as
from storage.subscribers import (
    active_subscribers,
    count_subscribers,
    forget,
    move_chat,
    resume,
    save_subscriber,
    subscriber,
    suspend,
)
from storage.subscriptions import listening_to, subscribe, subscribed_regions, subscriptions_of, unsubscribe
from tests.storage.posts import SEEN

PERSON = Subscriber(
    chat_id=10,
    language="en",
    zone="Asia/Omsk",
    digest_hours=(7, 21),
    created_at=SEEN,
    quiet=(1380, 420),
    paused_since=SEEN,
    paused_until=SEEN,
    pictures=True,
)
GROUP = Subscriber(chat_id=-20, kind=ChatKind.GROUP)
TOPIC = Subscriber(chat_id=-20, thread_id=5, kind=ChatKind.GROUP)
BELGOROD = Subscription(
    chat_id=10, region="RU-BEL", mode=Mode.EVERY, loud=False, least=3, include=("шебекино",), exclude=("рэб",)
)
COUNTRY = Subscription(chat_id=10, region=None)
LATER = SEEN + timedelta(hours=12)


async def test_a_subscriber_is_stored_and_changed(database: Database) -> None:
    async with database.write() as c:
        assert await subscriber(c, 10) is None
        await save_subscriber(c, PERSON)
        assert await subscriber(c, 10) == PERSON
        await save_subscriber(c, replace(PERSON, language="ru", created_at=None))
        assert await subscriber(c, 10) == replace(PERSON, language="ru")


async def test_a_topic_is_a_subscriber_of_its_own(database: Database) -> None:
    async with database.write() as c:
        await save_subscriber(c, GROUP)
        await save_subscriber(c, TOPIC)
        assert await active_subscribers(c) == (GROUP, TOPIC)
        assert await subscriber(c, -20, 5) == TOPIC


async def test_a_suspended_chat_is_not_written_to_until_it_comes_back(database: Database) -> None:
    async with database.write() as c:
        await save_subscriber(c, PERSON)
        await subscribe(c, BELGOROD)
        await suspend(c, 10)
        assert await active_subscribers(c) == ()
        assert await listening_to(c, "RU-BEL") == ()
        assert await count_subscribers(c) == {SubscriberState.ACTIVE: 0, SubscriberState.SUSPENDED: 1}
        await resume(c, 10)
        assert await listening_to(c, "RU-BEL") == (BELGOROD,)


async def test_a_subscription_is_written_over_and_ended(database: Database) -> None:
    async with database.write() as c:
        await save_subscriber(c, PERSON)
        await subscribe(c, BELGOROD)
        await subscribe(c, replace(BELGOROD, least=10))
        await subscribe(c, COUNTRY)
        assert await subscriptions_of(c, 10) == (COUNTRY, replace(BELGOROD, least=10))
        assert await unsubscribe(c, 10, 0, None)
        assert not await unsubscribe(c, 10, 0, None)
        assert await unsubscribe(c, 10, 0, "RU-BEL")
        assert await subscriptions_of(c, 10) == ()


async def test_a_card_goes_with_its_subscription_and_stays_where_that_is_changed(database: Database) -> None:
    night = Period(SEEN, LATER)
    async with database.write() as c:
        await save_subscriber(c, PERSON)
        await subscribe(c, BELGOROD)
        await save_cards(c, [Card(chat_id=10, region="RU-BEL", period=night, key="card", sounded_at=SEEN)])
        await subscribe(c, replace(BELGOROD, least=10))
        assert len(await cards_about(c, Slot("RU-BEL", night))) == 1
        await unsubscribe(c, 10, 0, "RU-BEL")
        assert await cards_about(c, Slot("RU-BEL", night)) == ()


async def test_cards_are_found_by_what_they_are_about(database: Database) -> None:
    day, night = Period(LATER - timedelta(days=1), LATER), Period(SEEN, LATER)
    async with database.write() as c:
        await save_subscriber(c, PERSON)
        for wish in (BELGOROD, COUNTRY):
            await subscribe(c, wish)
        cards = [
            Card(chat_id=10, region=region, period=period, key="card", sounded_at=SEEN, closed=closed)
            for region, period, closed in (("RU-BEL", night, False), ("RU-BEL", day, True), (None, night, False))
        ]
        await save_cards(c, cards)
        assert await slots_around(c, ["RU-BEL"], night) == {Slot("RU-BEL", night), Slot("RU-BEL", day)}
        assert await slots_around(c, ["RU-BEL", None], day) == {Slot("RU-BEL", day)}
        assert await slots_to_close(c, LATER) == {Slot("RU-BEL", night), Slot(None, night)}
        assert await slots_to_close(c, LATER - timedelta(seconds=1)) == frozenset()
        assert await prune_cards(c, before=LATER + timedelta(seconds=1)) == 1
        assert await cards_about(c, Slot("RU-BEL", day)) == ()


async def test_the_whole_country_listens_to_every_region(database: Database) -> None:
    async with database.write() as c:
        await save_subscriber(c, PERSON)
        await subscribe(c, BELGOROD)
        await subscribe(c, COUNTRY)
        assert await listening_to(c, "RU-KRS") == (COUNTRY,)
        assert await listening_to(c, None) == (COUNTRY,)
        assert set(await listening_to(c, "RU-BEL")) == {BELGOROD, COUNTRY}
        assert await subscribed_regions(c) == ("RU-BEL",)


async def test_forgetting_leaves_nothing_of_a_chat(database: Database) -> None:
    async with database.write() as c:
        await save_subscriber(c, PERSON)
        await subscribe(c, BELGOROD)
        await put(c, _digest(10))
        await save_cards(
            c, [Card(chat_id=10, region="RU-BEL", period=Period(SEEN, LATER), key="card", sounded_at=SEEN)]
        )
        await save_subscriber(c, GROUP)
        await forget(c, 10)
        for table in ("subscribers", "subscriptions", "cards", "outbox"):
            found = await c.exec_driver_sql(f"SELECT count(*) FROM {table} WHERE chat_id = 10")  # names above
            assert found.scalar() == 0
        assert await active_subscribers(c) == (GROUP,)


async def test_a_group_that_became_a_supergroup_takes_all_along(database: Database) -> None:
    async with database.write() as c:
        await save_subscriber(c, GROUP)
        await save_subscriber(c, TOPIC)
        await subscribe(c, Subscription(chat_id=-20, thread_id=5, region="RU-BEL"))
        await put(c, _digest(-20))
        await move_chat(c, -20, -100)
        moved = await active_subscribers(c)
        assert moved == tuple(replace(one, chat_id=-100, kind=ChatKind.SUPERGROUP) for one in (GROUP, TOPIC))
        assert [one.chat_id for one in await listening_to(c, "RU-BEL")] == [-100]
        assert [one.chat_id for one in await due(c, SEEN)] == [-100]


async def test_a_group_takes_its_cards_along_and_what_was_told_is_not_told_again(database: Database) -> None:
    wish = Subscription(chat_id=-20, region="RU-BEL", mode=Mode.CARD)
    card = Card(
        chat_id=-20,
        region="RU-BEL",
        period=Period(SEEN, SEEN + timedelta(hours=12)),
        key="card:-20:0:x",
        sounded_at=SEEN,
    )
    async with database.write() as c:
        await save_subscriber(c, GROUP)
        await subscribe(c, wish)
        await save_cards(c, [card])
        for key in ("card:-20:0:x", "digest:-20:0:day"):
            await put(c, replace(_digest(-20), key=key))
            await mark_sent(c, key, 5, SEEN)
        await move_chat(c, -20, -100)
        (moved,) = await cards_about(c, Slot("RU-BEL", card.period))
        assert moved == replace(card, chat_id=-100, key="card:-100:0:x")
        assert await fates(c, [moved.key]) == {moved.key: Fate.LOST}
        assert not await put(c, replace(_digest(-100), key="digest:-100:0:day"))
        assert await sent_as(c, "digest:-100:0:day") is None


async def test_moving_onto_a_chat_that_is_known_keeps_what_it_has(database: Database) -> None:
    known = Subscriber(chat_id=-100, language="en", kind=ChatKind.SUPERGROUP)
    async with database.write() as c:
        await save_subscriber(c, GROUP)
        await subscribe(c, Subscription(chat_id=-20, region="RU-KRS"))
        await save_subscriber(c, known)
        await move_chat(c, -20, -100)
        await move_chat(c, -20, -100)
        assert await active_subscribers(c) == (known,)
        assert [one.region for one in await subscriptions_of(c, -100)] == ["RU-KRS"]


def _digest(chat_id: int) -> Outgoing:
    return Outgoing(
        key=f"digest {chat_id}", chat_id=chat_id, lane=Lane.DIGEST, message=Message(text="Сводка"), not_before=SEEN
    )
