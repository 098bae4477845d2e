"""The second factor, proven without sending it: SRP 6a. https://core.telegram.org/api/srp"""

import hmac
import secrets
from hashlib import sha256

from telethon.password import compute_hash
from telethon.tl import TLObject, types

from loopback.mtproto.numbers import GENERATOR, SAFE_PRIME
from loopback.mtproto.state import Account

SIZE = 256
"""Bytes of every number that is hashed."""


def algorithm(account: Account) -> TLObject:
    """How the account's password is hashed; its salts follow from the account, so that nothing need be kept."""
    return types.PasswordKdfAlgoSHA256SHA256PBKDF2HMACSHA512iter100000SHA256ModPow(
        salt1=_hash(b"first", str(account.id).encode()),
        salt2=_hash(b"second", str(account.id).encode())[:16],
        g=GENERATOR,
        p=SAFE_PRIME.to_bytes(SIZE, "big"),
    )


def challenge(account: Account) -> tuple[int, int, bytes]:
    """The check's id, the server's secret, and the public number that the client answers to."""
    secret = int.from_bytes(secrets.token_bytes(SIZE), "big")
    public = (_multiplier() * _verifier(account) + pow(GENERATOR, secret, SAFE_PRIME)) % SAFE_PRIME
    return secrets.randbits(62), secret, _number(public)


def proves(account: Account, secret: int, proof: TLObject) -> bool:
    """Whether an InputCheckPasswordSRP was made with the account's password."""
    verifier = _verifier(account)
    public = (_multiplier() * verifier + pow(GENERATOR, secret, SAFE_PRIME)) % SAFE_PRIME
    theirs = int.from_bytes(proof.A, "big")
    scrambler = int.from_bytes(_hash(_number(theirs), _number(public)), "big")
    shared = _hash(_number(pow(theirs * pow(verifier, scrambler, SAFE_PRIME), secret, SAFE_PRIME)))
    algo = algorithm(account)
    prime_xor_generator = bytes(
        a ^ b for a, b in zip(_hash(_number(SAFE_PRIME)), _hash(_number(GENERATOR)), strict=True)
    )
    expected = _hash(
        prime_xor_generator, _hash(algo.salt1), _hash(algo.salt2), _number(theirs), _number(public), shared
    )
    return hmac.compare_digest(expected, proof.M1)


def _verifier(account: Account) -> int:
    digest = compute_hash(algorithm(account), account.password or "")
    return pow(GENERATOR, int.from_bytes(digest, "big"), SAFE_PRIME)


def _multiplier() -> int:
    return int.from_bytes(_hash(_number(SAFE_PRIME), _number(GENERATOR)), "big")


def _number(number: int) -> bytes:
    return number.to_bytes(SIZE, "big")


def _hash(*parts: bytes) -> bytes:
    return sha256(b"".join(parts)).digest()
