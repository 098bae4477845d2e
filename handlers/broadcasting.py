"""For admins: /broadcast. The message as it will look, its audience, a question; then how far it is."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from claims.model import EVERYONE, OF_LANGUAGE, OF_REGION, Broadcast, BroadcastState, Subscriber, WorkKind
from claims.model import Message as Told
from claims.places.regions import regions
from handlers.following import let_follow
from handlers.letters import letter_of
from handlers.replies import Pressed, Said, say, show
from messages import broadcast as told
from messages.admin_buttons import Broadcasting, Cast
from messages.channels import left_alone
from messages.refusals import old_button
from messages.texts import LANGUAGES
from storage.audience import count_audience, languages_spoken, regions_wanted
from storage.audit import audit
from storage.broadcasts import (
    broadcast_by_id,
    choose_audience,
    draft_broadcast,
    drop_waiting,
    move_broadcast,
    sending_of,
)
from storage.database import Connection, Database

GOING = (BroadcastState.CONFIRMED, BroadcastState.QUEUED)


def broadcasting_router() -> Router:
    router = Router(name="broadcasting")
    router.message.register(ask_to_broadcast, Said("broadcast"))
    router.callback_query.register(press_broadcasting, Pressed(Broadcasting))
    return router


async def ask_to_broadcast(message: Message, database: Database, subscriber: Subscriber, now: datetime) -> None:
    letter = letter_of(message)
    if letter is None:
        await say(message, told.broadcast_usage(subscriber.language))
        return
    async with database.write() as c:
        one = await draft_broadcast(c, message.from_user.id if message.from_user else 0, letter, now)
        question = await audiences(c, one, subscriber.language)
    await say(message, letter)
    await say(message, question)


async def press_broadcasting(
    query: CallbackQuery, pressed: Broadcasting, database: Database, subscriber: Subscriber, now: datetime
) -> str | None:
    language = subscriber.language
    async with database.write() as c:
        one = await broadcast_by_id(c, pressed.number)
        page = None if one is None else await answer(c, one, pressed, query.from_user.id, language, now)
        if page is not None and pressed.what is Cast.SEND and isinstance(query.message, Message):
            await let_follow(c, query.message, WorkKind.BROADCAST, str(pressed.number), subscriber, query.from_user.id)
    if page is None:
        return old_button(language)
    await show(query, page)
    return None


async def answer(
    c: Connection, one: Broadcast, pressed: Broadcasting, by: int, language: str, now: datetime
) -> Told | None:
    """What a button does, and what is shown then; None for one that can do nothing any more."""
    match pressed.what:
        case Cast.STOP if one.state in GOING:
            await stop(c, one, by, now)
        case Cast.SEND if one.state is BroadcastState.DRAFT and one.audience:
            await move_broadcast(c, one.id, BroadcastState.CONFIRMED, out_of=BroadcastState.DRAFT)
            await audit(c, by, "broadcast", told.audience_words(one.audience, language), one.message.text[:80], now)
        case Cast.LEAVE if one.state is BroadcastState.DRAFT:
            await move_broadcast(c, one.id, BroadcastState.STOPPED, out_of=BroadcastState.DRAFT)
            return left_alone(language)
        case _ if one.state is BroadcastState.DRAFT:
            return await choose(c, one, pressed, language)
    present = await broadcast_by_id(c, one.id) or one
    if present.state is BroadcastState.DRAFT or not present.audience:
        return None
    return told.broadcast(present, await sending_of(c, one.id), language)


async def choose(c: Connection, one: Broadcast, pressed: Broadcasting, language: str) -> Told | None:
    """The steps before sending."""
    if pressed.what is Cast.REGIONS:
        return told.which_region(one, await regions_wanted(c), language)
    if pressed.what is Cast.BACK:
        return await audiences(c, one, language)
    if pressed.what is not Cast.AUDIENCE or not is_audience(pressed.value):
        return None
    await choose_audience(c, one.id, pressed.value)
    chosen = await broadcast_by_id(c, one.id)
    return None if chosen is None else told.broadcast_confirm(chosen, await count_audience(c, pressed.value), language)


def is_audience(value: str) -> bool:
    """Whether it is one that a button may name; data can be forged."""
    if value.startswith(OF_LANGUAGE):
        return value.removeprefix(OF_LANGUAGE) in LANGUAGES
    if value.startswith(OF_REGION):
        return value.removeprefix(OF_REGION) in regions()
    return value == EVERYONE


async def audiences(c: Connection, one: Broadcast, language: str) -> Told:
    """The question to whom it goes."""
    return told.which_audience(one, await count_audience(c, EVERYONE), await languages_spoken(c), language)


async def stop(c: Connection, one: Broadcast, by: int, now: datetime) -> None:
    """Takes what waits out of the outbox; what was sent stays sent."""
    for state in GOING:
        await move_broadcast(c, one.id, BroadcastState.STOPPED, out_of=state)
    await drop_waiting(c, one.id)
    sending = await sending_of(c, one.id)
    await audit(c, by, "broadcast stopped", "", f"{sending.sent} sent", now)
