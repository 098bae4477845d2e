"""/help and /how."""

from aiogram import Router
from aiogram.types import Message

from claims.model import Subscriber
from handlers.commands import Role, names
from handlers.replies import Said, say
from handlers.roles import roles_of
from messages.help import help_message
from messages.how import how_in_general
from storage.database import Database


def help_router() -> Router:
    router = Router(name="help")
    router.message.register(ask_help, Said("help"))
    router.message.register(ask_how, Said("how"))
    return router


async def ask_help(message: Message, database: Database, subscriber: Subscriber, owners: frozenset[int]) -> None:
    roles = await roles_of(message.from_user.id, owners, database) if message.from_user else ()
    admins = names(*roles)
    await say(message, help_message(names(Role.ANYONE, Role.MANAGER), admins, language=subscriber.language))


async def ask_how(message: Message, subscriber: Subscriber) -> None:
    await say(message, how_in_general(subscriber.language))
