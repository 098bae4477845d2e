"""Messages that show how work goes on: edited in place while it does, from what stands in the database alone."""

import asyncio
import hashlib
import logging
from typing import NamedTuple

from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramBadRequest, TelegramForbiddenError, TelegramRetryAfter

from claims.model import BroadcastState, Followed, Message, RereadState, WorkKind
from messages.broadcast import broadcast
from messages.reread import reread
from messages.telegram import edit_arguments
from storage.broadcasts import broadcast_by_id, sending_of
from storage.database import Connection, Database
from storage.progress import all_followed, mark_shown, unfollow
from storage.rereads import reread_by_id

log = logging.getLogger(__name__)

PAUSE = 1.5
"""Seconds between two looks: a chat may be written to once a second."""

NOT_MODIFIED = "message is not modified"


class Present(NamedTuple):
    """What a message shows now, and whether that is its last word."""

    message: Message
    is_over: bool


async def show_progress(bot: Bot, database: Database) -> None:
    """Keep the messages up to date until cancelled."""
    while True:
        pause = await refresh(bot, database)
        await asyncio.sleep(pause)


async def refresh(bot: Bot, database: Database) -> float:
    """Edit every message that shows something else now; how many seconds to wait before the next look."""
    async with database.read() as connection:
        shown = [(one, await present(connection, one)) for one in await all_followed(connection)]
    pause = PAUSE
    for followed, found in shown:
        pause = max(pause, await _show(bot, database, followed, found))
    return pause


async def present(c: Connection, followed: Followed) -> Present | None:
    """What a message shows; None where there is no such work."""
    number = int(followed.subject) if followed.subject.isdecimal() else 0
    if followed.kind is WorkKind.REREAD:
        one = await reread_by_id(c, number)
        return (
            None
            if one is None
            else Present(reread(one, followed.language), one.state in {RereadState.KEPT, RereadState.DROPPED})
        )
    if followed.kind is WorkKind.BROADCAST:
        sent = await broadcast_by_id(c, number)
        return (
            None
            if sent is None
            else Present(
                broadcast(sent, await sending_of(c, number), followed.language),
                sent.state in {BroadcastState.SENT, BroadcastState.STOPPED},
            )
        )
    return None


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
            await (unfollow(connection, followed) if is_over else mark_shown(connection, followed, key))
    return 0.0
