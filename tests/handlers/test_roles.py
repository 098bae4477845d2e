"""Every command and every kind of button, for every role, in every kind of chat."""

import pytest

from claims.model import Office
from handlers.commands import COMMANDS, Command, Role
from messages.buttons import (
    Act,
    Choice,
    Forgetting,
    Setting,
    Settings,
    ShowCountry,
    ShowRegion,
    Starting,
    Step,
    Subscribing,
    Voicing,
    Watching,
)
from tests.handlers.chat import Person, Stage
from tests.handlers.conftest import OWNER

CHAT_ADMIN, SOMEBODY = 2000, 3000
REFUSALS = {
    "This command is for the service's administrators.",
    "A group's subscriptions are managed by its administrators.",
}
WHO = {
    "somebody in private": (SOMEBODY, False),
    "an owner in private": (OWNER, False),
    "a member of a group": (SOMEBODY, True),
    "an administrator of a group": (CHAT_ADMIN, True),
    "an owner who is a member of a group": (OWNER, True),
}
MAY = {
    Role.ANYONE: set(WHO),
    Role.MANAGER: set(WHO) - {"a member of a group", "an owner who is a member of a group"},
    Role.OWNER: {"an owner in private", "an owner who is a member of a group"},
}
BUTTONS = {
    ShowRegion(region="RU-BEL").pack(): Role.ANYONE,
    ShowCountry(period="night").pack(): Role.ANYONE,
    Subscribing(choice=Choice.LIST).pack(): Role.ANYONE,
    Subscribing(choice=Choice.EVERY, region="RU-BEL").pack(): Role.MANAGER,
    Subscribing(choice=Choice.STOP, region="RU-BEL").pack(): Role.MANAGER,
    Starting(step=Step.LANGUAGE, value="en").pack(): Role.MANAGER,
    Starting(step=Step.TOGGLE, value="RU-BEL").pack(): Role.MANAGER,
    Settings(what=Setting.PAGE).pack(): Role.MANAGER,
    Settings(what=Setting.LANGUAGE, value="ru").pack(): Role.MANAGER,
    Forgetting(sure=True).pack(): Role.MANAGER,
    Watching(act=Act.WATCH, subject="mod_russia").pack(): Role.OWNER,
    Voicing(username="somebody", office=Office.NEWS).pack(): Role.OWNER,
    Watching(act=Act.UNWATCH, subject="12").pack(): Role.OWNER,
    Watching(act=Act.LIST, subject="0").pack(): Role.OWNER,
}


def cast(stage: Stage, who: str) -> Person:
    stage.telegram.administrators.add(CHAT_ADMIN)
    number, in_group = WHO[who]
    return stage.member(who, number=number) if in_group else stage.person(who, number=number)


@pytest.mark.parametrize("commands", [COMMANDS[:12], COMMANDS[12:]], ids=["first ones", "others"])
@pytest.mark.parametrize("who", WHO)
async def test_who_may_say_which_command(stage: Stage, who: str, commands: tuple[Command, ...]) -> None:
    person = cast(stage, who)
    for command in commands:  # nobody may ask for all of them at once
        told = await person.says(f"/{command.name}")
        assert told, command.name
        assert (told not in REFUSALS) == (who in MAY[command.role]), command.name


@pytest.mark.parametrize("who", WHO)
async def test_who_may_press_which_button(stage: Stage, who: str) -> None:
    person = cast(stage, who)
    await person.says("/help")
    for data, role in BUTTONS.items():
        await person.sends_data(data)
        assert (person.toast not in REFUSALS) == (who in MAY[role]), data
