"""The running service, a process of its own against the loopback: its start, its memory, its latency."""

import asyncio
import itertools
import os
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.exports import read_lines
from bot.importing import take_in
from claims.model import Mode, Subscriber, Subscription
from claims.places.regions import Region, regions
from loopback import botapi, mtproto
from storage.database import open_database
from storage.subscribers import save_subscriber
from storage.subscriptions import subscribe
from tests.bench.importing import lines
from tests.bench.measure import Figure, percentile, resident_megabytes
from userbot.client import Endpoint, open_client
from userbot.login import login

STORED = 100_000
LISTENERS = 40
ROUNDS = 5
PAUSE = 0.04
"""Seconds between two publications: so that no limit of Telegram's is met and only the way is measured."""
PHONE = "+79990000001"


def measure() -> list[Figure]:
    """Time to the first answer, resident memory with 100,000 posts stored, publish to first subscriber."""
    with tempfile.TemporaryDirectory() as folder:
        return asyncio.run(_measure(Path(folder)))


async def _measure(folder: Path) -> list[Figure]:
    await _fill(folder / "bench.db")
    await _subscribe(folder / "bench.db")
    async with mtproto.serve() as channels, botapi.serve() as chats:
        channels.add_account(PHONE)
        await _sign_in(channels, folder / "watcher.session")
        newswire = channels.add_channel("benchwire", "Bench")
        person = chats.people.add_person(7, "Reader")
        chats.people.say(person, "/help")
        for chat_id in _listeners():
            chats.people.add_person(chat_id, f"Listener {chat_id}").has_started = True
        begun = time.perf_counter()
        async with _service(folder, _environment(folder, channels, chats)) as process:
            await chats.changed.until(lambda: any(call.method.lower() == "sendmessage" for call in chats.calls))
            answered = time.perf_counter() - begun
            await _until_member(channels, newswire)
            waits = await _publish(channels, newswire, chats)
            memory = resident_megabytes(process.pid)
            await _pictures(chats, person)
            pictured = resident_megabytes(process.pid)
    return [
        Figure("start of the process to the bot's first answer", answered, "s", 2.0),
        Figure(f"resident memory of the running service, {STORED:,} posts stored", memory, "MiB", 150),
        Figure("the same after a map and a chart were drawn", pictured, "MiB", 200),
        Figure("publish to first subscriber, median", percentile(waits, 0.50), "ms", 15),
        Figure("publish to first subscriber, 99 of 100", percentile(waits, 0.99), "ms", 50),
    ]


async def _pictures(chats: botapi.Server, person: botapi.User) -> None:
    """Somebody asks for a map and a chart, and gets them."""
    for asked, words in enumerate(("/map", "/chart"), 1):
        chats.people.say(person, words)
        await chats.changed.until(lambda asked=asked: _photos(chats) == asked)  # type: ignore[misc]


def _photos(chats: botapi.Server) -> int:
    return sum(call.method.lower() == "sendphoto" for call in chats.calls)


async def _fill(path: Path) -> None:
    async with open_database(f"sqlite+aiosqlite:///{path}") as database:
        await take_in(database, read_lines(lines(STORED)), seen=datetime.now(UTC) - timedelta(days=1))


async def _sign_in(server: mtproto.Server, session: Path) -> None:
    endpoint = Endpoint(server.endpoint.host, server.endpoint.port, server.endpoint.public_key)

    async def answer(question: str, *, secret: bool = False) -> str:
        return PHONE if "phone" in question else "12345"

    async with open_client(1, "0" * 32, session, endpoint) as client:
        await login(client, ask=answer, tell=lambda _: None)


def _environment(folder: Path, channels: mtproto.Server, chats: botapi.Server) -> Mapping[str, str]:
    key = folder / "key.pem"
    key.write_text(channels.endpoint.public_key, encoding="ascii")
    given = {
        "API_ID": "1",
        "API_HASH": "0" * 32,
        "BOT_TOKEN": chats.token,
        "DATABASE_URL": f"sqlite+aiosqlite:///{folder / 'bench.db'}",
        "SESSION_FILE": str(folder / "watcher.session"),
        "CHANNELS": "benchwire",
        "JOIN_CHANNELS": "true",
        "LOG_LEVEL": "WARNING",
        "BOT_API_URL": chats.url,
        "MTPROTO_HOST": channels.endpoint.host,
        "MTPROTO_PORT": str(channels.endpoint.port),
        "MTPROTO_KEY_FILE": str(key),
    }
    return {**os.environ, **{f"DRONEWATCH_{name}": value for name, value in given.items()}}


@asynccontextmanager
async def _service(folder: Path, environment: Mapping[str, str]) -> AsyncIterator[asyncio.subprocess.Process]:
    root = Path(__file__).parents[2]
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "run", env={**environment, "PYTHONPATH": str(root)}, cwd=folder
    )
    try:
        yield process
    finally:
        process.terminate()
        await process.wait()


def _listeners() -> dict[int, Region]:
    """Chats, each with the region that it listens to; such regions as have an adjective for a name."""
    named = [region for region in regions().values() if region.name_ru.endswith("ая область")]
    return dict(zip(range(100, 100 + LISTENERS), named, strict=False))


async def _subscribe(path: Path) -> None:
    async with open_database(f"sqlite+aiosqlite:///{path}") as database, database.write() as connection:
        for chat_id, region in _listeners().items():
            await save_subscriber(connection, Subscriber(chat_id=chat_id, created_at=datetime.now(UTC)))
            await subscribe(connection, Subscription(chat_id=chat_id, region=region.code, mode=Mode.EVERY))


async def _publish(channels: mtproto.Server, wire: mtproto.Channel, chats: botapi.Server) -> list[float]:
    """Milliseconds from each publication to its arrival in the chat that listens; one report at a time."""
    waits = []
    for count, (chat_id, region) in itertools.product(range(2, 2 + ROUNDS), _listeners().items()):
        place = region.name_ru.replace("ая область", "ой области")
        arrived = len(_from_bot(chats, chat_id)) + 1
        begun = time.perf_counter()
        channels.publish(wire, f"Над территорией {place} сбиты {count} БПЛА.")
        await chats.changed.until(lambda chat=chat_id, many=arrived: len(_from_bot(chats, chat)) >= many)  # type: ignore[misc]
        waits.append(1000 * (time.perf_counter() - begun))
        await asyncio.sleep(PAUSE)
    return waits


async def _until_member(channels: mtproto.Server, wire: mtproto.Channel) -> None:
    while not (wire.members and channels.calls("messages.getHistory")):  # noqa: ASYNC110  # the server tells nobody
        await asyncio.sleep(0.05)
    await asyncio.sleep(1.0)


def _from_bot(chats: botapi.Server, chat_id: int) -> list[object]:
    return [message for message in chats.messages.in_chat(chat_id) if message["from"]["is_bot"]]
