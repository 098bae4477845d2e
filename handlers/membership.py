"""The bot is blocked, comes back, is added to a group; a group becomes a supergroup."""

from aiogram import Bot, Router
from aiogram.enums import ChatMemberStatus, ChatType
from aiogram.filters import Filter
from aiogram.types import ChatMemberUpdated, Message

from claims.model import Subscriber
from messages.telegram import send_arguments
from messages.welcome import hello_group
from storage.database import Database
from storage.subscribers import move_chat, resume, suspend

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
    """Suspends a chat that put the bot out, resumes one that took it back, greets a group that it is new in."""
    was_outside = change.old_chat_member.status in OUTSIDE
    is_outside = change.new_chat_member.status in OUTSIDE
    async with database.write() as c:
        await (suspend if is_outside else resume)(c, change.chat.id)
    group = change.chat.type in {ChatType.GROUP, ChatType.SUPERGROUP}
    if group and was_outside and not is_outside:
        await bot.send_message(change.chat.id, **send_arguments(hello_group(subscriber.language)))


async def migrated(message: Message, database: Database) -> None:
    """Keeps the group's subscriptions."""
    if message.migrate_to_chat_id is not None:
        async with database.write() as c:
            await move_chat(c, message.chat.id, message.migrate_to_chat_id)
