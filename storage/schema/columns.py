"""Kinds of column that the tables share."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import BigInteger, Dialect, ForeignKeyConstraint, Integer, MetaData, Text, TypeDecorator

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)


class Instant(TypeDecorator[datetime]):
    """An aware datetime, stored as whole microseconds since 1970-01-01 UTC and given back in UTC."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        """Raises ValueError for a naive datetime."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"an instant needs a zone: {value!r}")
        return (value - EPOCH) // MICROSECOND

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:
        """The stored microseconds as an aware UTC datetime."""
        return None if value is None else EPOCH + timedelta(microseconds=value)


def compact(value: Any) -> str:
    """Lists and dicts as a ``Structure`` stores them."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


class Structure(TypeDecorator[Any]):
    """Lists and dicts as JSON text. Text that is no JSON comes back as it is, so that one bad row spoils no others."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any | None, dialect: Dialect) -> str | None:
        """The value as compact JSON; None stays NULL."""
        return None if value is None else compact(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any | None:
        """What was stored."""
        if value is None:
            return None
        try:
            return json.loads(value)
        except ValueError:
            return value


schema = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

SERIAL = BigInteger().with_variant(Integer, "sqlite")


def of_a_post() -> ForeignKeyConstraint:
    """The reference to the post that a row was made from, and goes with."""
    return ForeignKeyConstraint(["channel_id", "number"], ["posts.channel_id", "posts.number"], ondelete="CASCADE")
