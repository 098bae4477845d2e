"""The menus of commands."""

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import BotCommand, BotCommandScopeAllPrivateChats, BotCommandScopeChat

from loopback.botapi import Server, User


def menu(*names: str) -> list[BotCommand]:
    return [BotCommand(command=name, description=name.title()) for name in names]


async def test_the_narrowest_menu_in_ones_language_is_seen(bot: Bot, server: Server, anna: User) -> None:
    """Telegram: "The following algorithm is used to determine the list of commands for a particular user viewing the
    bot menu. The first list of commands which is set is returned"
    (https://core.telegram.org/bots/api#determining-list-of-commands)
    Telegram: "After deletion, higher level commands will be shown to affected users."
    (https://core.telegram.org/bots/api#deletemycommands)
    """
    boris = server.people.add_person(8, "Boris", language="en")
    await bot.set_my_commands(menu("help"))
    await bot.set_my_commands(menu("region"), BotCommandScopeAllPrivateChats(), language_code="ru")
    await bot.set_my_commands(menu("watch"), BotCommandScopeChat(chat_id=7))
    chats = server.chats.chats
    assert [one["command"] for one in server.commands.seen_by(anna, chats[7])] == ["watch"]
    assert [one["command"] for one in server.commands.seen_by(boris, chats[8])] == ["help"]
    await bot.delete_my_commands(BotCommandScopeChat(chat_id=7))
    assert [one["command"] for one in server.commands.seen_by(anna, chats[7])] == ["region"]
    assert [one.command for one in await bot.get_my_commands()] == ["help"]


async def test_what_is_no_command_is_refused(bot: Bot) -> None:
    """Telegram: "Text of the command; 1-32 characters. Can contain only lowercase English letters, digits and
    underscores." (https://core.telegram.org/bots/api#botcommand)
    Telegram: "At most 100 commands can be specified." (https://core.telegram.org/bots/api#setmycommands)
    Telegram: "Description of the command; 1-256 characters." (https://core.telegram.org/bots/api#botcommand)
    """
    with pytest.raises(TelegramBadRequest, match="BOT_COMMAND_INVALID"):
        await bot.set_my_commands(menu("регион"))
    with pytest.raises(TelegramBadRequest, match="BOT_COMMAND_DESCRIPTION_INVALID"):
        await bot.set_my_commands([BotCommand(command="help", description="")])
    with pytest.raises(TelegramBadRequest, match="BOT_COMMANDS_TOO_MUCH"):
        await bot.set_my_commands(menu(*(f"command{number}" for number in range(101))))
    with pytest.raises(TelegramBadRequest, match="chat not found"):
        await bot.set_my_commands(menu("watch"), BotCommandScopeChat(chat_id=99))
