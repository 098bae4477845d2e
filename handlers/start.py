"""/start: three taps (language, regions, what to get), and deep links to a region's report."""

from dataclasses import replace
from datetime import datetime

from aiogram import Router
from aiogram.enums import ChatType
from aiogram.types import CallbackQuery, Message

from claims.model import Mode, Subscriber, SubscriberState, Subscription
from claims.periods import reporting_day
from claims.places.regions import regions
from handlers.answers import report_of
from handlers.commands import Spoken
from handlers.questions import Question
from handlers.replies import Pressed, Said, say, show
from messages.buttons import EVERYWHERE, Choice, Starting, Step
from messages.refusals import old_button
from messages.region_report import region_report
from messages.texts import LANGUAGES
from messages.welcome import FIRST_MACRO, choose_regions, choose_what, hello_group, welcome, welcomed
from storage.database import Connection, Database
from storage.subscribers import save_subscriber
from storage.subscriptions import subscribe, subscriptions_of, unsubscribe

LINK = "region_"


def start_router() -> Router:
    router = Router(name="start")
    router.message.register(start, Said("start"))
    router.callback_query.register(press_start, Pressed(Starting))
    return router


async def start(message: Message, spoken: Spoken, database: Database, subscriber: Subscriber, now: datetime) -> None:
    if message.chat.type != ChatType.PRIVATE:
        await say(message, hello_group(subscriber.language))
        return
    subscriber = replace(subscriber, state=SubscriberState.ACTIVE)
    async with database.write() as c:
        await save_subscriber(c, subscriber)
    asked = linked_question(spoken.words, now)
    if asked is None:
        await say(message, welcome(subscriber.language))
        return
    report = await report_of(database, asked, now)
    await say(message, region_report(report, language=subscriber.language, zone=subscriber.zone, now=now))


async def press_start(
    query: CallbackQuery, pressed: Starting, database: Database, subscriber: Subscriber
) -> str | None:
    match pressed.step:
        case Step.LANGUAGE if pressed.value in LANGUAGES:
            await choose_language(query, pressed.value, database, subscriber)
        case Step.MACRO:
            await show_grid(query, pressed.value, database, subscriber)
        case Step.TOGGLE if pressed.value == EVERYWHERE or pressed.value in regions():
            await toggle(query, pressed, database, subscriber)
        case Step.NEXT:
            await ask_what(query, database, subscriber)
        case Step.WHAT if pressed.value in {Choice.DIGEST, Choice.EVERY}:
            await finish(query, Mode.EVERY if pressed.value == Choice.EVERY else Mode.DIGEST, database, subscriber)
        case _:
            return old_button(subscriber.language)
    return None


def linked_question(payload: str, now: datetime) -> Question | None:
    """The question of a deep link ("region_RU-BEL"); None where the payload is something else."""
    region = payload.removeprefix(LINK)
    if not payload.startswith(LINK) or region not in regions():
        return None
    return Question(region=region, period=reporting_day(now))


async def choose_language(query: CallbackQuery, language: str, database: Database, subscriber: Subscriber) -> None:
    """The first tap."""
    subscriber = replace(subscriber, language=language)
    async with database.write() as c:
        await save_subscriber(c, subscriber)
    await show_grid(query, FIRST_MACRO, database, subscriber)


async def show_grid(query: CallbackQuery, macro: str, database: Database, subscriber: Subscriber) -> None:
    """The regions of a macro-region, ticked where they are subscribed to."""
    async with database.read() as c:
        chosen = await chosen_codes(c, subscriber)
    await show(query, choose_regions(macro, chosen, language=subscriber.language))


async def toggle(query: CallbackQuery, pressed: Starting, database: Database, subscriber: Subscriber) -> None:
    """A tap on a region: a subscription to its digest begins or ends at once, so a restart loses nothing."""
    region = None if pressed.value == EVERYWHERE else pressed.value
    chat_id, thread_id = subscriber.chat_id, subscriber.thread_id
    async with database.write() as c:
        await save_subscriber(c, subscriber)
        if not await unsubscribe(c, chat_id, thread_id, region):
            await subscribe(c, Subscription(chat_id=chat_id, thread_id=thread_id, region=region))
        chosen = await chosen_codes(c, subscriber)
    await show(query, choose_regions(pressed.page, chosen, language=subscriber.language))


async def ask_what(query: CallbackQuery, database: Database, subscriber: Subscriber) -> None:
    """The last question."""
    async with database.read() as c:
        chosen = await chosen_codes(c, subscriber)
    language = subscriber.language
    await show(query, choose_what(chosen, language=language) if chosen else choose_regions("", (), language=language))


async def finish(query: CallbackQuery, mode: Mode, database: Database, subscriber: Subscriber) -> None:
    """Gives every subscription of the chat the mode, and says what was arranged."""
    async with database.write() as c:
        for subscription in await subscriptions_of(c, subscriber.chat_id, subscriber.thread_id):
            await subscribe(c, replace(subscription, mode=mode))
        chosen = await chosen_codes(c, subscriber)
    told = welcomed(chosen, mode, subscriber) if chosen else choose_regions("", (), language=subscriber.language)
    await show(query, told)


async def chosen_codes(c: Connection, subscriber: Subscriber) -> frozenset[str]:
    """The codes of what the chat subscribes to; the whole country is EVERYWHERE."""
    every = await subscriptions_of(c, subscriber.chat_id, subscriber.thread_id)
    return frozenset(one.region or EVERYWHERE for one in every)
