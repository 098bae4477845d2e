"""What a request of the page says: its parts, read and checked.

What cannot be done answers 400 or 404 with ``error``.
"""

import json
from collections.abc import Awaitable, Callable

from aiohttp import web

from loopback.botapi import Json

LONGEST = 4096
"""Characters of a post or of what a person says."""

Handler = Callable[[web.Request], Awaitable[Json]]


class ActError(Exception):
    """An act that cannot be done; ``status`` is HTTP's."""

    def __init__(self, words: str, status: int = 400) -> None:
        super().__init__(words)
        self.status = status


def answering(handler: Handler) -> Callable[[web.Request], Awaitable[web.Response]]:
    """A handler whose refusals are answers."""

    async def answer(request: web.Request) -> web.Response:
        try:
            return web.json_response(await handler(request))
        except ActError as error:
            return web.json_response({"error": str(error)}, status=error.status)

    return answer


async def body_of(request: web.Request) -> Json:
    """The act's object. Raises ActError."""
    try:
        body = await request.json()
    except (json.JSONDecodeError, UnicodeDecodeError):
        raise ActError("that is no JSON") from None
    if not isinstance(body, dict):
        raise ActError("an act is an object")
    return body


def words(body: Json, name: str) -> str:
    """A text that is not empty. Raises ActError."""
    text = body.get(name)
    if not isinstance(text, str) or not text.strip() or len(text) > LONGEST:
        raise ActError(f"{name} has 1 to {LONGEST} characters")
    return text


def number(body: Json, name: str, default: int | None = None) -> int:
    """A whole number. Raises ActError where it is missing and there is no default."""
    value = body.get(name, default)
    if not isinstance(value, int):
        raise ActError(f"{name} is a number")
    return value


def coordinate(body: Json, name: str, most: float) -> float:
    """A latitude or a longitude. Raises ActError."""
    value = body.get(name)
    if not isinstance(value, int | float) or not -most <= value <= most:
        raise ActError(f"{name} lies between -{most:g} and {most:g}")
    return float(value)
