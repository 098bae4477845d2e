"""Who a broadcast goes to: everyone, those of a language, the subscribers of a region."""

from typing import Any

from sqlalchemy import Select, func, select, true

from claims.model import EVERYONE, OF_LANGUAGE, OF_REGION, Subscriber, SubscriberState
from storage.database import Connection
from storage.schema import blocked, subscribers, subscriptions
from storage.subscribers import subscriber_of

MOST_REGIONS = 60


async def count_audience(c: Connection, audience: str) -> int:
    """How many chats an audience has."""
    return (await c.execute(select(func.count()).select_from(_chats(audience).subquery()))).scalar_one()


async def audience_after(c: Connection, audience: str, chat_id: int | None, limit: int) -> tuple[Subscriber, ...]:
    """The next chats of an audience by number (None: the first ones), each once with its first topic.

    Only those who can be written to, and are not blocked.
    """
    chats = _chats(audience).subquery()
    behind = true() if chat_id is None else chats.c.chat_id > chat_id
    first = (subscribers.c.chat_id == chats.c.chat_id) & (subscribers.c.thread_id == chats.c.thread_id)
    found = await c.execute(select(subscribers).join(chats, first).where(behind).order_by(chats.c.chat_id).limit(limit))
    return tuple(subscriber_of(row) for row in found)


async def languages_spoken(c: Connection) -> dict[str, int]:
    """How many chats there are of each language, the most first."""
    chats = _chats(EVERYONE).subquery()
    found = await c.execute(
        select(chats.c.language, func.count().label("chats")).group_by(chats.c.language).order_by(func.count().desc())
    )
    return {row.language: row.chats for row in found}


async def regions_wanted(c: Connection) -> dict[str, int]:
    """How many chats subscribe to each region, the most first."""
    found = await c.execute(
        select(subscriptions.c.region, func.count(subscriptions.c.chat_id.distinct()).label("chats"))
        .where(subscriptions.c.region != "", subscriptions.c.chat_id.in_(select(_chats(EVERYONE).subquery().c.chat_id)))
        .group_by(subscriptions.c.region)
        .order_by(func.count(subscriptions.c.chat_id.distinct()).desc(), subscriptions.c.region)
        .limit(MOST_REGIONS)
    )
    return {row.region: row.chats for row in found}


def _chats(audience: str) -> Select[Any]:
    found = (
        select(
            subscribers.c.chat_id,
            func.min(subscribers.c.thread_id).label("thread_id"),
            func.min(subscribers.c.language).label("language"),
        )
        .where(
            subscribers.c.state == SubscriberState.ACTIVE.value,
            subscribers.c.chat_id.not_in(select(blocked.c.chat_id)),
        )
        .group_by(subscribers.c.chat_id)
    )
    if audience.startswith(OF_LANGUAGE):
        return found.where(subscribers.c.language == audience.removeprefix(OF_LANGUAGE))
    if audience.startswith(OF_REGION):
        wanted = select(subscriptions.c.chat_id).where(subscriptions.c.region == audience.removeprefix(OF_REGION))
        return found.where(subscribers.c.chat_id.in_(wanted))
    return found
