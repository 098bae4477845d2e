"""For admins: /stats and /health."""

import platform
from datetime import datetime
from importlib.metadata import PackageNotFoundError, version

from aiogram import Router
from aiogram.types import Message

from claims.model import Subscriber
from claims.reading import RULES_VERSION
from handlers.replies import Said, say
from messages import health as told
from storage.database import Database
from storage.day_tallies import COUNTING_VERSION
from storage.health import health
from storage.migrations import REVISIONS
from storage.stats import stats

PACKAGES = ("dronewatch", "aiogram", "telethon")


def health_router() -> Router:
    router = Router(name="health")
    router.message.register(ask_stats, Said("stats"))
    router.message.register(ask_health, Said("health"))
    return router


async def ask_stats(message: Message, database: Database, subscriber: Subscriber, now: datetime) -> None:
    async with database.read() as c:
        found = await stats(c, now)
    await say(message, told.stats(found, subscriber.language))


async def ask_health(message: Message, database: Database, subscriber: Subscriber, now: datetime) -> None:
    async with database.read() as c:
        found = await health(c, now, versions())
    await say(message, told.health(found, language=subscriber.language, zone=subscriber.zone, now=now))


def versions() -> list[tuple[str, str]]:
    """Of the program, of what it is made of, and of its own parts."""
    packages = [(name, found) for name in PACKAGES if (found := _version(name))]
    own = [("rules", str(RULES_VERSION)), ("counting", str(COUNTING_VERSION)), ("schema", REVISIONS[-1])]
    return [*packages, ("python", platform.python_version()), *own]


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""  # run from its folder, without having been installed
