"""One client's connection."""

import asyncio
import contextlib
import logging
import secrets
import struct
import time
from collections.abc import Callable

from telethon.crypto import AuthKey
from telethon.extensions import BinaryReader
from telethon.tl import TLObject, functions, types
from telethon.tl.core import GzipPacked, MessageContainer

from loopback.mtproto import dispatch
from loopback.mtproto.errors import ConnectionDropped, TransportError
from loopback.mtproto.framing import Framing, detect_framing
from loopback.mtproto.handshake import AUTH_KEY_NOT_FOUND, KeyExchange
from loopback.mtproto.rpc import Call
from loopback.mtproto.session import Numbering, Sealed, decrypt, encrypt
from loopback.mtproto.state import State

CLOCKS_APART = 300
"""Seconds by which a client's clock may differ before its messages are refused."""

TIME_WRONG = 16
SALT_WRONG = 48

_LOG = logging.getLogger(__name__)


class Connection:
    """Reads packets and answers them until the client leaves. ``tell`` pushes to all connections of a key."""

    def __init__(
        self,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
        *,
        state: State,
        keys: dict[int, AuthKey],
        salt: int,
        port: int,
        tell: Callable[[int, TLObject], None],
    ) -> None:
        self.key: AuthKey | None = None
        self.wants_updates = False
        self._reader = reader
        self._writer = writer
        self._state = state
        self._keys = keys
        self._salt = salt
        self._port = port
        self._tell = tell
        self._exchange = KeyExchange(state.skew)
        self._framing: Framing | None = None
        self._session = 0
        self._numbering = Numbering()

    async def run(self) -> None:
        """Returns when the connection ends, for whatever reason."""
        try:
            self._framing = await detect_framing(self._reader)
            while True:
                self._take(await self._framing.read())
                await self._writer.drain()
        except TransportError as error:
            self._send(struct.pack("<i", -error.code))
        except (asyncio.IncompleteReadError, ConnectionError, ConnectionDropped) as error:
            _LOG.debug("a client left: %r", error)
        except ValueError as error:
            _LOG.warning("a client sent what is no MTProto: %s", error)
        finally:
            self._writer.close()
            with contextlib.suppress(ConnectionError):
                await self._writer.wait_closed()

    def cut(self) -> None:
        """End the connection at once, what is not yet sent is lost."""
        self._writer.transport.abort()

    def push(self, update: TLObject) -> None:
        """Send an update that nobody asked for."""
        self._send_sealed(bytes(update), reply=False, content=True)

    def _take(self, packet: bytes) -> None:
        key_id = int.from_bytes(packet[:8], "little")
        if key_id == 0:
            self._take_plain(packet)
            return
        self.key = self._keys.get(key_id)
        if self.key is None:
            raise TransportError(AUTH_KEY_NOT_FOUND)
        self._take_sealed(decrypt(self.key, packet))

    def _take_plain(self, packet: bytes) -> None:
        reply = bytes(self._exchange.answer(BinaryReader(packet[20:]).tgread_object()))
        if self._exchange.key is not None:
            self._keys[self._exchange.key.key_id] = self._exchange.key
        message_id = self._numbering.next_id(reply=True, skew=self._state.skew)
        self._send(struct.pack("<qqi", 0, message_id, len(reply)) + reply)

    def _take_sealed(self, message: Sealed) -> None:
        new_session = message.session != self._session
        if new_session:
            self._session = message.session
            self._numbering = Numbering()
        if abs((message.id >> 32) - (time.time() + self._state.skew)) > CLOCKS_APART:
            refusal = types.BadMsgNotification(message.id, message.sequence, TIME_WRONG)
            self._send_sealed(bytes(refusal), reply=True, content=False)
            return
        if message.salt != self._salt:
            refusal = types.BadServerSalt(message.id, message.sequence, SALT_WRONG, self._salt)
            self._send_sealed(bytes(refusal), reply=True, content=False)
            return
        if new_session:
            greeting = types.NewSessionCreated(message.id, secrets.randbits(62), self._salt)
            self._send_sealed(bytes(greeting), reply=False, content=True)
        self._handle(message.id, BinaryReader(message.body).tgread_object())

    def _handle(self, message_id: int, body: TLObject) -> None:
        match body:
            case MessageContainer():
                for inner in body.messages:
                    self._handle(inner.msg_id, inner.obj)
            case GzipPacked():
                self._handle(message_id, BinaryReader(body.data).tgread_object())
            case types.MsgsAck() | types.MsgsStateReq():
                pass
            case functions.PingRequest() | functions.PingDelayDisconnectRequest():
                self._send_sealed(bytes(types.Pong(message_id, body.ping_id)), reply=True, content=False)
            case _:
                self._call(message_id, body)

    def _call(self, message_id: int, body: TLObject) -> None:
        assert self.key is not None
        request, wants_updates = dispatch.unwrap(body)
        call = Call(self._state, self.key.key_id, request, self._port, self._tell)
        answer = dispatch.answer(call, message_id)
        self.wants_updates = self.wants_updates or wants_updates
        self._send_sealed(answer, reply=True, content=True)

    def _send_sealed(self, body: bytes, *, reply: bool, content: bool) -> None:
        assert self.key is not None
        message_id = self._numbering.next_id(reply=reply, skew=self._state.skew)
        sequence = self._numbering.next_sequence(content=content)
        self._send(encrypt(self.key, Sealed(self._salt, self._session, message_id, sequence, body)))

    def _send(self, packet: bytes) -> None:
        if self._framing is not None and not self._writer.is_closing():
            self._writer.write(self._framing.frame(packet))
