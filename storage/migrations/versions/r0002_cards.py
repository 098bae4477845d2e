"""Cards, quiet hours, pauses and words of a subscription."""

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Nothing yet."""
