"""Digests: who is due which one, and their way into the outbox.

A digest is about a finished stretch of the reporting day, which Moscow's clocks bound (claims/periods.py): at the
subscriber's hour the last finished reporting day, or, in the evening, the finished half day. Its outbox key is the chat
and the period, so that ticks, restarts, changed hours and changed zones send it once.
"""

import logging
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from claims.model import Digest, Lane, Message, Outgoing, Period, Subscriber
from claims.periods import MOSCOW, last_half, reporting_day
from claims.quiet import is_paused, is_quiet, quiet_from
from messages.digest import digest as digest_messages
from messages.digest_map import with_map
from storage.answers import ask_digest
from storage.database import Connection, Database
from storage.lulls import silent_sources
from storage.outbox import known_keys, put
from storage.subscribers import active_subscribers
from storage.subscriptions import subscriptions_of

log = logging.getLogger(__name__)

EVENING = range(20, 24)
"""Moscow hours in which a digest is about the half day that ended at 20:00."""
LATE = timedelta(minutes=30)
"""After this the digest says that it should have come earlier."""
OLDEST = timedelta(hours=36)
"""A digest whose period ended longer ago is not sent any more."""


@dataclass(frozen=True, slots=True, order=True)
class Due:
    """A digest that a chat should have by now: since ``moment``, about ``period``."""

    moment: datetime
    period: Period


def due(subscriber: Subscriber, now: datetime) -> tuple[Due, ...]:
    """What a subscriber should have by ``now``, oldest first: for each of his hours the last time that it struck.

    Hours strike in his zone; one that the clocks skip in spring strikes at the change, one that they repeat in autumn
    strikes the first time. What struck before he came or while he paused is not due, nor is a period that lies inside
    another one due; and while he pauses nothing is.
    """
    if is_paused(subscriber, now):
        return ()
    found: dict[Period, datetime] = {}
    for hour in subscriber.digest_hours:
        moment = last_strike(hour, subscriber.zone, now)
        period = period_at(moment)
        is_his = subscriber.created_at is None or subscriber.created_at <= moment
        if is_his and not is_paused(subscriber, moment) and now - period.until <= OLDEST:
            found[period] = min(moment, found.get(period, moment))
    widest = [one for one in found if not any(_is_inside(one, other) for other in found)]
    return tuple(sorted(Due(found[period], period) for period in widest))


def period_at(moment: datetime) -> Period:
    """What a digest is about that is due at a moment."""
    return last_half(moment) if moment.astimezone(MOSCOW).hour in EVENING else reporting_day(moment)


def last_strike(hour: int, zone: str, now: datetime) -> datetime:
    """The last instant, not after ``now``, at which it became ``hour`` in a zone. Raises ZoneInfoNotFoundError."""
    here = ZoneInfo(zone)
    today = now.astimezone(here).date()
    strikes = (_strike(today + timedelta(days=days), hour, here) for days in (1, 0, -1, -2))
    return next(strike for strike in strikes if strike <= now)


def digest_key(subscriber: Subscriber, period: Period) -> str:
    """The outbox key of a digest's first message."""
    start, until = (end.strftime("%Y%m%dT%H%MZ") for end in (period.start, period.until))
    return f"digest:{subscriber.chat_id}:{subscriber.thread_id}:{start}-{until}"


async def enqueue_digests(database: Database, now: datetime) -> int:
    """Put every digest that is due and was never put into the outbox; how many.

    A period is solved outside any transaction, so that posts are stored and answers sent meanwhile.
    """
    async with database.read() as connection:
        missing = await _missing(connection, now)
    written = 0
    for period, waiting in missing.items():
        told = await ask_digest(database, period=period, now=now)
        async with database.write() as connection:
            told = replace(told, silent=await silent_sources(connection))
            for subscriber, since in waiting:
                written += await _put_digest(connection, told, subscriber, since, now)
        log.info("digest of %s: %d chats", period, len(waiting))
    return written


async def _missing(connection: Connection, now: datetime) -> dict[Period, list[tuple[Subscriber, Due]]]:
    wanted = {
        digest_key(subscriber, one.period): (subscriber, one)
        for subscriber in await active_subscribers(connection)
        for one in _due_or_none(subscriber, now)
    }
    known = await known_keys(connection, wanted.keys())
    missing: dict[Period, list[tuple[Subscriber, Due]]] = defaultdict(list)
    for key, (subscriber, one) in wanted.items():
        if key not in known and await subscriptions_of(connection, subscriber.chat_id, subscriber.thread_id):
            missing[one.period].append((subscriber, one))
    return dict(sorted(missing.items()))


def _due_or_none(subscriber: Subscriber, now: datetime) -> Iterable[Due]:
    """One chat's broken settings must not keep the digest from the others."""
    try:
        return due(subscriber, now)
    except (LookupError, ValueError):
        log.exception("the digest hours of chat %d cannot be told", subscriber.chat_id)
        return ()


async def _put_digest(
    connection: Connection, solved: Digest, subscriber: Subscriber, since: Due, now: datetime
) -> bool:
    wanted = await subscriptions_of(connection, subscriber.chat_id, subscriber.thread_id)
    if not wanted:
        return False
    language, zone = subscriber.language, subscriber.zone
    regions, is_late = [one.region for one in wanted if one.region], now - since.moment > LATE
    told = digest_messages(solved, regions=regions, language=language, zone=zone, late=is_late)
    if subscriber.pictures:
        told = with_map(told, solved, language=language, zone=zone)
    return await put_parts(connection, digest_key(subscriber, since.period), told, subscriber, now)


async def put_parts(
    connection: Connection, key: str, told: Sequence[Message], subscriber: Subscriber, now: datetime
) -> bool:
    """Put the messages of which one telling consists, silent ones in quiet hours; whether any of them is new."""
    quiet, later = is_quiet(subscriber, now), quiet_from(subscriber, now)
    is_new = False
    for part, message in enumerate(told, 1):
        is_new |= await put(
            connection,
            Outgoing(
                key=key if part == 1 else f"{key}:{part}",
                chat_id=subscriber.chat_id,
                thread_id=subscriber.thread_id,
                lane=Lane.DIGEST,
                message=replace(message, silent=message.silent or quiet),
                not_before=now,
                quiet_from=None if quiet else later,
            ),
        )
    return is_new


def _strike(day: date, hour: int, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(hour), zone).astimezone(UTC)


def _is_inside(one: Period, other: Period) -> bool:
    return one != other and other.start <= one.start and one.until <= other.until
