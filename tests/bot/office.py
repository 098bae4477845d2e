"""What the tests of delivery hold: a Bot API with people in it, the outbox, and a clock set by hand."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

from bot.delivery import Delivery
from bot.limits import Limits
from bot.sending import Sender
from claims.model import Lane, Message, Outgoing
from loopback import botapi
from storage.database import Database
from storage.outbox import OutboxState, counts, put

START = datetime(2026, 11, 22, 6, tzinfo=UTC)


@dataclass
class Office:
    """What a test holds: a Bot API with Anna (7) and Boris (8) in it, the outbox, and a clock set by hand."""

    server: botapi.Server
    database: Database
    bot: Bot
    now: datetime = START
    sender: Sender = field(init=False)
    delivery: Delivery = field(init=False)

    def __post_init__(self) -> None:
        self.sender = Sender(self.bot, self.database, lambda: self.now)
        self.restart()

    def restart(self) -> None:
        """The service ends and starts again: only what is in the database is left."""
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
            office = Office(server, database, bot)
            with office.sender:
                yield office
