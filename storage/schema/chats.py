"""What chats asked for, and what is on its way to them."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKeyConstraint,
    Index,
    Integer,
    PrimaryKeyConstraint,
    Table,
    Text,
    false,
    text,
)

from storage.schema.columns import SERIAL, Instant, Structure, of_a_post, schema

COUNTRY = ""
"""The region of a subscription to the whole country."""

# The queue between the watcher and the bot; a row goes when it is settled, and its id, which is part of the keys of
# corrections in the outbox, is never given to another row.
news = Table(
    "news",
    schema,
    Column("id", SERIAL, primary_key=True),
    Column("what", Text, nullable=False),
    Column("channel_id", BigInteger, nullable=False),
    Column("number", BigInteger, nullable=False),
    Column("date", Instant, nullable=False),
    Column("arrived", Instant, nullable=False),
    Column("reading", Structure),
    Column("before", Structure),
    of_a_post(),
    sqlite_autoincrement=True,
)

subscribers = Table(
    "subscribers",
    schema,
    Column("chat_id", BigInteger, nullable=False),
    Column("thread_id", BigInteger, nullable=False),
    Column("kind", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("zone", Text, nullable=False),
    Column("digest_hours", Structure, nullable=False),
    Column("state", Text, nullable=False),
    Column("created_at", Instant),
    # minutes after midnight, from and until
    Column("quiet", Structure),
    Column("paused_since", Instant),
    Column("paused_until", Instant),
    Column("pictures", Boolean, nullable=False, server_default=false()),
    PrimaryKeyConstraint("chat_id", "thread_id"),
)

subscriptions = Table(
    "subscriptions",
    schema,
    Column("chat_id", BigInteger, nullable=False),
    Column("thread_id", BigInteger, nullable=False),
    Column("region", Text, nullable=False),
    Column("mode", Text, nullable=False),
    Column("loud", Boolean, nullable=False),
    Column("least", Integer, nullable=False),
    Column("include", Structure, nullable=False, server_default="[]"),
    Column("exclude", Structure, nullable=False, server_default="[]"),
    PrimaryKeyConstraint("chat_id", "thread_id", "region"),
    ForeignKeyConstraint(
        ["chat_id", "thread_id"],
        ["subscribers.chat_id", "subscribers.thread_id"],
        ondelete="CASCADE",
        onupdate="CASCADE",
    ),
    Index("ix_subscriptions_region", "region"),
)

# The cards under way, and those closed of late; a card goes with its subscription.
cards = Table(
    "cards",
    schema,
    Column("chat_id", BigInteger, nullable=False),
    Column("thread_id", BigInteger, nullable=False),
    Column("region", Text, nullable=False),
    Column("period_from", Instant, nullable=False),
    Column("period_until", Instant, nullable=False),
    Column("key", Text, nullable=False),
    Column("sounded_at", Instant, nullable=False),
    Column("told_least", Integer, nullable=False),
    Column("told_hurt", Boolean, nullable=False),
    Column("closed", Boolean, nullable=False),
    PrimaryKeyConstraint("chat_id", "thread_id", "region", "period_from", "period_until"),
    ForeignKeyConstraint(
        ["chat_id", "thread_id", "region"],
        ["subscriptions.chat_id", "subscriptions.thread_id", "subscriptions.region"],
        ondelete="CASCADE",
        onupdate="CASCADE",
    ),
    Index("ix_cards_closed_period_until", "closed", "period_until"),
)

outbox = Table(
    "outbox",
    schema,
    Column("id", SERIAL, primary_key=True),
    Column("key", Text, nullable=False, unique=True),
    Column("chat_id", BigInteger, nullable=False, index=True),
    Column("thread_id", BigInteger, nullable=False),
    Column("lane", Integer, nullable=False),
    Column("state", Text, nullable=False),
    Column("not_before", Instant, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("message", Structure, nullable=False),
    Column("message_id", BigInteger),
    Column("error", Text),
    Column("settled_at", Instant),
    # keys of other rows
    Column("edits", Text),
    Column("replies_to", Text),
    Column("quiet_from", Instant),
    Index("ix_outbox_edits", "edits"),
    Index(
        "ix_outbox_waiting",
        "lane",
        "id",
        sqlite_where=text("state = 'waiting'"),
        postgresql_where=text("state = 'waiting'"),
    ),
)

# The chats on a person's list; whether he may manage them, Telegram is asked.
managed = Table(
    "managed",
    schema,
    Column("person", BigInteger, nullable=False),
    Column("chat_id", BigInteger, nullable=False, index=True),
    Column("thread_id", BigInteger, nullable=False),
    Column("kind", Text, nullable=False),
    Column("title", Text, nullable=False),
    PrimaryKeyConstraint("person", "chat_id", "thread_id"),
)
