"""/today, /night and their buttons: the whole country by region."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from claims.model import Subscriber
from claims.periods import parse_period
from handlers.answers import digest_of
from handlers.commands import Spoken
from handlers.questions import pressed_period
from handlers.replies import Pressed, Said, say, show
from messages.buttons import ShowCountry
from messages.refusals import old_button, said, unknown_period
from messages.today import today
from storage.database import Database


def country_router() -> Router:
    router = Router(name="country")
    router.message.register(ask_country, Said("today", "night"))
    router.callback_query.register(press_country, Pressed(ShowCountry))
    return router


async def ask_country(
    message: Message, spoken: Spoken, database: Database, subscriber: Subscriber, now: datetime
) -> None:
    name = spoken.command.name if spoken.command else ""
    period = parse_period(spoken.words or name, now)
    if period is None:
        await say(message, said(unknown_period(subscriber.language)))
        return
    digest = await digest_of(database, period, now)
    await say(message, today(digest, language=subscriber.language, zone=subscriber.zone, now=now))


async def press_country(
    query: CallbackQuery, pressed: ShowCountry, database: Database, subscriber: Subscriber, now: datetime
) -> str | None:
    period = pressed_period(pressed.period, now)
    if period is None:
        return old_button(subscriber.language)
    digest = await digest_of(database, period, now)
    await show(query, today(digest, language=subscriber.language, zone=subscriber.zone, now=now))
    return None
