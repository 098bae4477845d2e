"""The connection to Telegram: Telethon's client, set up so that nothing waits or gives up without being asked."""

import asyncio
import fcntl
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
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


class SessionBusy(OSError):
    """Another process uses the session file: two at once would make Telegram end the session."""


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

    Raises SessionBusy where another process has the file, OSError where it cannot be made. ``endpoint`` None is
    Telegram itself.
    """
    with keep_alone(session_path) as path:
        async with _client(api_id, api_hash, path, endpoint, retry_delay) as client:
            yield client


@asynccontextmanager
async def _client(
    api_id: int, api_hash: str, path: Path, endpoint: Endpoint | None, retry_delay: float
) -> AsyncIterator[Client]:
    session = SQLiteSession(str(path))
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


@contextmanager
def keep_alone(session_path: Path) -> Iterator[Path]:
    """The session file, ending in ".session", made readable by its owner only before any key is in it, and held by
    this process alone while the block runs. Raises SessionBusy.
    """
    path = session_path if session_path.suffix == ".session" else session_path.with_name(session_path.name + ".session")
    path.touch(mode=0o600)
    path.chmod(0o600)
    with path.open("rb") as held:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise SessionBusy(f"The session file {path} is in use by another process; stop that one first.") from None
        yield path
