"""/subscribe, /subscriptions, /unsubscribe and their buttons."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from aiogram import Bot, Router
from aiogram.types import CallbackQuery, Message

from claims.model import Area, Mode, Subscriber, Subscription
from claims.places.regions import regions
from claims.places.search import search
from handlers.commands import Spoken
from handlers.managing import with_ways
from handlers.replies import Pressed, Said, say, say_beside, show
from handlers.subscription_words import WHOLE_COUNTRY, Typed, told_so, typed_subscription
from messages.buttons import EVERYWHERE, Choice, Subscribing
from messages.places import which_subscription
from messages.refusals import old_button
from messages.subscription_buttons import Listing, Wording, word_mark
from messages.subscriptions import MODE_BUTTONS, offer, subscribed, subscriptions, unsubscribed, words_page
from storage.database import Connection, Database
from storage.subscribers import save_subscriber
from storage.subscriptions import subscribe, subscriptions_of, unsubscribe

MODES = {choice: mode for mode, (_, choice) in MODE_BUTTONS.items()}


@dataclass(frozen=True, slots=True)
class Asked:
    """What a typed name stands for: a region, or the whole country (None)."""

    region: str | None


def subscribing_router() -> Router:
    router = Router(name="subscribing")
    router.message.register(ask_to_subscribe, Said("subscribe"))
    router.message.register(ask_subscriptions, Said("subscriptions"))
    router.message.register(ask_to_unsubscribe, Said("unsubscribe"))
    router.callback_query.register(press_subscribing, Pressed(Subscribing))
    router.callback_query.register(press_listing, Pressed(Listing))
    router.callback_query.register(press_wording, Pressed(Wording))
    return router


async def ask_to_subscribe(message: Message, spoken: Spoken, database: Database, subscriber: Subscriber) -> None:
    typed = typed_subscription(spoken.words)
    match asked_for(typed.place):
        case Asked(region) if typed.says_how:
            wanted = await subscribe_as_typed(database, subscriber, region, typed)
            await say(message, subscribed(wanted, subscriber, language=subscriber.language))
        case Asked(region):
            await say(message, offer(region, language=subscriber.language))
        case near:
            await say(message, which_subscription(subscriber.language, typed.place or None, near))


async def ask_subscriptions(
    message: Message, spoken: Spoken, bot: Bot, database: Database, subscriber: Subscriber
) -> None:
    page = numbered(spoken.words) or 1
    async with database.read() as c:
        every = await subscriptions_of(c, subscriber.chat_id, subscriber.thread_id)
    told = subscriptions(every, language=subscriber.language, page=page)
    await say(message, await with_ways(told, bot, subscriber))


async def ask_to_unsubscribe(message: Message, spoken: Spoken, database: Database, subscriber: Subscriber) -> None:
    async with database.write() as c:
        every = await subscriptions_of(c, subscriber.chat_id, subscriber.thread_id)
        asked = which(spoken.words, every)
        was = asked is not None and await unsubscribe(c, subscriber.chat_id, subscriber.thread_id, asked.region)
    if asked is None:
        await say(message, subscriptions(every, language=subscriber.language))
    else:
        await say(message, unsubscribed(asked.region, language=subscriber.language, was=was))


async def press_listing(query: CallbackQuery, pressed: Listing, database: Database, subscriber: Subscriber) -> None:
    async with database.read() as c:
        every = await subscriptions_of(c, subscriber.chat_id, subscriber.thread_id)
    await show(query, subscriptions(every, language=subscriber.language, page=pressed.page))


async def press_wording(
    query: CallbackQuery, pressed: Wording, database: Database, subscriber: Subscriber
) -> str | None:
    async with database.write() as c:
        present = await subscription_to(c, subscriber, pressed.region)
        if present is None:
            return old_button(subscriber.language)
        wanted = without_word(present, pressed.mark)
        await subscribe(c, wanted)
    await show(query, words_page(wanted, language=subscriber.language))
    return None


async def press_subscribing(
    query: CallbackQuery, pressed: Subscribing, database: Database, subscriber: Subscriber
) -> str | None:
    if pressed.region != EVERYWHERE and pressed.region not in regions():
        return old_button(subscriber.language)
    region = None if pressed.region == EVERYWHERE else pressed.region
    match pressed.choice:
        case Choice.OFFER:
            await say_beside(query, offer(region, language=subscriber.language))
        case Choice.LIST:
            await list_beside(query, database, subscriber)
        case Choice.STOP:
            await stop(query, region, database, subscriber)
        case _:
            await change(query, region, pressed.choice, database, subscriber)
    return None


async def list_beside(query: CallbackQuery, database: Database, subscriber: Subscriber) -> None:
    """Sends the list of subscriptions."""
    async with database.read() as c:
        every = await subscriptions_of(c, subscriber.chat_id, subscriber.thread_id)
    await say_beside(query, subscriptions(every, language=subscriber.language))


async def stop(query: CallbackQuery, region: str | None, database: Database, subscriber: Subscriber) -> None:
    """Ends a subscription."""
    async with database.write() as c:
        was = await unsubscribe(c, subscriber.chat_id, subscriber.thread_id, region)
    await show(query, unsubscribed(region, language=subscriber.language, was=was))


async def change(
    query: CallbackQuery, region: str | None, choice: Choice, database: Database, subscriber: Subscriber
) -> None:
    """Begins a subscription, changes or shows it; doing so twice is doing it once."""
    async with database.write() as c:
        present = await subscription_to(c, subscriber, region or EVERYWHERE)
        wanted = changed(present, choice, region=region, subscriber=subscriber)
        if wanted is not None and wanted != present:
            await save_subscriber(c, subscriber)
            await subscribe(c, wanted)
    if wanted is None:
        await show(query, unsubscribed(region, language=subscriber.language, was=False))
    elif choice is Choice.WORDS:
        await show(query, words_page(wanted, language=subscriber.language))
    else:
        await show(query, subscribed(wanted, subscriber, language=subscriber.language))


def changed(
    present: Subscription | None, choice: Choice, *, region: str | None, subscriber: Subscriber
) -> Subscription | None:
    """A subscription after a button; None where there is none and the button does not begin one."""
    if choice in MODES:
        return replace(present or new_subscription(subscriber, region), mode=MODES[choice])
    if present is None or choice in {Choice.SHOW, Choice.WORDS}:
        return present
    if choice in {Choice.LOUD, Choice.SILENT}:
        return replace(present, loud=choice is Choice.LOUD)
    return replace(present, least=int(choice))


def asked_for(words: str) -> Asked | Sequence[Area]:
    """What a typed name stands for; the places that are near where it is not sure."""
    if words.casefold() in WHOLE_COUNTRY:
        return Asked(None)
    found = search(words) if words else None
    if found is None or found.area is None:
        return found.near if found else ()
    return Asked(found.area.region)


def which(words: str, every: Sequence[Subscription]) -> Asked | None:
    """Which subscription is to end: by its number in the list, or by name."""
    number = numbered(words)
    if number is not None:
        return Asked(every[number - 1].region) if number <= len(every) else None
    asked = asked_for(words)
    return asked if isinstance(asked, Asked) else None


def numbered(words: str) -> int | None:
    """The number that is typed, from 1; None for anything else."""
    is_number = words.isascii() and words.isdecimal() and len(words) <= len("9999")
    return int(words) or None if is_number else None


def without_word(present: Subscription, mark: str) -> Subscription:
    """A subscription without the word that a button stands for; pressed twice it is pressed once."""
    return replace(
        present,
        include=tuple(word for word in present.include if word_mark(word, excluded=False) != mark),
        exclude=tuple(word for word in present.exclude if word_mark(word, excluded=True) != mark),
    )


async def subscribe_as_typed(
    database: Database, subscriber: Subscriber, region: str | None, typed: Typed
) -> Subscription:
    """Begins or changes a subscription by words; a new one whose mode is not said has a card."""
    async with database.write() as c:
        present = await subscription_to(c, subscriber, region or EVERYWHERE)
        begun = present or replace(new_subscription(subscriber, region), mode=Mode.CARD)
        wanted = told_so(begun, typed)
        await save_subscriber(c, subscriber)
        await subscribe(c, wanted)
    return wanted


async def subscription_to(c: Connection, subscriber: Subscriber, code: str) -> Subscription | None:
    """The chat's subscription to a region, or to EVERYWHERE."""
    every = await subscriptions_of(c, subscriber.chat_id, subscriber.thread_id)
    return next((one for one in every if (one.region or EVERYWHERE) == code), None)


def new_subscription(subscriber: Subscriber, region: str | None) -> Subscription:
    """What a subscription is before anything is said of it."""
    return Subscription(chat_id=subscriber.chat_id, thread_id=subscriber.thread_id, region=region)
