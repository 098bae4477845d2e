"""/digest [date]: the digest as it would come, for any day."""

from datetime import datetime

from aiogram import Router
from aiogram.types import Message

from claims.model import Subscriber
from claims.periods import parse_period, reporting_day
from handlers.answers import digest_of
from handlers.commands import Spoken
from handlers.replies import Said, say
from messages.digest import digest
from messages.refusals import said, unknown_period
from storage.database import Database
from storage.subscriptions import subscriptions_of


def digest_router() -> Router:
    router = Router(name="digest")
    router.message.register(ask_digest, Said("digest"))
    return router


async def ask_digest(
    message: Message, spoken: Spoken, database: Database, subscriber: Subscriber, now: datetime
) -> None:
    period = parse_period(spoken.words, now) if spoken.words else reporting_day(now)
    if period is None:
        await say(message, said(unknown_period(subscriber.language)))
        return
    regions = await own_regions(database, subscriber)
    told = await digest_of(database, period, now)
    for part in digest(told, regions=regions, language=subscriber.language, zone=subscriber.zone):
        await say(message, part)


async def own_regions(database: Database, subscriber: Subscriber) -> frozenset[str]:
    """The regions that a chat subscribes to; the whole country is none of them."""
    async with database.read() as c:
        every = await subscriptions_of(c, subscriber.chat_id, subscriber.thread_id)
    return frozenset(one.region for one in every if one.region is not None)
