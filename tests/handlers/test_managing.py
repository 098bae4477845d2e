"""Dialogues of those who manage a group, channel or topic from the private chat."""

import pytest
from aiogram.filters.callback_data import CallbackData

from claims.model import ChatKind, Mode
from handlers.commands import Role
from handlers.roles import PRESS_ROLES
from messages.admin_buttons import Act, Watching
from messages.buttons import Choice, Forgetting, Manage, Managing, Setting, Settings, Subscribing
from messages.managing import CARRIED, PREFIX
from storage.managed import list_of
from storage.subscribers import subscriber
from storage.subscriptions import subscriptions_of
from tests.handlers.chat import Person, Stage

ADMIN, SOMEBODY, GROUP = 2000, 3000, -500


def boris(stage: Stage) -> Person:
    """An administrator of the group, in his private chat."""
    stage.telegram.administrators.add(ADMIN)
    return stage.person("Boris", number=ADMIN)


async def comes_from_the_group(stage: Stage, payload: str = f"manage_{GROUP}") -> Person:
    person = boris(stage)
    await person.says(f"/start {payload}")
    return person


async def regions_of(stage: Stage, chat: int = GROUP, thread: int = 0) -> set[str | None]:
    async with stage.database.read() as c:
        return {one.region for one in await subscriptions_of(c, chat, thread)}


async def test_a_group_shows_the_way_to_the_private_chat(stage: Stage) -> None:
    boris(stage)
    in_group = stage.member("Boris", number=ADMIN)
    for words in ("/subscriptions", "/start"):
        await in_group.says(words)
        assert in_group.messages[-1].url_of("Manage in the private chat") == (
            f"https://t.me/dronewatch_bot?start=manage_{GROUP}"
        )
    in_topic = stage.member("Boris", number=ADMIN, thread=5)
    await in_topic.says("/subscriptions")
    assert in_topic.messages[-1].url_of("Manage in the private chat") == (
        f"https://t.me/dronewatch_bot?start=manage_{GROUP}_5"
    )


async def test_an_administrator_subscribes_the_group_from_afar(stage: Stage) -> None:
    person = await comes_from_the_group(stage)
    assert person.messages[-1].text.startswith("👥 Neighbours\nNo subscriptions.")
    assert (await person.presses("➕ Regions")).startswith("👥 Neighbours\n")
    await person.presses("Belgorod")
    assert await regions_of(stage) == {"RU-BEL"}
    assert await regions_of(stage, ADMIN) == set()
    assert (await person.presses("Next →")).startswith("👥 Neighbours\nWhat shall be sent?")
    assert (await person.presses("Digest and every report")).startswith("👥 Neighbours\nSubscribed: Belgorod")
    async with stage.database.read() as c:
        (one,) = await subscriptions_of(c, GROUP)
        group = await subscriber(c, GROUP)
    assert one.mode is Mode.EVERY
    assert group is not None
    assert group.kind is ChatKind.SUPERGROUP
    assert stage.telegram.chats.get(GROUP) is None, "nothing is said in the group"


async def test_settings_of_the_group_are_set_from_afar(stage: Stage) -> None:
    person = await comes_from_the_group(stage)
    assert (await person.presses("⚙ Settings")).startswith("👥 Neighbours\n")
    await person.presses("Русский")
    async with stage.database.read() as c:
        group, himself = await subscriber(c, GROUP), await subscriber(c, ADMIN)
    assert group is not None
    assert himself is not None
    assert (group.language, himself.language) == ("ru", "en")


async def test_a_group_is_shown_in_the_groups_own_language(stage: Stage) -> None:
    person = await comes_from_the_group(stage)
    await person.presses("⚙ Settings")
    await person.presses("Русский")
    assert (await person.says(f"/start manage_{GROUP}")).startswith("👥 Neighbours\nПодписок нет.")


async def test_the_list_of_chats_is_under_the_own_subscriptions(stage: Stage) -> None:
    person = await comes_from_the_group(stage)
    await person.says("/subscriptions")
    assert (await person.presses("👥 Groups and channels")).startswith("Groups and channels that you manage")
    assert person.buttons == ["👥 Neighbours"]
    assert (await person.presses("👥 Neighbours")).startswith("👥 Neighbours\n")
    stage.restart()
    assert (await person.presses("➕ Regions")).startswith("👥 Neighbours\n")


async def test_without_chats_it_is_said_how_to_come_to_them(stage: Stage) -> None:
    anna = stage.person()
    await anna.says("/subscriptions")
    assert (await anna.presses("👥 Groups and channels")).startswith("There are no groups or channels of yours")


async def test_who_adds_the_bot_finds_the_group_on_his_list(stage: Stage) -> None:
    person = boris(stage)
    await stage.member("Boris", number=ADMIN).adds_the_bot()
    await person.says("/subscriptions")
    await person.presses("👥 Groups and channels")
    assert person.buttons == ["👥 Neighbours"]


async def test_who_adds_the_bot_to_a_channel_is_told_in_private_and_the_channel_is_not(stage: Stage) -> None:
    person, channel = boris(stage), stage.channel(number=ADMIN)
    assert (await channel.adds_the_bot()).startswith("👥 News of the street\n")
    assert channel.messages == []
    await person.presses("➕ Regions")
    await person.presses("Kursk")
    async with stage.database.read() as c:
        stored = await subscriber(c, channel.chat.id)
    assert stored is not None
    assert stored.kind is ChatKind.CHANNEL


async def test_a_topic_is_managed_by_itself(stage: Stage) -> None:
    person = await comes_from_the_group(stage, f"manage_{GROUP}_5")
    assert person.messages[-1].text.startswith("👥 Neighbours · topic 5\n")
    await person.presses("➕ Regions")
    await person.presses("Belgorod")
    assert await regions_of(stage, thread=5) == {"RU-BEL"}
    assert await regions_of(stage) == set()


async def test_one_who_is_no_administrator_gets_nothing(stage: Stage) -> None:
    eve = stage.person("Eve", number=SOMEBODY)
    assert await eve.says(f"/start manage_{GROUP}") == "A group's subscriptions are managed by its administrators."
    async with stage.database.read() as c:
        assert await list_of(c, SOMEBODY) == ()
    await eve.says("/help")
    for data in (
        Managing(what=Manage.OPEN),
        Subscribing(choice=Choice.EVERY, region="RU-BEL"),
        Subscribing(choice=Choice.LIST),
        Settings(what=Setting.LANGUAGE, value="ru"),
    ):
        assert await eve.sends_data(f"t:{GROUP}:{data.pack()}") == ""
        assert eve.toast == "A group's subscriptions are managed by its administrators."
    assert await regions_of(stage) == set()


async def test_an_administrator_who_is_removed_loses_the_group_at_once(stage: Stage) -> None:
    person = await comes_from_the_group(stage)
    await person.presses("➕ Regions")
    stage.telegram.administrators.discard(ADMIN)
    assert await person.presses("Belgorod") == ""
    assert person.toast == "A group's subscriptions are managed by its administrators."
    assert await regions_of(stage) == set()
    await person.says("/subscriptions")
    assert (await person.presses("👥 Groups and channels")).startswith("There are no groups")


async def test_a_command_in_answer_to_its_message_is_about_the_chat(stage: Stage) -> None:
    person = await comes_from_the_group(stage)
    told = await person.replies("/subscribe Belgorod card +Шебекино")
    assert told.startswith("👥 Neighbours\nSubscribed: Belgorod Oblast\n")
    assert "With the words: Шебекино" in told
    assert (await regions_of(stage), await regions_of(stage, ADMIN)) == ({"RU-BEL"}, set())
    assert (await person.replies("/settings 8 20")).startswith("👥 Neighbours\nSettings\n")
    assert (await person.presses("Digest hours")).startswith("👥 Neighbours\n")
    assert (await person.replies("/unsubscribe Belgorod")).startswith("👥 Neighbours\nSubscription ended")
    assert await regions_of(stage) == set()
    stage.telegram.administrators.discard(ADMIN)
    assert "managed by its administrators" in await person.replies("/subscribe Belgorod card")
    assert await regions_of(stage) == set()


async def test_other_commands_in_answer_are_about_the_private_chat(stage: Stage) -> None:
    person = await comes_from_the_group(stage)
    panel = person.messages[-1]
    assert (await person.replies("/mydata", panel)).startswith(
        "This is all that is stored about you\nChat number: 2000"
    )
    assert (await person.replies("/region Kaluga", panel)).startswith("📍 Kaluga Oblast")
    await person.says("/subscribe Kursk digest")
    assert (await regions_of(stage), await regions_of(stage, ADMIN)) == (set(), {"RU-KRS"})


async def test_a_forged_answer_gives_no_rights(stage: Stage) -> None:
    person = await comes_from_the_group(stage)
    eve = stage.person("Eve", number=SOMEBODY)
    assert "managed by its administrators" in await eve.replies("/subscribe Belgorod card", person.messages[-1])
    assert await regions_of(stage) == set()


@pytest.mark.parametrize(
    "data",
    [
        f"t:{GROUP}:{Watching(act=Act.LIST, subject='0').pack()}",
        f"t:{GROUP}:f:1",
        f"t:{GROUP}:r:RU-BEL:::",
        "t:500:s:l:*",
        "t::s:l:*",
        "t:-5.x:s:l:*",
        f"t:-{'9' * 30}:s:l:*",
        "t:",
    ],
)
async def test_only_what_belongs_to_a_chat_can_be_done_from_afar(stage: Stage, data: str) -> None:
    person = await comes_from_the_group(stage)
    assert await person.sends_data(data) == ""
    assert person.toast == "This button is out of date. Please ask again."


@pytest.mark.parametrize("payload", ["manage_", "manage_500", "manage_x", "manage_-5_x", f"manage_-{'9' * 40}"])
async def test_a_broken_link_is_a_plain_start(stage: Stage, payload: str) -> None:
    assert "Choose a language" in await boris(stage).says(f"/start {payload}")


async def test_a_link_to_subscribe(stage: Stage) -> None:
    anna = stage.person()
    assert (await anna.says("/start subscribe_RU-BEL")).startswith("Belgorod Oblast\nWhat shall be sent?")
    assert (await anna.says("/start subscribe_all")).startswith("The whole country\nWhat shall be sent?")
    assert "Choose a language" in await anna.says("/start subscribe_RU-XXX")


def test_every_button_of_a_manager_works_from_afar_or_is_left_out_there() -> None:
    of_managers = {prefix for prefix, role in PRESS_ROLES.items() if role is Role.MANAGER}
    said_in_the_chat = {Forgetting.__prefix__}
    carried = {kind.__prefix__ for kind in CARRIED}
    assert of_managers - said_in_the_chat <= carried
    assert all(PRESS_ROLES.get(prefix, Role.ANYONE) in {Role.MANAGER, Role.ANYONE} for prefix in carried)


def test_no_prefix_of_a_button_has_two_meanings() -> None:
    every = [kind.__prefix__ for kind in CallbackData.__subclasses__()]
    assert len(every) == len(set(every))
    assert PREFIX not in every
