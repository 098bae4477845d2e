"""/privacy, /mydata, /forget."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from claims.model import Subscriber
from handlers.replies import Pressed, Said, say, show
from messages.buttons import Forgetting
from messages.privacy import forget_confirm, forgotten, kept, my_data, privacy
from storage.database import Database
from storage.kept import count_kept
from storage.managed import list_of
from storage.subscribers import forget
from storage.subscribers import subscriber as stored_subscriber
from storage.subscriptions import subscriptions_of


def privacy_router() -> Router:
    router = Router(name="privacy")
    router.message.register(ask_privacy, Said("privacy"))
    router.message.register(ask_my_data, Said("mydata"))
    router.message.register(ask_to_forget, Said("forget"))
    router.callback_query.register(press_forgetting, Pressed(Forgetting))
    return router


async def ask_privacy(message: Message, subscriber: Subscriber) -> None:
    await say(message, privacy(subscriber.language))


async def ask_my_data(message: Message, database: Database, subscriber: Subscriber) -> None:
    async with database.read() as c:
        stored = await stored_subscriber(c, subscriber.chat_id, subscriber.thread_id)
        wanted = await subscriptions_of(c, subscriber.chat_id, subscriber.thread_id)
        managed, counts = await list_of(c, subscriber.chat_id), await count_kept(c, subscriber.chat_id)
    await say(message, my_data(stored, wanted, subscriber.language, managed=managed, counts=counts))


async def ask_to_forget(message: Message, subscriber: Subscriber) -> None:
    await say(message, forget_confirm(subscriber.language))


async def press_forgetting(
    query: CallbackQuery, pressed: Forgetting, database: Database, subscriber: Subscriber
) -> None:
    if not pressed.sure:
        await show(query, kept(subscriber.language))
        return
    async with database.write() as c:
        await forget(c, subscriber.chat_id)
    await show(query, forgotten(subscriber.language))
