"""A look at a channel before anybody decides to watch it: who it is, and how its newest posts read."""

from claims.model import Channel, Glimpse, OrderState, Post, Preview, WatchOrder
from claims.reading.reader import read
from claims.sources import source_of
from storage.channels import channel_by_username
from storage.orders import close_order, keep_preview
from userbot.fetch import newest
from userbot.reactions import Act, reaction
from userbot.resolve import Seen, count_members, look, resolve
from userbot.watching import Watching

NEWEST = 30
"""Posts that are looked at."""

MOST_TEXT = 160
"""Characters of a post that are shown."""


async def look_up(watching: Watching, order: WatchOrder) -> None:
    """Answer an order that asks for a look. Raises Telegram's errors but for those that say that there is nothing."""
    try:
        seen = await _seen(watching, order.username)
        preview = await _preview(watching, seen)
    except Exception as error:
        found = reaction(error)
        if found.act is not Act.MARK:
            raise
        async with watching.database.write() as c:
            await close_order(c, order.username, OrderState.FAILED, found.why, watching.clock())
        return
    async with watching.database.write() as c:
        await keep_preview(c, order.username, preview)


def seen_before(order: WatchOrder) -> Seen | None:
    """The channel as the look at it found it: a username is not resolved twice."""
    found = order.preview
    if found is None:
        return None
    return Seen(found.id, found.access_hash, found.username, found.title, joined=False, verified=found.verified)


async def _seen(watching: Watching, username: str) -> Seen:
    async with watching.database.read() as c:
        known = await channel_by_username(c, username)
    if known is not None and known.id > 0 and known.access_hash is not None:
        seen = await look(watching.client, known)
        if (seen.username or "").lower() == username.removeprefix("@").lower():
            return seen
    return await resolve(watching.client, username)


async def _preview(watching: Watching, seen: Seen) -> Preview:
    channel = Channel(
        id=seen.id, username=seen.username, title=seen.title, voice=seen.username or "", access_hash=seen.access_hash
    )
    found = await newest(watching.client, channel, NEWEST)
    members = await count_members(watching.client, seen)
    return Preview(
        id=seen.id,
        access_hash=seen.access_hash,
        username=seen.username,
        title=seen.title,
        verified=seen.verified,
        members=members,
        posts=tuple(_glimpse(post, seen) for post in reversed(found.posts)),
    )


def _glimpse(post: Post, seen: Seen) -> Glimpse:
    """A post as the starter list would have its channel read; without a region where it does not know it."""
    source = source_of(seen.username)
    reading = read(
        post.text,
        post.date,
        channel=seen.username,
        voice=source.voice if source else None,
        office=source.office if source else None,
        region=source.region if source else None,
    )
    return Glimpse(number=post.number, date=post.date, text=post.text[:MOST_TEXT], kind=reading.kind)
