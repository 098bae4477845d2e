"""The schedule: it says when to look, never what to send. The database knows who is due.

APScheduler's jobs only tick, so a missed or doubled tick loses and repeats nothing: a digest's outbox key is its chat
and period.
"""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.clock import Clock
from bot.digests import enqueue_digests
from storage.database import Database
from storage.heartbeats import beat
from storage.outbox import prune

KEEP_SENT = timedelta(days=35)
"""How long sent messages are remembered: longer than any digest can be due."""


async def keep_schedule(database: Database, *, clock: Clock, tick: float, wake: asyncio.Event) -> None:
    """Tick every ``tick`` seconds until cancelled; ``wake`` is set when something was put into the outbox."""

    async def digests() -> None:
        if await enqueue_digests(database, clock()):
            wake.set()

    async def sign_of_life() -> None:
        async with database.write() as connection:
            await beat(connection, "bot", clock())

    async def housekeeping() -> None:
        async with database.write() as connection:
            await prune(connection, before=clock() - KEEP_SENT)

    scheduler = AsyncIOScheduler(job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None})
    _every(scheduler, tick, digests)
    _every(scheduler, 60.0, sign_of_life)
    _every(scheduler, 3600.0, housekeeping)
    scheduler.start()
    try:
        await digests()
        await asyncio.Event().wait()
    finally:
        scheduler.shutdown(wait=False)


def _every(scheduler: AsyncIOScheduler, seconds: float, job: Callable[[], Awaitable[None]]) -> None:
    scheduler.add_job(job, "interval", seconds=seconds)
