"""/stats and /health: the service in figures, and how its parts do."""

from datetime import timedelta

import pytest

from claims.model import Lane, Mode, NoticeKind, Outgoing, Post, Subscriber, SubscriberState, Subscription
from claims.model import Message as Told
from storage.heartbeats import beat
from storage.notices import note
from storage.outbox import begin, give_up, mark_sent, put
from storage.posts import record
from storage.subscribers import save_subscriber
from storage.subscriptions import subscribe
from tests.handlers.chat import Person, Stage
from tests.handlers.conftest import KALUGA, NOW, OWNER


@pytest.fixture
def owner(morning: Stage) -> Person:
    return morning.person("Owner", number=OWNER)


def letter(number: int, chat: int) -> Outgoing:
    return Outgoing(
        key=f"x{number}",
        chat_id=chat,
        lane=Lane.DIGEST,
        message=Told(text="x"),
        not_before=NOW - timedelta(minutes=number),
    )


async def test_the_service_in_figures(morning: Stage, owner: Person) -> None:
    async with morning.database.write() as c:
        await save_subscriber(c, Subscriber(chat_id=101, language="ru"))
        await save_subscriber(c, Subscriber(chat_id=102, language="en"))
        await save_subscriber(c, Subscriber(chat_id=103, language="en", state=SubscriberState.SUSPENDED))
        for chat_id, region, mode in (
            (101, "RU-BEL", Mode.EVERY),
            (102, "RU-BEL", Mode.DIGEST),
            (103, None, Mode.DIGEST),
        ):
            await subscribe(c, Subscription(chat_id=chat_id, region=region, mode=mode))
        for number, chat in ((1, 101), (2, 101), (3, 102), (4, 103)):
            await put(c, letter(number, chat))
            await begin(c, f"x{number}")
        for number in (1, 2, 3):
            await mark_sent(c, f"x{number}", number, NOW - timedelta(days=6 * number - 6))
        await give_up(c, "x4", "blocked", NOW)
    assert (await owner.says("/stats")).splitlines() == [
        "Subscribers",
        "Active chats: 2, suspended: 1",
        "Languages: English 1, Russian 1",
        "Subscriptions: digest only 1, digest and every report 1",
        "Regions: Belgorod 2",
        "",
        "In 7 days",
        "Messages sent: 2, failed: 1; chats that got something: 1",
        "Posts read: 2, interceptions among them: 2",
    ]


async def test_how_the_parts_do(morning: Stage, owner: Person) -> None:
    early = Post(channel_id=14, number=32, date=NOW - timedelta(hours=5), text="Доброе утро")
    late = Post(channel_id=14, number=33, date=NOW - timedelta(minutes=25), text="Над Калугой сбит БПЛА.")
    async with morning.database.write() as c:
        await beat(c, "bot", NOW - timedelta(seconds=5))
        await beat(c, "watcher", NOW - timedelta(hours=3))
        await put(c, letter(30, 101))
        await record(c, KALUGA, [early], seen=NOW - timedelta(hours=4))
        await record(c, KALUGA, [late], seen=NOW)
        await note(c, NoticeKind.GAP, "@kaluga40", "12–40", NOW - timedelta(hours=1))
    told = (await owner.says("/health")).splitlines()
    assert told[:3] == ["Health", "Bot: alive, heard of 5 s ago", "Reading of channels: silent for 3 h"]
    assert "Waiting to be told: 3, the oldest 0 s" in told
    assert "Waiting to be sent: 1, the oldest 30 min" in told
    assert "Readings in doubt: 0 (/review)" in told
    assert "Slow channels: Калуга <b> 97 min" in told
    assert "09:30 22 November · Reading of channels: gap: @kaluga40 12–40" in told
    assert any(line.startswith("Database: ") for line in told)
    assert "schema 00" in told[-1]


async def test_a_failed_answer_is_a_trouble(morning: Stage, owner: Person) -> None:
    async with morning.database.write() as c:
        await c.exec_driver_sql("ALTER TABLE audit RENAME TO gone")
    await owner.says("/log")
    async with morning.database.write() as c:
        await c.exec_driver_sql("ALTER TABLE gone RENAME TO audit")
    assert "10:30 22 November · Bot: " in await owner.says("/health")


async def test_a_new_service_has_nothing_to_tell(stage: Stage) -> None:
    owner = stage.person("Owner", number=OWNER)
    assert "Active chats: 0, suspended: 0" in await owner.says("/stats")
    told = await owner.says("/health")
    assert "Bot: not heard of yet" in told
    assert "Posts are read with a lag of: not known yet" in told
    assert "No trouble is on record." in told
