"""How the Bot API refuses a call."""

from typing import Any

Json = dict[str, Any]
"""An object as it travels: the Bot API's own field names."""


class ApiError(Exception):
    """A refusal: ``code`` is the HTTP status as well, ``parameters`` are those of "ResponseParameters"."""

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def answer(self) -> Json:
        """The body of the answer."""
        body: Json = {"ok": False, "error_code": self.code, "description": self.description}
        return {**body, "parameters": self.parameters} if self.parameters else body


def bad_request(what: str) -> ApiError:
    """400: the call itself is wrong."""
    return ApiError(400, f"Bad Request: {what}")


def forbidden(what: str) -> ApiError:
    """403: the chat cannot be written to."""
    return ApiError(403, f"Forbidden: {what}")
