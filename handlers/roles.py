"""Who may do what: the one place where it is decided, for commands and for buttons."""

from aiogram import Bot
from aiogram.enums import ChatMemberStatus, ChatType
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError
from aiogram.filters import Filter
from aiogram.types import CallbackQuery, Message, User

from claims.model import Subscriber
from handlers.commands import Role, Spoken, parse_command
from messages.admin_buttons import (
    Blocking,
    Broadcasting,
    Fixing,
    Logging,
    Naming,
    Rereading,
    Reviewing,
    Voicing,
    Watched,
    Watching,
)
from messages.beside import plain
from messages.buttons import Choice, Forgetting, Settings, Starting, Subscribing
from messages.managing import Target, is_carried, unwrapped
from messages.refusals import only_for_admins, only_for_chat_admins, only_for_owners
from messages.subscription_buttons import Pausing, Wording
from storage.admins import is_stored_admin
from storage.database import Database

ADMINISTRATORS = frozenset({ChatMemberStatus.ADMINISTRATOR, ChatMemberStatus.CREATOR})

PRESS_ROLES = {
    Starting.__prefix__: Role.MANAGER,
    Subscribing.__prefix__: Role.MANAGER,
    Wording.__prefix__: Role.MANAGER,
    Pausing.__prefix__: Role.MANAGER,
    Settings.__prefix__: Role.MANAGER,
    Forgetting.__prefix__: Role.MANAGER,
    Watching.__prefix__: Role.ADMIN,
    Voicing.__prefix__: Role.ADMIN,
    Watched.__prefix__: Role.ADMIN,
    Blocking.__prefix__: Role.ADMIN,
    Logging.__prefix__: Role.ADMIN,
    Reviewing.__prefix__: Role.ADMIN,
    Fixing.__prefix__: Role.ADMIN,
    Rereading.__prefix__: Role.ADMIN,
    Broadcasting.__prefix__: Role.ADMIN,
    Naming.__prefix__: Role.OWNER,
}
"""Whose a button is, by the prefix of its data; all others are anyone's."""

FROM_AFAR = frozenset({"subscribe", "subscriptions", "unsubscribe", "settings", "pause"})
"""What can be said of a chat in answer to a message about it in the private chat."""

REFUSALS = {Role.MANAGER: only_for_chat_admins, Role.ADMIN: only_for_admins, Role.OWNER: only_for_owners}


class Refused(Filter):
    """Matches a command or a press that its sender may not do, and adds ``refusal``, the words to say so."""

    async def __call__(
        self,
        event: Message | CallbackQuery,
        bot: Bot,
        owners: frozenset[int],
        database: Database,
        subscriber: Subscriber | None = None,
        spoken: Spoken | None = None,
    ) -> bool | dict[str, str]:
        role = _role(event, spoken)
        if role is Role.ANYONE or await may(role, bot=bot, event=event, owners=owners, database=database):
            return False
        return {"refusal": REFUSALS[role](subscriber.language if subscriber else "ru")}


async def may(
    role: Role, *, bot: Bot, event: Message | CallbackQuery, owners: frozenset[int], database: Database
) -> bool:
    """Whether the sender of a message, or the presser of a button, has the role in this chat."""
    if role is Role.ANYONE:
        return True
    if role in {Role.ADMIN, Role.OWNER}:
        return event.from_user is not None and role in await roles_of(event.from_user.id, owners, database)
    message = event if isinstance(event, Message) else event.message
    target = carried_target(event)
    if target is not None:
        return await is_administrator(bot, target.chat_id, event.from_user)
    if message is None:
        return False
    if message.chat.type == ChatType.PRIVATE:
        return True
    if isinstance(event, Message) and message.chat.type == ChatType.CHANNEL:
        return True  # only a channel's administrators post in it; its buttons can be pressed by every reader
    if isinstance(event, Message) and event.sender_chat is not None:
        return event.sender_chat.id == message.chat.id  # an administrator who writes as the group
    return await is_administrator(bot, message.chat.id, event.from_user)


async def is_admin(person: int, owners: frozenset[int], database: Database) -> bool:
    """Whether a person runs the service: an owner, whom the settings name, or one whom an owner named."""
    if person in owners:
        return True
    async with database.read() as c:
        return await is_stored_admin(c, person)


async def roles_of(person: int, owners: frozenset[int], database: Database) -> frozenset[Role]:
    """What a person is to the service; the role in a chat is asked of Telegram."""
    if person in owners:
        return frozenset({Role.ADMIN, Role.OWNER})
    return frozenset({Role.ADMIN}) if await is_admin(person, owners, database) else frozenset()


def _role(event: Message | CallbackQuery, spoken: Spoken | None) -> Role:
    if carried_target(event) is not None:
        return Role.MANAGER
    if isinstance(event, CallbackQuery):
        prefix, _, rest = plain(event.data or "").partition(":")
        harmless = prefix == Subscribing.__prefix__ and rest.startswith(f"{Choice.LIST}:")
        return Role.ANYONE if harmless else PRESS_ROLES.get(prefix, Role.ANYONE)
    return spoken.command.role if spoken and spoken.command else Role.ANYONE


def carried_target(event: Message | CallbackQuery) -> Target | None:
    """The chat that a button carries into the private chat, or the message that a command answers there."""
    if isinstance(event, CallbackQuery):
        target, data = unwrapped(event.data or "")
        return target if is_carried(data) else None
    spoken = parse_command(event.text or "")
    if spoken is None or spoken.command is None or spoken.command.name not in FROM_AFAR:
        return None
    answered = event.reply_to_message
    if answered is None or answered.reply_markup is None or event.chat.type != ChatType.PRIVATE:
        return None
    every = (unwrapped(one.callback_data or "") for row in answered.reply_markup.inline_keyboard for one in row)
    return next((target for target, data in every if target is not None and is_carried(data)), None)


async def is_administrator(bot: Bot, chat_id: int, user: User | None) -> bool:
    """Asked of Telegram each time, so that an administrator who is removed loses the role at once."""
    if user is None:
        return False
    try:
        member = await bot.get_chat_member(chat_id, user.id)
    except (TelegramBadRequest, TelegramForbiddenError):
        return False  # Telegram hides the members from us: nobody can be shown to be an administrator
    return member.status in ADMINISTRATORS
