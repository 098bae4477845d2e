"""A location shared in a private chat: which region it is. Nothing of it is kept, nor written to the log."""

from aiogram import Router
from aiogram.enums import ChatType
from aiogram.filters import Filter
from aiogram.types import Message

from claims.model import Subscriber
from claims.places.located import locate
from handlers.replies import say
from messages.location import located_at


class SharedLocation(Filter):
    """Matches a place in a private chat; in groups people share places with one another."""

    async def __call__(self, message: Message) -> bool:
        return message.location is not None and message.chat.type == ChatType.PRIVATE


def location_router() -> Router:
    router = Router(name="location")
    router.message.register(answer_location, SharedLocation())
    return router


async def answer_location(message: Message, subscriber: Subscriber) -> None:
    if message.location is not None:
        found = locate(message.location.latitude, message.location.longitude)
        await say(message, located_at(found, language=subscriber.language))
