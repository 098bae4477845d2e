"""From usernames to channels, and what a channel calls itself now.

Telegram lets an account resolve some 200 usernames a day, so each is resolved once and its id and access hash are kept;
the hash belongs to the account that saw it.
"""

from dataclasses import dataclass

from telethon.tl.functions.channels import GetChannelsRequest, GetFullChannelRequest, JoinChannelRequest
from telethon.tl.functions.contacts import ResolveUsernameRequest
from telethon.tl.types import Channel as TelegramChannel
from telethon.tl.types import InputChannel

from claims.model import Channel, ChannelState, Office, WatchOrder
from claims.places.regions import regions
from claims.sources import source_of
from userbot.client import Client
from userbot.reactions import NotAChannel


@dataclass(frozen=True, slots=True)
class Seen:
    """A channel as Telegram shows it to the account."""

    id: int
    access_hash: int
    username: str | None
    title: str
    joined: bool
    verified: bool = False


async def resolve(client: Client, username: str) -> Seen:
    """The channel that carries a username. Raises NotAChannel and Telegram's errors, a long FloodWait among them."""
    found = await client(ResolveUsernameRequest(username.removeprefix("@")))
    chats = [chat for chat in found.chats if isinstance(chat, TelegramChannel) and chat.broadcast]
    if not chats:
        raise NotAChannel(f"@{username} is not a channel")
    return _seen(chats[0])


async def look(client: Client, channel: Channel) -> Seen:
    """The channel's present username and title, by its id. Raises Telegram's errors."""
    found = await client(GetChannelsRequest([InputChannel(channel.id, channel.access_hash or 0)]))
    return _seen(found.chats[0])


async def count_members(client: Client, seen: Seen) -> int | None:
    """How many follow the channel; None where Telegram does not tell. Raises Telegram's errors."""
    found = await client(GetFullChannelRequest(InputChannel(seen.id, seen.access_hash)))
    members: int | None = found.full_chat.participants_count
    return members


async def join(client: Client, channel: Channel) -> None:
    """Become a member, so that posts are pushed. Raises Telegram's errors."""
    await client(JoinChannelRequest(InputChannel(channel.id, channel.access_hash or 0)))


def ordered_channel(order: WatchOrder, seen: Seen, known: Channel | None) -> Channel:
    """The channel that an order asks for: what the admin said, else what is known, else what the starter list says."""
    source = source_of(seen.username or order.username)
    username = seen.username or order.username
    if known is not None:
        voice, office, region, zone, language = known.voice, known.office, known.region, known.zone, known.language
    elif source is not None:
        voice, office, region, zone, language = (
            source.voice,
            source.office,
            source.region,
            source.zone,
            source.language,
        )
    else:
        voice, office, region, zone, language = username, Office.OTHER, None, "Europe/Moscow", "ru"
    if order.region is not None and order.region != region:  # its officials give the time of their region's clocks
        zone = regions()[order.region].zone
    return Channel(
        id=seen.id,
        username=username,
        title=seen.title,
        voice=order.voice or voice,
        office=order.office or office,
        region=order.region or region,
        zone=zone,
        language=language,
        state=ChannelState.LIVE,
        cursor=known.cursor if known else 0,
        access_hash=seen.access_hash,
        last_post_at=known.last_post_at if known else None,
    )


def _seen(chat: TelegramChannel) -> Seen:
    names = [name.username for name in chat.usernames or () if name.active]
    username = chat.username or (names[0] if names else None)
    return Seen(chat.id, chat.access_hash, username, chat.title, joined=not chat.left, verified=bool(chat.verified))
