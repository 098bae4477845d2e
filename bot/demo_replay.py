"""A recording played to its end on a Telegram of this machine, as fast as the service follows, with the chat printed.

The clock is set by hand: from one event to the next, once the watcher has stored the one before and everything that
followed from it was delivered. So the same recording gives the same chat on any machine.
"""

import asyncio
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Sequence
from contextlib import asynccontextmanager, suppress
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from bot.app import serve
from bot.card_keeping import close_cards
from bot.demo_clock import DIGEST_HOUR, PlayedClock
from bot.demo_page import reader
from bot.demo_world import settings_for, sign_in
from bot.digests import enqueue_digests
from bot.logs import log_to_file
from bot.lulls import find_lulls
from bot.pauses import enqueue_missed
from bot.settings import Settings
from claims.intake import clean
from claims.model import Post
from claims.periods import MOSCOW
from loopback import telegram
from loopback.recording import Event, happen
from loopback.telegram import Published, World
from loopback.terminal import Terminal
from storage.channels import all_channels
from storage.database import Database, open_database
from storage.news import pending_news
from storage.outbox import OutboxState, counts, due
from storage.posts import post, withdrawn_at
from userbot.pace import Pace

PACE = Pace(poll=2.0, rereads=(), orders=0.05, between=0.0, joins=0.0, album=0.01)
GLANCE = 0.01
CALM = 0.1
"""Seconds without a change after which an answer to a typed line counts as whole."""
PATIENCE = 30.0
"""Seconds that the service is given to follow one event."""


class ReplayStuck(Exception):
    """The service has not followed an event."""


async def replay(
    events: Sequence[Event],
    *,
    before: Sequence[str] = (),
    after: Sequence[str] = (),
    language: str = "ru",
    write: Callable[[str], None] = print,
) -> None:
    """Play all events, and on to the first digest hour after them; ``write`` gets the chat.

    The person types the lines ``before`` the first post and ``after`` the last, a number presses a button. Raises
    ReplayStuck.
    """
    clock = PlayedClock(events[0].date - timedelta(minutes=1), 1.0, lambda: 0.0)
    with tempfile.TemporaryDirectory(prefix="dronewatch-replay-", ignore_cleanup_errors=True) as name:
        async with telegram.start(clock=clock) as world:
            for event in events:
                world.channel(event.channel, event.title or event.channel)
            channels = tuple(sorted({event.channel for event in events}))
            person = reader(world, language)
            settings = settings_for(Path(name), world, channels, frozenset({person.user.id}))
            log_to_file(settings, Path(name) / "log.txt")
            await sign_in(settings)
            async with _served(settings, clock), open_database(settings.database_url.get_secret_value()) as database:
                follower = Follower(world, database, clock)
                await follower.watches(len(channels))

                async def lines() -> AsyncIterator[str]:
                    for line in before:
                        yield line
                    await follower.plays(events, write)
                    for line in after:
                        yield line

                await Terminal(person, write, echo=True, calm=CALM).talk(lines())


class Follower:
    """Lets events happen, and waits until the service has done all that follows from them."""

    def __init__(self, world: World, database: Database, clock: PlayedClock) -> None:
        self._world = world
        self._database = database
        self._clock = clock
        self._posts: dict[tuple[str, int], Published] = {}

    async def watches(self, channels: int) -> None:
        """Return once the watcher has joined so many channels."""
        watcher = self._world.watcher.id

        async def is_watching() -> bool:
            async with self._database.read() as connection:
                known = len(await all_channels(connection))
            joined = sum(watcher in one.members for one in self._world.mtproto.state.channels.values())
            return known == joined == channels

        await _until(is_watching, "the watcher has not joined the channels")

    async def plays(self, events: Iterable[Event], write: Callable[[str], None]) -> None:
        """Let the events happen, with the hours between them and those until the first digest after them."""
        for event in events:
            await self._passes(event.date)
            write(_line(event))
            happen(self._world, event, self._posts)
            await _until(partial(self._has_stored, event), f"not stored: {_line(event)}")
            await self._settles()
        await self._passes(_next_digest(self._clock()))

    async def _passes(self, until: datetime) -> None:
        """Let time pass: at every full hour the schedule looks at what is due."""
        while (strikes := _next_hour(self._clock())) <= until:
            self._clock.jump(strikes)
            if await self._is_due(strikes):
                await self._settles()
        self._clock.jump(until)

    async def _is_due(self, now: datetime) -> bool:
        """What the schedule does at its ticks, in its order; whether there is something to send."""
        chores = (enqueue_missed, enqueue_digests, close_cards, find_lulls)
        return any([await chore(self._database, now) for chore in chores])

    async def _has_stored(self, event: Event) -> bool:
        published = self._posts.get((event.channel, event.number))
        if published is None and event.text is not None:
            return True
        async with self._database.read() as connection:
            channel = next(one for one in await all_channels(connection) if one.username == event.channel)
            number = published.number if published else event.number
            stored = await post(connection, channel.id, number)
            if event.text is None:
                return stored is None or await withdrawn_at(connection, channel.id, number) is not None
        words = published.text if published else event.text
        wanted = clean(Post(channel_id=channel.id, number=number, date=event.date, text=words))
        return stored is not None and stored.text == wanted.text

    async def _settles(self) -> None:
        await _until(self._is_settled, "messages are still waiting to be sent")

    async def _is_settled(self) -> bool:
        async with self._database.read() as connection:
            sending = (await counts(connection))[OutboxState.SENDING]
            waiting = await due(connection, self._clock(), 1)
            return not (sending or waiting or await pending_news(connection, 1))


@asynccontextmanager
async def _served(settings: Settings, clock: PlayedClock) -> AsyncIterator[None]:
    """The service while the block runs."""
    ready = asyncio.Event()
    service = asyncio.create_task(serve(settings, clock=clock, tick=3600.0, ready=ready.set, pace=PACE, limited=False))
    waiting = asyncio.create_task(ready.wait())
    await asyncio.wait({service, waiting}, return_when=asyncio.FIRST_COMPLETED)
    waiting.cancel()
    try:
        if service.done():
            service.result()
        yield
    finally:
        service.cancel()
        with suppress(asyncio.CancelledError):
            await service


async def _until(condition: Callable[[], Awaitable[bool]], otherwise: str) -> None:
    """Wait for what the database does not tell. Raises ReplayStuck."""
    try:
        async with asyncio.timeout(PATIENCE):
            while not await condition():  # noqa: ASYNC110
                await asyncio.sleep(GLANCE)
    except TimeoutError:
        raise ReplayStuck(f"{otherwise} ({PATIENCE:g} s)") from None


def _next_hour(now: datetime) -> datetime:
    """The first full hour after an instant."""
    return now.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)


def _next_digest(now: datetime) -> datetime:
    """The first digest hour after an instant."""
    strikes = now.astimezone(MOSCOW).replace(hour=DIGEST_HOUR, minute=0, second=0, microsecond=0)
    return (strikes if strikes > now else strikes + timedelta(days=1)).astimezone(now.tzinfo)


def _line(event: Event) -> str:
    what = "deletes" if event.text is None else "edits" if event.is_edit else "posts"
    words = " ".join((event.text or f"post {event.number}").split())
    return f"· {event.date.astimezone(MOSCOW):%d.%m %H:%M} @{event.channel} {what}: {words[:90].rstrip()}"
