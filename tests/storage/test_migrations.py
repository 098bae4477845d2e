"""The migrations: from nothing to the tables as the program knows them."""

from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Dialect, create_engine, inspect
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable

from storage import migrations
from storage.migrations import REVISIONS, upgrade
from storage.schema import schema
from storage.words import channel_word

POSTGRESQL: Dialect = postgresql.dialect()  # type: ignore[no-untyped-call]  # SQLAlchemy types no dialect


def migrated(path: Path) -> Connection:
    """An SQLite file brought from nothing to the newest revision."""
    connection = create_engine(f"sqlite:///{path}").connect()
    upgrade(connection)
    return connection


def test_migrations_make_the_schema_and_nothing_else(tmp_path: Path) -> None:
    """The tables of FTS5 apart, which SQLAlchemy does not know: the next test holds them."""

    def ours(name: str | None, kind: str, _parents: object) -> bool:
        return kind != "table" or not (name or "").startswith("post_words")

    with migrated(tmp_path / "x.db") as connection:
        assert compare_metadata(MigrationContext.configure(connection, opts={"include_name": ours}), schema) == []
        connection.engine.dispose()


def test_migrations_make_the_same_tables_to_the_letter(tmp_path: Path) -> None:
    """Constraints and WITHOUT ROWID too, which Alembic does not compare."""
    direct = create_engine(f"sqlite:///{tmp_path / 'direct.db'}")
    schema.create_all(direct)

    def made(connection: Connection) -> dict[str, str]:
        rows = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
        return {name: _loosely(sql) for name, sql in rows if name != "alembic_version"}

    with migrated(tmp_path / "x.db") as connection, direct.connect() as other:
        assert made(connection) == made(other)
        connection.engine.dispose()
    direct.dispose()


def test_migrating_again_changes_nothing(tmp_path: Path) -> None:
    with migrated(tmp_path / "x.db") as connection:
        before = inspect(connection).get_table_names()
        upgrade(connection)
        assert inspect(connection).get_table_names() == before
        connection.engine.dispose()


def test_readings_that_doubted_themselves_before_there_was_a_mark_get_it(tmp_path: Path) -> None:
    with create_engine(f"sqlite:///{tmp_path / 'x.db'}").connect() as connection:
        upgrade(connection, "0002")
        for number, doubts in ((1, '[{"reason":"no_place","detail":""}]'), (2, "[]")):
            connection.exec_driver_sql(
                "INSERT INTO readings (channel_id, number, date, kind, rules, text_key, reading) "
                f"VALUES (1, {number}, 0, 'interception', 1, 'x', '{{\"damage\":null,\"doubts\":{doubts}}}')"
            )
        upgrade(connection)
        rows = connection.exec_driver_sql("SELECT number, doubted FROM readings ORDER BY number")
        assert [tuple(row) for row in rows] == [(1, 1), (2, 0)]
        connection.engine.dispose()


def test_the_words_of_posts_that_were_there_before_are_indexed_in_the_order_of_their_dates(tmp_path: Path) -> None:
    with create_engine(f"sqlite:///{tmp_path / 'x.db'}").connect() as connection:
        upgrade(connection, "0003")
        for number, second, deleted in ((1, 20, "NULL"), (2, 10, "NULL"), (3, 10, "NULL"), (4, 10, "7")):
            connection.exec_driver_sql(
                "INSERT INTO posts (channel_id, number, date, deleted_at, seen_at, has_media, text) "
                f"VALUES (5, {number}, {second}000000, {deleted}, 0, 0, 'ЁЛКА и ещё')"
            )
        upgrade(connection)
        for words in ("елка", channel_word(5)):
            rows = connection.exec_driver_sql(
                "SELECT number, id FROM post_words JOIN indexed ON indexed.id = post_words.rowid "
                f"WHERE post_words MATCH '\"{words}\"' ORDER BY post_words.rowid"
            )
            assert [tuple(row) for row in rows] == [(2, 160), (3, 161), (1, 320)]
        connection.engine.dispose()


def test_the_revisions_that_are_known_are_those_that_there_are() -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    scripts = ScriptDirectory.from_config(config)
    assert tuple(script.revision for script in reversed(list(scripts.walk_revisions()))) == REVISIONS
    assert scripts.get_heads() == [REVISIONS[-1]]


def test_the_schema_can_be_made_on_postgresql() -> None:
    for table in schema.sorted_tables:
        statement = str(CreateTable(table).compile(dialect=POSTGRESQL))
        assert "ROWID" not in statement
        assert "BLOB" not in statement


def _loosely(sql: str) -> str:
    """Columns and constraints in any order."""
    return " ".join(sorted(sql.replace(",", " ").split()))
