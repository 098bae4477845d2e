"""A server, and Telethon as it comes from the package index."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from typing import Any

import pytest
from telethon import TelegramClient
from telethon.crypto import rsa
from telethon.sessions import StringSession

from loopback import mtproto

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
