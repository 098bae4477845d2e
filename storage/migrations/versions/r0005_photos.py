"""The file ids of drawings, so that they outlive a restart."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "photos",
        sa.Column("drawing", sa.Text(), nullable=False),
        sa.Column("file_id", sa.Text(), nullable=False),
        sa.Column("sent_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("drawing", name=op.f("pk_photos")),
    )
    op.create_index(op.f("ix_photos_sent_at"), "photos", ["sent_at"])
