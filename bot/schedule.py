"""The schedule: it says when to look, never what to send. The database knows who is due.

APScheduler's jobs only tick, so a missed or doubled tick loses and repeats nothing: a digest's outbox key is its chat
and period.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.card_keeping import close_cards
from bot.clock import Clock
from bot.digests import enqueue_digests
from bot.lulls import find_lulls
from bot.pauses import enqueue_missed
from claims.periods import reporting_day
from storage.cards import prune_cards
from storage.database import Database
from storage.day_tallies import solve_days
from storage.heartbeats import beat
from storage.outbox import prune
from storage.photos import prune_photos
from storage.subscriptions import subscribed_regions

log = logging.getLogger(__name__)

KEEP_SENT = timedelta(days=35)
"""How long sent messages and drawings are remembered: longer than any digest can be due."""
KEEP_CARDS = timedelta(days=7)
"""How long a card is remembered after its night or day: longer than posts are corrected."""

BREATH = 0.5
"""Seconds between two past days that are solved to know what is usual: answers and alerts go first."""


@dataclass(frozen=True, slots=True)
class Chore:
    """Something to look at every so many seconds."""

    name: str
    seconds: float
    work: Callable[[], Awaitable[None]]


async def keep_schedule(database: Database, *, clock: Clock, tick: float, wake: asyncio.Event) -> None:
    """Look at what is due every ``tick`` seconds until cancelled; ``wake`` is set when the outbox got something."""

    async def digests() -> None:
        missed = await enqueue_missed(database, clock())
        if await enqueue_digests(database, clock()) or missed:
            wake.set()

    async def last_figures() -> None:
        if await close_cards(database, clock()):
            wake.set()

    async def sign_of_life() -> None:
        async with database.write() as connection:
            await beat(connection, "bot", clock())

    async def housekeeping() -> None:
        async with database.write() as connection:
            await prune(connection, before=clock() - KEEP_SENT)
            await prune_cards(connection, before=clock() - KEEP_CARDS)
            await prune_photos(connection, before=clock() - KEEP_SENT)

    async def lulls() -> None:
        await find_lulls(database, clock())

    async def usual_days() -> None:
        async with database.read() as connection:
            regions = await subscribed_regions(connection)
        await solve_days(database, regions, reporting_day(clock()), pause=BREATH)

    await tick_along(
        [
            Chore("digests", tick, digests),
            Chore("cards to close", tick, last_figures),
            Chore("sign of life", 4 * tick, sign_of_life),
            Chore("housekeeping", 3600.0, housekeeping),
            Chore("lulls", 900.0, lulls),
            Chore("days to compare with", 3600.0, usual_days),
        ]
    )


async def tick_along(chores: Sequence[Chore]) -> None:
    """Do each chore at once and at its ticks, until cancelled; one that fails is told and done at its next tick."""
    scheduler = AsyncIOScheduler(job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None})
    try:
        async with asyncio.TaskGroup() as group:
            for chore in chores:
                due = asyncio.Event()
                due.set()
                scheduler.add_job(_tick, "interval", args=[due], seconds=chore.seconds)
                group.create_task(_do(chore, due))
            scheduler.start()
    finally:
        scheduler.shutdown(wait=False)


async def _tick(due: asyncio.Event) -> None:
    due.set()


async def _do(chore: Chore, due: asyncio.Event) -> None:
    while True:
        await due.wait()
        due.clear()
        try:
            await chore.work()
        except Exception:  # a chore's bug must not stop the other chores; told in full
            log.exception("%s failed, again at the next tick", chore.name)
