"""A server, and Telethon as it comes from the package index."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from typing import Any

import pytest
from telethon import TelegramClient, events
from telethon.crypto import rsa
from telethon.sessions import StringSession

from loopback import mtproto

PHONE = "79990000001"

Connect = Callable[..., Awaitable[TelegramClient]]


@pytest.fixture
async def server() -> AsyncIterator[mtproto.Server]:
    async with mtproto.serve() as server:
        yield server


@pytest.fixture
async def connect(server: mtproto.Server) -> AsyncIterator[Connect]:
    """Gives connected clients; a phone number signs one in, a session string continues one."""
    async with AsyncExitStack() as stack:

        async def connect(phone: str | None = None, *, session: str = "", **settings: Any) -> TelegramClient:
            kept = StringSession(session)
            kept.set_dc(2, server.endpoint.host, server.endpoint.port)
            rsa.add_key(server.endpoint.public_key, old=False)
            defaults = {"flood_sleep_threshold": 0, "raise_last_call_error": True, "retry_delay": 0.02}
            client = TelegramClient(kept, 1, "hash", **{**defaults, **settings})
            await client.connect()
            stack.push_async_callback(client.disconnect)
            if phone is not None:
                await client.send_code_request(phone)
                await client.sign_in(phone, "12345")
            return client

        yield connect


@pytest.fixture
async def client(server: mtproto.Server, connect: Connect) -> TelegramClient:
    server.add_account(PHONE)
    return await connect(PHONE, sequential_updates=True)


@pytest.fixture
def channel(server: mtproto.Server, client: TelegramClient) -> mtproto.Channel:
    """A channel of which the client's account is a member."""
    return server.add_channel("gov_sample", "Губернатор", members=list(server.state.accounts.values()))


class Heard:
    """What a client was told, in its order."""

    def __init__(self, client: TelegramClient) -> None:
        self.queue: asyncio.Queue[tuple[str, object]] = asyncio.Queue()

        async def put(event: events.common.EventCommon) -> None:
            what = event.deleted_ids if isinstance(event, events.MessageDeleted.Event) else event.raw_text
            self.queue.put_nowait((type(event).__qualname__.split(".")[0], what))

        for kind in (events.NewMessage, events.MessageEdited, events.MessageDeleted):
            client.add_event_handler(put, kind)

    async def next(self) -> tuple[str, object]:
        return await asyncio.wait_for(self.queue.get(), 5)
