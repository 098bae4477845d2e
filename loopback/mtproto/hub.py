"""The connections of the server, and what is told to them."""

import asyncio
import secrets

from telethon.crypto import AuthKey
from telethon.tl import TLObject

from loopback.mtproto.connection import Connection
from loopback.mtproto.state import State


class Hub:
    """Takes connections and remembers the keys that were exchanged on them."""

    def __init__(self, state: State) -> None:
        self.port = 0
        self.answering = True
        self._state = state
        self._keys = dict[int, AuthKey]()
        self._salt = secrets.randbits(62)
        self._connections: set[Connection] = set()
        self._tasks: set[asyncio.Task[None]] = set()

    async def accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Serve one connection to its end; hang up at once while not ``answering``."""
        if not self.answering:
            writer.transport.abort()
            return
        connection = Connection(
            reader,
            writer,
            state=self._state,
            keys=self._keys,
            salt=self._salt,
            port=self.port,
            tell=self.tell,
        )
        task = asyncio.current_task()
        assert task is not None
        self._connections.add(connection)
        self._tasks.add(task)
        try:
            await connection.run()
        finally:
            self._connections.discard(connection)
            self._tasks.discard(task)

    def tell(self, key: int, update: TLObject) -> None:
        """Push to every connection of a key that has asked for something, which is how a client shows interest."""
        for connection in self._connections:
            if connection.key is not None and connection.key.key_id == key and connection.wants_updates:
                connection.push(update)

    def cut(self) -> None:
        """End every connection at once."""
        for connection in list(self._connections):
            connection.cut()

    def forget_keys(self) -> None:
        """Every key becomes unknown."""
        self._keys.clear()

    async def close(self) -> None:
        """Cut all connections and wait until they have ended."""
        self.answering = False
        self.cut()
        await asyncio.gather(*self._tasks, return_exceptions=True)
