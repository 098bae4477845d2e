"""The connection to Telegram: Telethon's client, set up so that nothing waits or gives up without being asked."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from telethon import TelegramClient
from telethon.crypto import rsa
from telethon.network import ConnectionTcpFull
from telethon.sessions import SQLiteSession

DATA_CENTER = 2


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Another server than Telegram's own: where it listens, and its public key (PEM, PKCS#1)."""

    host: str
    port: int
    public_key: str


class Client(TelegramClient):  # type: ignore[misc]
    """Telethon's client; ``connected_anew`` is set whenever a connection was made, also by itself after a loss."""

    def __init__(self, session: SQLiteSession, api_id: int, api_hash: str, **settings: Any) -> None:
        self.connected_anew = asyncio.Event()
        announce = self.connected_anew.set

        class Announced(ConnectionTcpFull):  # type: ignore[misc]
            async def connect(self, *arguments: Any, **settings: Any) -> None:
                await super().connect(*arguments, **settings)
                announce()

        super().__init__(session, api_id, api_hash, connection=Announced, **settings)


@asynccontextmanager
async def open_client(
    api_id: int,
    api_hash: str,
    session_path: Path,
    endpoint: Endpoint | None = None,
    *,
    retry_delay: float = 1.0,
) -> AsyncIterator[Client]:
    """A client on a session file (made if absent, readable by its owner alone), not connected yet: ``watch`` and
    ``login`` connect. One file serves one process at a time: two kill its key.

    Raises OSError where the file cannot be made. ``endpoint`` None is Telegram itself.
    """
    keep_private(session_path)
    session = SQLiteSession(str(session_path))
    if endpoint is not None:
        session.set_dc(DATA_CENTER, endpoint.host, endpoint.port)
        rsa.add_key(endpoint.public_key, old=False)
    client = Client(
        session,
        api_id,
        api_hash,
        request_retries=1,
        connection_retries=3,
        retry_delay=retry_delay,
        flood_sleep_threshold=0,
        raise_last_call_error=True,
        sequential_updates=True,
        device_model="Dronewatch",
    )
    try:
        yield client
    finally:
        await client.disconnect()


def keep_private(session_path: Path) -> None:
    """Make the session file readable and writable by its owner only, before any key is in it."""
    path = session_path if session_path.suffix == ".session" else session_path.with_name(session_path.name + ".session")
    path.touch(mode=0o600)
    path.chmod(0o600)
