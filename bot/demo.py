"""The demonstration: the whole service, unchanged, on a Telegram of this machine, and a person who types.

Nothing here is a shortcut through the product: the watching account signs in, the channels are resolved and read, the
bot is polled and the digest comes by the schedule. Only the endpoints, the database and the clock are other ones.
"""

import asyncio
import tempfile
import time
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime
from pathlib import Path

from bot.app import serve
from bot.demo_clock import PlayedClock
from bot.logs import log_to_file
from bot.settings import Settings, load
from bot.watching import watching_client
from claims.periods import MOSCOW
from loopback import telegram
from loopback.recording import DAYS, Event, play, read_recording
from loopback.telegram import PHONE, World
from loopback.terminal import Terminal, typed_lines
from userbot.login import login
from userbot.pace import Pace

START = datetime(2026, 11, 22, 4, 45, tzinfo=UTC)
"""07:45 in Moscow: the reporting day is about to end, the digest is due at 09:00."""

PACE = Pace(poll=5.0, rereads=(2.0, 10.0), orders=0.2, between=0.0, joins=0.0)
"""Hurried, since a Telegram on this machine has no limits to respect."""

TICK = 0.25
ANSWERS = {"phone": PHONE, "code": "12345"}
PERSON = 7001

WELCOME = """
DRONEWATCH, THE DEMONSTRATION. Nothing leaves this machine: no Telegram account, no credentials.

A Telegram made for this purpose plays two recorded days of official channels (invented, in the officials' forms). The
real watcher reads them and the real bot answers you. It is {now} in Moscow; once you have written, the
clock runs {speed:g} times as fast, posts appear as "·" lines, and at 09:00 subscribers get the digest.

    /start            subscribe: press buttons by typing their numbers
    /region Белгород  what was claimed over a region        /help  everything else
    /quit or Ctrl-C   the end

To go live: copy .env.example to .env, fill in three credentials, run `make run` again (README, "Going live").
The log is in {log}
"""


async def demonstrate(*, speed: float, language: str, write: Callable[[str], None] = print) -> None:
    """Play until the person leaves or the work is cancelled; everything it wrote goes with its folder."""
    clock = PlayedClock(START, speed, time.monotonic)
    with tempfile.TemporaryDirectory(prefix="dronewatch-demo-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        async with telegram.start(clock=clock) as world:
            settings = _settings(folder, world)
            log_to_file(settings, folder / "log.txt")
            write(
                WELCOME.format(
                    now=START.astimezone(MOSCOW).strftime("%H:%M on %d %B"), speed=speed, log=folder / "log.txt"
                )
            )
            await _sign_in(settings)
            await _run(world, settings, clock, language, write)


async def _run(
    world: World, settings: Settings, clock: PlayedClock, language: str, write: Callable[[str], None]
) -> None:
    """The service, the channels and the chat side by side; the chat's end is the end of all."""
    events = read_recording(*sorted(DAYS.glob("*.jsonl")))
    ready = asyncio.Event()
    person = world.person(PERSON, "Reader" if language == "en" else "Читатель", language=language)
    service = asyncio.create_task(serve(settings, clock=clock, tick=TICK, ready=ready.set, pace=PACE))
    played = asyncio.create_task(play(world, events, clock))
    shown = asyncio.create_task(_show_posts(events, clock, write))
    chat = asyncio.create_task(_chat(Terminal(person, write), clock, ready))
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


async def _chat(terminal: Terminal, clock: PlayedClock, ready: asyncio.Event) -> None:
    """Converse; time begins to pass with the first line."""
    await ready.wait()

    async def lines() -> AsyncIterator[str]:
        async for line in typed_lines():
            clock.begin()
            yield line

    await terminal.talk(lines())


async def _show_posts(events: tuple[Event, ...], clock: PlayedClock, write: Callable[[str], None]) -> None:
    """Announce what the channels do, a line each, from the start on; what lies before is history."""
    for event in (event for event in events if event.date > START):
        while clock() < event.date:  # noqa: ASYNC110  # a clock is looked at, there is no event to wait for
            await asyncio.sleep(0.05)
        what = "deletes" if event.text is None else "edits" if event.is_edit else "posts"
        begin = " ".join((event.text or f"post {event.number}").split())[:90]
        write(f"· {event.date.astimezone(MOSCOW):%H:%M} @{event.channel} {what}: {begin}…")


def _settings(folder: Path, world: World) -> Settings:
    key = folder / "key.pem"
    key.write_text(world.endpoint.public_key, encoding="ascii")
    return load(
        api_id=1,
        api_hash="0" * 32,
        bot_token=world.bot_token,
        owners=frozenset({PERSON}),
        channels=tuple(sorted({event.channel for event in read_recording(*DAYS.glob("*.jsonl"))})),
        database_url=f"sqlite+aiosqlite:///{folder / 'dronewatch.db'}",
        session_file=folder / "watcher.session",
        join_channels=True,
        log_level="INFO",
        bot_api_url=world.bot_api_url,
        mtproto_host=world.endpoint.host,
        mtproto_port=world.endpoint.port,
        mtproto_key_file=key,
    )


async def _sign_in(settings: Settings) -> None:
    """As the operator would with ``login``; the loopback's codes are known."""

    async def answer(question: str, *, secret: bool = False) -> str:
        return next(words for sign, words in ANSWERS.items() if sign in question)

    async with watching_client(settings) as client:
        await login(client, ask=answer, tell=lambda _: None)
