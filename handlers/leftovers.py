"""What no other router understood: unknown commands, old or forged buttons."""

from aiogram import Router
from aiogram.enums import ChatType
from aiogram.filters import Filter
from aiogram.types import CallbackQuery, Message, User

from claims.model import Subscriber
from handlers.commands import Spoken
from handlers.replies import say
from messages.refusals import old_button, said, unknown_command
from messages.texts import language_of


class UnknownCommand(Filter):
    """Matches a command that we do not have, in a private chat or addressed to the bot by name."""

    async def __call__(self, message: Message, spoken: Spoken | None = None) -> bool:
        if spoken is None or spoken.command is not None:
            return False
        return message.chat.type == ChatType.PRIVATE or spoken.addressed is not None


def leftovers_router() -> Router:
    router = Router(name="leftovers")
    router.message.register(answer_unknown, UnknownCommand())
    router.callback_query.register(answer_old)
    return router


async def answer_unknown(message: Message, subscriber: Subscriber) -> None:
    await say(message, said(unknown_command(subscriber.language)))


async def answer_old(query: CallbackQuery, subscriber: Subscriber | None = None) -> str:
    return old_button(subscriber.language if subscriber else spoken_by(query.from_user))


def spoken_by(user: User | None) -> str:
    """The language of a person about whom nothing is stored."""
    return language_of(user.language_code if user else None)
