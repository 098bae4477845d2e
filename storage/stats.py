"""The service in figures: who subscribes, what was sent, what was read."""

from datetime import datetime, timedelta

from sqlalchemy import Column, ColumnElement, Table, func, select

from claims.model import Mode, Stats, SubscriberState
from storage.activity import activity_between
from storage.database import Connection
from storage.outbox import OutboxState
from storage.schema import COUNTRY, outbox, subscribers, subscriptions
from storage.subscribers import count_subscribers

DAYS = 7
MOST_REGIONS = 8

_ACTIVE = subscribers.c.state == SubscriberState.ACTIVE.value


async def stats(c: Connection, now: datetime) -> Stats:
    """All of it, as it stands; what has a time is of the last seven days."""
    since = now - timedelta(days=DAYS)
    states = await count_subscribers(c)
    published = (await activity_between(c, since, now)).values()
    lately = outbox.c.settled_at >= since
    reached = select(func.count(outbox.c.chat_id.distinct())).where(lately, outbox.c.state == OutboxState.SENT.value)
    settled = await _counts(c, outbox, outbox.c.state, lately)
    wanted = subscriptions.join(
        subscribers,
        (subscribers.c.chat_id == subscriptions.c.chat_id) & (subscribers.c.thread_id == subscriptions.c.thread_id),
    )
    regions = await c.execute(
        select(subscriptions.c.region, func.count().label("chats"))
        .select_from(wanted)
        .where(_ACTIVE)
        .group_by(subscriptions.c.region)
        .order_by(func.count().desc(), subscriptions.c.region)
        .limit(MOST_REGIONS)
    )
    modes = await c.execute(
        select(subscriptions.c.mode, func.count().label("chats"))
        .select_from(wanted)
        .where(_ACTIVE)
        .group_by(subscriptions.c.mode)
    )
    return Stats(
        active=states[SubscriberState.ACTIVE],
        suspended=states[SubscriberState.SUSPENDED],
        languages=await _counts(c, subscribers, subscribers.c.language, _ACTIVE),
        modes={Mode(row.mode): row.chats for row in modes},
        regions=tuple((None if row.region == COUNTRY else row.region, row.chats) for row in regions),
        reached=(await c.execute(reached)).scalar_one(),
        sent=settled.get(OutboxState.SENT.value, 0),
        failed=settled.get(OutboxState.GIVEN_UP.value, 0),
        posts=sum(one.posts for one in published),
        interceptions=sum(one.interceptions for one in published),
    )


async def _counts(c: Connection, table: Table, by: "Column[str]", where: ColumnElement[bool]) -> dict[str, int]:
    """How many rows there are of each value, the most first."""
    found = await c.execute(
        select(by.label("value"), func.count().label("rows")).select_from(table).where(where).group_by(by)
    )
    return {row.value: row.rows for row in sorted(found, key=lambda row: (-row.rows, row.value))}
