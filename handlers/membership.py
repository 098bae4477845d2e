"""The bot is blocked, comes back, is added to a group; a group becomes a supergroup."""

import logging

from aiogram import Bot, Router
from aiogram.enums import ChatMemberStatus, ChatType
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError
from aiogram.filters import Filter
from aiogram.types import ChatMemberUpdated, Message

from claims.model import ChatKind, Managed, Subscriber
from handlers.start import greeting
from messages.managing import from_afar, panel, target_of
from messages.telegram import send_arguments
from storage.database import Database
from storage.managed import put_on_list
from storage.subscribers import move_chat, resume, suspend

logger = logging.getLogger(__name__)

OUTSIDE = frozenset({ChatMemberStatus.KICKED, ChatMemberStatus.LEFT})


class Migrated(Filter):
    """Matches the note that a group has a new id from now on."""

    async def __call__(self, message: Message) -> bool:
        return message.migrate_to_chat_id is not None


def membership_router() -> Router:
    router = Router(name="membership")
    router.my_chat_member.register(member_changed)
    router.message.register(migrated, Migrated())
    return router


async def member_changed(change: ChatMemberUpdated, bot: Bot, database: Database, subscriber: Subscriber) -> None:
    """Suspends a chat that put the bot out, resumes one that took it back, welcomes one that it is new in."""
    was_outside = change.old_chat_member.status in OUTSIDE
    is_outside = change.new_chat_member.status in OUTSIDE
    async with database.write() as c:
        await (suspend if is_outside else resume)(c, change.chat.id)
    if was_outside and not is_outside and change.chat.type != ChatType.PRIVATE:
        await welcome_chat(change, bot, database, subscriber)


async def welcome_chat(change: ChatMemberUpdated, bot: Bot, database: Database, subscriber: Subscriber) -> None:
    """Says hello in a group; of a channel, to the one who added the bot. The chat comes on his list."""
    person, kind = change.from_user, ChatKind(change.chat.type)
    chat = Managed(person=person.id, chat_id=change.chat.id, kind=kind, title=change.chat.title or "")
    async with database.write() as c:
        await put_on_list(c, chat)
    if kind is not ChatKind.CHANNEL:
        await bot.send_message(change.chat.id, **send_arguments(await greeting(bot, subscriber)))
        return
    shown = from_afar(panel((), language=subscriber.language), target_of(chat), chat.title)
    try:
        await bot.send_message(person.id, **send_arguments(shown))
    except (TelegramForbiddenError, TelegramBadRequest):
        logger.info("nobody to tell that the bot is in channel %s", change.chat.id)


async def migrated(message: Message, database: Database) -> None:
    """Keeps the group's subscriptions."""
    if message.migrate_to_chat_id is not None:
        async with database.write() as c:
            await move_chat(c, message.chat.id, message.migrate_to_chat_id)
