"""Broadcasts: a confirmed one goes into the outbox, in batches, and is over when nothing of it waits there."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from bot.clock import Clock
from bot.waiting import POLL
from claims.model import Broadcast, BroadcastState, Lane, Outgoing, Subscriber
from claims.quiet import is_paused, is_quiet, quiet_from
from storage.audience import audience_after
from storage.broadcasts import broadcast_key, broadcasts_in, drop_waiting, move_broadcast, sending_of
from storage.database import Database
from storage.outbox import put_all

BATCH = 500
"""Chats a transaction."""


async def broadcast(database: Database, *, clock: Clock, on_outgoing: Callable[[], None]) -> None:
    """Look after broadcasts until cancelled; ``on_outgoing`` is called when the outbox got something."""
    while True:
        if await queue_broadcasts(database, clock):
            on_outgoing()
        await finish_broadcasts(database)
        await asyncio.sleep(POLL)


async def queue_broadcasts(database: Database, clock: Clock) -> int:
    """Put every confirmed broadcast into the outbox; how many were. Doing it again adds nothing."""
    async with database.read() as connection:
        confirmed = await broadcasts_in(connection, BroadcastState.CONFIRMED)
    for one in confirmed:
        await _queue(database, one, clock)
    return len(confirmed)


async def finish_broadcasts(database: Database) -> None:
    """Those of which nothing waits any more are sent; of those that were stopped nothing is left to wait."""
    async with database.read() as connection:
        queued = await broadcasts_in(connection, BroadcastState.QUEUED)
        over = [one for one in queued if (await sending_of(connection, one.id)).left == 0]
    for one in over:
        async with database.write() as connection:
            await move_broadcast(connection, one.id, BroadcastState.SENT, out_of=BroadcastState.QUEUED)


async def _queue(database: Database, one: Broadcast, clock: Clock) -> None:
    last: int | None = None
    while True:
        async with database.write() as connection:
            if one.id not in {other.id for other in await broadcasts_in(connection, BroadcastState.CONFIRMED)}:
                await drop_waiting(connection, one.id)  # stopped while it was put into the outbox
                return
            chats = await audience_after(connection, one.audience, last, BATCH)
            await put_all(connection, [letter(one, to, clock()) for to in chats])
            if len(chats) < BATCH:
                await move_broadcast(connection, one.id, BroadcastState.QUEUED, out_of=BroadcastState.CONFIRMED)
                return
        last = chats[-1].chat_id


def letter(one: Broadcast, to: Subscriber, now: datetime) -> Outgoing:
    """A broadcast's message to a chat: after its pause where it has one, and without sound in its quiet hours."""
    at = to.paused_until if is_paused(to, now) and to.paused_until is not None else now
    is_silent = is_quiet(to, at)
    return Outgoing(
        key=broadcast_key(one.id, to.chat_id, to.thread_id),
        chat_id=to.chat_id,
        thread_id=to.thread_id,
        lane=Lane.BROADCAST,
        message=replace(one.message, silent=is_silent),
        not_before=at,
        quiet_from=None if is_silent else quiet_from(to, at),
    )
