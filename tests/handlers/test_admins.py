"""/admins, /block, /unblock, /log: who runs the service, who is shut out of it, who did what."""

from datetime import timedelta

import pytest
from aiogram.types import MessageOriginHiddenUser, MessageOriginUser, User

from claims.model import Lane, Outgoing, SubscriberState
from claims.model import Message as Told
from storage.admins import all_admins, all_blocked
from storage.audit import audit, latest_audit
from storage.outbox import OutboxState, counts, put
from storage.subscribers import subscriber
from tests.handlers.chat import Person, Stage
from tests.handlers.conftest import NOW, OWNER

MILA = User(id=4000, is_bot=False, first_name="Mila", last_name="K")


@pytest.fixture
def owner(stage: Stage) -> Person:
    return stage.person("Owner", number=OWNER)


async def appointed(stage: Stage) -> list[tuple[int, str]]:
    async with stage.database.read() as c:
        return [(one.person, one.name) for one in await all_admins(c)]


async def test_an_owner_names_an_admin_by_number(stage: Stage, owner: Person) -> None:
    assert await owner.says("/admins add 4000") == "Administrator from now on: 4000"
    mila = stage.person("Mila", number=4000)
    assert (await mila.says("/channels")).startswith("No channel is read.")
    assert await mila.says("/admins") == "This command is for the service's owners."
    assert "/watch — " in await mila.says("/help")
    assert "/admins — " not in await mila.says("/help")


async def test_an_admin_is_named_by_a_username_that_has_written_before(stage: Stage, owner: Person) -> None:
    mila = stage.person("Mila", number=4000)
    mila.user = mila.user.model_copy(update={"username": "Mila_K"})
    assert (await owner.says("/admins add @mila_k")).startswith("I do not know who is meant.")
    await mila.says("/help")
    assert await owner.says("/admins add @mila_k") == "Administrator from now on: @Mila_K (4000)"
    assert await appointed(stage) == [(4000, "@Mila_K")]


async def test_an_admin_is_named_by_answering_a_message(stage: Stage, owner: Person) -> None:
    mila = stage.person("Mila", number=4000)
    assert await owner.answers(mila.wrote("hello"), "/admins add") == "Administrator from now on: Mila (4000)"


async def test_an_admin_is_named_by_answering_what_he_wrote_elsewhere(stage: Stage, owner: Person) -> None:
    forwarded = owner.wrote("hello", origin=MessageOriginUser(date=NOW, sender_user=MILA))
    assert await owner.answers(forwarded, "/admins add") == "Administrator from now on: Mila K (4000)"
    hidden = owner.wrote("hello", origin=MessageOriginHiddenUser(date=NOW, sender_user_name="Mila"))
    assert (await owner.answers(hidden, "/admins add")).startswith("The author of the forwarded message is hidden.")


async def test_a_bot_is_nobody_s_admin(stage: Stage, owner: Person) -> None:
    told = await owner.says("/help")
    answer = owner.wrote(told).model_copy(update={"from_user": User(id=42, is_bot=True, first_name="Dronewatch")})
    assert (await owner.answers(answer, "/admins add")).startswith("I do not know who is meant.")
    assert await appointed(stage) == []


async def test_the_list_takes_the_role_away_and_the_log_remembers(stage: Stage, owner: Person) -> None:
    await owner.says("/admins add 4000")
    told = await owner.says("/admins")
    assert told.splitlines()[1:3] == ["1. 7 — owner (named in the settings)", "2. 4000 — since 22 November 2026"]
    assert "4000" not in await owner.presses("✕ 4000")
    assert await stage.person(number=4000).says("/channels") == "This command is for the service's administrators."
    async with stage.database.read() as c:
        deeds = await latest_audit(c)
    assert [(deed.actor, deed.action, deed.detail or deed.subject) for deed in deeds] == [
        (OWNER, "no admin", "4000"),
        (OWNER, "admin", "4000"),
    ]


async def test_the_role_is_taken_away_by_words_too(stage: Stage, owner: Person) -> None:
    await owner.says("/admins 4000")
    await owner.says("/admins remove 4000")
    assert await appointed(stage) == []


async def test_an_admin_has_the_menu_of_one_at_once(stage: Stage, owner: Person) -> None:
    await owner.says("/admins add 4000")
    assert "watch" in {one.command for one in stage.telegram.menus[-1].commands}
    await owner.says("/admins remove 4000")
    assert "watch" not in {one.command for one in stage.telegram.menus[-1].commands}


async def test_whoever_is_blocked_is_neither_answered_nor_written_to(stage: Stage, owner: Person) -> None:
    anna = stage.person("Anna", number=1000)
    await anna.says("/start")
    waits = Outgoing(key="x", chat_id=1000, lane=Lane.DIGEST, message=Told(text="x"), not_before=NOW)
    async with stage.database.write() as c:
        await put(c, waits)
    assert (
        await owner.says("/block 1000") == "Answer and write no more to 1000? What waits to be sent there is dropped."
    )
    assert await owner.presses("Block") == "Blocked: 1000"
    assert await anna.says("/help") == ""
    assert await anna.unblocks_the_bot() == ""
    async with stage.database.read() as c:
        stored = await subscriber(c, 1000)
        waiting = await counts(c)
    assert stored is not None
    assert (stored.state, waiting[OutboxState.WAITING]) == (SubscriberState.SUSPENDED, 0)
    assert await owner.presses("Unblock") == "Answered again: 1000"
    assert "/region" in await anna.says("/help")


async def test_a_blocked_member_of_a_group_is_passed_over_and_the_others_are_not(stage: Stage, owner: Person) -> None:
    anna, boris = stage.member("Anna", number=1000), stage.member("Boris", number=1001)
    await owner.answers(anna.wrote("hello"), "/block")
    await owner.presses("Block")
    assert await anna.says("/help") == ""
    assert await boris.says("/help") != ""


async def test_a_blocked_group_is_passed_over_whoever_speaks(stage: Stage, owner: Person) -> None:
    await owner.says("/block -500")
    await owner.presses("Block")
    assert await stage.member("Boris", number=1001).says("/help") == ""
    assert await stage.person("Boris", number=1001).says("/help") != ""


async def test_owners_and_admins_cannot_be_blocked(stage: Stage, owner: Person) -> None:
    await owner.says("/admins add 4000")
    mila = stage.person("Mila", number=4000)
    assert await mila.says(f"/block {OWNER}") == "Owners and administrators cannot be blocked."
    assert await owner.says("/block 4000") == "Owners and administrators cannot be blocked."
    await mila.sends_data(f"ab:b:{OWNER}")
    async with stage.database.read() as c:
        assert await all_blocked(c) == ()


async def test_a_blocked_person_who_becomes_an_admin_is_let_in(stage: Stage, owner: Person) -> None:
    await owner.says("/block 4000")
    await owner.presses("Block")
    await owner.says("/admins add 4000")
    assert "/watch — " in await stage.person(number=4000).says("/help")


async def test_the_list_of_blocked_lets_in_again(stage: Stage, owner: Person) -> None:
    assert (await owner.says("/block")).startswith("Nobody is blocked.")
    await owner.says("/block 1000")
    await owner.presses("Block")
    assert "1. 1000 — since 22 November 2026" in await owner.says("/block")
    assert await owner.says("/unblock 1000") == "Answered again: 1000"
    assert await owner.says("/unblock 1000") == "Was not blocked: 1000"


async def test_the_log_is_told_in_pages_newest_first(stage: Stage, owner: Person) -> None:
    assert await owner.says("/log") == "No entries yet."
    await owner.says("/admins add 4000")
    async with stage.database.write() as c:
        for number in range(13):
            await audit(c, 4000, "watch", f"@channel{number}", "", NOW + timedelta(minutes=number))
        await audit(c, 0, "something newer", "", "said <b>so</b>", NOW + timedelta(hours=1))
    told = (await owner.says("/log")).splitlines()
    assert told[:3] == [
        "15 entries · page 1 of 2",
        "1. 11:30 22 November · operator · something newer (said <b>so</b>)",
        "2. 10:42 22 November · 4000 · channel added: @channel12",
    ]
    assert (await owner.presses("→")).splitlines()[-1] == (
        "15. 10:30 22 November · 7 · made an administrator: 4000 (4000)"
    )
    assert "page 1 of 2" in await owner.presses("←")
