"""Telling: news becomes alerts and cards, notices become messages, all by way of the outbox."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from datetime import datetime

from bot.alerts import Listener, alert_key, alerts_for, regions_of
from bot.card_keeping import keep_cards, tell_now, touched
from bot.clock import Clock
from bot.listeners import listeners
from bot.notices import tell_notices
from bot.waiting import wait_for_work
from claims.counting.reach import MARGIN, places
from claims.model import Lane, Mode, News, Outgoing, PostRef
from claims.twins import repeats, told_of
from storage.database import Connection, Database
from storage.news import pending_news, settle_news
from storage.outbox import known_keys, put_all
from storage.readings import told_near

log = logging.getLogger(__name__)

BATCH = 50


async def raise_alerts(
    database: Database,
    *,
    owners: frozenset[int],
    clock: Clock,
    wake: asyncio.Event,
    on_outgoing: Callable[[], None],
) -> None:
    """Turn news and notices into outbox rows until cancelled; ``wake`` saves the wait for the next look.

    After news that were not a whole batch it waits too: looking for more at once would only hold up the sending.
    """
    while True:
        told = await tell_news(database, clock())
        if told or await tell_notices(database, owners, clock()):
            on_outgoing()
            if told in (0, BATCH):
                continue
        await wait_for_work(wake)


async def tell_news(database: Database, now: datetime) -> int:
    """Settle a batch of news in one transaction with what it puts into the outbox; how many news there were."""
    async with database.read() as connection:
        pending = await pending_news(connection, BATCH)
        touching = await touched(connection, pending)
    told = await tell_now(database, touching)
    if pending:
        async with database.write() as connection:
            for news in pending:
                await put_all(connection, await _alerts_of(connection, news, now))
            await keep_cards(connection, told, touching, now)
            await settle_news(connection, [news.id for news in pending])
    return len(pending)


async def _alerts_of(connection: Connection, news: News, now: datetime) -> tuple[Outgoing, ...]:
    chats = await listeners(connection, regions_of(news), Mode.EVERY)
    try:
        told = frozenset() if news.before is None else await _told_before(connection, news.ref, chats)
        alerts = tuple(alert for chat in chats for alert in _alerts_for(news, chat, now, told))
        return await _without_repeats(connection, news, chats, alerts)
    except Exception:  # a bug about one post must not silence the others; told in full
        log.exception("no alert for news %d, %s", news.id, news.ref.url)
        return ()


def _alerts_for(news: News, chat: Listener, now: datetime, told: frozenset[str]) -> tuple[Outgoing, ...]:
    """One chat's broken settings must not keep an alert from the others."""
    try:
        return alerts_for(news, [chat], now, told=told)
    except (LookupError, ValueError):
        log.exception("no alert of %s for chat %d", news.ref.url, chat.subscriber.chat_id)
        return ()


async def _told_before(connection: Connection, post: PostRef, chats: Sequence[Listener]) -> frozenset[str]:
    """The keys of the alerts that chats had of a post."""
    return await known_keys(connection, [alert_key(chat.subscriber, post) for chat in chats])


async def _without_repeats(
    connection: Connection, news: News, chats: Sequence[Listener], alerts: tuple[Outgoing, ...]
) -> tuple[Outgoing, ...]:
    """The messages but for alerts to chats that had one of another post with the same statement of the same voice."""
    fresh = [one for one in alerts if one.lane is Lane.ALERT]
    if not fresh or news.reading is None:
        return alerts
    mine = told_of(news, news.reading)
    spans = places(mine).values()
    if not spans:
        return alerts
    around = min(start for start, _ in spans) - MARGIN, max(until for _, until in spans) + MARGIN
    near = await told_near(connection, [region for region in regions_of(news) if region], around)
    twins = [twin for twin in near if repeats(mine, twin)]
    keys = {
        alert_key(chat.subscriber, twin.ref): (chat.subscriber.chat_id, chat.subscriber.thread_id)
        for twin in twins
        for chat in chats
    }
    had = {keys[key] for key in await known_keys(connection, keys)}
    return tuple(one for one in alerts if one.lane is not Lane.ALERT or (one.chat_id, one.thread_id) not in had)
