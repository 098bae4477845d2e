"""One call of a method."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from telethon.tl import TLObject

from loopback.mtproto.errors import RpcError
from loopback.mtproto.state import Account, State

Result: TypeAlias = TLObject | bool | Sequence[TLObject]


@dataclass(frozen=True, slots=True)
class Call:
    """Who asks (``key`` is the id of the connection's authorization key), what, and of which state.

    ``port`` is where the server listens, ``tell`` pushes an update to every connection of a key.
    """

    state: State
    key: int
    request: TLObject
    port: int
    tell: Callable[[int, TLObject], None]

    @property
    def account(self) -> Account:
        """Who is signed in. Raises RpcError where nobody is, or not any more."""
        account = self.state.signed_in.get(self.key)
        if account is None:
            raise RpcError("AUTH_KEY_UNREGISTERED")
        if account.banned:
            raise RpcError("USER_DEACTIVATED_BAN")
        return account

    @property
    def now(self) -> datetime:
        return self.state.clock().replace(microsecond=0)


Handler = Callable[[Call], Result]
