"""A call of a method: its arguments, however they came (query, form, multipart or JSON)."""

import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from aiohttp import BodyPartReader, web

from loopback.botapi.errors import Json, bad_request


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with a call."""

    name: str
    content: bytes


@dataclass(slots=True)
class Call:
    """A method and its arguments. The readers raise ApiError where an argument is missing or of the wrong type."""

    method: str
    arguments: Json
    uploads: dict[str, Upload] = field(default_factory=dict)

    def text(self, name: str, default: str = "") -> str:
        """A string, as it came."""
        value = self.arguments.get(name)
        return default if value is None else value if isinstance(value, str) else json.dumps(value)

    def integer(self, name: str, default: int = 0) -> int:
        """A number, which forms carry as a string."""
        value = self.arguments.get(name)
        if value in (None, ""):
            return default
        try:
            return int(value)
        except (TypeError, ValueError):
            raise bad_request(f'invalid {name} specified: "{value}"') from None

    def flag(self, name: str) -> bool:
        """A boolean, which forms carry as "true" or "1"."""
        return str(self.arguments.get(name, "")).lower() in {"true", "1"}

    def value(self, name: str) -> Any:
        """An object or array, which forms carry as JSON; None where it is missing."""
        value = self.arguments.get(name)
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value) if value else None
        except ValueError:
            raise bad_request(f"can't parse {name}: invalid JSON") from None

    def object(self, name: str) -> Json | None:
        """An object; None where it is missing."""
        value = self.value(name)
        if value is not None and not isinstance(value, dict):
            raise bad_request(f"object expected as {name}")
        return value

    def objects(self, name: str) -> list[Json] | None:
        """An array of objects; None where it is missing."""
        value = self.value(name)
        if value is not None and not (isinstance(value, list) and all(isinstance(item, dict) for item in value)):
            raise bad_request(f"array of objects expected as {name}")
        return value


Method = Callable[[Call], Awaitable[Any]]
"""Carries out a call; what it returns is the answer's "result"."""


async def read_call(request: web.Request, method: str) -> Call:
    """Take a call from an HTTP request."""
    call = Call(method, dict(request.query))
    if request.content_type == "multipart/form-data":
        async for part in await request.multipart():
            if isinstance(part, BodyPartReader) and part.name:
                if part.filename:
                    call.uploads[part.name] = Upload(part.filename, bytes(await part.read()))
                else:
                    call.arguments[part.name] = await part.text()
    elif request.content_type == "application/json":
        body = await request.json()
        if not isinstance(body, dict):
            raise bad_request("object expected as the call's arguments")
        call.arguments.update(body)
    else:
        call.arguments.update(await request.post())
    return call
