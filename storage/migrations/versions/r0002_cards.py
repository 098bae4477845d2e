"""Cards, quiet hours, pauses and words of a subscription."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """What chats asked for and what is sent to them gets more columns; cards get a table."""
    op.add_column("subscribers", sa.Column("quiet", sa.Text(), nullable=True))
    op.add_column("subscribers", sa.Column("paused_since", sa.BigInteger(), nullable=True))
    op.add_column("subscribers", sa.Column("paused_until", sa.BigInteger(), nullable=True))
    op.add_column("subscribers", sa.Column("pictures", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.add_column("subscriptions", sa.Column("include", sa.Text(), server_default="[]", nullable=False))
    op.add_column("subscriptions", sa.Column("exclude", sa.Text(), server_default="[]", nullable=False))
    op.add_column("outbox", sa.Column("edits", sa.Text(), nullable=True))
    op.add_column("outbox", sa.Column("replies_to", sa.Text(), nullable=True))
    op.add_column("outbox", sa.Column("quiet_from", sa.BigInteger(), nullable=True))
    op.create_index("ix_outbox_edits", "outbox", ["edits"], unique=False)
    op.create_table(
        "cards",
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("thread_id", sa.BigInteger(), nullable=False),
        sa.Column("region", sa.Text(), nullable=False),
        sa.Column("period_from", sa.BigInteger(), nullable=False),
        sa.Column("period_until", sa.BigInteger(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("sounded_at", sa.BigInteger(), nullable=False),
        sa.Column("told_least", sa.Integer(), nullable=False),
        sa.Column("told_hurt", sa.Boolean(), nullable=False),
        sa.Column("closed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["chat_id", "thread_id", "region"],
            ["subscriptions.chat_id", "subscriptions.thread_id", "subscriptions.region"],
            name=op.f("fk_cards_chat_id"),
            onupdate="CASCADE",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("chat_id", "thread_id", "region", "period_from", "period_until", name=op.f("pk_cards")),
    )
    op.create_index("ix_cards_closed_period_until", "cards", ["closed", "period_until"], unique=False)
