"""For admins: /reread asks for all posts to be read again; the bot reads, and the message shows how far it is."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from claims.model import Reread, RereadState, Subscriber, WorkKind
from handlers.following import let_follow
from handlers.replies import Pressed, Said, say, show
from messages.admin_buttons import Rereading, Verdict
from messages.refusals import old_button
from messages.reread import reread
from storage.audit import audit
from storage.database import Connection, Database
from storage.rereads import ask_reread, move_reread, reread_by_id


def rereading_router() -> Router:
    router = Router(name="rereading")
    router.message.register(ask_to_reread, Said("reread"))
    router.callback_query.register(press_rereading, Pressed(Rereading))
    return router


async def ask_to_reread(message: Message, database: Database, subscriber: Subscriber, now: datetime) -> None:
    person = message.from_user.id if message.from_user else 0
    async with database.write() as c:
        one, is_new = await ask_reread(c, person, now)
        if is_new:
            await audit(c, person, "reread", "", "", now)
    sent = await say(message, reread(one, subscriber.language))
    async with database.write() as c:
        await let_follow(c, sent, WorkKind.REREAD, str(one.id), subscriber, person)


async def press_rereading(
    query: CallbackQuery, pressed: Rereading, database: Database, subscriber: Subscriber, now: datetime
) -> str | None:
    keeps = pressed.what is Verdict.RIGHT
    async with database.write() as c:
        one = await reread_by_id(c, pressed.number)
        moved = one is not None and await (confirm(c, one) if keeps else drop(c, one))
        if moved and one is not None:
            what, detail = ("reread kept", f"{one.changed} of {one.posts}") if keeps else ("reread dropped", "")
            await audit(c, query.from_user.id, what, "", detail, now)
        after = await reread_by_id(c, pressed.number)
    if after is None:
        return old_button(subscriber.language)
    await show(query, reread(after, subscriber.language))
    return None


async def confirm(c: Connection, one: Reread) -> bool:
    """Lets what was read be kept; False if it was not read, or is being kept already."""
    return await move_reread(c, one.id, RereadState.CONFIRMED, out_of=RereadState.READ)


async def drop(c: Connection, one: Reread) -> bool:
    """Drops what was read, or what is being read; False once it is being kept."""
    for state in (RereadState.ASKED, RereadState.READ):
        if await move_reread(c, one.id, RereadState.DROPPED, out_of=state):
            return True
    return False
