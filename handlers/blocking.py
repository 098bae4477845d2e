"""For admins: /block and /unblock. Whoever is blocked is neither answered nor written to."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from typing import Any

from aiogram import BaseMiddleware, Router
from aiogram.types import CallbackQuery, Message, TelegramObject

from claims.model import Blocked, Subscriber
from handlers.commands import Spoken
from handlers.people import place_of
from handlers.replies import Pressed, Said, say, show
from handlers.roles import is_admin
from handlers.whom import Hidden, Whom, whom
from messages.admin_buttons import Ban, Blocking
from messages.admins import (
    block_confirm,
    block_done,
    blocked_list,
    cannot_block,
    unblock_done,
    whom_hidden,
    whom_unknown,
)
from messages.channels import left_alone
from messages.refusals import old_button
from storage.admins import all_blocked, block, is_any_blocked, unblock
from storage.audit import audit
from storage.database import Database
from storage.outbox import give_up_chat
from storage.subscribers import resume, suspend

WHY = "blocked by an administrator"


class Doorkeeper(BaseMiddleware):
    """Lets nothing in that a blocked person says or presses, or that comes from a blocked chat."""

    async def __call__(
        self,
        handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
        event: TelegramObject,
        data: dict[str, Any],
    ) -> Any:
        chat, user, _thread = place_of(event)
        ids = {one.id for one in (chat, user) if one is not None}
        async with data["database"].read() as c:
            is_out = bool(ids) and await is_any_blocked(c, ids)
        return None if is_out else await handler(event, data)


def blocking_router() -> Router:
    router = Router(name="blocking")
    router.message.register(ask_to_block, Said("block"))
    router.message.register(ask_to_unblock, Said("unblock"))
    router.callback_query.register(press_blocking, Pressed(Blocking))
    return router


async def ask_to_block(
    message: Message,
    spoken: Spoken,
    database: Database,
    subscriber: Subscriber,
    owners: frozenset[int],
    seen: Mapping[str, Whom],
    now: datetime,
) -> None:
    language, meant = subscriber.language, whom(spoken.words, message, seen)
    if not spoken.words and meant is None:
        await list_blocked(message, database, subscriber, now)
    elif not isinstance(meant, Whom):
        await say(message, (whom_hidden if isinstance(meant, Hidden) else whom_unknown)(language))
    elif await is_admin(meant.id, owners, database):
        await say(message, cannot_block(language))
    else:
        await say(message, block_confirm(meant.id, meant.name, language))


async def ask_to_unblock(
    message: Message,
    spoken: Spoken,
    database: Database,
    subscriber: Subscriber,
    seen: Mapping[str, Whom],
    now: datetime,
) -> None:
    meant = whom(spoken.words, message, seen)
    if not isinstance(meant, Whom):
        await list_blocked(message, database, subscriber, now)
        return
    was = await let_in(database, meant.id, by=message.from_user.id if message.from_user else 0, now=now)
    await say(message, unblock_done(meant.id, subscriber.language, was=was))


async def press_blocking(
    query: CallbackQuery,
    pressed: Blocking,
    database: Database,
    subscriber: Subscriber,
    owners: frozenset[int],
    seen: Mapping[str, Whom],
    now: datetime,
) -> str | None:
    by, language = query.from_user.id, subscriber.language
    if pressed.what is Ban.NO:
        await show(query, left_alone(language))
    elif pressed.what is Ban.UNBLOCK:
        was = await let_in(database, pressed.chat_id, by=by, now=now)
        await show(query, unblock_done(pressed.chat_id, language, was=was))
    elif pressed.chat_id == 0 or await is_admin(pressed.chat_id, owners, database):
        return old_button(language)
    else:
        name = next((one.name for one in seen.values() if one.id == pressed.chat_id), str(pressed.chat_id))
        await shut_out(database, Blocked(chat_id=pressed.chat_id, name=name, blocked_by=by, blocked_at=now))
        await show(query, block_done(pressed.chat_id, name, language))
    return None


async def list_blocked(message: Message, database: Database, subscriber: Subscriber, now: datetime) -> None:
    """Sends the list of who is blocked."""
    async with database.read() as c:
        every = await all_blocked(c)
    await say(message, blocked_list(every, language=subscriber.language, zone=subscriber.zone, now=now))


async def shut_out(database: Database, who: Blocked) -> None:
    """Blocks: nothing that waits for the chat will be sent."""
    async with database.write() as c:
        await block(c, who)
        await suspend(c, who.chat_id)
        await give_up_chat(c, who.chat_id, WHY, who.blocked_at)
        await audit(c, who.blocked_by, "block", who.name, str(who.chat_id), who.blocked_at)


async def let_in(database: Database, chat_id: int, *, by: int, now: datetime) -> bool:
    """Lets a person or a chat in again; False if they were not blocked."""
    async with database.write() as c:
        if not await unblock(c, chat_id):
            return False
        await resume(c, chat_id)
        await audit(c, by, "unblock", str(chat_id), "", now)
    return True
