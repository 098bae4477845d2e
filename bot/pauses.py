"""The end of pauses: one message tells what was missed, in place of the digests that were due meanwhile."""

import logging
from collections import defaultdict
from dataclasses import replace
from datetime import datetime, timedelta

from bot.digests import OLDEST, digest_key, due, put_parts
from claims.model import Digest, Lane, Message, Outgoing, Period, Subscriber
from claims.quiet import is_paused
from claims.report.card import half_at
from messages.digest import digest as digest_messages
from storage.answers import ask_digest
from storage.database import Connection, Database
from storage.outbox import give_up, known_keys, put
from storage.subscribers import active_subscribers
from storage.subscriptions import subscriptions_of

log = logging.getLogger(__name__)

INSTANT = timedelta(microseconds=1)


def missed_period(subscriber: Subscriber, now: datetime) -> Period | None:
    """The nights and days that an ended pause touched; None without one, and for one that ended long ago."""
    since, until = subscriber.paused_since, subscriber.paused_until
    if since is None or until is None or not until <= now <= until + OLDEST:
        return None
    return Period(half_at(since).start, half_at(max(since, until - INSTANT)).until)


def pause_key(subscriber: Subscriber) -> str:
    """The outbox key of what is told when a pause is over: of its end, so that it is told once."""
    return f"pause:{subscriber.chat_id}:{subscriber.thread_id}:{subscriber.paused_until:%Y%m%dT%H%M%SZ}"


async def enqueue_missed(database: Database, now: datetime) -> int:
    """Put what was missed into the outbox for everybody whose pause is over; how many."""
    async with database.read() as connection:
        waiting = await _waiting(connection, now)
    written = 0
    for period, subscribers in waiting.items():
        told = await ask_digest(database, period=period, now=now)
        async with database.write() as connection:
            for subscriber in subscribers:
                written += await _tell(connection, told, subscriber, now)
        log.info("what was missed in %s: %d chats", period, len(subscribers))
    return written


async def _waiting(connection: Connection, now: datetime) -> dict[Period, list[Subscriber]]:
    ended = [
        (pause_key(one), one, period)
        for one in await active_subscribers(connection)
        if (period := missed_period(one, now)) is not None
    ]
    known = await known_keys(connection, [key for key, _, _ in ended])
    waiting: dict[Period, list[Subscriber]] = defaultdict(list)
    for key, one, period in ended:
        if key not in known and await subscriptions_of(connection, one.chat_id, one.thread_id):
            waiting[period].append(one)
    return dict(sorted(waiting.items()))


async def _tell(connection: Connection, solved: Digest, subscriber: Subscriber, now: datetime) -> bool:
    wanted = await subscriptions_of(connection, subscriber.chat_id, subscriber.thread_id)
    regions = [one.region for one in wanted if one.region]
    language, zone = subscriber.language, subscriber.zone
    told = digest_messages(solved, regions=regions, language=language, zone=zone, after_pause=now)
    await _skip_digests(connection, subscriber, now)
    return await put_parts(connection, pause_key(subscriber), told, subscriber, now)


async def _skip_digests(connection: Connection, subscriber: Subscriber, now: datetime) -> None:
    """The digests that were due during the pause count as told, also after another pause."""
    always = replace(subscriber, paused_since=None, paused_until=None)
    for one in due(always, now):
        if is_paused(subscriber, one.moment):
            key = digest_key(subscriber, one.period)
            skipped = Outgoing(
                key=key,
                chat_id=subscriber.chat_id,
                thread_id=subscriber.thread_id,
                lane=Lane.DIGEST,
                message=Message(text=""),
                not_before=now,
            )
            if await put(connection, skipped):
                await give_up(connection, key, "told after the pause", now)
