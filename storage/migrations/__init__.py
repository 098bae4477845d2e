"""Bringing a database to this program's schema, at start. Alembic is imported only when there is something to do."""

from pathlib import Path

from sqlalchemy import Connection, inspect, text
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.errors import DatabaseNewer, DatabaseUnreachable

REVISIONS = ("0001", "0002", "0003", "0004", "0005")
"""Every revision of the schema, oldest first."""


async def migrate(connection: AsyncConnection) -> None:
    """Upgrades inside the caller's transaction.

    Raises DatabaseNewer for a revision that this program does not know, DatabaseUnreachable for a database that holds
    something else.
    """
    await connection.run_sync(_migrate)


def _migrate(connection: Connection) -> None:
    known = _revision(connection)
    if known == REVISIONS[-1]:
        # changes nothing, and fails where nothing can be written: SQLite begins a transaction all the same
        connection.execute(text("UPDATE alembic_version SET version_num = version_num WHERE 1 = 0"))
        return
    if known is not None and known not in REVISIONS:
        raise DatabaseNewer(
            f"The database is at revision {known}, this program knows up to {REVISIONS[-1]}: "
            "it was written by a newer Dronewatch; update the program."
        )
    upgrade(connection)


def _revision(connection: Connection) -> str | None:
    tables = inspect(connection).get_table_names()
    if "alembic_version" in tables:
        found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
        return None if found is None else str(found)
    if tables:
        raise DatabaseUnreachable(
            f"The database holds tables of another program ({', '.join(sorted(tables)[:3])} …); name another one."
        )
    return None


def upgrade(connection: Connection, to: str = "head") -> None:
    """Runs Alembic on an open connection, up to a revision."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, to)
