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

POSTGRESQL: Dialect = postgresql.dialect()  # type: ignore[no-untyped-call]  # SQLAlchemy types no dialect


def migrated(path: Path) -> Connection:
    """An SQLite file brought from nothing to the newest revision."""
    connection = create_engine(f"sqlite:///{path}").connect()
    upgrade(connection)
    return connection


def test_migrations_make_the_schema_and_nothing_else(tmp_path: Path) -> None:
    with migrated(tmp_path / "x.db") as connection:
        assert compare_metadata(MigrationContext.configure(connection), schema) == []
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
