"""What the service and its admins tell one another."""

from sqlalchemy import BigInteger, Boolean, Column, Table, Text

from storage.schema.columns import SERIAL, Instant, schema

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
