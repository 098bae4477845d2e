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

# SQLAlchemy knows neither of the two. What they are made of is not kept in them: the posts have it.
event.listen(
    indexed,
    "after_create",
    DDL(
        "CREATE VIRTUAL TABLE post_words USING fts5(words, content='', detail=none, columnsize=0, "
        "tokenize='unicode61 remove_diacritics 2')"
    ).execute_if(dialect="sqlite"),
)
event.listen(
    indexed,
    "after_create",
    DDL(
        "CREATE TABLE post_words (id BIGINT PRIMARY KEY REFERENCES indexed (id) ON DELETE CASCADE, "
        "words TSVECTOR NOT NULL)"
    ).execute_if(dialect="postgresql"),
)
event.listen(
    indexed,
    "after_create",
    DDL("CREATE INDEX ix_post_words_words ON post_words USING gin (words)").execute_if(dialect="postgresql"),
)
