"""Delivery: the real aiogram over HTTP on the loopback, the real outbox on a file."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import timedelta

import pytest

from bot.delivery import deliver
from claims.model import Button, Entity, Lane, Message, Outgoing
from storage.database import Database
from storage.outbox import OutboxState, begin, due, sent_as
from storage.subscribers import forget
from tests.bot.office import START, Office, an_office, letter


@pytest.fixture
async def office(database: Database) -> AsyncIterator[Office]:
    async with an_office(database) as office:
        yield office


@asynccontextmanager
async def delivering(office: Office, wake: asyncio.Event | None = None) -> AsyncIterator["asyncio.Task[None]"]:
    work = deliver(office.bot, office.database, clock=lambda: office.now, wake=wake or asyncio.Event())
    task = asyncio.create_task(work)
    try:
        yield task
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def test_a_message_arrives_as_it_was_written(office: Office) -> None:
    message = Message(
        text="<b>Тула</b> 7",
        entities=(Entity("bold", 0, 5), Entity("text_link", 12, 1, "https://t.me/tula/5")),
        buttons=((Button("Ночь", "night"), Button("Пост", url="https://t.me/tula/5")),),
        silent=True,
    )
    await office.put(Outgoing(key="one", chat_id=7, lane=Lane.ALERT, message=message, not_before=START))
    await office.send()
    arrived = office.server.messages.in_chat(7)[-1]
    assert (arrived["text"], arrived["entities"][1]["url"]) == ("<b>Тула</b> 7", "https://t.me/tula/5")
    assert [one["text"] for one in arrived["reply_markup"]["inline_keyboard"][0]] == ["Ночь", "Пост"]
    assert (7, arrived["message_id"]) in office.server.messages.silent
    async with office.database.read() as connection:
        assert await sent_as(connection, "one") == arrived["message_id"]


async def test_alerts_go_first_and_in_a_chat_the_older_goes_first(office: Office) -> None:
    await office.put(letter("сводка 1"), letter("сводка 2"), letter("тревога", lane=Lane.ALERT))
    await office.send()
    assert office.read_by(7) == ["тревога", "сводка 1", "сводка 2"]


async def test_what_is_put_twice_is_sent_once(office: Office) -> None:
    await office.put(letter("сводка"))
    await office.send()
    await office.put(letter("сводка"))
    await office.send(after=3600)
    assert office.read_by(7) == ["сводка"]


async def test_nothing_goes_before_its_time(office: Office) -> None:
    await office.put(letter("позже", not_before=START + timedelta(hours=1)))
    await office.send(after=3599)
    assert office.read_by(7) == []
    await office.send(after=1)
    assert office.read_by(7) == ["позже"]


async def test_a_topic_gets_its_message(office: Office) -> None:
    anna = office.server.chats.users[7]
    forum = office.server.people.add_group("Форум", anna, is_forum=True)
    office.server.people.add_bot(anna, forum)
    thread = office.server.people.add_topic(forum, "Дроны")
    await office.put(letter("сводка", chat=forum.id, thread=thread))
    await office.send()
    assert office.server.messages.in_chat(forum.id)[-1]["message_thread_id"] == thread


async def test_an_alert_that_is_too_old_is_not_sent(office: Office) -> None:
    await office.put(letter("тревога", lane=Lane.ALERT), letter("сводка"))
    await office.send(after=3 * 3600 + 1)
    assert office.read_by(7) == ["сводка"]


async def test_what_was_being_sent_when_the_service_died_is_not_sent_again(office: Office) -> None:
    await office.put(letter("раз"), letter("два"))
    async with office.database.write() as connection:
        assert await begin(connection, "7:раз")
    async with delivering(office):
        await office.server.changed.until(lambda: bool(office.read_by(7)))
    assert office.read_by(7) == ["два"]
    assert (await office.states())[OutboxState.GIVEN_UP] == 1


async def test_the_loop_is_woken(office: Office) -> None:
    wake = asyncio.Event()
    async with delivering(office, wake):
        await office.put(letter("раз"))
        wake.set()
        await office.server.changed.until(lambda: office.read_by(7) == ["раз"])


async def test_a_stop_lets_a_message_on_its_way_arrive(office: Office) -> None:
    await office.put(letter("раз"))
    async with delivering(office):
        await office.server.changed.until(lambda: office.calls("sendMessage") == 1)
    assert await office.states() == {OutboxState.SENT: 1}


async def test_a_stop_leaves_what_waits_for_its_turn_waiting(database: Database) -> None:
    async with an_office(database, limits=True) as office:
        await office.put(*(letter(str(number)) for number in range(5)))
        async with delivering(office):
            await office.server.changed.until(lambda: len(office.read_by(7)) == 3)
        assert await office.states() == {OutboxState.SENT: 3, OutboxState.WAITING: 2}


async def test_a_chat_that_has_to_wait_keeps_no_other_waiting(database: Database) -> None:
    async with an_office(database, limits=True) as office:
        wake = asyncio.Event()
        await office.put(*(letter(str(number)) for number in range(5)))
        async with delivering(office, wake):
            await office.server.changed.until(lambda: len(office.read_by(7)) == 3)
            await office.put(letter("тревога", chat=8, lane=Lane.ALERT))
            wake.set()
            await office.server.changed.until(lambda: office.read_by(8) == ["тревога"])
            assert len(office.read_by(7)) == 3


async def test_what_was_forgotten_while_it_waited_is_not_sent(office: Office) -> None:
    await office.put(letter("раз"))
    async with office.database.read() as connection:
        (waiting,) = await due(connection, office.now)
    async with office.database.write() as connection:
        await forget(connection, 7)
    assert await office.sender.send(waiting) is None
    assert office.calls("sendMessage") == 0
