"""The tables, and the kinds of column they are made of."""

from storage.schema.administration import audit, heartbeats, notices, orders
from storage.schema.chats import COUNTRY, news, outbox, subscribers, subscriptions
from storage.schema.columns import Instant, schema
from storage.schema.published import (
    changes,
    channels,
    claims,
    post_versions,
    posts,
    readings,
    solved,
    solved_regions,
    withdrawals,
)
from storage.schema.sent import photos

__all__ = [
    "COUNTRY",
    "Instant",
    "audit",
    "changes",
    "channels",
    "claims",
    "heartbeats",
    "news",
    "notices",
    "orders",
    "outbox",
    "photos",
    "post_versions",
    "posts",
    "readings",
    "schema",
    "solved",
    "solved_regions",
    "subscribers",
    "subscriptions",
    "withdrawals",
]
