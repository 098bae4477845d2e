"""Alerts: what happened to a post becomes messages for those who want every report.

A new report of an interception is an alert, unless it is old news already. An edit that changes its figures and a
withdrawal are corrections, silent ones. What alerts do not tell, the digest does.
"""

import asyncio
import logging
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.clock import Clock
from bot.waiting import wait_for_work
from claims.model import Count, Happening, Kind, Lane, Mode, News, Notice, Outgoing, Reading, Subscriber
from claims.model import Subscription as Wish
from messages.alert import alert
from messages.notice import notice
from storage.database import Connection, Database
from storage.news import pending_news, settle_news
from storage.notices import pending_notices, settle_notices
from storage.outbox import put_all
from storage.subscribers import active_subscribers, subscriber
from storage.subscriptions import listening_to

log = logging.getLogger(__name__)

FRESH = timedelta(hours=3)
"""A report that is older than this when it arrives is not an alert."""
CORRECTABLE = timedelta(hours=24)
"""A correction of an older post is left to the digest."""
BATCH = 50
CROWD = 20

Address = tuple[int, int]
"""A chat and the thread in it."""


@dataclass(frozen=True, slots=True)
class Listener:
    """A chat and all that it subscribed to."""

    subscriber: Subscriber
    wishes: tuple[Wish, ...]


def alerts_for(news: News, listeners: Iterable[Listener], now: datetime) -> tuple[Outgoing, ...]:
    """The messages that some news calls for: at most one a chat, loud if any of its fitting subscriptions is loud."""
    lane = _lane(news)
    if lane is None:
        return ()
    outgoing = []
    for listener in listeners:
        wishes = [wish for wish in listener.wishes if wish.mode is Mode.EVERY and is_worth(news, wish)]
        if wishes:
            is_loud = lane is Lane.ALERT and any(wish.loud for wish in wishes)
            outgoing.append(_outgoing(news, listener, lane, is_silent=not is_loud, now=now))
    return tuple(outgoing)


def is_worth(news: News, wish: Wish) -> bool:
    """Whether a report, as it is or as it was before, tells of as many drones as a subscription asks for."""
    readings = [reading for reading in (news.reading, news.before) if _is_interception(reading)]
    return any((count := drones_over(reading, wish.region)) is not None and count >= wish.least for reading in readings)


def drones_over(reading: Reading | None, region: str | None) -> int | None:
    """How many drones a reading may tell of over a region (None: anywhere); None where it does not speak of it.

    A number left unsaid is one; a count over several regions together counts for each of them.
    """
    if reading is None:
        return None
    if region is None:
        wholes = [claim for claim in reading.claims if claim.part_of is None]
        return _number(reading.downed) if reading.downed else sum(_number(claim.count) for claim in wholes) or 1
    over = [claim for claim in reading.claims if any(area.region == region for area in claim.areas)]
    wholes = [claim for claim in over if claim.part_of is None] or over
    return sum(_number(claim.count) for claim in wholes) if wholes else None


async def raise_alerts(
    database: Database,
    *,
    owners: frozenset[int],
    clock: Clock,
    wake: asyncio.Event,
    on_outgoing: Callable[[], None],
) -> None:
    """Turn news and notices into outbox rows until cancelled; ``wake`` saves the wait for the next look."""
    while True:
        if await tell_news(database, clock()) or await tell_notices(database, owners, clock()):
            on_outgoing()
        else:
            await wait_for_work(wake)


async def tell_news(database: Database, now: datetime) -> int:
    """Settle a batch of news in one transaction with what it puts into the outbox; how many news there were."""
    async with database.read() as connection:
        pending = await pending_news(connection, BATCH)
    if pending:
        async with database.write() as connection:
            for news in pending:
                await put_all(connection, await _alerts_of(connection, news, now))
            await settle_news(connection, [news.id for news in pending])
    return len(pending)


async def tell_notices(database: Database, owners: frozenset[int], now: datetime) -> int:
    """The same for notices, which go to every owner."""
    async with database.read() as connection:
        pending = await pending_notices(connection, BATCH)
    if pending:
        async with database.write() as connection:
            for one in pending:
                await put_all(connection, [await _notice_for(connection, owner, one, now) for owner in sorted(owners)])
            await settle_notices(connection, [one.id for one in pending])
    return len(pending)


async def _alerts_of(connection: Connection, news: News, now: datetime) -> tuple[Outgoing, ...]:
    listeners = await _listeners(connection, regions_of(news))
    try:
        return alerts_for(news, listeners, now)
    except Exception:  # a bug about one post must not silence the others; told in full
        log.exception("no alert for news %d, %s", news.id, news.ref.url)
        return ()


async def _listeners(connection: Connection, regions: Iterable[str | None]) -> tuple[Listener, ...]:
    wishes = {wish for region in regions for wish in await listening_to(connection, region)}
    chats: dict[Address, list[Wish]] = {}
    for wish in sorted(wishes, key=lambda wish: (wish.chat_id, wish.thread_id, wish.region or "")):
        if wish.mode is Mode.EVERY:
            chats.setdefault((wish.chat_id, wish.thread_id), []).append(wish)
    known = await _subscribers(connection, chats.keys())
    return tuple(Listener(known[chat], tuple(wished)) for chat, wished in chats.items() if chat in known)


async def _subscribers(connection: Connection, chats: Collection[Address]) -> dict[Address, Subscriber]:
    """Those of some chats: one by one where they are few, else out of all that can be written to."""
    if len(chats) > CROWD:
        found = await active_subscribers(connection)
    else:
        found = tuple([one for chat in chats if (one := await subscriber(connection, *chat)) is not None])
    return {(one.chat_id, one.thread_id): one for one in found}


def regions_of(news: News) -> frozenset[str | None]:
    """The regions that a report names or named; None alone where it names none."""
    readings = [reading for reading in (news.reading, news.before) if reading is not None]
    named = {area.region for reading in readings for claim in reading.claims for area in claim.areas}
    return frozenset(named) or frozenset({None})


def _lane(news: News) -> Lane | None:
    """Whether some news is an alert, a correction or neither."""
    is_one, was_one = _is_interception(news.reading), _is_interception(news.before)
    age = news.arrived - news.date
    if was_one:
        is_changed = news.what is Happening.WITHDRAWN or _figures(news.reading) != _figures(news.before)
        return Lane.CORRECTION if is_changed and age <= CORRECTABLE else None
    is_told = is_one and news.what in {Happening.NEW, Happening.EDITED}
    return Lane.ALERT if is_told and age <= FRESH else None


def _outgoing(news: News, listener: Listener, lane: Lane, *, is_silent: bool, now: datetime) -> Outgoing:
    chat = listener.subscriber
    post = f"{chat.chat_id}:{chat.thread_id}:{news.ref.channel_id}/{news.ref.number}"
    return Outgoing(
        key=f"alert:{post}" if lane is Lane.ALERT else f"correction:{post}:{news.id}",
        chat_id=chat.chat_id,
        thread_id=chat.thread_id,
        lane=lane,
        message=alert(
            news,
            language=chat.language,
            zone=chat.zone,
            regions=[wish.region for wish in listener.wishes if wish.region],
            silent=is_silent,
        ),
        not_before=now,
    )


async def _notice_for(connection: Connection, owner: int, one: Notice, now: datetime) -> Outgoing:
    known = await subscriber(connection, owner)
    return Outgoing(
        key=f"notice:{one.id}:{owner}",
        chat_id=owner,
        lane=Lane.CORRECTION,
        message=notice(one, language=known.language if known else "ru"),
        not_before=now,
    )


def _is_interception(reading: Reading | None) -> bool:
    return reading is not None and reading.kind is Kind.INTERCEPTION


def _number(count: Count) -> int:
    return next((number for number in (count.low, count.high) if number is not None), 1)


def _figures(reading: Reading | None) -> object:
    """What of a reading a correction is about: kind, counts and places, not the wording."""
    if reading is None:
        return None
    return reading.kind, reading.downed, tuple((claim.count, claim.areas) for claim in reading.claims)
