"""Delivery where something is wrong with the chat, the message, the connection or the token."""

from collections.abc import AsyncIterator

import pytest

from bot.delivery import TokenRefused
from claims.model import Subscriber, SubscriberState
from loopback.botapi import Standing, faults
from storage.database import Database
from storage.outbox import OutboxState
from storage.subscribers import save_subscriber, subscriber
from tests.bot.office import Office, an_office, letter


@pytest.fixture
async def office(database: Database) -> AsyncIterator[Office]:
    async with an_office(database) as office:
        yield office


async def test_who_blocked_the_bot_is_suspended_and_nothing_waits_for_him(office: Office) -> None:
    async with office.database.write() as connection:
        await save_subscriber(connection, Subscriber(chat_id=7))
    office.server.people.block(office.server.chats.users[7])
    await office.put(letter("раз"), letter("два"), letter("третьему", chat=8))
    await office.send()
    async with office.database.read() as connection:
        anna = await subscriber(connection, 7)
    assert anna is not None
    assert anna.state is SubscriberState.SUSPENDED
    assert await office.states() == {OutboxState.GIVEN_UP: 2, OutboxState.SENT: 1}
    assert office.calls("sendMessage") == 2


async def test_a_chat_that_is_not_there_is_suspended(office: Office) -> None:
    async with office.database.write() as connection:
        await save_subscriber(connection, Subscriber(chat_id=99))
    await office.put(letter("никому", chat=99))
    await office.send()
    async with office.database.read() as connection:
        nobody = await subscriber(connection, 99)
    assert nobody is not None
    assert nobody.state is SubscriberState.SUSPENDED


async def test_a_group_that_moved_is_followed(office: Office) -> None:
    anna = office.server.chats.users[7]
    group = office.server.people.add_group("Соседи", anna, kind="group")
    office.server.people.add_bot(anna, group)
    async with office.database.write() as connection:
        await save_subscriber(connection, Subscriber(chat_id=group.id))
    moved = office.server.people.upgrade(group)
    await office.put(letter("раз", chat=group.id), letter("два", chat=group.id))
    await office.send()
    assert office.read_by(moved.id) == ["раз", "два"]
    async with office.database.read() as connection:
        assert await subscriber(connection, moved.id) is not None
        assert await subscriber(connection, group.id) is None


async def test_a_message_that_telegram_refuses_stops_no_other(office: Office) -> None:
    await office.put(letter("x" * 4097), letter("дальше"))
    await office.send()
    assert office.read_by(7) == ["дальше"]
    assert await office.states() == {OutboxState.GIVEN_UP: 1, OutboxState.SENT: 1}


async def test_a_long_429_keeps_the_message_for_its_time(office: Office) -> None:
    office.server.faults.plan("sendMessage", faults.too_many_requests(300))
    await office.put(letter("раз"), letter("два"))
    await office.send()
    assert office.read_by(7) == []
    await office.send(after=299)
    assert office.read_by(7) == []
    await office.send(after=1)
    assert office.read_by(7) == ["раз", "два"]


@pytest.mark.parametrize(
    "trouble", [faults.server_error(), faults.server_error(503), faults.bad_gateway(), faults.dropped()]
)
async def test_what_passes_is_tried_later_and_the_order_stays(office: Office, trouble: faults.Trouble) -> None:
    office.server.faults.plan("sendMessage", trouble)
    await office.put(letter("раз"), letter("два"), letter("третьему", chat=8))
    for _ in range(4):
        await office.send(after=5)
    assert office.read_by(7) == ["раз", "два"]
    assert office.read_by(8) == ["третьему"]


async def test_in_an_outage_a_harmless_call_is_tried_and_no_message_spent(office: Office) -> None:
    office.server.faults.plan("*", faults.dropped(), times=6)
    await office.put(*(letter(str(number)) for number in range(5)))
    for _ in range(12):
        await office.send(after=30)
    assert office.calls("sendMessage") == 6
    assert office.calls("getMe") == 6
    assert office.read_by(7) == ["0", "1", "2", "3", "4"]


async def test_what_timed_out_may_have_arrived_and_is_not_sent_again(database: Database) -> None:
    async with an_office(database, patience=0.3) as office:
        office.server.faults.plan("sendMessage", faults.silence_after_delivery())
        await office.put(letter("раз"), letter("два"))
        for _ in range(3):
            await office.send(after=60)
        assert office.read_by(7) == ["раз", "два"]
        assert await office.states() == {OutboxState.GIVEN_UP: 1, OutboxState.SENT: 1}


async def test_a_refused_token_ends_the_loop_and_keeps_the_messages(office: Office) -> None:
    office.server.faults.plan("sendMessage", faults.unauthorized())
    await office.put(letter("раз"))
    with pytest.raises(TokenRefused):
        await office.send()
    assert await office.states() == {OutboxState.WAITING: 1}


async def test_a_429_is_waited_out_and_the_message_sent_once(database: Database) -> None:
    async with an_office(database, limits=True) as office:
        office.server.faults.plan("sendMessage", faults.too_many_requests(1))
        await office.put(letter("раз"))
        await office.send()
        assert office.read_by(7) == ["раз"]
        assert await office.states() == {OutboxState.SENT: 1}


async def test_a_bot_put_out_of_a_group_is_suspended_there(office: Office) -> None:
    anna = office.server.chats.users[7]
    group = office.server.people.add_group("Соседи", anna)
    office.server.people.add_bot(anna, group, Standing.KICKED)
    async with office.database.write() as connection:
        await save_subscriber(connection, Subscriber(chat_id=group.id))
    await office.put(letter("раз", chat=group.id))
    await office.send()
    async with office.database.read() as connection:
        left = await subscriber(connection, group.id)
    assert left is not None
    assert left.state is SubscriberState.SUSPENDED
