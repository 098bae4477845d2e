"""/sources and /status."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from claims.model import Subscriber
from handlers.channels import watched_channels
from handlers.replies import Pressed, Said, say, show
from messages.page_buttons import ShowSources
from messages.sources import sources, status
from storage.database import Database
from storage.heartbeats import beats


def sources_router() -> Router:
    router = Router(name="sources")
    router.message.register(ask_sources, Said("sources"))
    router.callback_query.register(press_sources, Pressed(ShowSources))
    router.message.register(ask_status, Said("status"))
    return router


async def ask_sources(message: Message, database: Database, subscriber: Subscriber, now: datetime) -> None:
    every = await watched_channels(database)
    await say(message, sources(every, language=subscriber.language, zone=subscriber.zone, now=now))


async def press_sources(
    query: CallbackQuery, pressed: ShowSources, database: Database, subscriber: Subscriber, now: datetime
) -> None:
    every = await watched_channels(database)
    await show(query, sources(every, language=subscriber.language, zone=subscriber.zone, now=now, page=pressed.page))


async def ask_status(message: Message, database: Database, subscriber: Subscriber, now: datetime) -> None:
    every = await watched_channels(database)
    async with database.read() as c:
        heard = {name: at for name, (at, _note) in (await beats(c)).items()}
    newest = max((one.last_post_at for one in every if one.last_post_at is not None), default=None)
    await say(message, status(heard, newest, language=subscriber.language, zone=subscriber.zone, now=now))
