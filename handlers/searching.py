"""/search WORDS: posts that have the words, newest first, in pages, with how often they are written."""

from datetime import datetime, timedelta

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from claims.model import Channel, Subscriber
from claims.model import Message as Told
from claims.word_forms import typed_words
from handlers.commands import Spoken
from handlers.replies import Pressed, Said, say, show
from messages.page_buttons import Searching
from messages.refusals import old_button
from messages.search import MOST_PAGES, PAGE, Asked, fitting, search_results, search_usage, unpacked_words
from storage.channels import channel, channel_by_username
from storage.database import Database
from storage.search import find_posts, frequency

COUNTED = timedelta(days=30)


def searching_router() -> Router:
    router = Router(name="searching")
    router.message.register(ask_to_search, Said("search"))
    router.callback_query.register(press_searching, Pressed(Searching))
    return router


async def ask_to_search(
    message: Message, spoken: Spoken, database: Database, subscriber: Subscriber, now: datetime
) -> None:
    voice, words = await named_channel(database, spoken.words)
    asked = Asked(words=fitting(words), voice=voice)
    if not asked.words:
        await say(message, search_usage(subscriber.language))
        return
    await say(message, await results(database, asked, subscriber, now))


async def press_searching(
    query: CallbackQuery, pressed: Searching, database: Database, subscriber: Subscriber, now: datetime
) -> str | None:
    words = unpacked_words(pressed.words)
    if not words or not 0 <= pressed.page < MOST_PAGES or abs(pressed.channel) >= 2**63:
        return old_button(subscriber.language)
    async with database.read() as c:
        voice = await channel(c, pressed.channel) if pressed.channel else None
    await show(query, await results(database, Asked(words=words, page=pressed.page, voice=voice), subscriber, now))
    return None


async def named_channel(database: Database, words: str) -> tuple[Channel | None, str]:
    """The channel that stands as @name before the words, where it is one that we read, and the other words."""
    first, _, rest = words.partition(" ")
    if not first.startswith("@"):
        return None, words
    async with database.read() as c:
        known = await channel_by_username(c, first)
    return (known, rest) if known is not None else (None, words)


async def results(database: Database, asked: Asked, subscriber: Subscriber, now: datetime) -> Told:
    """A page, as of now."""
    words, voice = typed_words(asked.words), asked.voice.voice if asked.voice else None
    async with database.read() as c:
        found = await find_posts(c, words, voice=voice, skip=asked.page * PAGE, most=PAGE + 1)
        often = await frequency(c, words, voice=voice, since=now - COUNTED)
    return search_results(asked, found, often, words, language=subscriber.language, zone=subscriber.zone, now=now)
