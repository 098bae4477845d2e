"""Reading a channel's history. The record comes from here; pushes only make it faster."""

from collections.abc import AsyncGenerator, Collection
from dataclasses import dataclass

from telethon.tl.custom import Message
from telethon.tl.types import InputPeerChannel

from claims.model import Channel, Post
from userbot.client import Client
from userbot.convert import posts_of
from userbot.pace import Pace

PAGE = 100
"""Messages in one answer of Telegram, at most."""

ALBUM = 10
"""Parts of an album, at most."""


@dataclass(frozen=True, slots=True)
class Page:
    """Posts in their order; ``last`` is the number up to which the history is known after them.

    ``gap`` are the first and the last number that were passed over before this page.
    """

    posts: tuple[Post, ...]
    last: int
    gap: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Newest:
    """The newest posts; ``numbers`` are all messages from ``lowest`` on, to be compared with what is stored."""

    posts: tuple[Post, ...]
    numbers: frozenset[int]
    lowest: int


def peer_of(channel: Channel) -> InputPeerChannel:
    """The channel as Telegram's methods want it, without asking Telegram for it."""
    return InputPeerChannel(channel.id, channel.access_hash or 0)


async def missed(client: Client, channel: Channel, pace: Pace) -> AsyncGenerator[Page, None]:
    """What the channel published after its cursor, oldest first. Raises Telegram's errors.

    Of a channel that was never read only the newest ``pace.first`` messages are given, of a longer gap than
    ``pace.depth`` only so many, with the rest named as a gap.
    """
    peer = peer_of(channel)
    top = max((message.id for message in await client.get_messages(peer, limit=1)), default=0)
    depth = pace.depth if channel.cursor else pace.first
    after = max(channel.cursor, top - depth)
    if top <= after:
        return
    gap = (channel.cursor + 1, after) if channel.cursor and after > channel.cursor else None
    page: list[Message] = []
    async for message in client.iter_messages(peer, limit=depth, min_id=after, reverse=True, wait_time=pace.between):
        if len(page) >= PAGE and not _same_album(page[-1], message):
            yield Page(posts_of(page), page[-1].id, gap)
            page, gap = [], None
        page.append(message)
    if page:
        yield Page(posts_of(page), page[-1].id, gap)


async def newest(client: Client, channel: Channel, count: int) -> Newest:
    """The newest ``count`` messages as they stand now. An album that the count cuts through is left out."""
    found = list(await client.get_messages(peer_of(channel), limit=count))
    if len(found) < count:
        return Newest(posts_of(found), frozenset(m.id for m in found), 0)
    cut = found[-1]
    whole = [m for m in found if not _same_album(m, cut)] if cut.grouped_id else found
    return Newest(posts_of(whole), frozenset(m.id for m in found), min((m.id for m in whole), default=cut.id))


async def deleted_among(client: Client, channel: Channel, numbers: Collection[int]) -> tuple[int, ...]:
    """Those of the numbers that Telegram says are no longer there; asked by number, as a page may have holes."""
    asked = sorted(numbers)
    found = await client.get_messages(peer_of(channel), ids=asked)
    return tuple(number for number, message in zip(asked, found, strict=True) if message is None)


async def album_around(client: Client, channel: Channel, part: Message) -> tuple[Post, ...]:
    """The album that a message is a part of, as one post; nothing if it was deleted meanwhile."""
    around = [number for number in range(part.id - ALBUM + 1, part.id + ALBUM) if number > 0]
    found = await client.get_messages(peer_of(channel), ids=around)
    return posts_of(m for m in found if m is not None and _same_album(m, part))


def _same_album(one: Message, other: Message) -> bool:
    return one.grouped_id is not None and one.grouped_id == other.grouped_id
