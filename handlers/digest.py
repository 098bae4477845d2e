"""/digest [date]: the digest as it would come, for any day."""

from dataclasses import replace
from datetime import datetime

from aiogram import Router
from aiogram.types import Message

from claims.model import Message as Told
from claims.model import Period, Subscriber
from claims.periods import parse_period, reporting_day
from handlers.album import Album
from handlers.answers import digest_of
from handlers.commands import Spoken
from handlers.drawing import draw_picture
from handlers.replies import Said, say
from messages.digest import digest
from messages.digest_map import with_map
from messages.refusals import said, unknown_period
from storage.database import Database
from storage.lulls import silent_sources
from storage.subscriptions import subscriptions_of


def digest_router(album: Album) -> Router:
    router = Router(name="digest")

    async def ask_digest(
        message: Message, spoken: Spoken, database: Database, subscriber: Subscriber, now: datetime
    ) -> None:
        period = parse_period(spoken.words, now) if spoken.words else reporting_day(now)
        if period is None:
            await say(message, said(unknown_period(subscriber.language)))
            return
        for part in await digest_for(database, subscriber, period, now):
            if part.picture is None:
                await say(message, part)
            else:
                drawing = await draw_picture(database, part.picture, now)
                await album.send(message, drawing, name=part.picture.name, told=part, database=database, now=now)

    router.message.register(ask_digest, Said("digest"))
    return router


async def digest_for(database: Database, subscriber: Subscriber, period: Period, now: datetime) -> tuple[Told, ...]:
    """The digest as it would come to a chat, with the map where it wants pictures."""
    regions = await own_regions(database, subscriber)
    told = await digest_of(database, period, now)
    if period == reporting_day(now):
        async with database.read() as c:
            told = replace(told, silent=await silent_sources(c))
    language, zone = subscriber.language, subscriber.zone
    parts = digest(told, regions=regions, language=language, zone=zone)
    return with_map(parts, told, language=language, zone=zone) if subscriber.pictures else parts


async def own_regions(database: Database, subscriber: Subscriber) -> frozenset[str]:
    """The regions that a chat subscribes to; the whole country is none of them."""
    async with database.read() as c:
        every = await subscriptions_of(c, subscriber.chat_id, subscriber.thread_id)
    return frozenset(one.region for one in every if one.region is not None)
