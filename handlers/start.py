"""/start: three taps (language, regions, what to get), and deep links: to a region, a subscription, a managed group."""

from dataclasses import replace
from datetime import datetime

from aiogram import Bot, Router
from aiogram.enums import ChatType
from aiogram.types import CallbackQuery, Message

from claims.model import ChatKind, Subscriber, SubscriberState, Subscription
from claims.model import Message as Told
from claims.periods import reporting_day
from claims.places.regions import regions
from handlers.answers import told_report
from handlers.commands import Spoken
from handlers.managing import open_linked
from handlers.menu import speak_menu
from handlers.questions import Question
from handlers.replies import Pressed, Said, say, show
from handlers.roles import roles_of
from handlers.subscribing import MODES
from messages.buttons import EVERYWHERE, Choice, Starting, Step
from messages.managing import Target, linked_target, with_way_to_private
from messages.refusals import old_button
from messages.subscriptions import offer
from messages.texts import LANGUAGES
from messages.welcome import FIRST_MACRO, choose_regions, choose_what, hello_group, welcome, welcomed
from storage.database import Connection, Database
from storage.subscribers import save_subscriber
from storage.subscriptions import subscribe, subscriptions_of, unsubscribe

LINK, OFFER_LINK = "region_", "subscribe_"


def start_router() -> Router:
    router = Router(name="start")
    router.message.register(start, Said("start"))
    router.callback_query.register(press_start, Pressed(Starting))
    return router


async def start(
    message: Message, spoken: Spoken, bot: Bot, database: Database, subscriber: Subscriber, now: datetime
) -> None:
    if message.chat.type != ChatType.PRIVATE:
        await say(message, await greeting(bot, subscriber))
        return
    subscriber = replace(subscriber, state=SubscriberState.ACTIVE)
    async with database.write() as c:
        await save_subscriber(c, subscriber)
    if (target := linked_target(spoken.words)) is not None:
        await open_linked(message, target, bot, database, subscriber.language)
    elif (asked := linked_question(spoken.words, now)) is not None:
        await say(message, await told_report(database, asked, subscriber, now))
    else:
        await say(message, linked_offer(spoken.words, subscriber.language) or welcome(subscriber.language))


async def press_start(
    query: CallbackQuery,
    pressed: Starting,
    bot: Bot,
    database: Database,
    subscriber: Subscriber,
    owners: frozenset[int],
) -> str | None:
    if not is_sensible(pressed):
        return old_button(subscriber.language)
    await STEPS[pressed.step](query, pressed, database, subscriber)
    if pressed.step is Step.LANGUAGE and subscriber.kind is ChatKind.PRIVATE:
        roles = await roles_of(query.from_user.id, owners, database)
        await speak_menu(bot, query.from_user.id, pressed.value, roles)
    return None


def is_sensible(pressed: Starting) -> bool:
    """Whether a button's value is one that its step can have; data can be forged."""
    match pressed.step:
        case Step.LANGUAGE:
            return pressed.value in LANGUAGES
        case Step.TICK | Step.UNTICK | Step.TOGGLE:
            return pressed.value == EVERYWHERE or pressed.value in regions()
        case Step.WHAT:
            return pressed.value in MODES
        case Step.MACRO | Step.NEXT:
            return True


def linked_question(payload: str, now: datetime) -> Question | None:
    """The question of a deep link ("region_RU-BEL"); None where the payload is something else."""
    region = payload.removeprefix(LINK)
    if not payload.startswith(LINK) or region not in regions():
        return None
    return Question(region=region, period=reporting_day(now))


def linked_offer(payload: str, language: str) -> Told | None:
    """The offer of a deep link ("subscribe_RU-BEL", "subscribe_all"); None where the payload is something else."""
    region = payload.removeprefix(OFFER_LINK)
    if not payload.startswith(OFFER_LINK) or (region != "all" and region not in regions()):
        return None
    return offer(None if region == "all" else region, language=language)


async def greeting(bot: Bot, group: Subscriber) -> Told:
    """The hello to a group, with the way to the private chat."""
    me = await bot.me()
    target = Target(group.chat_id, group.thread_id)
    return with_way_to_private(hello_group(group.language), me.username or "", target, language=group.language)


async def choose_language(query: CallbackQuery, pressed: Starting, database: Database, subscriber: Subscriber) -> None:
    """The first tap."""
    subscriber = replace(subscriber, language=pressed.value)
    async with database.write() as c:
        await save_subscriber(c, subscriber)
    await show_grid(query, Starting(step=Step.MACRO, value=FIRST_MACRO), database, subscriber)


async def show_grid(query: CallbackQuery, pressed: Starting, database: Database, subscriber: Subscriber) -> None:
    """The regions of a macro-region, ticked where they are subscribed to."""
    async with database.read() as c:
        chosen = await chosen_codes(c, subscriber)
    await show(query, choose_regions(pressed.value, chosen, language=subscriber.language))


async def tick(query: CallbackQuery, pressed: Starting, database: Database, subscriber: Subscriber) -> None:
    """A tap on a region: a subscription to its digest begins or ends at once, so a restart loses nothing."""
    region = None if pressed.value == EVERYWHERE else pressed.value
    chat_id, thread_id = subscriber.chat_id, subscriber.thread_id
    async with database.write() as c:
        await save_subscriber(c, subscriber)
        known = pressed.value in await chosen_codes(c, subscriber)
        if known and pressed.step is not Step.TICK:
            await unsubscribe(c, chat_id, thread_id, region)
        elif not known and pressed.step is not Step.UNTICK:
            await subscribe(c, Subscription(chat_id=chat_id, thread_id=thread_id, region=region))
        chosen = await chosen_codes(c, subscriber)
    await show(query, choose_regions(pressed.page, chosen, language=subscriber.language))


async def ask_what(query: CallbackQuery, _pressed: Starting, database: Database, subscriber: Subscriber) -> None:
    """The last question."""
    async with database.read() as c:
        chosen = await chosen_codes(c, subscriber)
    language = subscriber.language
    await show(query, choose_what(chosen, language=language) if chosen else choose_regions("", (), language=language))


async def finish(query: CallbackQuery, pressed: Starting, database: Database, subscriber: Subscriber) -> None:
    """Gives every subscription of the chat the mode, and says what was arranged."""
    mode = MODES[Choice(pressed.value)]
    async with database.write() as c:
        for subscription in await subscriptions_of(c, subscriber.chat_id, subscriber.thread_id):
            await subscribe(c, replace(subscription, mode=mode))
        chosen = await chosen_codes(c, subscriber)
    told = welcomed(chosen, mode, subscriber) if chosen else choose_regions("", (), language=subscriber.language)
    await show(query, told)


STEPS = {
    Step.LANGUAGE: choose_language,
    Step.MACRO: show_grid,
    Step.TICK: tick,
    Step.UNTICK: tick,
    Step.TOGGLE: tick,
    Step.NEXT: ask_what,
    Step.WHAT: finish,
}


async def chosen_codes(c: Connection, subscriber: Subscriber) -> frozenset[str]:
    """The codes of what the chat subscribes to; the whole country is EVERYWHERE."""
    every = await subscriptions_of(c, subscriber.chat_id, subscriber.thread_id)
    return frozenset(one.region or EVERYWHERE for one in every)
