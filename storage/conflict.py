"""Inserts that meet a row already there: the one place where the dialects of SQLite and PostgreSQL come together."""

from collections.abc import Iterable
from typing import Any, cast

from sqlalchemy import Table, func
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.dialects.sqlite import Insert
from sqlalchemy.ext.asyncio import AsyncConnection


def insert_or_skip(c: AsyncConnection, table: Table) -> Insert:
    """An insert that leaves a row with the same key as it is."""
    return _insert(c, table).on_conflict_do_nothing()


def insert_or_update(
    c: AsyncConnection,
    table: Table,
    *,
    keep: Iterable[str] = (),
    higher: Iterable[str] = (),
    known: Iterable[str] = (),
) -> Insert:
    """An insert that writes over a row with the same primary key.

    Except for the columns to ``keep``; of those in ``higher`` the larger value stays, and of those in ``known`` the
    old one where the new one is NULL.
    """
    statement = _insert(c, table)
    largest = func.greatest if c.dialect.name == "postgresql" else func.max
    keys = [column.name for column in table.primary_key]
    kept = {*keys, *keep}
    written = [column.name for column in table.columns if column.name not in kept]
    values: dict[str, Any] = {name: statement.excluded[name] for name in written}
    values |= {name: largest(table.columns[name], statement.excluded[name]) for name in higher}
    values |= {name: func.coalesce(statement.excluded[name], table.columns[name]) for name in known}
    return statement.on_conflict_do_update(index_elements=keys, set_=values)


def _insert(c: AsyncConnection, table: Table) -> Insert:
    if c.dialect.name == "postgresql":
        return cast(Insert, postgresql.insert(table))  # same methods, another class
    return sqlite.insert(table)
