"""The exchange of an authorization key. https://core.telegram.org/mtproto/auth_key"""

import secrets
import time
from hashlib import sha1

from telethon.crypto import AES, AuthKey
from telethon.crypto.rsa import _compute_fingerprint as fingerprint
from telethon.extensions import BinaryReader
from telethon.helpers import generate_key_data_from_nonce
from telethon.tl import TLObject, functions, types

from loopback.mtproto.errors import TransportError
from loopback.mtproto.numbers import GENERATOR, PRIVATE_EXPONENT, PUBLIC_KEY, PUZZLE, SAFE_PRIME

AUTH_KEY_NOT_FOUND = 404
KEY_SIZE = 256


def public_pem() -> str:
    """The server's public key, as ``telethon.crypto.rsa.add_key`` takes it."""
    return str(PUBLIC_KEY.save_pkcs1().decode())


def byte_string(number: int) -> bytes:
    """Big-endian without leading zeros, as numbers travel."""
    return number.to_bytes((number.bit_length() + 7) // 8, "big")


def shared_key(public: int, secret: int) -> bytes:
    """The key that both sides come to, at its full 2048 bits.

    Telethon strips leading zeros, which one key in 256 has: it then finds that the hashes differ and exchanges another
    one, as with Telegram. A stripped key that was let through would be kept wrongly in a session string.
    """
    return pow(public, secret, SAFE_PRIME).to_bytes(KEY_SIZE, "big")


class KeyExchange:
    """The three steps of one connection; ``key`` stands after the last. ``skew`` is added to the server's time."""

    def __init__(self, skew: float) -> None:
        self.key: AuthKey | None = None
        self._skew = skew
        self._nonce = 0
        self._server_nonce = int.from_bytes(secrets.token_bytes(16), "little", signed=True)
        self._new_nonce = 0
        self._secret = int.from_bytes(secrets.token_bytes(256), "big")

    def answer(self, request: TLObject) -> TLObject:
        """The answer to a plain request. Raises TransportError on one that does not belong here."""
        match request:
            case functions.ReqPqMultiRequest():
                return self._puzzle(request)
            case functions.ReqDHParamsRequest():
                return self._parameters(request)
            case functions.SetClientDHParamsRequest():
                return self._finish(request)
        raise TransportError(AUTH_KEY_NOT_FOUND)

    def _puzzle(self, request: TLObject) -> TLObject:
        self._nonce = request.nonce
        product = byte_string(PUZZLE[0] * PUZZLE[1])
        return types.ResPQ(request.nonce, self._server_nonce, product, [fingerprint(PUBLIC_KEY)])

    def _parameters(self, request: TLObject) -> TLObject:
        padded = pow(int.from_bytes(request.encrypted_data, "big"), PRIVATE_EXPONENT, PUBLIC_KEY.n).to_bytes(256, "big")
        digest, rest = padded[1:21], padded[21:]
        inner = BinaryReader(rest).tgread_object()
        if digest != sha1(bytes(inner)).digest() or inner.nonce != self._nonce:
            raise TransportError(AUTH_KEY_NOT_FOUND)
        self._new_nonce = inner.new_nonce
        answer = bytes(
            types.ServerDHInnerData(
                nonce=self._nonce,
                server_nonce=self._server_nonce,
                g=GENERATOR,
                dh_prime=byte_string(SAFE_PRIME),
                g_a=byte_string(pow(GENERATOR, self._secret, SAFE_PRIME)),
                server_time=int(time.time() + self._skew),
            )
        )
        sealed = AES.encrypt_ige(sha1(answer).digest() + answer, *self._temporary_key())
        return types.ServerDHParamsOk(self._nonce, self._server_nonce, sealed)

    def _finish(self, request: TLObject) -> TLObject:
        opened = AES.decrypt_ige(request.encrypted_data, *self._temporary_key())
        inner = BinaryReader(opened[20:]).tgread_object()
        self.key = AuthKey(shared_key(int.from_bytes(inner.g_b, "big"), self._secret))
        return types.DhGenOk(self._nonce, self._server_nonce, self.key.calc_new_nonce_hash(self._new_nonce, 1))

    def _temporary_key(self) -> tuple[bytes, bytes]:
        key, vector = generate_key_data_from_nonce(self._server_nonce, self._new_nonce)
        return key, vector
