"""For owners: /watch, /unwatch, /channels. The watcher does the work; the two meet in the database."""

import re
from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from claims.model import Channel, ChannelState, Subscriber, WatchOrder
from claims.sources import source_of
from handlers.commands import Spoken
from handlers.replies import Pressed, Said, say, show
from messages import channels as told
from messages.buttons import Act, Watching
from messages.refusals import old_button
from storage.audit import audit
from storage.channels import all_channels, channel, channel_by_username, set_state
from storage.database import Database
from storage.orders import order

_USERNAME = re.compile(r"(?:https?://)?(?:t(?:elegram)?\.me/(?:s/)?)?@?([A-Za-z][A-Za-z0-9_]{3,31})(?:/\d*)?", re.ASCII)

LONGEST_ID = 15


def channels_router() -> Router:
    router = Router(name="channels")
    router.message.register(ask_to_watch, Said("watch"))
    router.message.register(ask_to_unwatch, Said("unwatch"))
    router.message.register(ask_channels, Said("channels"))
    router.callback_query.register(press_watching, Pressed(Watching))
    return router


def parse_username(words: str) -> str | None:
    """The username in "@name", "name" or "https://t.me/name/12"; None for anything else."""
    found = _USERNAME.fullmatch(words.strip())
    return found[1] if found else None


async def ask_to_watch(message: Message, spoken: Spoken, database: Database, subscriber: Subscriber) -> None:
    username, language = parse_username(spoken.words), subscriber.language
    if username is None:
        await say(message, told.watch_usage(language))
        return
    async with database.read() as c:
        known = await channel_by_username(c, username)
    source = source_of(username)
    office, region = (source.office, source.region) if source else (None, None)
    await say(message, told.watch_confirm(username, office=office, region=region, channel=known, language=language))


async def ask_to_unwatch(message: Message, spoken: Spoken, database: Database, subscriber: Subscriber) -> None:
    username, language = parse_username(spoken.words), subscriber.language
    if username is None:
        await say(message, told.watch_usage(language))
        return
    async with database.read() as c:
        known = await channel_by_username(c, username)
    watched = known is not None and known.state is not ChannelState.UNWATCHED
    await say(
        message, told.unwatch_confirm(known, language) if known and watched else told.not_watched(username, language)
    )


async def ask_channels(message: Message, database: Database, subscriber: Subscriber, now: datetime) -> None:
    every = await watched_channels(database)
    await say(message, told.channels(every, page=0, language=subscriber.language, zone=subscriber.zone, now=now))


async def press_watching(
    query: CallbackQuery, pressed: Watching, database: Database, subscriber: Subscriber, now: datetime
) -> str | None:
    match pressed.act:
        case Act.WATCH if (username := parse_username(pressed.subject)) is not None:
            await watch(query, username, database, subscriber, now)
        case Act.UNWATCH if is_number(pressed.subject):
            return await unwatch(query, int(pressed.subject), database, subscriber, now)
        case Act.LIST if is_number(pressed.subject):
            await turn_page(query, int(pressed.subject), database, subscriber, now)
        case Act.NO:
            await show(query, told.left_alone(subscriber.language))
        case _:
            return old_button(subscriber.language)
    return None


async def watch(query: CallbackQuery, username: str, database: Database, subscriber: Subscriber, now: datetime) -> None:
    """Orders the channel from the watcher; doing so twice orders it once."""
    source, person = source_of(username), query.from_user.id
    wanted = WatchOrder(
        username=username,
        ordered_by=person,
        ordered_at=now,
        voice=source.voice if source else None,
        office=source.office if source else None,
        region=source.region if source else None,
    )
    async with database.write() as c:
        await order(c, wanted)
        await audit(c, person, "watch", f"@{username}", "", now)
    await show(query, told.watch_ordered(username, subscriber.language))


async def unwatch(
    query: CallbackQuery, channel_id: int, database: Database, subscriber: Subscriber, now: datetime
) -> str | None:
    """Marks the channel as no longer read; what it said stays."""
    async with database.write() as c:
        known = await channel(c, channel_id)
        if known is None:
            return old_button(subscriber.language)
        await set_state(c, channel_id, ChannelState.UNWATCHED, None, now)
        await audit(c, query.from_user.id, "unwatch", f"@{known.username or channel_id}", "", now)
    await show(query, told.unwatched(known, subscriber.language))
    return None


async def turn_page(query: CallbackQuery, page: int, database: Database, subscriber: Subscriber, now: datetime) -> None:
    """Shows another page of the list."""
    every = await watched_channels(database)
    await show(query, told.channels(every, page=page, language=subscriber.language, zone=subscriber.zone, now=now))


def is_number(subject: str) -> bool:
    """Whether it can be a channel's id or a page."""
    return subject.isascii() and subject.isdecimal() and len(subject) <= LONGEST_ID


async def watched_channels(database: Database) -> tuple[Channel, ...]:
    """All channels but those that are no longer read."""
    async with database.read() as c:
        return tuple(one for one in await all_channels(c) if one.state is not ChannelState.UNWATCHED)
