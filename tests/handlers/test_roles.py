"""Every command and every kind of button, for every role, in every kind of chat."""

import pytest

from claims.model import Admin, Office
from handlers.commands import COMMANDS, Role
from messages.admin_buttons import (
    Act,
    Ban,
    Blocking,
    Broadcasting,
    Cast,
    Fixing,
    Logging,
    Naming,
    Rereading,
    Reviewing,
    Verdict,
    Voicing,
    Watching,
)
from messages.admin_buttons import Step as FixStep
from messages.buttons import (
    Choice,
    Forgetting,
    Setting,
    Settings,
    ShowCountry,
    ShowRegion,
    Starting,
    Step,
    Subscribing,
)
from messages.refusals import only_for_admins, only_for_owners
from messages.subscription_buttons import Listing, Pause, Pausing, Wording
from storage.admins import add_admin
from tests.handlers.chat import Person, Stage
from tests.handlers.conftest import NOW, OWNER

CHAT_ADMIN, SOMEBODY, ADMIN = 2000, 3000, 4000
AT_ONCE = 12
REFUSALS = {
    "This command is for the service's administrators.",
    "This command is for the service's owners.",
    "A group's subscriptions are managed by its administrators.",
}
WHO = {
    "somebody in private": (SOMEBODY, False),
    "an admin in private": (ADMIN, False),
    "an owner in private": (OWNER, False),
    "a member of a group": (SOMEBODY, True),
    "an administrator of a group": (CHAT_ADMIN, True),
    "an admin who is a member of a group": (ADMIN, True),
    "an owner who is a member of a group": (OWNER, True),
}
OF_THE_SERVICE = {"an admin who is a member of a group", "an owner who is a member of a group"}
MAY = {
    Role.ANYONE: set(WHO),
    Role.MANAGER: set(WHO) - {"a member of a group"} - OF_THE_SERVICE,
    Role.ADMIN: {"an admin in private", "an owner in private"} | OF_THE_SERVICE,
    Role.OWNER: {"an owner in private", "an owner who is a member of a group"},
}
BUTTONS = {
    ShowRegion(region="RU-BEL").pack(): Role.ANYONE,
    ShowCountry(period="night").pack(): Role.ANYONE,
    Subscribing(choice=Choice.LIST).pack(): Role.ANYONE,
    Subscribing(choice=Choice.EVERY, region="RU-BEL").pack(): Role.MANAGER,
    Subscribing(choice=Choice.STOP, region="RU-BEL").pack(): Role.MANAGER,
    Listing(page=2).pack(): Role.ANYONE,
    Wording(region="RU-BEL", mark="00").pack(): Role.MANAGER,
    Pausing(what=Pause.OFF).pack(): Role.MANAGER,
    Starting(step=Step.LANGUAGE, value="en").pack(): Role.MANAGER,
    Starting(step=Step.TOGGLE, value="RU-BEL").pack(): Role.MANAGER,
    Settings(what=Setting.PAGE).pack(): Role.MANAGER,
    Settings(what=Setting.LANGUAGE, value="ru").pack(): Role.MANAGER,
    Forgetting(sure=True).pack(): Role.MANAGER,
    Watching(act=Act.WATCH, subject="mod_russia").pack(): Role.ADMIN,
    Voicing(username="somebody", office=Office.NEWS).pack(): Role.ADMIN,
    Watching(act=Act.UNWATCH, subject="12").pack(): Role.ADMIN,
    Watching(act=Act.LIST, subject="0").pack(): Role.ADMIN,
    Reviewing(what=Verdict.RIGHT, channel_id=1, number=1).pack(): Role.ADMIN,
    Fixing(what=FixStep.SAVE, channel_id=1, number=1).pack(): Role.ADMIN,
    Rereading(what=Verdict.RIGHT, number=99).pack(): Role.ADMIN,
    Broadcasting(what=Cast.SEND, number=99).pack(): Role.ADMIN,
    Blocking(what=Ban.BLOCK, chat_id=99).pack(): Role.ADMIN,
    Logging(page=0).pack(): Role.ADMIN,
    Naming(person=99).pack(): Role.OWNER,
}


async def cast(stage: Stage, who: str) -> Person:
    stage.telegram.administrators.add(CHAT_ADMIN)
    async with stage.database.write() as c:
        await add_admin(c, Admin(person=ADMIN, name="Mila", added_by=OWNER, added_at=NOW))
    number, in_group = WHO[who]
    return stage.member(who, number=number) if in_group else stage.person(who, number=number)


@pytest.mark.parametrize("first", range(0, len(COMMANDS), AT_ONCE))
@pytest.mark.parametrize("who", WHO)
async def test_who_may_say_which_command(stage: Stage, who: str, first: int) -> None:
    person = await cast(stage, who)
    for command in COMMANDS[first : first + AT_ONCE]:  # nobody may ask for all of them at once
        told = await person.says(f"/{command.name}")
        assert told, command.name
        assert (told not in REFUSALS) == (who in MAY[command.role]), command.name


@pytest.mark.parametrize("first", range(0, len(COMMANDS), AT_ONCE))
async def test_nobody_runs_the_service_from_a_channel_where_no_person_is_seen(stage: Stage, first: int) -> None:
    channel = stage.channel(number=OWNER)
    refusals = {only_for_admins("ru"), only_for_owners("ru")}
    for command in COMMANDS[first : first + AT_ONCE]:
        told = await channel.posts(f"/{command.name}")
        assert (told in refusals) == (command.role in {Role.ADMIN, Role.OWNER}), command.name


@pytest.mark.parametrize("who", WHO)
async def test_who_may_press_which_button(stage: Stage, who: str) -> None:
    person = await cast(stage, who)
    await person.says("/help")
    for number, (data, role) in enumerate(BUTTONS.items()):
        if number % AT_ONCE == 0:  # nobody may press all of them at once
            stage.restart()
        await person.sends_data(data)
        assert (person.toast not in REFUSALS) == (who in MAY[role]), data
