"""A broadcast on its way: to each chat once, behind everything else, in quiet hours without sound, over a restart."""

from collections import Counter
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.broadcasting import BATCH, finish_broadcasts, letter, queue_broadcasts
from claims.model import Broadcast, BroadcastState, Entity, Lane, Message, Subscriber
from storage.broadcasts import (
    broadcast_by_id,
    choose_audience,
    draft_broadcast,
    drop_waiting,
    move_broadcast,
    sending_of,
)
from storage.database import Database
from storage.outbox import due
from storage.subscribers import save_subscriber
from tests.bot.office import START, Office, an_office
from tests.bot.office import letter as another

BOLD = Message(text="Важно: завтра обновление", entities=(Entity("bold", 0, 5),))


@pytest.fixture
async def office(database: Database) -> AsyncIterator[Office]:
    async with an_office(database) as office:
        yield office


async def confirmed(database: Database, chats: range) -> int:
    """A broadcast to everyone that an admin has confirmed."""
    async with database.write() as c:
        for chat_id in chats:
            await save_subscriber(c, Subscriber(chat_id=chat_id))
        one = await draft_broadcast(c, 7, BOLD, START)
        await choose_audience(c, one.id, "all")
        await move_broadcast(c, one.id, BroadcastState.CONFIRMED, out_of=BroadcastState.DRAFT)
    return one.id


async def state_of(database: Database, number: int) -> BroadcastState | None:
    async with database.read() as c:
        one = await broadcast_by_id(c, number)
    return None if one is None else one.state


async def test_it_arrives_as_it_was_written_and_is_then_over(office: Office) -> None:
    number = await confirmed(office.database, range(7, 9))
    await queue_broadcasts(office.database, lambda: office.now)
    await office.send()
    await finish_broadcasts(office.database)
    assert [office.read_by(chat) for chat in (7, 8)] == [[BOLD.text], [BOLD.text]]
    assert office.server.messages.in_chat(7)[-1]["entities"] == [{"type": "bold", "offset": 0, "length": 5}]
    assert await state_of(office.database, number) is BroadcastState.SENT
    async with office.database.read() as c:
        assert (await sending_of(c, number)).sent == 2


async def test_everything_else_goes_first(office: Office) -> None:
    await confirmed(office.database, range(7, 8))
    await queue_broadcasts(office.database, lambda: office.now)
    await office.put(another("digest", lane=Lane.DIGEST), another("alert", lane=Lane.ALERT))
    await office.send()
    assert office.read_by(7) == ["alert", "digest", BOLD.text]


async def test_a_chat_that_blocked_the_bot_counts_as_failed(office: Office) -> None:
    office.server.people.block(office.server.chats.users[8])
    number = await confirmed(office.database, range(7, 9))
    await queue_broadcasts(office.database, lambda: office.now)
    await office.send()
    async with office.database.read() as c:
        sending = await sending_of(c, number)
    assert (sending.sent, sending.failed, sending.left) == (1, 1, 0)


async def test_more_chats_than_a_batch_get_it_once_each_also_after_a_restart(database: Database) -> None:
    chats = range(1, 2 * BATCH + 12)
    number = await confirmed(database, chats)
    await queue_broadcasts(database, lambda: START)
    async with database.write() as c:  # as if it had been cut off before the last batch
        await move_broadcast(c, number, BroadcastState.CONFIRMED, out_of=BroadcastState.QUEUED)
    await queue_broadcasts(database, lambda: START)
    async with database.read() as c:
        got = Counter(one.chat_id for one in await due(c, START, 10_000))
    assert got == Counter(chats)


async def test_numbers_of_broadcasts_do_not_run_into_one_another(database: Database) -> None:
    numbers = [await confirmed(database, range(1, 4)) for _ in range(11)]
    await queue_broadcasts(database, lambda: START)
    async with database.write() as c:
        assert await drop_waiting(c, numbers[0]) == 3
        assert [(await sending_of(c, number)).left for number in numbers] == [0] + 10 * [3]


NIGHT = datetime(2026, 11, 22, 22, tzinfo=UTC)  # 01:00 in Moscow
ONE = Broadcast(id=1, author=7, written_at=START, message=BOLD)


def test_in_quiet_hours_it_comes_without_sound() -> None:
    asleep = Subscriber(chat_id=1, quiet=(23 * 60, 7 * 60))
    assert letter(ONE, asleep, NIGHT).message.silent
    assert not letter(ONE, asleep, START).message.silent


def test_a_pause_is_waited_for() -> None:
    paused = Subscriber(chat_id=1, paused_since=START, paused_until=START + timedelta(hours=8))
    assert letter(ONE, paused, START + timedelta(hours=1)).not_before == START + timedelta(hours=8)


@given(st.integers(0, 1439), st.integers(0, 1439), st.integers(0, 10_000))
def test_it_never_sounds_in_quiet_hours(start: int, until: int, minutes: int) -> None:
    now = START + timedelta(minutes=minutes)
    told = letter(ONE, Subscriber(chat_id=1, zone="UTC", quiet=(start, until)), now)
    minute = now.hour * 60 + now.minute
    is_night = start <= minute < until if start < until else minute >= start or minute < until
    assert told.message.silent == is_night
    assert told.message.text == BOLD.text
