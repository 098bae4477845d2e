"""The index of words in posts."""

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Nothing yet."""
