"""What the server answers instead of a result."""

CODES = (
    ("FLOOD", 420),
    ("FROZEN", 420),
    ("AUTH_KEY_DUPLICATED", 406),
    ("CHANNEL_PRIVATE", 406),
    ("AUTH_KEY", 401),
    ("SESSION", 401),
    ("USER_DEACTIVATED", 401),
    ("RPC_CALL_FAIL", 500),
    ("HISTORY_GET_FAILED", 500),
    ("INTERNAL", 500),
    ("TIMEOUT", 503),
)
"""Prefixes of Telegram's error names with their codes; what is not listed is a 400."""


class RpcError(Exception):
    """An answer such as ``CHANNEL_PRIVATE`` or ``FLOOD_WAIT_30``, by Telegram's own name; the code follows from it."""

    def __init__(self, name: str, code: int | None = None) -> None:
        super().__init__(name)
        self.name = name
        self.code = code or next((code for prefix, code in CODES if name.upper().startswith(prefix)), 400)


class TransportError(Exception):
    """An answer below the protocol: four bytes with a negative code, after which the connection is closed."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


class ConnectionDropped(Exception):
    """The connection is to be cut without an answer."""
