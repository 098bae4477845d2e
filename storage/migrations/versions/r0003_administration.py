"""Admins, blocked people, corrections, broadcasts, and what shows how long work goes on."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the tables; readings that doubt themselves get a mark."""
    op.add_column("orders", sa.Column("preview", sa.Text(), nullable=True))
    op.add_column("readings", sa.Column("doubted", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.create_index("ix_readings_date", "readings", ["date", "channel_id", "kind"], unique=False)
    op.create_index(
        "ix_readings_doubted",
        "readings",
        ["date"],
        unique=False,
        sqlite_where=sa.text("doubted = 1"),
        postgresql_where=sa.text("doubted"),
    )
    op.execute(sa.text("UPDATE readings SET doubted = (1 = 1) WHERE reading LIKE '%\"doubts\":[{%'"))
    people()
    verdicts()
    works()


def people() -> None:
    """Who may do more than others, and who less."""
    op.create_table(
        "admins",
        sa.Column("person", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("added_by", sa.BigInteger(), nullable=False),
        sa.Column("added_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("person", name=op.f("pk_admins")),
    )
    op.create_table(
        "blocked",
        sa.Column("chat_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("blocked_by", sa.BigInteger(), nullable=False),
        sa.Column("blocked_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("chat_id", name=op.f("pk_blocked")),
    )


def verdicts() -> None:
    """What admins say of readings."""
    op.create_table(
        "corrections",
        sa.Column("channel_id", sa.BigInteger(), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("text_key", sa.Text(), nullable=False),
        sa.Column("reading", sa.Text(), nullable=False),
        sa.Column("corrected_by", sa.BigInteger(), nullable=False),
        sa.Column("corrected_at", sa.BigInteger(), nullable=False),
        of_a_post("corrections"),
        sa.PrimaryKeyConstraint("channel_id", "number", "text_key", name=op.f("pk_corrections")),
    )
    op.create_table(
        "reviews",
        sa.Column("channel_id", sa.BigInteger(), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("text_key", sa.Text(), nullable=False),
        sa.Column("reviewed_by", sa.BigInteger(), nullable=False),
        sa.Column("reviewed_at", sa.BigInteger(), nullable=False),
        of_a_post("reviews"),
        sa.PrimaryKeyConstraint("channel_id", "number", "text_key", name=op.f("pk_reviews")),
    )
    op.create_table(
        "drafts",
        sa.Column("person", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("channel_id", sa.BigInteger(), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("text_key", sa.Text(), nullable=False),
        sa.Column("claim", sa.Integer(), nullable=False),
        sa.Column("reading", sa.Text(), nullable=False),
        of_a_post("drafts"),
        sa.PrimaryKeyConstraint("person", name=op.f("pk_drafts")),
    )


def works() -> None:
    """Broadcasts, rereads, what shows how they go on, and silent channels."""
    serial = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.create_table(
        "broadcasts",
        sa.Column("id", serial, nullable=False),
        sa.Column("author", sa.BigInteger(), nullable=False),
        sa.Column("written_at", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("audience", sa.Text(), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_broadcasts")),
    )
    op.create_table(
        "rereads",
        sa.Column("id", serial, nullable=False),
        sa.Column("asked_by", sa.BigInteger(), nullable=False),
        sa.Column("asked_at", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("posts", sa.Integer(), nullable=False),
        sa.Column("done", sa.Integer(), nullable=False),
        sa.Column("difference", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rereads")),
    )
    op.create_table(
        "progress",
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("person", sa.BigInteger(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("zone", sa.Text(), nullable=False),
        sa.Column("shown", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("chat_id", "message_id", name=op.f("pk_progress")),
    )
    op.create_table(
        "lulls",
        sa.Column("channel_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["channel_id"], ["channels.id"], name=op.f("fk_lulls_channel_id")),
        sa.PrimaryKeyConstraint("channel_id", name=op.f("pk_lulls")),
    )


def of_a_post(table: str) -> sa.ForeignKeyConstraint:
    """The reference to the post that a row is about, and goes with."""
    return sa.ForeignKeyConstraint(
        ["channel_id", "number"],
        ["posts.channel_id", "posts.number"],
        name=op.f(f"fk_{table}_channel_id"),
        ondelete="CASCADE",
    )
