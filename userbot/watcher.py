"""The watcher: everything that goes on while Telegram is listened to."""

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime

from telethon.tl.functions.updates import GetStateRequest

from claims.model import NoticeKind
from storage.database import Database
from storage.heartbeats import beat
from userbot.client import Client
from userbot.names import check_names
from userbot.orders import take_orders
from userbot.pace import Pace
from userbot.poll import poll
from userbot.pushed import store_pushes
from userbot.reactions import SessionDead
from userbot.watching import OPERATOR, Watching, attempt, notice

HEARTBEAT = "watcher"

_LOG = logging.getLogger(__name__)


async def watch(
    client: Client,
    database: Database,
    *,
    clock: Callable[[], datetime],
    on_news: Callable[[], None],
    pace: Pace | None = None,
    join: bool = False,
) -> None:
    """Watch the stored channels and take orders for new ones, until cancelled; the connection is made and kept here.

    ``on_news`` is called after something new was stored. ``join`` makes the account a member of every channel, so that
    posts are pushed within milliseconds instead of found within minutes. Raises SessionDead, after a notice, when the
    account cannot go on.
    """
    watching = Watching(client, database, clock, on_news, pace or Pace(), join, started=clock())
    try:
        async with asyncio.TaskGroup() as loops:
            for loop in (keep_connected, store_pushes, poll, check_names, take_orders, keep_up, keep_beating):
                loops.create_task(loop(watching), name=loop.__name__)
    except BaseExceptionGroup as group:
        ended = _first(group)
        if isinstance(ended, SessionDead):
            await notice(watching, NoticeKind.SESSION_DEAD, OPERATOR, str(ended))
        raise ended from group


async def keep_connected(watching: Watching) -> None:
    """Connect, wait until the connection is lost for good (short losses Telethon mends itself), connect again."""
    while True:
        if await attempt(watching, _connect(watching), OPERATOR):
            watching.ready.set()
            watching.poll_now.set()
            await attempt(watching, _stay(watching), OPERATOR)
            watching.ready.clear()
            _LOG.warning("the connection to Telegram was lost")
        await watching.client.disconnect()
        await asyncio.sleep(watching.pace.reconnect)


async def _connect(watching: Watching) -> None:
    await watching.client.connect()
    await watching.client(GetStateRequest())


async def _stay(watching: Watching) -> None:
    await watching.client.disconnected


async def keep_up(watching: Watching) -> None:
    """Let Telethon look for pushes that it missed: by itself it does so only after a quarter of an hour."""
    while True:
        await watching.ready.wait()
        await asyncio.sleep(watching.pace.catch_up)
        await watching.client.catch_up()


async def keep_beating(watching: Watching) -> None:
    """Let others see that the watcher is alive, and whether Telegram answers."""
    while True:
        await attempt(watching, _beat(watching), OPERATOR)
        await asyncio.sleep(watching.pace.heartbeat)


async def _beat(watching: Watching) -> None:
    state = "connected" if watching.ready.is_set() else "not connected"
    async with watching.database.write() as c:
        await beat(c, HEARTBEAT, watching.clock(), f"{state}, {len(watching.channels)} channels")


def _first(group: BaseExceptionGroup[BaseException]) -> BaseException:
    """The error that ended the loops: a dead session before anything else."""
    dead = group.subgroup(SessionDead)
    found: BaseException = dead or group
    while isinstance(found, BaseExceptionGroup):
        found = found.exceptions[0]
    return found
