"""/region PLACE [period], the buttons under a report, and plain text as a place in private chats."""

from datetime import datetime

from aiogram import Router
from aiogram.enums import ChatType
from aiogram.filters import Filter
from aiogram.types import CallbackQuery, Message

from claims.model import Subscriber
from handlers.answers import answer, report_of, told_report
from handlers.commands import MOST_WORDS, Spoken
from handlers.questions import pressed_question
from handlers.replies import Pressed, Said, say, show
from messages.buttons import ShowRegion, View
from messages.how import how, posts
from messages.page_buttons import ShowPosts
from messages.places import which_place
from messages.refusals import old_button
from storage.database import Database

VIEWS = {View.HOW: how, View.POSTS: posts}


class PlainText(Filter):
    """Matches text that is no command, in a private chat."""

    async def __call__(self, message: Message, spoken: Spoken | None = None) -> bool:
        return spoken is None and bool(message.text) and message.chat.type == ChatType.PRIVATE


def region_router() -> Router:
    router = Router(name="region")
    router.message.register(ask_region, Said("region"))
    router.callback_query.register(press_region, Pressed(ShowRegion))
    router.callback_query.register(press_posts, Pressed(ShowPosts))
    return router


def place_router() -> Router:
    """Stands behind all commands: what is left is a place."""
    router = Router(name="place")
    router.message.register(ask_place, PlainText())
    return router


async def ask_region(
    message: Message, spoken: Spoken, database: Database, subscriber: Subscriber, now: datetime
) -> None:
    if not spoken.words:
        await say(message, which_place(subscriber.language))
        return
    await say(message, await answer(spoken.words, database, subscriber, now))


async def press_region(
    query: CallbackQuery, pressed: ShowRegion, database: Database, subscriber: Subscriber, now: datetime
) -> str | None:
    asked = pressed_question(pressed, now)
    if asked is None:
        return old_button(subscriber.language)
    if pressed.view is View.REPORT:
        await show(query, await told_report(database, asked, subscriber, now))
        return None
    report = await report_of(database, asked, now)
    await show(query, VIEWS[pressed.view](report, language=subscriber.language, zone=subscriber.zone, now=now))
    return None


async def press_posts(
    query: CallbackQuery, pressed: ShowPosts, database: Database, subscriber: Subscriber, now: datetime
) -> str | None:
    same = ShowRegion(region=pressed.region, period=pressed.period, district=pressed.district)
    asked = pressed_question(same, now)
    if asked is None:
        return old_button(subscriber.language)
    report = await report_of(database, asked, now)
    await show(query, posts(report, language=subscriber.language, zone=subscriber.zone, now=now, page=pressed.page))
    return None


async def ask_place(message: Message, database: Database, subscriber: Subscriber, now: datetime) -> None:
    words = " ".join((message.text or "")[: 4 * MOST_WORDS].split())[:MOST_WORDS]
    await say(message, await answer(words, database, subscriber, now))
