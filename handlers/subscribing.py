"""/subscribe, /subscriptions, /unsubscribe and their buttons."""

from dataclasses import replace

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from claims.model import Mode, Subscriber, Subscription
from claims.places.regions import regions
from claims.places.search import search
from handlers.commands import Spoken
from handlers.replies import Pressed, Said, say, say_beside, show
from messages.buttons import EVERYWHERE, Choice, Subscribing
from messages.places import which_subscription
from messages.refusals import old_button
from messages.subscriptions import offer, subscribed, subscriptions, unsubscribed
from storage.database import Database
from storage.subscribers import save_subscriber
from storage.subscriptions import subscribe, subscriptions_of, unsubscribe

WHOLE_COUNTRY = frozenset(
    {"all", "country", "everything", "russia", "все", "всё", "вся страна", "страна", "россия", "*"}
)
MODES = {Choice.DIGEST: Mode.DIGEST, Choice.EVERY: Mode.EVERY}


def subscribing_router() -> Router:
    router = Router(name="subscribing")
    router.message.register(ask_to_subscribe, Said("subscribe"))
    router.message.register(ask_subscriptions, Said("subscriptions"))
    router.message.register(ask_to_unsubscribe, Said("unsubscribe"))
    router.callback_query.register(press_subscribing, Pressed(Subscribing))
    return router


async def ask_to_subscribe(message: Message, spoken: Spoken, subscriber: Subscriber) -> None:
    language = subscriber.language
    if spoken.words.casefold() in WHOLE_COUNTRY:
        await say(message, offer(None, language=language))
        return
    found = search(spoken.words) if spoken.words else None
    if found is None or found.area is None:
        near = found.near if found else ()
        await say(message, which_subscription(language, spoken.words or None, near))
        return
    await say(message, offer(found.area.region, language=language))


async def ask_subscriptions(message: Message, database: Database, subscriber: Subscriber) -> None:
    async with database.read() as c:
        every = await subscriptions_of(c, subscriber.chat_id, subscriber.thread_id)
    await say(message, subscriptions(every, language=subscriber.language))


async def ask_to_unsubscribe(message: Message, spoken: Spoken, database: Database, subscriber: Subscriber) -> None:
    everywhere = spoken.words.casefold() in WHOLE_COUNTRY
    found = search(spoken.words) if spoken.words and not everywhere else None
    if not everywhere and (found is None or found.area is None):
        await ask_subscriptions(message, database, subscriber)
        return
    region = found.area.region if found and found.area else None
    async with database.write() as c:
        was = await unsubscribe(c, subscriber.chat_id, subscriber.thread_id, region)
    await say(message, unsubscribed(region, language=subscriber.language, was=was))


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
        every = await subscriptions_of(c, subscriber.chat_id, subscriber.thread_id)
        present = next((one for one in every if one.region == region), None)
        wanted = changed(present, choice, region=region, subscriber=subscriber)
        if wanted is not None and wanted != present:
            await save_subscriber(c, subscriber)
            await subscribe(c, wanted)
    if wanted is None:
        await show(query, unsubscribed(region, language=subscriber.language, was=False))
    else:
        await show(query, subscribed(wanted, subscriber, language=subscriber.language))


def changed(
    present: Subscription | None, choice: Choice, *, region: str | None, subscriber: Subscriber
) -> Subscription | None:
    """A subscription after a button; None where there is none and the button does not begin one."""
    if choice in MODES:
        new = Subscription(chat_id=subscriber.chat_id, thread_id=subscriber.thread_id, region=region)
        return replace(present or new, mode=MODES[choice])
    if present is None or choice is Choice.SHOW:
        return present
    if choice in {Choice.LOUD, Choice.SILENT}:
        return replace(present, loud=choice is Choice.LOUD)
    return replace(present, least=int(choice))
