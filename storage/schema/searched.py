"""The index of words in posts: made from them, and by another dialect in another way."""

from sqlalchemy import DDL, BigInteger, Column, PrimaryKeyConstraint, Table, UniqueConstraint, event

from storage.schema.columns import SERIAL, of_a_post, schema

# A post's place in the index: later posts have the higher id, so that the newest are found first (storage.words).
indexed = Table(
    "indexed",
    schema,
    Column("id", SERIAL, nullable=False, autoincrement=False),
    Column("channel_id", BigInteger, nullable=False),
    Column("number", BigInteger, nullable=False),
    PrimaryKeyConstraint("id"),
    UniqueConstraint("channel_id", "number"),
    of_a_post(),
)


def _also(dialect: str, statement: str) -> None:
    """What SQLAlchemy has no words for is made after the table."""
    made = DDL(statement)  # type: ignore[no-untyped-call]
    event.listen(indexed, "after_create", made.execute_if(dialect=dialect))


# What the index is made of is not kept in it: the posts have it.
_also(
    "sqlite",
    "CREATE VIRTUAL TABLE post_words USING fts5(words, content='', detail=none, columnsize=0, "
    "tokenize='unicode61 remove_diacritics 2')",
)
_also(
    "postgresql",
    "CREATE TABLE post_words (id BIGINT PRIMARY KEY REFERENCES indexed (id) ON DELETE CASCADE, "
    "words TSVECTOR NOT NULL)",
)
_also("postgresql", "CREATE INDEX ix_post_words_words ON post_words USING gin (words)")
