"""What the service and its admins tell one another."""

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Integer, PrimaryKeyConstraint, Table, Text

from storage.schema.columns import SERIAL, Instant, Structure, of_a_post, schema

notices = Table(
    "notices",
    schema,
    Column("id", SERIAL, primary_key=True),
    Column("at", Instant, nullable=False),
    Column("kind", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("detail", Text, nullable=False),
    Column("settled", Boolean, nullable=False, index=True),
)

orders = Table(
    "orders",
    schema,
    Column("username", Text, primary_key=True),
    Column("ordered_by", BigInteger, nullable=False),
    Column("ordered_at", Instant, nullable=False),
    Column("voice", Text),
    Column("office", Text),
    Column("region", Text),
    Column("state", Text, nullable=False),
    Column("note", Text),
    Column("closed_at", Instant),
    # what the watcher saw of the channel
    Column("preview", Structure),
)

audit = Table(
    "audit",
    schema,
    Column("id", SERIAL, primary_key=True),
    Column("at", Instant, nullable=False),
    Column("actor", BigInteger, nullable=False),
    Column("action", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("detail", Text, nullable=False),
)

heartbeats = Table(
    "heartbeats",
    schema,
    Column("name", Text, primary_key=True),
    Column("at", Instant, nullable=False),
    Column("note", Text, nullable=False),
)

# People who may do what owners may, but for naming others.
admins = Table(
    "admins",
    schema,
    Column("person", BigInteger, primary_key=True, autoincrement=False),
    Column("name", Text, nullable=False),
    Column("added_by", BigInteger, nullable=False),
    Column("added_at", Instant, nullable=False),
)

# People and chats that are neither answered nor written to.
blocked = Table(
    "blocked",
    schema,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("name", Text, nullable=False),
    Column("blocked_by", BigInteger, nullable=False),
    Column("blocked_at", Instant, nullable=False),
)

# What an admin says that a post says; its key holds the text, so that an edited post is read anew.
corrections = Table(
    "corrections",
    schema,
    Column("channel_id", BigInteger, nullable=False),
    Column("number", BigInteger, nullable=False),
    Column("text_key", Text, nullable=False),
    Column("reading", Structure, nullable=False),
    Column("corrected_by", BigInteger, nullable=False),
    Column("corrected_at", Instant, nullable=False),
    PrimaryKeyConstraint("channel_id", "number", "text_key"),
    of_a_post(),
)

# Readings that an admin looked at and left as they were.
reviews = Table(
    "reviews",
    schema,
    Column("channel_id", BigInteger, nullable=False),
    Column("number", BigInteger, nullable=False),
    Column("text_key", Text, nullable=False),
    Column("reviewed_by", BigInteger, nullable=False),
    Column("reviewed_at", Instant, nullable=False),
    PrimaryKeyConstraint("channel_id", "number", "text_key"),
    of_a_post(),
)

# The correction that an admin has in hand: one a person.
drafts = Table(
    "drafts",
    schema,
    Column("person", BigInteger, primary_key=True, autoincrement=False),
    Column("channel_id", BigInteger, nullable=False),
    Column("number", BigInteger, nullable=False),
    Column("text_key", Text, nullable=False),
    Column("claim", Integer, nullable=False),
    Column("reading", Structure, nullable=False),
    of_a_post(),
)

broadcasts = Table(
    "broadcasts",
    schema,
    Column("id", SERIAL, primary_key=True),
    Column("author", BigInteger, nullable=False),
    Column("written_at", Instant, nullable=False),
    Column("state", Text, nullable=False),
    Column("audience", Text, nullable=False),
    Column("message", Structure, nullable=False),
)

rereads = Table(
    "rereads",
    schema,
    Column("id", SERIAL, primary_key=True),
    Column("asked_by", BigInteger, nullable=False),
    Column("asked_at", Instant, nullable=False),
    Column("state", Text, nullable=False),
    Column("posts", Integer, nullable=False),
    Column("done", Integer, nullable=False),
    Column("difference", Structure),
)

# Messages that show how something goes on, edited in place until it has ended.
progress = Table(
    "progress",
    schema,
    Column("chat_id", BigInteger, nullable=False),
    Column("message_id", BigInteger, nullable=False),
    Column("kind", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("person", BigInteger, nullable=False),
    Column("language", Text, nullable=False),
    Column("zone", Text, nullable=False),
    Column("shown", Text, nullable=False),
    PrimaryKeyConstraint("chat_id", "message_id"),
)

# Channels that have been silent beyond their habit, and since when; told once.
lulls = Table(
    "lulls",
    schema,
    Column("channel_id", BigInteger, ForeignKey("channels.id"), primary_key=True, autoincrement=False),
    Column("since", Instant, nullable=False),
)
