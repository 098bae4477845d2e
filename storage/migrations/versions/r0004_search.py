"""The index of words in posts, and the chats that a person manages."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

# Ids rise with the date, sixteen a second: the first free one from the second's first.
PLACES = """
INSERT INTO indexed (id, channel_id, number)
SELECT max(wanted - place) OVER (ORDER BY place) + place, channel_id, number FROM (
    SELECT channel_id, number, date / 1000000 * 16 AS wanted,
           row_number() OVER (ORDER BY date, channel_id, number) AS place
    FROM posts WHERE deleted_at IS NULL
) AS standing
"""
CHANNEL = "replace(CAST(posts.channel_id AS TEXT), '-', 'm')"
FOLDED = "replace(replace(posts.text, 'ё', 'е'), 'Ё', 'Е')"
OF_POSTS = (
    "FROM indexed JOIN posts ON posts.channel_id = indexed.channel_id AND posts.number = indexed.number "
    "ORDER BY indexed.id"
)


def upgrade() -> None:
    """Make the tables and put every post that stands into them."""
    op.create_table(
        "indexed",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False),
        sa.Column("channel_id", sa.BigInteger(), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["channel_id", "number"],
            ["posts.channel_id", "posts.number"],
            name=op.f("fk_indexed_channel_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_indexed")),
        sa.UniqueConstraint("channel_id", "number", name=op.f("uq_indexed_channel_id_number")),
    )
    op.create_table(
        "managed",
        sa.Column("person", sa.BigInteger(), nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("thread_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("person", "chat_id", "thread_id", name=op.f("pk_managed")),
    )
    op.create_index(op.f("ix_managed_chat_id"), "managed", ["chat_id"], unique=False)
    op.execute(sa.text(PLACES))
    if op.get_bind().dialect.name == "postgresql":
        on_postgresql()
    else:
        on_sqlite()


def on_sqlite() -> None:
    """FTS5; it folds the case itself."""
    op.execute(
        "CREATE VIRTUAL TABLE post_words USING fts5(words, content='', detail=none, columnsize=0, "
        "tokenize='unicode61 remove_diacritics 2')"
    )
    op.execute(
        sa.text(
            "INSERT INTO post_words (rowid, words) "
            f"SELECT indexed.id, char(57344) || {CHANNEL} || ' ' || replace({FOLDED}, char(57344), ' ') {OF_POSTS}"
        )
    )


def on_postgresql() -> None:
    """Lexemes, each once."""
    op.execute(
        "CREATE TABLE post_words (id BIGINT PRIMARY KEY REFERENCES indexed (id) ON DELETE CASCADE, "
        "words TSVECTOR NOT NULL)"
    )
    words = f"SELECT found[1] FROM regexp_matches(lower({FOLDED}), '[[:alnum:]]+', 'g') AS found"
    op.get_bind().exec_driver_sql(
        "INSERT INTO post_words (id, words) SELECT indexed.id, "
        f"array_to_tsvector(ARRAY({words} UNION SELECT chr(57344) || {CHANNEL})) {OF_POSTS}"
    )
    op.execute("CREATE INDEX ix_post_words_words ON post_words USING gin (words)")
