"""Messages that show how work goes on: edited in place while it does."""

import asyncio
import hashlib
import logging
from datetime import datetime

from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramBadRequest, TelegramForbiddenError, TelegramRetryAfter

from bot.clock import Clock
from bot.followed import Present, present
from claims.model import Followed
from messages.telegram import edit_arguments
from storage.database import Database
from storage.progress import all_followed, mark_shown, unfollow

log = logging.getLogger(__name__)

PAUSE = 1.5
"""Seconds between two looks: a chat may be written to once a second."""

NOT_MODIFIED = "message is not modified"


async def show_progress(bot: Bot, database: Database, *, clock: Clock) -> None:
    """Keep the messages up to date until cancelled."""
    while True:
        pause = await refresh(bot, database, clock())
        await asyncio.sleep(pause)


async def refresh(bot: Bot, database: Database, now: datetime) -> float:
    """Edit every message that shows something else now; how many seconds to wait before the next look."""
    async with database.read() as connection:
        shown = [(one, await present(connection, one, now)) for one in await all_followed(connection)]
    pause = PAUSE
    for followed, found in shown:
        pause = max(pause, await _show(bot, database, followed, found))
    return pause


async def _show(bot: Bot, database: Database, followed: Followed, found: Present | None) -> float:
    """Edit one message; how long Telegram asks to wait. One that cannot be edited any more is let go."""
    key = "" if found is None else hashlib.sha256(repr(found.message).encode()).hexdigest()[:16]
    is_over = found is None or found.is_over
    if found is not None and key != followed.shown:
        try:
            await bot.edit_message_text(
                chat_id=followed.chat_id, message_id=followed.message_id, **edit_arguments(found.message)
            )
        except TelegramRetryAfter as error:
            return float(error.retry_after)
        except (TelegramBadRequest, TelegramForbiddenError) as error:
            is_over = is_over or NOT_MODIFIED not in error.message.lower()
        except AiogramError as error:
            log.info("how %s goes on could not be shown, again later: %s", followed.kind, error)
            return 0.0
    if is_over or key != followed.shown:
        async with database.write() as connection:
            if is_over:
                await unfollow(connection, followed.chat_id, followed.message_id)
            else:
                await mark_shown(connection, followed, key)
    return 0.0
