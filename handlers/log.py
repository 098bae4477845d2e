"""For admins: /log, who did what."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from claims.model import Message as Told
from claims.model import Subscriber
from handlers.replies import Pressed, Said, say, show
from messages.admin_buttons import Logging
from messages.log import PAGE, log
from storage.admins import all_admins
from storage.audit import count_audit, latest_audit
from storage.database import Database


def log_router() -> Router:
    router = Router(name="log")
    router.message.register(ask_log, Said("log"))
    router.callback_query.register(press_log, Pressed(Logging))
    return router


async def ask_log(message: Message, database: Database, subscriber: Subscriber, now: datetime) -> None:
    await say(message, await page_of_log(database, 0, subscriber, now))


async def press_log(
    query: CallbackQuery, pressed: Logging, database: Database, subscriber: Subscriber, now: datetime
) -> None:
    await show(query, await page_of_log(database, pressed.page, subscriber, now))


async def page_of_log(database: Database, page: int, subscriber: Subscriber, now: datetime) -> Told:
    """A page of the log, the nearest one where there is none of that number."""
    async with database.read() as c:
        total = await count_audit(c)
        page = min(max(page, 0), max(0, (total - 1) // PAGE))
        deeds = await latest_audit(c, PAGE, after=page * PAGE)
        names = {one.person: one.name for one in await all_admins(c)}
    return log(
        deeds,
        page=page,
        total=total,
        names=names,
        language=subscriber.language,
        zone=subscriber.zone,
        now=now,
    )
