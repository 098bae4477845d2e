"""Delivery: the real aiogram over HTTP on the loopback, the real outbox on a file."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

from bot.delivery import Delivery, TokenRefused, deliver
from bot.limits import Limits
from bot.sending import Sender
from claims.model import Button, Entity, Lane, Message, Outgoing, Subscriber, SubscriberState
from loopback import botapi
from loopback.botapi import Standing, faults
from storage.database import Database
from storage.outbox import OutboxState, begin, counts, due, put, sent_as
from storage.subscribers import forget, save_subscriber, subscriber

START = datetime(2026, 11, 22, 6, tzinfo=UTC)


@dataclass
class Office:
    """What a test holds: a Bot API with Anna (7) and Boris (8) in it, the outbox, and a clock set by hand."""

    server: botapi.Server
    database: Database
    bot: Bot
    sender: Sender
    now: datetime = START
    delivery: Delivery = field(init=False)

    def __post_init__(self) -> None:
        self.delivery = Delivery(self.bot, self.sender, self.database, lambda: self.now, asyncio.Event())

    async def put(self, *letters: Outgoing) -> None:
        async with self.database.write() as connection:
            for letter in letters:
                await put(connection, letter)

    async def send(self, *, after: float = 0) -> None:
        """Let so many seconds pass, and send until nothing is due."""
        self.now += timedelta(seconds=after)
        while await self.delivery.begin_due():
            await self.delivery.settle()

    async def states(self) -> dict[OutboxState, int]:
        async with self.database.read() as connection:
            return {state: number for state, number in (await counts(connection)).items() if number}

    def read_by(self, chat_id: int) -> list[str]:
        """What stands in a chat, the bot's messages only."""
        messages = self.server.messages.in_chat(chat_id)
        return [one["text"] for one in messages if one.get("from", {}).get("is_bot") and "text" in one]

    def calls(self, method: str) -> int:
        return sum(call.method == method for call in self.server.calls)


def letter(
    text: str, *, chat: int = 7, lane: Lane = Lane.DIGEST, not_before: datetime = START, thread: int = 0
) -> Outgoing:
    message = Message(text=text)
    return Outgoing(
        key=f"{chat}:{text}", chat_id=chat, thread_id=thread, lane=lane, message=message, not_before=not_before
    )


@asynccontextmanager
async def an_office(database: Database, *, patience: float = 60.0, limits: bool = False) -> AsyncIterator[Office]:
    async with botapi.serve() as server:
        for number, name in ((7, "Анна"), (8, "Борис")):
            server.people.say(server.people.add_person(number, name), "/start")
        session = AiohttpSession(api=TelegramAPIServer.from_base(server.url), timeout=patience)
        if limits:
            session.middleware(Limits())
        async with Bot(server.token, session=session) as bot:
            with Sender(bot, database) as sender:
                yield Office(server, database, bot, sender)


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


async def test_an_alert_that_is_too_old_is_not_sent(office: Office) -> None:
    await office.put(letter("тревога", lane=Lane.ALERT), letter("сводка"))
    await office.send(after=3 * 3600 + 1)
    assert office.read_by(7) == ["сводка"]


async def test_a_refused_token_ends_the_loop_and_keeps_the_messages(office: Office) -> None:
    office.server.faults.plan("sendMessage", faults.unauthorized())
    await office.put(letter("раз"))
    with pytest.raises(TokenRefused):
        await office.send()
    assert await office.states() == {OutboxState.WAITING: 1}


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


async def test_a_429_is_waited_out_and_the_message_sent_once(database: Database) -> None:
    async with an_office(database, limits=True) as office:
        office.server.faults.plan("sendMessage", faults.too_many_requests(1))
        await office.put(letter("раз"))
        await office.send()
        assert office.read_by(7) == ["раз"]
        assert await office.states() == {OutboxState.SENT: 1}


async def test_what_was_forgotten_while_it_waited_is_not_sent(office: Office) -> None:
    await office.put(letter("раз"))
    async with office.database.read() as connection:
        (waiting,) = await due(connection, office.now)
    async with office.database.write() as connection:
        await forget(connection, 7)
    assert await office.sender.send(waiting) is None
    assert office.calls("sendMessage") == 0


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
