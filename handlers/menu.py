"""The command menus that Telegram shows: per language, in private chats, in groups and to their administrators."""

import logging
from collections.abc import Collection

from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramBadRequest
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeDefault,
    BotCommandScopeUnion,
)

from handlers.commands import Role, names
from messages.help import command_text
from messages.texts import LANGUAGES

logger = logging.getLogger(__name__)

DEFAULT_LANGUAGE = "en"
IN_GROUPS = ("region", "today", "night", "digest", "map", "chart", "search", "compare", "help")
OF_GROUPS = ("subscribe", "subscriptions", "unsubscribe", "pause", "settings")
"""What every member of a group is offered, and what its administrators are offered as well."""


async def set_menus(bot: Bot, owners: Collection[int] = (), admins: Collection[int] = ()) -> None:
    """Sets all menus. An owner or an admin who has not yet written to the bot gets his at the next start."""
    everyone = names(Role.ANYONE, Role.MANAGER)
    await _set(bot, BotCommandScopeDefault(), IN_GROUPS)
    await _set(bot, BotCommandScopeAllPrivateChats(), everyone)
    await _set(bot, BotCommandScopeAllGroupChats(), IN_GROUPS)
    await _set(bot, BotCommandScopeAllChatAdministrators(), (*IN_GROUPS, *OF_GROUPS))
    for owner in owners:
        await _set_own(bot, owner, (*everyone, *names(Role.ADMIN, Role.OWNER)))
    for admin in set(admins) - set(owners):
        await set_menu_of(bot, admin, is_admin=True)


async def set_menu_of(bot: Bot, person: int, *, is_admin: bool) -> None:
    """Sets the menu of a person who is an admin from now on, or no longer is one."""
    own = names(Role.ADMIN) if is_admin else ()
    await _set_own(bot, person, (*names(Role.ANYONE, Role.MANAGER), *own))


async def speak_menu(bot: Bot, person: int, language: str, roles: Collection[Role] = ()) -> None:
    """The menu of a private chat in the language that was chosen there, whatever the person's app speaks."""
    commands = names(Role.ANYONE, Role.MANAGER, *roles)
    menu = [BotCommand(command=name, description=command_text(name, language)) for name in commands]
    try:
        for code in map(_code, LANGUAGES):
            await bot.set_my_commands(menu, BotCommandScopeChat(chat_id=person), language_code=code)
    except AiogramError as error:
        logger.info("the menu of %s stays as it is: %s", person, error)


async def _set_own(bot: Bot, person: int, commands: Collection[str]) -> None:
    try:
        await _set(bot, BotCommandScopeChat(chat_id=person), commands)
    except TelegramBadRequest as error:
        logger.info("%s has no menu yet: %s", person, error.message)


async def _set(bot: Bot, scope: BotCommandScopeUnion, commands: Collection[str]) -> None:
    for language in LANGUAGES:
        menu = [BotCommand(command=name, description=command_text(name, language)) for name in commands]
        await bot.set_my_commands(menu, scope, language_code=_code(language))


def _code(language: str) -> str | None:
    """Telegram shows the menu without a language code to everybody whose language has none of its own."""
    return None if language == DEFAULT_LANGUAGE else language
