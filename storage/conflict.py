"""Inserts that meet a row already there: the one place where the dialects of SQLite and PostgreSQL come together."""

from collections.abc import Iterable
from typing import cast

from sqlalchemy import Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.dialects.sqlite import Insert
from sqlalchemy.ext.asyncio import AsyncConnection


def insert_or_skip(c: AsyncConnection, table: Table) -> Insert:
    """An insert that leaves a row with the same key as it is."""
    return _insert(c, table).on_conflict_do_nothing()


def insert_or_update(c: AsyncConnection, table: Table, *, keep: Iterable[str] = ()) -> Insert:
    """An insert that writes over a row with the same primary key, except for the columns to keep."""
    statement = _insert(c, table)
    keys = [column.name for column in table.primary_key]
    kept = {*keys, *keep}
    return statement.on_conflict_do_update(
        index_elements=keys,
        set_={column.name: statement.excluded[column.name] for column in table.columns if column.name not in kept},
    )


def _insert(c: AsyncConnection, table: Table) -> Insert:
    if c.dialect.name == "postgresql":
        return cast(Insert, postgresql.insert(table))  # same methods, another class
    return sqlite.insert(table)
