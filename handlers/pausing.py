"""/pause: nothing comes for a while, and then one message tells what was missed."""

from dataclasses import replace
from datetime import datetime, timedelta

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from claims.model import Subscriber
from claims.quiet import is_paused
from handlers.commands import Spoken
from handlers.pause_words import LONGEST, MORNING, next_time, pause_said
from handlers.pause_words import Said as Meant
from handlers.replies import Pressed, Said, say, show
from messages.pausing import ended, pause_page
from messages.refusals import old_button, said, unknown_pause
from messages.subscription_buttons import Pause, Pausing
from storage.database import Database
from storage.subscribers import save_subscriber


def pausing_router() -> Router:
    router = Router(name="pausing")
    router.message.register(ask_to_pause, Said("pause"))
    router.callback_query.register(press_pausing, Pressed(Pausing))
    return router


async def ask_to_pause(
    message: Message, spoken: Spoken, database: Database, subscriber: Subscriber, now: datetime
) -> None:
    match pause_said(spoken.words, now=now, zone=subscriber.zone):
        case Meant.NOTHING:
            await say(message, pause_page(subscriber, now))
        case Meant.UNCLEAR:
            await say(message, said(unknown_pause(subscriber.language)))
        case Meant.OFF:
            await keep(database, resumed(subscriber, now))
            await say(message, ended(subscriber, was=is_paused(subscriber, now)))
        case datetime() as until:
            await say(message, pause_page(await keep(database, paused(subscriber, until, now)), now))


async def press_pausing(
    query: CallbackQuery, pressed: Pausing, database: Database, subscriber: Subscriber, now: datetime
) -> str | None:
    if pressed.what is Pause.OFF:
        await keep(database, resumed(subscriber, now))
        await show(query, ended(subscriber, was=is_paused(subscriber, now)))
        return None
    until = pressed_until(pressed, subscriber, now)
    if until is None:
        return old_button(subscriber.language)
    await show(query, pause_page(await keep(database, paused(subscriber, until, now)), now))
    return None


def pressed_until(pressed: Pausing, subscriber: Subscriber, now: datetime) -> datetime | None:
    """When the pause of a button ends; None for a button that means none."""
    if pressed.what is Pause.MORNING:
        return next_time(MORNING, now=now, zone=subscriber.zone)
    is_sensible = 0 < pressed.hours <= LONGEST // timedelta(hours=1)
    return now + timedelta(hours=pressed.hours) if is_sensible else None


def paused(subscriber: Subscriber, until: datetime, now: datetime) -> Subscriber:
    """A subscriber who pauses until then; a pause under way goes on from where it began."""
    since = subscriber.paused_since if is_paused(subscriber, now) else now
    return replace(subscriber, paused_since=since, paused_until=until)


def resumed(subscriber: Subscriber, now: datetime) -> Subscriber:
    """A subscriber whose pause, if there is one, ends now."""
    return replace(subscriber, paused_until=now) if is_paused(subscriber, now) else subscriber


async def keep(database: Database, subscriber: Subscriber) -> Subscriber:
    """Stores what was arranged."""
    async with database.write() as c:
        await save_subscriber(c, subscriber)
    return subscriber
