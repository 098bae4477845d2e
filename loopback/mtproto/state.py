"""What the server knows: accounts, channels, posts. No protocol in here."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from hashlib import sha256

from telethon.tl import TLObject

from loopback.mtproto.errors import RpcError


class Media(StrEnum):
    """What hangs on a post besides its text."""

    PHOTO = "photo"
    DOCUMENT = "document"
    WEB_PAGE = "web_page"


@dataclass(eq=False)
class Account:
    """A person who can sign in. ``password`` is the second factor, ``code`` what arrives by SMS."""

    id: int
    phone: str
    first_name: str
    code: str
    password: str | None = field(default=None, repr=False)
    banned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where a forwarded post comes from: a channel and a number, or only the ``name`` of someone who hides."""

    channel: "Channel | None" = None
    number: int | None = None
    name: str | None = None


@dataclass(kw_only=True)
class Post:
    """A post as it stands now. ``service`` posts (a pin, a new title) have no text of their own."""

    number: int
    date: datetime
    text: str
    edited: datetime | None = None
    album: int | None = None
    media: Media | None = None
    origin: Origin | None = None
    service: bool = False
    views: int = 1


@dataclass(eq=False)
class Channel:
    """A channel. ``pts`` counts its events; ``events`` are kept for whoever asks for the difference.

    ``members`` are accounts' ids: only they are told of events, anyone may read a public channel's history.
    """

    id: int
    username: str | None
    title: str
    created: datetime
    posts: dict[int, Post] = field(default_factory=dict)
    events: list[TLObject] = field(default_factory=list)
    members: set[int] = field(default_factory=set)
    pts: int = 1
    top: int = 0
    private: bool = False
    gone: bool = False
    verified: bool = False


@dataclass
class Fault:
    """An answer to the next ``times`` calls of a method; ``error`` None cuts the connection instead."""

    method: str
    error: str | None
    times: int


@dataclass
class Limit:
    """After ``calls`` more calls of a method every further one answers FLOOD_WAIT."""

    calls: int
    seconds: int


@dataclass
class QrLogin:
    """A token that waits to be scanned; ``account`` is who scanned it."""

    key: int
    expires: datetime
    account: Account | None = None


@dataclass
class State:
    """Everything, as one value that calls and control verbs change."""

    clock: Callable[[], datetime]
    accounts: dict[str, Account] = field(default_factory=dict)
    channels: dict[int, Channel] = field(default_factory=dict)
    signed_in: dict[int, Account] = field(default_factory=dict)
    half_signed_in: dict[int, Account] = field(default_factory=dict)
    qr_logins: dict[bytes, QrLogin] = field(default_factory=dict)
    password_checks: dict[int, tuple[int, int]] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    limits: dict[str, Limit] = field(default_factory=dict)
    calls: list[str] = field(default_factory=list)
    skew: float = 0.0
    too_long: int = 500
    """How many events behind a channel's difference is refused as too long."""
    secret: bytes = field(default_factory=lambda: secrets.token_bytes(16), repr=False)

    def access_hash(self, account: Account, channel: Channel) -> int:
        """The key to a channel; it works for one account only."""
        digest = sha256(self.secret + f"{account.id}/{channel.id}".encode()).digest()
        return int.from_bytes(digest[:8], "big") >> 2

    def reachable(self, account: Account, channel: TLObject) -> Channel:
        """The channel that an InputChannel or InputPeerChannel names. Raises RpcError where it cannot be read."""
        found = self.channels.get(getattr(channel, "channel_id", 0))
        if found is None or found.gone or channel.access_hash != self.access_hash(account, found):
            raise RpcError("CHANNEL_INVALID")
        if found.private and account.id not in found.members:
            raise RpcError("CHANNEL_PRIVATE")
        return found

    def by_username(self, username: str) -> Channel | None:
        """The channel that now carries a username, in any case of letters."""
        wanted = username.lower()
        return next((c for c in self.channels.values() if not c.gone and (c.username or "").lower() == wanted), None)

    def joined(self, account: Account) -> list[Channel]:
        return [c for c in self.channels.values() if account.id in c.members and not c.gone]

    def take_fault(self, method: str) -> Fault | None:
        """The fault that this call of a method meets, if one is planned or a limit is reached; used up by this."""
        limit = self.limits.get(method)
        if limit is not None:
            if limit.calls == 0:
                return Fault(method, f"FLOOD_WAIT_{limit.seconds}", 0)
            limit.calls -= 1
        for fault in self.faults:
            if fault.method == method and fault.times > 0:
                fault.times -= 1
                return fault
        return None


def method_name(request: TLObject | type[TLObject] | str) -> str:
    """A method's bare name: "GetHistory" for a request, its class, "messages.getHistory" or "GetHistoryRequest"."""
    if not isinstance(request, str):
        request = request.__name__ if isinstance(request, type) else type(request).__name__
    name = request.rpartition(".")[2].removesuffix("Request")
    return name[:1].upper() + name[1:]
