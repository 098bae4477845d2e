"""For owners: /admins names the people who may run the service."""

from collections.abc import Mapping
from datetime import datetime

from aiogram import Bot, Router
from aiogram.types import CallbackQuery, Message

from claims.model import Admin, Subscriber
from claims.model import Message as Told
from handlers.commands import Spoken
from handlers.menu import set_menu_of
from handlers.replies import Pressed, Said, say, show
from handlers.whom import Hidden, Whom, whom
from messages.admin_buttons import Naming
from messages.admins import admin_added, admins, whom_hidden, whom_unknown
from messages.refusals import old_button
from storage.admins import add_admin, all_admins, remove_admin, unblock
from storage.audit import audit
from storage.database import Database
from storage.subscribers import resume

ADD = frozenset({"add", "добавить"})
REMOVE = frozenset({"remove", "убрать", "удалить"})


def admins_router() -> Router:
    router = Router(name="admins")
    router.message.register(ask_admins, Said("admins"))
    router.callback_query.register(press_naming, Pressed(Naming))
    return router


async def ask_admins(
    message: Message,
    spoken: Spoken,
    bot: Bot,
    database: Database,
    subscriber: Subscriber,
    owners: frozenset[int],
    seen: Mapping[str, Whom],
    now: datetime,
) -> None:
    act, _, rest = spoken.words.partition(" ")
    is_act = act.casefold() in ADD | REMOVE
    meant = whom(rest if is_act else spoken.words, message, seen)
    if not spoken.words and meant is None:
        await say(message, await listed(database, subscriber, owners))
    elif not isinstance(meant, Whom) or meant.id <= 0:
        await say(message, (whom_hidden if isinstance(meant, Hidden) else whom_unknown)(subscriber.language))
    elif act.casefold() in REMOVE:
        await dismiss(bot, database, meant.id, by=actor(message), now=now)
        await say(message, await listed(database, subscriber, owners))
    else:
        await appoint(bot, database, meant, by=actor(message), now=now)
        await say(message, admin_added(meant.id, meant.name, subscriber.language))


async def press_naming(
    query: CallbackQuery,
    pressed: Naming,
    bot: Bot,
    database: Database,
    subscriber: Subscriber,
    owners: frozenset[int],
    now: datetime,
) -> str | None:
    was = await dismiss(bot, database, pressed.person, by=query.from_user.id, now=now)
    await show(query, await listed(database, subscriber, owners))
    return None if was else old_button(subscriber.language)


def actor(message: Message) -> int:
    """The person who says something."""
    return message.from_user.id if message.from_user else 0


async def listed(database: Database, subscriber: Subscriber, owners: frozenset[int]) -> Told:
    """The list of owners and admins."""
    async with database.read() as c:
        every = await all_admins(c)
    return admins(owners, every, language=subscriber.language, zone=subscriber.zone)


async def appoint(bot: Bot, database: Database, meant: Whom, *, by: int, now: datetime) -> None:
    """Makes a person an admin, with the menu of one."""
    async with database.write() as c:
        await add_admin(c, Admin(person=meant.id, name=meant.name, added_by=by, added_at=now))
        if await unblock(c, meant.id):
            await resume(c, meant.id)
        await audit(c, by, "admin", meant.name, str(meant.id), now)
    await set_menu_of(bot, meant.id, is_admin=True)


async def dismiss(bot: Bot, database: Database, person: int, *, by: int, now: datetime) -> bool:
    """Takes the role from a person; False if he did not have it."""
    async with database.write() as c:
        if not await remove_admin(c, person):
            return False
        await audit(c, by, "no admin", str(person), "", now)
    await set_menu_of(bot, person, is_admin=False)
    return True
