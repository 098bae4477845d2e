"""The demonstration: the whole service, unchanged, on a Telegram of this machine, and a person who types.

Nothing here is a shortcut through the product: the watching account signs in, the channels are resolved and read, the
bot is polled and the digest comes by the schedule. Only the endpoints, the database and the clock are other ones.
"""

import asyncio
import tempfile
import time
import webbrowser
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.app import serve
from bot.demo_clock import PlayedClock
from bot.demo_days import START, default_days, read_day, start_of
from bot.demo_page import OWNER, open_page, reader
from bot.demo_world import PACE, UNWATCHED, add_unwatched, settings_for, sign_in, until_history_is_read
from bot.logs import log_to_file
from bot.settings import Settings
from claims.periods import MOSCOW
from loopback import telegram
from loopback.conversation import Person
from loopback.recording import Event, play
from loopback.telegram import World
from loopback.terminal import Terminal, typed_lines

TICK = 0.25

WELCOME = """
DRONEWATCH, THE DEMONSTRATION. Nothing leaves this machine: no Telegram account, no credentials.

A Telegram made for this purpose plays {what}. The
real watcher reads them and the real bot answers you. It is {now} in Moscow; once you have written, the
clock runs {speed:g} times as fast, posts appear as "·" lines, and at 09:00 subscribers get the digest.

    /start               subscribe; a button is pressed by typing its number
    /subscribe Белгород  a card of the night (one message that changes), every report, or the digest alone
    /region Белгород     what was claimed over a region; a district or a town will do, and the bare name too
    /today /map /search Шебекино /compare Брянск Курск /help
    /channels /watch @{unwatched} /review    you own this bot: whom it reads, and what it doubts
    /quit or Ctrl-C      the end
{elsewhere}
To go live: copy .env.example to .env, fill in three credentials, run `make run` again (README, "Going live").
The log is in {log}
"""
IN_A_BROWSER = """
In a browser, where posts are published, corrected and deleted by hand: .venv/bin/python -m bot demo --page
"""
INVENTED = "two recorded days of official channels (invented, in the officials' forms)"
OPEN = "The page, with a list of what to try first: {url} (Ctrl-C ends it)\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Demonstration:
    """What is shown: how fast, to whom, which days (``day`` None: the default ones), and whether in a browser too.

    ``port`` None is no page, 0 any free port; ``is_opened`` starts the browser on it.
    """

    speed: float
    language: str
    day: Path | None = None
    channel: str | None = None
    port: int | None = None
    is_opened: bool = False


async def demonstrate(wanted: Demonstration, *, write: Callable[[str], None] = print) -> None:
    """Play until the person leaves or the work is cancelled; everything it wrote goes with its folder.

    Raises DayUnreadable for a file that cannot be played, OSError for a port that is taken.
    """
    events = default_days() if wanted.day is None else read_day(wanted.day, channel=wanted.channel)
    start = START if wanted.day is None else start_of(events)
    clock = PlayedClock(start, wanted.speed, time.monotonic)
    async with AsyncExitStack() as stack:
        folder = Path(
            stack.enter_context(tempfile.TemporaryDirectory(prefix="dronewatch-demo-", ignore_cleanup_errors=True))
        )
        world = await stack.enter_async_context(telegram.start(clock=clock))
        world.botapi.limits.are_on = True
        channels = tuple(sorted({event.channel for event in events}))
        for event in events:
            world.channel(event.channel, event.title)
        if UNWATCHED not in channels:
            add_unwatched(world, start)
        settings = settings_for(folder, world, channels, frozenset({OWNER}))
        log_to_file(settings, folder / "log.txt")
        write(_welcome(wanted, start, folder / "log.txt"))
        person = reader(world, wanted.language)
        if wanted.port is not None:
            page = await stack.enter_async_context(open_page(world, clock, person, wanted.port))
            write(OPEN.format(url=page.url))
            if wanted.is_opened:
                await asyncio.to_thread(webbrowser.open, page.url)
        await sign_in(settings)
        await _run(world, settings, clock, events, person, write, is_lasting=wanted.port is not None)


def _welcome(wanted: Demonstration, start: datetime, log: Path) -> str:
    return WELCOME.format(
        what=INVENTED if wanted.day is None else f"the posts of {wanted.day}",
        now=start.astimezone(MOSCOW).strftime("%H:%M on %d %B"),
        speed=wanted.speed,
        unwatched=UNWATCHED,
        elsewhere=IN_A_BROWSER if wanted.port is None else "",
        log=log,
    )


async def _run(
    world: World,
    settings: Settings,
    clock: PlayedClock,
    events: tuple[Event, ...],
    person: Person,
    write: Callable[[str], None],
    *,
    is_lasting: bool,
) -> None:
    """The service, the channels and the chat side by side; the chat's end is the end of all."""
    ready = asyncio.Event()
    service = asyncio.create_task(serve(settings, clock=clock, tick=TICK, ready=ready.set, pace=PACE))
    played = asyncio.create_task(play(world, events, clock))
    shown = asyncio.create_task(_show_posts(events, clock, clock(), write))

    async def is_ready() -> None:
        await ready.wait()
        await until_history_is_read(settings, world)

    chat = asyncio.create_task(_chat(Terminal(person, write), clock, is_ready, is_lasting=is_lasting))
    tasks = (service, played, shown, chat)
    try:
        await asyncio.wait({service, chat}, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
        results = await asyncio.gather(*tasks, return_exceptions=True)
    for result in results:
        if isinstance(result, Exception):
            raise result


async def _chat(
    terminal: Terminal, clock: PlayedClock, ready: Callable[[], Awaitable[None]], *, is_lasting: bool
) -> None:
    """Converse; time begins to pass with the first line. Beside a page the end of the input ends nothing."""
    await ready()

    async def lines() -> AsyncIterator[str]:
        async for line in typed_lines():
            clock.begin()
            yield line
        if is_lasting:
            await asyncio.Event().wait()

    await terminal.talk(lines())


async def _show_posts(
    events: tuple[Event, ...], clock: PlayedClock, start: datetime, write: Callable[[str], None]
) -> None:
    """Announce what the channels do, a line each, from the start on; what lies before is history."""
    for event in (event for event in events if event.date > start):
        while clock() < event.date:  # noqa: ASYNC110  # a clock is looked at, there is no event to wait for
            await asyncio.sleep(0.05)
        what = "deletes" if event.text is None else "edits" if event.is_edit else "posts"
        begin = " ".join((event.text or f"post {event.number}").split())[:90]
        write(f"· {event.date.astimezone(MOSCOW):%H:%M} @{event.channel} {what}: {begin}…")
