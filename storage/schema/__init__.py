"""The tables, and the kinds of column they are made of."""

from storage.schema.administration import (
    admins,
    audit,
    blocked,
    broadcasts,
    corrections,
    drafts,
    heartbeats,
    lulls,
    notices,
    orders,
    progress,
    rereads,
    reviews,
)
from storage.schema.chats import COUNTRY, cards, managed, news, outbox, subscribers, subscriptions
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
from storage.schema.searched import indexed
from storage.schema.sent import photos

__all__ = [
    "COUNTRY",
    "Instant",
    "admins",
    "audit",
    "blocked",
    "broadcasts",
    "cards",
    "changes",
    "channels",
    "claims",
    "corrections",
    "drafts",
    "heartbeats",
    "indexed",
    "lulls",
    "managed",
    "news",
    "notices",
    "orders",
    "outbox",
    "photos",
    "post_versions",
    "posts",
    "progress",
    "readings",
    "rereads",
    "reviews",
    "schema",
    "solved",
    "solved_regions",
    "subscribers",
    "subscriptions",
    "withdrawals",
]
