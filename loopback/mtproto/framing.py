"""How packets are cut out of a TCP stream: the full, the abridged and the intermediate transport.

https://core.telegram.org/mtproto/mtproto-transports
"""

import struct
from asyncio import StreamReader
from typing import Protocol
from zlib import crc32

ABRIDGED = b"\xef"
INTERMEDIATE = b"\xee\xee\xee\xee"


class Framing(Protocol):
    """One transport on one connection."""

    async def read(self) -> bytes:
        """The next packet. Raises IncompleteReadError at the stream's end, ValueError on a damaged packet."""

    def frame(self, packet: bytes) -> bytes:
        """The packet as it goes over the wire."""


class Full:
    """Length, number and checksum around every packet; Telethon's default. ``head`` was read to detect it."""

    def __init__(self, reader: StreamReader, head: bytes) -> None:
        self._reader = reader
        self._head = head
        self._sent = 0

    async def read(self) -> bytes:
        head = self._head or await self._reader.readexactly(4)
        self._head = b""
        rest = await self._reader.readexactly(int.from_bytes(head, "little") - 4)
        if crc32(head + rest[:-4]) != int.from_bytes(rest[-4:], "little"):
            raise ValueError("the packet's checksum is wrong")
        return rest[4:-4]

    def frame(self, packet: bytes) -> bytes:
        framed = struct.pack("<ii", len(packet) + 12, self._sent) + packet
        self._sent += 1
        return framed + struct.pack("<I", crc32(framed))


class Abridged:
    """One byte of length, in words; three more after 0x7f."""

    def __init__(self, reader: StreamReader) -> None:
        self._reader = reader

    async def read(self) -> bytes:
        words = (await self._reader.readexactly(1))[0]
        if words == 0x7F:
            words = int.from_bytes(await self._reader.readexactly(3), "little")
        return await self._reader.readexactly(words * 4)

    def frame(self, packet: bytes) -> bytes:
        words = len(packet) // 4
        return (bytes([words]) if words < 0x7F else b"\x7f" + words.to_bytes(3, "little")) + packet


class Intermediate:
    """Four bytes of length."""

    def __init__(self, reader: StreamReader) -> None:
        self._reader = reader

    async def read(self) -> bytes:
        return await self._reader.readexactly(int.from_bytes(await self._reader.readexactly(4), "little"))

    def frame(self, packet: bytes) -> bytes:
        return struct.pack("<i", len(packet)) + packet


async def detect_framing(reader: StreamReader) -> Framing:
    """The transport that the client's first bytes announce."""
    first = await reader.readexactly(1)
    if first == ABRIDGED:
        return Abridged(reader)
    head = first + await reader.readexactly(3)
    return Intermediate(reader) if head == INTERMEDIATE else Full(reader, head)
