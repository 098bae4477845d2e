"""A Telegram for user accounts on this machine, and the verbs that control it."""

import asyncio
import contextlib
import secrets
from base64 import urlsafe_b64decode
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from telethon.tl import TLObject, functions, types

from loopback.mtproto import shown
from loopback.mtproto.handshake import public_pem
from loopback.mtproto.hub import Hub
from loopback.mtproto.rpc import Call, auth
from loopback.mtproto.state import Account, Channel, Fault, Limit, Media, Origin, Post, State, method_name

DROP = None
"""Instead of an error's name: the connection is cut without an answer."""


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where a client connects, and the key by which it knows the server."""

    host: str
    port: int
    public_key: str


class Server:
    """The control surface. Made by ``serve``; every verb takes effect at once, pushes included."""

    def __init__(self, state: State) -> None:
        self.state = state
        self.endpoint = Endpoint("127.0.0.1", 0, public_pem())
        self.hub = Hub(state)

    @property
    def answering(self) -> bool:
        """Whether connections are taken; while not, Telegram seems to be down."""
        return self.hub.answering

    @answering.setter
    def answering(self, answering: bool) -> None:
        self.hub.answering = answering

    # accounts

    def add_account(
        self, phone: str, password: str | None = None, *, first_name: str = "Watcher", code: str = "12345"
    ) -> Account:
        """Someone who can sign in; ``phone`` with or without its plus sign."""
        account = Account(1001 + len(self.state.accounts), phone.lstrip("+"), first_name, code, password)
        self.state.accounts[account.phone] = account
        return account

    def revoke(self, account: Account) -> None:
        """End all its sessions: every call answers AUTH_KEY_UNREGISTERED."""
        self.state.signed_in = {key: a for key, a in self.state.signed_in.items() if a is not account}

    def ban(self, account: Account) -> None:
        """Every call answers USER_DEACTIVATED_BAN, a new login PHONE_NUMBER_BANNED."""
        account.banned = True

    def forget_keys(self) -> None:
        """Every authorization key becomes unknown: clients are refused below the protocol (transport error 404)."""
        self.hub.forget_keys()
        self.state.signed_in.clear()

    def scan(self, link: str, account: Account) -> None:
        """Act as the phone that scans a ``tg://login?token=…`` code. Raises RpcError on an unknown or stale one."""
        phone = Call(self.state, 0, _accept(link), self.endpoint.port, self.hub.tell)
        self.state.signed_in[0] = account
        try:
            auth.accept_login_token(phone)
        finally:
            del self.state.signed_in[0]

    # channels

    def add_channel(self, username: str | None, title: str, *, members: Sequence[Account] = ()) -> Channel:
        """A public channel, or without a username a private one that only its members can read."""
        channel = Channel(
            5001 + len(self.state.channels),
            username,
            title,
            self._now(),
            private=username is None,
            members={account.id for account in members},
        )
        self.state.channels[channel.id] = channel
        return channel

    def make_private(self, channel: Channel) -> None:
        """The channel loses its username, everyone but its owners is put out: CHANNEL_PRIVATE."""
        channel.private = True
        channel.username = None
        channel.members.clear()

    def make_public(self, channel: Channel, username: str) -> None:
        """The channel can be read by anyone again."""
        channel.private = False
        channel.username = username

    def rename(self, channel: Channel, username: str | None = None, *, title: str | None = None) -> None:
        """Change the username (the old one becomes free for others), the title, or both."""
        channel.username = username or channel.username
        channel.title = title or channel.title

    def vanish(self, channel: Channel) -> None:
        """The channel is deleted: CHANNEL_INVALID, and its username is free."""
        channel.gone = True

    # posts

    def publish(
        self,
        channel: Channel,
        text: str,
        *,
        date: datetime | None = None,
        album: Sequence[str] = (),
        media: Media | None = None,
        origin: Origin | None = None,
        push: bool = True,
    ) -> Post:
        """A new post, dated now unless ``date`` (kept to the second) says otherwise.

        ``album`` are the captions of further photos: the whole is as many posts with one album id as Telegram makes
        of it, and the first is returned. ``push=False`` tells nobody, as if the update was lost.
        """
        at = (date or self._now()).astimezone(UTC).replace(microsecond=0)
        album_id = secrets.randbits(62) if album else None
        media = media or (Media.PHOTO if album else None)
        posts = []
        for caption in (text, *album):
            channel.top += 1
            posts.append(Post(number=channel.top, date=at, text=caption, album=album_id, media=media, origin=origin))
        self._add(channel, posts, push=push)
        return posts[0]

    def announce(self, channel: Channel, *, push: bool = True) -> Post:
        """A service post, such as Telegram makes when something is pinned."""
        channel.top += 1
        post = Post(number=channel.top, date=self._now(), text="", service=True)
        self._add(channel, [post], push=push)
        return post

    def edit(self, channel: Channel, number: int, text: str, *, push: bool = True) -> Post:
        """Change a post's text. Raises KeyError where there is no such post."""
        post = channel.posts[number]
        post.text = text
        post.edited = max(self._now(), post.date)
        self._tell_edit(channel, post, push=push)
        return post

    def view(self, channel: Channel, number: int, views: int, *, push: bool = True) -> None:
        """Count views, which Telegram tells as an edit that changes neither text nor edit date."""
        post = channel.posts[number]
        post.views = views
        self._tell_edit(channel, post, push=push)

    def delete(self, channel: Channel, *numbers: int, push: bool = True) -> None:
        """Delete posts; those that are not there are passed over."""
        gone = [number for number in numbers if channel.posts.pop(number, None) is not None]
        if gone:
            channel.pts += len(gone)
            update = types.UpdateDeleteChannelMessages(channel.id, gone, channel.pts, len(gone))
            self._tell_members(channel, [update], [], push=push)

    # faults

    def fault(self, method: str | type[TLObject], error: str | None, times: int = 1) -> None:
        """The next ``times`` calls of a method ("messages.getHistory") answer an error by Telegram's name.

        "FLOOD_WAIT_3" says three seconds; ``DROP`` cuts the connection instead of an answer.
        """
        self.state.faults.append(Fault(method_name(method), error, times))

    def limit(self, method: str | type[TLObject], calls: int, seconds: int) -> None:
        """From now on a method may be called so many times; then it answers FLOOD_WAIT for so many seconds."""
        self.state.limits[method_name(method)] = Limit(calls, seconds)

    def drop_connections(self) -> None:
        """Cut every connection; clients may come back at once, unless ``answering`` is False."""
        self.hub.cut()

    def skew_clock(self, seconds: float) -> None:
        """Let the server's clock run ahead (or behind, if negative). Connections that stand end: within one session
        message ids only rise, so a clock that jumped back under it could correct nobody.
        """
        self.state.skew = seconds
        self.hub.cut()

    def calls(self, method: str | type[TLObject]) -> int:
        """How often a method was called so far."""
        return self.state.calls.count(method_name(method))

    # the inside

    def _now(self) -> datetime:
        return self.state.clock().replace(microsecond=0)

    def _add(self, channel: Channel, posts: list[Post], *, push: bool) -> None:
        updates = []
        for post in posts:
            channel.posts[post.number] = post
            channel.pts += 1
            updates.append(types.UpdateNewChannelMessage(shown.message(channel, post), channel.pts, 1))
        self._tell_members(channel, updates, posts, push=push)

    def _tell_edit(self, channel: Channel, post: Post, *, push: bool) -> None:
        channel.pts += 1
        update = types.UpdateEditChannelMessage(shown.message(channel, post), channel.pts, 1)
        self._tell_members(channel, [update], [post], push=push)

    def _tell_members(self, channel: Channel, updates: list[TLObject], posts: list[Post], *, push: bool) -> None:
        channel.events.extend(updates)
        for key, account in self.state.signed_in.items() if push else ():
            if account.id in channel.members and not account.banned:
                chats = shown.channels_of(self.state, channel, posts, account)
                self.hub.tell(key, types.Updates(updates=updates, users=[], chats=chats, date=self._now(), seq=0))


def _accept(link: str) -> TLObject:
    token = link.rpartition("token=")[2]
    return functions.auth.AcceptLoginTokenRequest(urlsafe_b64decode(token + "=" * (-len(token) % 4)))


@contextlib.asynccontextmanager
async def serve(port: int = 0, *, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> AsyncIterator[Server]:
    """A server on 127.0.0.1 while the block runs; port 0 takes a free one. ``clock`` dates what has no date."""
    server = Server(State(clock))
    listener = await asyncio.start_server(server.hub.accept, "127.0.0.1", port)
    server.hub.port = listener.sockets[0].getsockname()[1]
    server.endpoint = Endpoint("127.0.0.1", server.hub.port, public_pem())
    try:
        yield server
    finally:
        listener.close()
        await server.hub.close()
        await listener.wait_closed()
