"""Values of ``claims.model`` as JSON and back, by the types of their fields: solved answers are kept so."""

import types
import typing
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime
from enum import Enum
from functools import cache
from typing import Any, TypeVar, cast

T = TypeVar("T")
Unpacker = Callable[[Any], Any]


def pack(value: Any) -> Any:
    """A frozen dataclass as nested lists of its fields' values. A set becomes a sorted list, an instant ISO 8601."""
    if value is None or isinstance(value, bool | int | float) or type(value) is str:
        return value
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, frozenset):
        return sorted(pack(item) for item in value)
    if isinstance(value, tuple):
        return [pack(item) for item in value]
    if is_dataclass(value):
        return [pack(getattr(value, field.name)) for field in fields(value)]
    raise TypeError(f"cannot be packed: {value!r}")


def unpack(kind: type[T], packed: Any) -> T:
    """The value of which ``pack`` made this. Raises TypeError or ValueError where the shape of the type has changed."""
    value: T = _unpacker(cast(Any, kind))(packed)
    return value


@cache
def _unpacker(kind: Any) -> Unpacker:
    if kind is datetime:
        return datetime.fromisoformat
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    if origin in (types.UnionType, typing.Union):
        (one,) = (argument for argument in inner if argument is not type(None))
        return _optional(_unpacker(one))
    if origin is tuple and len(inner) == 2 and inner[1] is Ellipsis:
        return _many(tuple, _unpacker(inner[0]))
    if origin is tuple:
        return _each(tuple, [_unpacker(argument) for argument in inner])
    if origin is frozenset:
        return _many(frozenset, _unpacker(inner[0]))
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind
    if is_dataclass(kind):
        hints = typing.get_type_hints(kind)
        names, make = [field.name for field in fields(kind)], cast(Callable[..., Any], kind)
        unpackers = [_unpacker(hints[name]) for name in names]
        return _each(lambda values: make(**dict(zip(names, values, strict=True))), unpackers)
    return _as_it_is


def _as_it_is(value: Any) -> Any:
    return value


def _optional(unpacker: Unpacker) -> Unpacker:
    return lambda value: None if value is None else unpacker(value)


def _many(collect: Callable[[Any], Any], unpacker: Unpacker) -> Unpacker:
    if unpacker is _as_it_is:
        return collect
    return lambda values: collect([unpacker(value) for value in values])


def _each(collect: Callable[[Any], Any], unpackers: list[Unpacker]) -> Unpacker:
    def unpacked(values: Any) -> Any:
        if not isinstance(values, list):
            raise TypeError(f"a list was packed, not {values!r}")
        return collect([unpacker(value) for unpacker, value in zip(unpackers, values, strict=True)])

    return unpacked
