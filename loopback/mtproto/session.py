"""Encrypted messages, MTProto 2.0. https://core.telegram.org/mtproto/description"""

import secrets
import struct
import time
from dataclasses import dataclass
from hashlib import sha256

from telethon.crypto import AES, AuthKey


@dataclass(frozen=True, slots=True)
class Sealed:
    """What an encrypted message carries besides its padding."""

    salt: int
    session: int
    id: int
    sequence: int
    body: bytes


def encrypt(key: AuthKey, message: Sealed) -> bytes:
    """A packet from the server to a client."""
    head = struct.pack("<qqqii", message.salt, message.session, message.id, message.sequence, len(message.body))
    plain = head + message.body
    plain += secrets.token_bytes(-(len(plain) + 12) % 16 + 12)
    message_key = sha256(key.key[96:128] + plain).digest()[8:24]
    sealed = AES.encrypt_ige(plain, *_aes(key, message_key, offset=8))
    return struct.pack("<Q", key.key_id) + message_key + bytes(sealed)


def decrypt(key: AuthKey, packet: bytes) -> Sealed:
    """A packet from a client. Raises ValueError if it was not made with this key."""
    message_key = packet[8:24]
    plain = AES.decrypt_ige(packet[24:], *_aes(key, message_key, offset=0))
    if message_key != sha256(key.key[88:120] + plain).digest()[8:24]:
        raise ValueError("the message's key does not fit its text")
    salt, session, message_id, sequence, length = struct.unpack("<qqqii", plain[:32])
    return Sealed(salt, session, message_id, sequence, bytes(plain[32 : 32 + length]))


def _aes(key: AuthKey, message_key: bytes, *, offset: int) -> tuple[bytes, bytes]:
    """AES key and vector; ``offset`` is 0 for what a client sends and 8 for what the server sends."""
    first = sha256(message_key + key.key[offset : offset + 36]).digest()
    second = sha256(key.key[offset + 40 : offset + 76] + message_key).digest()
    return first[:8] + second[8:24] + first[24:], second[:8] + first[8:24] + second[24:]


class Numbering:
    """Ids and sequence numbers of what the server sends in one session."""

    def __init__(self) -> None:
        self._last = 0
        self._content = 0

    def next_id(self, *, reply: bool, skew: float) -> int:
        """Ids rise with time and are odd: 1 modulo 4 answers a request, 3 modulo 4 is sent unasked."""
        now = int((time.time() + skew) * 2**32) & ~3
        self._last = max(now, self._last + 4)
        return self._last | (1 if reply else 3)

    def next_sequence(self, *, content: bool) -> int:
        """Twice the number of messages with content so far, and one more if this has content too."""
        number = self._content * 2 + content
        self._content += content
        return number
