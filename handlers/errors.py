"""An error in a handler: the whole of it to the operator's log, an apology to the person, and the service goes on."""

import logging
from collections.abc import Callable
from datetime import datetime

from aiogram import Bot, Router
from aiogram.exceptions import AiogramError, TelegramForbiddenError
from aiogram.types import ErrorEvent, Update

from handlers.leftovers import spoken_by
from handlers.people import place_of
from messages.refusals import apology
from storage.database import Database
from storage.errors import DatabaseError
from storage.health import ERROR
from storage.heartbeats import beat
from storage.subscribers import suspend

logger = logging.getLogger(__name__)


def errors_router() -> Router:
    router = Router(name="errors")
    router.error.register(failed)
    return router


async def failed(error: ErrorEvent, bot: Bot, database: Database, clock: Callable[[], datetime]) -> None:
    """Blocked by the person: suspended. Anything else: logged without what was said, noted, and an apology."""
    update = error.update
    chat, user, thread_id = place_of(update.event)
    if isinstance(error.exception, TelegramForbiddenError) and chat is not None:
        async with database.write() as c:
            await suspend(c, chat.id)
        return
    logger.error("update %s (%s) failed", update.update_id, update.event_type, exc_info=error.exception)
    await remember(database, clock(), f"{type(error.exception).__name__} ({update.event_type})")
    if chat is not None and asked(update):
        await apologize(bot, chat.id, thread_id, apology(spoken_by(user)))


async def remember(database: Database, now: datetime, what: str) -> None:
    """Notes the failure for /health; a database that cannot be written to is only logged."""
    try:
        async with database.write() as c:
            await beat(c, ERROR, now, what)
    except DatabaseError as error:
        logger.warning("the failure could not be noted: %s", error)


def asked(update: Update) -> bool:
    """Whether somebody waits for an answer."""
    return update.callback_query is not None or update.message is not None


async def apologize(bot: Bot, chat_id: int, thread_id: int, words: str) -> None:
    """Sends the apology; a Telegram that does not take it either is only logged."""
    try:
        await bot.send_message(chat_id, words, message_thread_id=thread_id or None, parse_mode=None)
    except AiogramError as error:
        logger.warning("the apology was not taken: %s", error)
