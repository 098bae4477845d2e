"""A Telegram on this machine: channels, people and groups over both servers, controlled from one place.

async with telegram.start() as world:
    channel = world.channel("Shapsha_VV", "Владислав Шапша")
    world.publish(channel, "…")
    person = world.person(7, "Анна")
    await person.says("/start")
    await person.waits_for("…")
"""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

from loopback import botapi, mtproto
from loopback.botapi.faults import Trouble
from loopback.conversation import Group, Person
from loopback.mtproto import Account, Channel, Media, Origin, Post

PHONE = "79990000001"
"""Of the account that watches; its code is the server's default one."""


@dataclass(frozen=True, slots=True)
class Published:
    """A post in its channel."""

    channel: Channel
    number: int

    @property
    def parts(self) -> tuple[Post, ...]:
        """The messages that it stands as: none once it is deleted, several if it is an album."""
        first = self.channel.posts.get(self.number)
        if first is None or first.album is None:
            return () if first is None else (first,)
        return tuple(one for one in self.channel.posts.values() if one.album == first.album)

    @property
    def text(self) -> str:
        """Its words; of an album all captions, a line each."""
        return "\n".join(part.text for part in self.parts if part.text)


class World:
    """Everything that happens in the loopback Telegram. ``watcher`` is the account that a userbot signs in with."""

    def __init__(self, channels: mtproto.Server, bots: botapi.Server) -> None:
        self.mtproto = channels
        self.botapi = bots
        self.watcher: Account = channels.add_account(PHONE)

    @property
    def bot_api_url(self) -> str:
        """Where a bot connects."""
        return self.botapi.url

    @property
    def bot_token(self) -> str:
        """The bot's token."""
        return self.botapi.token

    @property
    def endpoint(self) -> mtproto.Endpoint:
        """Where a user account connects."""
        return self.mtproto.endpoint

    # channels

    def channel(self, username: str | None, title: str, *, members: Sequence[Account] = ()) -> Channel:
        """The channel with this username; a new one, with this title, where there is none."""
        for known in self.mtproto.state.channels.values():
            if username is not None and known.username == username and not known.gone:
                return known
        return self.mtproto.add_channel(username, title, members=members)

    def publish(
        self,
        channel: Channel,
        text: str,
        *,
        date: datetime | None = None,
        number: int | None = None,
        media: Media | None = None,
        album: Sequence[str] = (),
        origin: Origin | None = None,
        push: bool = True,
    ) -> Published:
        """A new post, dated by the clock unless ``date`` says otherwise; of an album the first.

        ``number`` (above all earlier ones) leaves a gap in the channel's numbers, as deleted posts do. ``album`` are
        the captions of further pictures, ``origin`` is where a forwarded post comes from.
        """
        if number is not None:
            if number <= channel.top:
                raise ValueError(f"{channel.title} has come to post {channel.top} already: {number} cannot be new")
            channel.top = number - 1
        post = self.mtproto.publish(channel, text, date=date, media=media, album=album, origin=origin, push=push)
        return Published(channel, post.number)

    def edit(self, post: Published, text: str, *, push: bool = True) -> None:
        """Change a post's text."""
        self.mtproto.edit(post.channel, post.number, text, push=push)

    def delete(self, post: Published, *, push: bool = True) -> None:
        """Delete a post; an album goes as a whole."""
        self.mtproto.delete(post.channel, *(part.number for part in post.parts), push=push)

    # people

    def person(self, user_id: int, name: str, *, language: str = "ru", username: str | None = None) -> Person:
        """Someone who has not met the bot yet, or the person with this id."""
        user = self.botapi.chats.users.get(user_id)
        if user is None:
            user = self.botapi.people.add_person(user_id, name, username=username, language=language)
        return Person(self.botapi, user)

    def group(
        self,
        title: str,
        creator: Person,
        *,
        kind: str = "supergroup",
        members: Sequence[Person] = (),
        is_forum: bool = False,
    ) -> Group:
        """A "group", "supergroup" or "channel" that somebody made, without the bot."""
        users = [member.user for member in members]
        chat = self.botapi.people.add_group(title, creator.user, kind=kind, members=users, is_forum=is_forum)
        return Group(self.botapi, chat)

    def upgrade(self, group: Group) -> Group:
        """A group becomes a supergroup under a new id."""
        return Group(self.botapi, self.botapi.people.upgrade(group.room))

    # trouble

    def fault(self, method: str, trouble: Trouble | str | None, *, times: int = 1, chat_id: int | None = None) -> None:
        """Let the next calls of a method fail.

        A Bot API method ("sendMessage") takes a trouble of ``loopback.botapi.faults``; an MTProto method, known by its
        dot ("messages.getHistory"), Telegram's name of an error ("FLOOD_WAIT_3") or ``loopback.mtproto.DROP``.
        """
        if isinstance(trouble, Trouble):
            self.botapi.faults.plan(method, trouble, times=times, chat_id=chat_id)
        else:
            self.mtproto.fault(method, trouble, times)


@asynccontextmanager
async def start(
    *,
    clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    mtproto_port: int = 0,
    botapi_port: int = 0,
) -> AsyncIterator[World]:
    """Both servers on 127.0.0.1 while the block runs. The clock dates all that happens."""
    async with mtproto.serve(mtproto_port, clock=clock) as channels, botapi.serve(botapi_port, clock=clock) as bots:
        yield World(channels, bots)
