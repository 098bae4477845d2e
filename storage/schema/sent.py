"""What Telegram already has of ours."""

from sqlalchemy import Column, Table, Text

from storage.schema.columns import Instant, schema

# A drawing, by the digest of its SVG, and the file id under which it is sent again.
photos = Table(
    "photos",
    schema,
    Column("drawing", Text, primary_key=True),
    Column("file_id", Text, nullable=False),
    Column("sent_at", Instant, nullable=False, index=True),
)
