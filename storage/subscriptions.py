"""The table of subscriptions: which chat wants to hear of which region, and how."""

from typing import Any

from sqlalchemy import Row, bindparam, delete, select

from claims.model import Mode, SubscriberState, Subscription
from storage.conflict import insert_or_update
from storage.database import Connection
from storage.schema import COUNTRY, subscribers, subscriptions


async def subscribe(c: Connection, subscription: Subscription) -> None:
    """Store a subscription, or write over the one of the same chat, topic and region. Its subscriber must be stored."""
    values = {name: getattr(subscription, name) for name in Subscription.__slots__}
    values |= {
        "region": subscription.region or COUNTRY,
        "mode": subscription.mode.value,
        "include": list(subscription.include),
        "exclude": list(subscription.exclude),
    }
    await c.execute(insert_or_update(c, subscriptions), values)


async def unsubscribe(c: Connection, chat_id: int, thread_id: int, region: str | None) -> bool:
    """End the subscription to a region (None: to the whole country); False if there was none."""
    ended = await c.execute(
        delete(subscriptions).where(
            subscriptions.c.chat_id == chat_id,
            subscriptions.c.thread_id == thread_id,
            subscriptions.c.region == (region or COUNTRY),
        )
    )
    return ended.rowcount > 0


async def subscriptions_of(c: Connection, chat_id: int, thread_id: int = 0) -> tuple[Subscription, ...]:
    """A chat's subscriptions, by region, the whole country first."""
    found = await c.execute(
        select(subscriptions)
        .where(subscriptions.c.chat_id == chat_id, subscriptions.c.thread_id == thread_id)
        .order_by(subscriptions.c.region)
    )
    return tuple(_subscription_of(row) for row in found)


_LISTENING = (
    select(subscriptions)
    .join(
        subscribers,
        (subscribers.c.chat_id == subscriptions.c.chat_id) & (subscribers.c.thread_id == subscriptions.c.thread_id),
    )
    .where(
        subscriptions.c.region.in_(bindparam("regions", expanding=True)),
        subscribers.c.state == SubscriberState.ACTIVE.value,
    )
    .order_by(subscriptions.c.chat_id, subscriptions.c.thread_id, subscriptions.c.region.desc())
)


async def listening_to(c: Connection, region: str | None) -> tuple[Subscription, ...]:
    """Subscriptions of chats that can be written to, to a region or to the whole country (None: only the latter)."""
    found = await c.execute(_LISTENING, {"regions": [region or COUNTRY, COUNTRY]})
    return tuple(_subscription_of(row) for row in found)


async def regions_wanted(c: Connection, mode: Mode) -> frozenset[str | None]:
    """The regions that anybody subscribed to in a mode; None among them stands for the whole country."""
    found = await c.execute(select(subscriptions.c.region).where(subscriptions.c.mode == mode.value).distinct())
    return frozenset(region or None for region in found.scalars())


async def subscribed_regions(c: Connection) -> tuple[str, ...]:
    """The regions that anybody subscribed to."""
    regions = select(subscriptions.c.region).where(subscriptions.c.region != COUNTRY).distinct()
    return tuple((await c.execute(regions.order_by(subscriptions.c.region))).scalars())


def _subscription_of(row: Row[*tuple[Any, ...]]) -> Subscription:
    values = {name: getattr(row, name) for name in Subscription.__slots__}
    values |= {"include": tuple(row.include), "exclude": tuple(row.exclude)}
    return Subscription(**values | {"region": row.region or None, "mode": Mode(row.mode)})
