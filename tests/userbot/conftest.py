"""A Telegram on this machine with an account that is signed in, and the watcher on it."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from claims.model import Channel, Notice, Post, WatchOrder
from loopback import mtproto
from storage.channels import all_channels
from storage.database import Database
from storage.notices import pending_notices
from storage.orders import order
from storage.posts import newest_numbers, post, withdrawn_at
from userbot.client import Client, Endpoint, open_client
from userbot.login import login
from userbot.pace import Pace
from userbot.watcher import watch

FAST = Pace(
    poll=0.05,
    rereads=(0.05,),
    retry=0.05,
    names=0.05,
    orders=0.02,
    catch_up=0.05,
    heartbeat=0.05,
    between=0,
    joins=0,
    album=0.05,
    reconnect=0.02,
    told_wait=1,
)
NEVER = 3600.0
PATIENCE = 10.0


def endpoint_of(server: mtproto.Server) -> Endpoint:
    return Endpoint(server.endpoint.host, server.endpoint.port, server.endpoint.public_key)


@dataclass
class Desk:
    """What a test holds: the server, the account, the database, and the session file."""

    server: mtproto.Server
    account: mtproto.Account
    database: Database
    session: Path

    @asynccontextmanager
    async def client(self) -> AsyncIterator[Client]:
        async with open_client(1, "hash", self.session, endpoint_of(self.server), retry_delay=0.02) as client:
            yield client

    @asynccontextmanager
    async def watching(self, pace: Pace = FAST, *, join: bool = False) -> AsyncIterator["asyncio.Task[None]"]:
        """The watcher runs while the block does."""
        async with self.client() as client:
            task = asyncio.create_task(
                watch(
                    client,
                    self.database,
                    clock=lambda: datetime.now(UTC),
                    on_news=lambda: None,
                    pace=pace,
                    join=join,
                )
            )
            try:
                yield task
            finally:
                task.cancel()
                with suppress(asyncio.CancelledError, Exception):
                    await task

    async def order(self, username: str, ordered_by: int = 7) -> None:
        async with self.database.write() as c:
            await order(c, WatchOrder(username=username, ordered_by=ordered_by, ordered_at=datetime.now(UTC)))

    async def channel(self, of: mtproto.Channel) -> Channel | None:
        async with self.database.read() as c:
            return next((ch for ch in await all_channels(c) if ch.id == of.id), None)

    async def numbers(self, of: mtproto.Channel) -> list[int]:
        """The numbers of the posts that stand, oldest first."""
        async with self.database.read() as c:
            return sorted(await newest_numbers(c, of.id, 10_000))

    async def texts(self, of: mtproto.Channel) -> list[str]:
        """The texts of the posts that stand, oldest first."""
        return [found.text for found in await self.posts(of)]

    async def posts(self, of: mtproto.Channel) -> list[Post]:
        async with self.database.read() as c:
            found = [await post(c, of.id, number) for number in sorted(await newest_numbers(c, of.id, 10_000))]
        return [one for one in found if one is not None]

    async def withdrawn(self, of: mtproto.Channel, number: int) -> bool:
        async with self.database.read() as c:
            return await withdrawn_at(c, of.id, number) is not None

    async def notices(self) -> list[Notice]:
        async with self.database.read() as c:
            return list(await pending_notices(c))

    async def told(self) -> set[tuple[str, str]]:
        """The notices so far as kind and subject."""
        return {(notice.kind.value, notice.subject) for notice in await self.notices()}


async def until(condition: Callable[[], Awaitable[bool]]) -> None:
    """Wait for something that has to come about; the test fails if it does not."""
    async with asyncio.timeout(PATIENCE):
        while not await condition():  # noqa: ASYNC110 - what is waited for is in the database
            await asyncio.sleep(0.005)


@pytest.fixture
async def server() -> AsyncIterator[mtproto.Server]:
    async with mtproto.serve() as server:
        yield server


@pytest.fixture
async def desk(server: mtproto.Server, database: Database, tmp_path: Path) -> Desk:
    """The account is signed in, no channel is watched yet."""
    account = server.add_account("+79990000001")
    desk = Desk(server, account, database, tmp_path / "watcher.session")

    async def answer(question: str, *, secret: bool = False) -> str:
        return account.code if "code" in question and "country" not in question else account.phone

    async with desk.client() as client:
        await login(client, ask=answer, tell=lambda _: None)
    return desk


def without_pushes() -> Pace:
    """Nothing but the round of all channels finds anything."""
    return replace(FAST, catch_up=NEVER)


def pushes_only() -> Pace:
    """After the start nothing but pushes finds anything."""
    return replace(FAST, poll=NEVER, catch_up=NEVER, rereads=())
