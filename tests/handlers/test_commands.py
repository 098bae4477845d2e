"""How a line is read as a command, /help and the menus."""

import pytest
from aiogram.types import (
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeDefault,
)
from hypothesis import given
from hypothesis import strategies as st

from handlers.commands import COMMANDS, MOST_WORDS, Role, names, parse_command
from handlers.menu import set_menus
from messages.help import command_text
from tests.handlers.chat import Stage
from tests.handlers.conftest import OWNER


@pytest.mark.parametrize(
    ("text", "name", "addressed", "words"),
    [
        ("/region Белгород 7d", "region", None, "Белгород 7d"),
        ("/Region", "region", None, ""),
        ("/region@My_Bot  a \n b", "region", "My_Bot", "a b"),
        ("\u200f /сводка 21.11", "digest", None, "21.11"),
        ("/nonsense x", None, None, "x"),
    ],
)
def test_a_line_is_read(text: str, name: str | None, addressed: str | None, words: str) -> None:
    spoken = parse_command(text)
    assert spoken is not None
    assert (spoken.command.name if spoken.command else None, spoken.addressed, spoken.words) == (name, addressed, words)


@pytest.mark.parametrize("text", ["", "/", "//", "region", "/ region", "http://x/region", "/" + "x" * 65])
def test_what_is_no_command(text: str) -> None:
    assert parse_command(text) is None


@given(st.text())
def test_any_words_are_one_short_line(text: str) -> None:
    spoken = parse_command(f"/region {text}")
    assert spoken is not None
    assert len(spoken.words) <= MOST_WORDS
    assert "\n" not in spoken.words


def test_no_word_means_two_commands() -> None:
    words = [word for command in COMMANDS for word in (command.name, *command.aliases)]
    assert len(words) == len(set(words))


async def test_help_lists_every_command_to_those_who_have_it(stage: Stage) -> None:
    told = await stage.person().says("/help")
    assert "This is not a warning system" in told
    for command in COMMANDS:
        assert (f"/{command.name} — " in told) == (command.role not in {Role.ADMIN, Role.OWNER})
    owners = await stage.person(number=OWNER).says("/help")
    assert all(f"/{command.name} — " in owners for command in COMMANDS)


async def test_how_is_explained(stage: Stage) -> None:
    assert "No reports" in await stage.person().says("/how")


async def test_menus_in_both_languages_and_for_owners(stage: Stage) -> None:
    await set_menus(stage.bot, owners={OWNER})
    told = {(menu.scope.type.value, menu.language_code): menu.commands for menu in stage.telegram.menus if menu.scope}
    scopes = ("default", "all_private_chats", "all_group_chats", "all_chat_administrators", "chat")
    assert set(told) == {(scope, language) for scope in scopes for language in (None, "ru")}
    assert [one.command for one in told["chat", "ru"]] == [
        *names(Role.ANYONE, Role.MANAGER),
        *names(Role.ADMIN, Role.OWNER),
    ]
    assert "watch" not in {one.command for one in told["all_private_chats", None]}
    assert told["all_private_chats", "ru"][0].description == "начать: язык, регионы, что получать"


async def test_an_owner_who_never_wrote_gets_his_menu_later(stage: Stage) -> None:
    stage.telegram.unknown_owners = True
    await set_menus(stage.bot, owners={OWNER})
    assert len(stage.telegram.menus) == 8


async def test_a_menu_offers_nobody_what_he_may_not_do(stage: Stage) -> None:
    await set_menus(stage.bot, owners={OWNER}, admins={8})
    roles = {command.name: command.role for command in COMMANDS}
    for menu in stage.telegram.menus:
        assert menu.scope is not None
        offered = {roles[one.command] for one in menu.commands}
        match menu.scope:
            case BotCommandScopeDefault() | BotCommandScopeAllGroupChats():
                assert offered == {Role.ANYONE}
            case BotCommandScopeAllChatAdministrators() | BotCommandScopeAllPrivateChats():
                assert offered == {Role.ANYONE, Role.MANAGER}
            case BotCommandScopeChat(chat_id=person):
                assert Role.ADMIN in offered
                assert (Role.OWNER in offered) == (person == OWNER)


async def test_the_menu_speaks_the_language_that_is_chosen(stage: Stage) -> None:
    anna = stage.person(language="ru")
    await anna.says("/start")
    await anna.presses("English")
    assert {menu.language_code for menu in stage.telegram.menus} == {None, "ru"}
    assert {menu.commands[0].description for menu in stage.telegram.menus} == {command_text("start", "en")}
    await anna.says("/settings русский")
    assert {menu.commands[0].description for menu in stage.telegram.menus[2:]} == {command_text("start", "ru")}
    assert "watch" not in {one.command for menu in stage.telegram.menus for one in menu.commands}
    stage.telegram.menus.clear()
    await anna.says("/settings 8")
    assert stage.telegram.menus == []


async def test_an_owners_menu_keeps_his_commands_in_the_language_chosen(stage: Stage) -> None:
    owner = stage.person("Owner", language="ru", number=OWNER)
    await owner.says("/settings english")
    assert {"watch", "admins"} <= {one.command for one in stage.telegram.menus[-1].commands}


async def test_a_menu_that_telegram_does_not_take_keeps_nobody_from_choosing(stage: Stage) -> None:
    stage.telegram.unknown_owners = True
    anna = stage.person(language="ru")
    assert (await anna.says("/settings english")).startswith("Settings\nLanguage: English")
