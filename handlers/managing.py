"""Groups and channels, managed by their administrators from the private chat."""

import asyncio
from collections.abc import Sequence

from aiogram import Bot, Router
from aiogram.enums import ChatType
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError
from aiogram.types import CallbackQuery, Message, User

from claims.model import ChatKind, Managed, Subscriber
from claims.model import Message as Told
from handlers.replies import Pressed, edit, say
from handlers.roles import is_administrator
from messages.buttons import Manage, Managing
from messages.managing import (
    Target,
    from_afar,
    managed_chats,
    panel,
    target_of,
    title_of,
    unwrapped,
    with_managed,
    with_way_to_private,
)
from messages.refusals import old_button, only_for_chat_admins, said
from storage.database import Database
from storage.managed import list_of, put_on_list, take_off_list
from storage.subscribers import subscriber as stored_subscriber
from storage.subscriptions import subscriptions_of


def managing_router() -> Router:
    router = Router(name="managing")
    router.callback_query.register(press_managing, Pressed(Managing))
    return router


async def press_managing(
    query: CallbackQuery, pressed: Managing, bot: Bot, database: Database, subscriber: Subscriber
) -> str | None:
    """The gate has asked Telegram whether the presser administers the chat that the button carries."""
    target, _ = unwrapped(query.data or "")
    language = subscriber.language
    if not isinstance(query.message, Message) or query.message.chat.type != ChatType.PRIVATE:
        return old_button(language)
    if target is not None and pressed.what is Manage.OPEN:
        known = [one for one in await listed(database, query.from_user.id) if target_of(one) == target]
        name = title_of(known[0], language) if known else str(target.chat_id)
        await edit(query, from_afar(await panel_of(database, target, language), target, name))
        return None
    mine = await administered(bot, database, query.from_user)
    await edit(query, managed_chats(mine, language=language))
    return None


async def open_linked(message: Message, target: Target, bot: Bot, database: Database, language: str) -> None:
    """The deep link from a group: puts it on the person's list and shows it, to an administrator of it.

    In the group's language, where it has one: what is set from here is read there.
    """
    person = message.from_user
    chat = await chat_of(bot, target, person)
    if chat is None or person is None:
        await say(message, said(only_for_chat_admins(language)))
        return
    async with database.write() as c:
        await put_on_list(c, chat)
        known = await stored_subscriber(c, target.chat_id, target.thread_id)
    language = known.language if known else language
    shown = await panel_of(database, target, language)
    await say(message, from_afar(shown, target, title_of(chat, language)))


async def chat_of(bot: Bot, target: Target, person: User | None) -> Managed | None:
    """The chat as Telegram knows it; None for one who is not its administrator, and where the bot is not in it."""
    if person is None or not await is_administrator(bot, target.chat_id, person):
        return None
    try:
        chat = await bot.get_chat(target.chat_id)
    except (TelegramBadRequest, TelegramForbiddenError):
        return None
    kind, title = ChatKind(chat.type), chat.title or ""
    return Managed(person=person.id, chat_id=target.chat_id, thread_id=target.thread_id, kind=kind, title=title)


async def administered(bot: Bot, database: Database, person: User) -> list[Managed]:
    """The chats on a person's list in which he is an administrator now; the others leave the list."""
    every = await listed(database, person.id)
    chats = list(dict.fromkeys(one.chat_id for one in every))
    rights = dict(zip(chats, await asyncio.gather(*(is_administrator(bot, at, person) for at in chats)), strict=True))
    lost = [at for at, still in rights.items() if not still]
    if lost:
        async with database.write() as c:
            for at in lost:
                await take_off_list(c, person.id, at)
    return [one for one in every if rights[one.chat_id]]


async def with_ways(told: Told, bot: Bot, subscriber: Subscriber) -> Told:
    """A list of subscriptions with the way on: from a group to the private chat, from there to the groups."""
    if subscriber.kind is ChatKind.PRIVATE:
        return with_managed(told, language=subscriber.language)
    me = await bot.me()
    target = Target(subscriber.chat_id, subscriber.thread_id)
    return with_way_to_private(told, me.username or "", target, language=subscriber.language)


async def listed(database: Database, person: int) -> Sequence[Managed]:
    """A person's list as it is stored."""
    async with database.read() as c:
        return await list_of(c, person)


async def panel_of(database: Database, target: Target, language: str) -> Told:
    """A chat's subscriptions and what can be done to them."""
    async with database.read() as c:
        every = await subscriptions_of(c, target.chat_id, target.thread_id)
    return panel(every, language=language)
