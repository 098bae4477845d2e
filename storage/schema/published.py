"""What channels publish, and what is derived from it. Posts are the source; all after them can be rebuilt."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    PrimaryKeyConstraint,
    Table,
    Text,
    false,
    text,
)

from storage.schema.columns import SERIAL, Instant, Structure, of_a_post, schema

channels = Table(
    "channels",
    schema,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("username", Text),
    Column("title", Text, nullable=False),
    Column("voice", Text, nullable=False),
    Column("office", Text, nullable=False),
    Column("region", Text),
    Column("zone", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("cursor", BigInteger, nullable=False),
    Column("access_hash", BigInteger),
    Column("last_post_at", Instant),
    Column("checked_at", Instant),
    Column("note", Text),
)

posts = Table(
    "posts",
    schema,
    Column("channel_id", BigInteger, ForeignKey("channels.id"), nullable=False),
    Column("number", BigInteger, nullable=False),
    Column("date", Instant, nullable=False),
    Column("edited", Instant),
    Column("deleted_at", Instant),
    Column("seen_at", Instant, nullable=False),
    Column("album", BigInteger),
    Column("origin", Structure),
    Column("has_media", Boolean, nullable=False),
    Column("text", Text, nullable=False),
    PrimaryKeyConstraint("channel_id", "number"),
)

post_versions = Table(
    "post_versions",
    schema,
    Column("channel_id", BigInteger, nullable=False),
    Column("number", BigInteger, nullable=False),
    # 0 for the version as first published
    Column("edited_us", BigInteger, nullable=False),
    Column("text_key", Text, nullable=False),
    Column("seen_at", Instant, nullable=False),
    Column("text", Text, nullable=False),
    PrimaryKeyConstraint("channel_id", "number", "edited_us", "text_key"),
    of_a_post(),
)

# Numbers known to be deleted, stored or not: an event that comes late must not bring a post back.
withdrawals = Table(
    "withdrawals",
    schema,
    Column("channel_id", BigInteger, ForeignKey("channels.id"), nullable=False),
    Column("number", BigInteger, nullable=False),
    Column("seen_at", Instant, nullable=False),
    PrimaryKeyConstraint("channel_id", "number"),
    sqlite_with_rowid=False,
)

readings = Table(
    "readings",
    schema,
    Column("channel_id", BigInteger, nullable=False),
    Column("number", BigInteger, nullable=False),
    # the post's, so that what is told of it needs no look at its text
    Column("date", Instant, nullable=False),
    Column("edited", Instant),
    Column("kind", Text, nullable=False),
    Column("rules", Integer, nullable=False),
    Column("text_key", Text, nullable=False),
    Column("reading", Structure, nullable=False),
    # whether an admin should look at it
    Column("doubted", Boolean, nullable=False, server_default=false()),
    PrimaryKeyConstraint("channel_id", "number"),
    of_a_post(),
    Index("ix_readings_date", "date", "channel_id", "kind"),
    Index("ix_readings_doubted", "date", sqlite_where=text("doubted = 1"), postgresql_where=text("doubted")),
    sqlite_with_rowid=False,
)

# The covering index of what was claimed where and when: one row a post and region, found without touching the posts.
claims = Table(
    "claims",
    schema,
    # a region's code, or one of the two keys of claims.counting.reach: no place said, an exhaustive list
    Column("region", Text, nullable=False),
    # whether the window is longer than LONG: the others are found by their start alone
    Column("lasting", Boolean, nullable=False),
    # minutes since 1970-01-01 UTC
    Column("outer_from", BigInteger, nullable=False),
    Column("channel_id", BigInteger, nullable=False),
    Column("number", BigInteger, nullable=False),
    Column("outer_until", BigInteger, nullable=False),
    # the regions that the post counts jointly with this one, by spaces
    Column("joint", Text, nullable=False),
    PrimaryKeyConstraint("region", "lasting", "outer_from", "channel_id", "number"),
    of_a_post(),
    Index("ix_claims_channel_id_number", "channel_id", "number"),
    sqlite_with_rowid=False,
)

# Figures that an edit or a withdrawal changed; kept, because reports tell of them.
changes = Table(
    "changes",
    schema,
    Column("id", SERIAL, primary_key=True),
    Column("channel_id", BigInteger, nullable=False),
    Column("number", BigInteger, nullable=False),
    Column("at", Instant, nullable=False),
    Column("outer_from", BigInteger, nullable=False),
    Column("outer_until", BigInteger, nullable=False, index=True),
    Column("before", Structure, nullable=False),
    Column("after", Structure),
    of_a_post(),
)

solved = Table(
    "solved",
    schema,
    Column("question", Text, primary_key=True),
    Column("outer_from", BigInteger, nullable=False),
    Column("outer_until", BigInteger, nullable=False),
    Column("answer", Structure, nullable=False),
)

# The regions whose posts a solved answer rests on.
solved_regions = Table(
    "solved_regions",
    schema,
    Column("region", Text, nullable=False),
    Column("question", Text, ForeignKey("solved.question", ondelete="CASCADE"), nullable=False),
    PrimaryKeyConstraint("region", "question"),
    Index("ix_solved_regions_question", "question"),
    sqlite_with_rowid=False,
)
