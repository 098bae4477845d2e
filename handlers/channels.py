"""For admins: /watch, /unwatch, /channels. The watcher does the work; the two meet in the database."""

import re
from dataclasses import replace
from datetime import datetime, timedelta

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from claims.model import Activity, Channel, ChannelState, Subscriber, WatchOrder, WorkKind
from claims.sources import source_of
from handlers.commands import Spoken
from handlers.following import let_follow
from handlers.replies import Pressed, Said, say, show
from messages import channels as told
from messages import watching
from messages.admin_buttons import Act, Watching
from messages.refusals import old_button
from storage.activity import activity_between, lags
from storage.audit import audit
from storage.channels import all_channels, channel, channel_by_username, set_state
from storage.database import Database
from storage.lulls import known_lulls
from storage.orders import look_up, order
from storage.progress import unfollow

_USERNAME = re.compile(r"(?:https?://)?(?:t(?:elegram)?\.me/(?:s/)?)?@?([A-Za-z][A-Za-z0-9_]{3,31})(?:/\d*)?", re.ASCII)

LONGEST_ID = 15
LATELY = timedelta(days=7)


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


async def ask_to_watch(
    message: Message, spoken: Spoken, database: Database, subscriber: Subscriber, now: datetime
) -> None:
    username, person = parse_username(spoken.words), message.from_user.id if message.from_user else 0
    if username is None:
        await say(message, watching.watch_usage(subscriber.language))
        return
    async with database.write() as c:
        await look_up(c, username, person, now)
    sent = await say(message, watching.looking(username, subscriber.language))
    async with database.write() as c:
        await let_follow(c, sent, WorkKind.WATCH, username, subscriber, person)


async def ask_to_unwatch(message: Message, spoken: Spoken, database: Database, subscriber: Subscriber) -> None:
    username, language = parse_username(spoken.words), subscriber.language
    if username is None:
        await say(message, watching.watch_usage(language))
        return
    async with database.read() as c:
        known = await channel_by_username(c, username)
    watched = known is not None and known.state is not ChannelState.UNWATCHED
    await say(
        message, told.unwatch_confirm(known, language) if known and watched else told.not_watched(username, language)
    )


async def ask_channels(message: Message, database: Database, subscriber: Subscriber, now: datetime) -> None:
    every = await standings(database, 0, now)
    await say(message, told.channels(every, page=0, language=subscriber.language, zone=subscriber.zone, now=now))


async def press_watching(
    query: CallbackQuery, pressed: Watching, database: Database, subscriber: Subscriber, now: datetime
) -> str | None:
    match pressed.act:
        case Act.WATCH if (username := parse_username(pressed.subject)) is not None:
            await watch(query, username, database, subscriber, now)
        case Act.VOICE if (username := parse_username(pressed.subject)) is not None:
            await show(query, watching.whose_voice(username, subscriber.language))
        case Act.UNWATCH if is_number(pressed.subject):
            return await unwatch(query, int(pressed.subject), database, subscriber, now)
        case Act.LIST if is_number(pressed.subject):
            await turn_page(query, int(pressed.subject), database, subscriber, now)
        case Act.NO:
            await leave(query, database, subscriber)
        case _:
            return old_button(subscriber.language)
    return None


async def watch(query: CallbackQuery, username: str, database: Database, subscriber: Subscriber, now: datetime) -> None:
    """Orders a listed channel from the watcher; doing so twice orders it once."""
    source = source_of(username)
    wanted = WatchOrder(
        username=username,
        ordered_by=query.from_user.id,
        ordered_at=now,
        voice=source.voice if source else None,
        office=source.office if source else None,
        region=source.region if source else None,
    )
    await give(query, wanted, database, subscriber)


async def give(query: CallbackQuery, wanted: WatchOrder, database: Database, subscriber: Subscriber) -> None:
    """Orders a channel, and lets the message show how much of its history is stored."""
    detail = watching.voice_words(wanted.office, wanted.region, subscriber.language) if wanted.office else ""
    async with database.write() as c:
        await order(c, wanted)
        await audit(c, wanted.ordered_by, "watch", f"@{wanted.username}", detail, wanted.ordered_at)
        if isinstance(query.message, Message):
            await let_follow(c, query.message, WorkKind.WATCH, wanted.username, subscriber, wanted.ordered_by)
    await show(query, watching.watch_ordered(wanted.username, subscriber.language))


async def leave(query: CallbackQuery, database: Database, subscriber: Subscriber) -> None:
    """Watches nothing; the message no longer shows what becomes of the channel."""
    if query.message is not None:
        async with database.write() as c:
            await unfollow(c, query.message.chat.id, query.message.message_id)
    await show(query, told.left_alone(subscriber.language))


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
    every = await standings(database, page, now)
    await show(query, told.channels(every, page=page, language=subscriber.language, zone=subscriber.zone, now=now))


def is_number(subject: str) -> bool:
    """Whether it can be a channel's id or a page."""
    return subject.isascii() and subject.isdecimal() and len(subject) <= LONGEST_ID


async def watched_channels(database: Database) -> tuple[Channel, ...]:
    """All channels but those that are no longer read."""
    async with database.read() as c:
        return tuple(one for one in await all_channels(c) if one.state is not ChannelState.UNWATCHED)


async def standings(database: Database, page: int, now: datetime) -> tuple[told.Standing, ...]:
    """The watched channels with what they published in the last days; those of the page with their lag."""
    every = await watched_channels(database)
    shown = [one.id for one in every[told.page_of(len(every), page)]]
    async with database.read() as c:
        active, silent = await activity_between(c, now - LATELY, now), await known_lulls(c)
        late = await lags(c, shown)
    return tuple(
        told.Standing(one, replace(active.get(one.id, Activity()), lag=late.get(one.id)), silent.get(one.id))
        for one in every
    )
