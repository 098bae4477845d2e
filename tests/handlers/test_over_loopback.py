"""The key dialogues over HTTP: the strict Bot API of the loopback takes every message, button and menu."""

from collections.abc import Sequence
from itertools import pairwise

import pytest

from claims.model import SubscriberState
from loopback import telegram
from loopback.botapi import Standing
from loopback.chat import ChatMessage
from loopback.conversation import Person
from storage.subscribers import subscriber
from storage.subscriptions import subscriptions_of
from tests.handlers.chat import Stage
from tests.handlers.conftest import OWNER
from tests.handlers.dialogues import DIALOGUES
from tests.handlers.script import GOLDEN


async def test_three_taps_then_a_report_that_changes_in_place(world: telegram.World) -> None:
    anna = world.person(1000, "Анна", language="ru")
    await anna.says("/start")
    await anna.waits_for("Выберите язык")
    await anna.presses("Русский")
    await anna.waits_for("Какие регионы вам нужны?")
    await anna.presses("Белгородская")
    await anna.waits_for("Выбрано: Белгородская")
    await anna.presses("Дальше →")
    await anna.waits_for("Что присылать?")
    query = await anna.presses("Только сводка")
    await anna.waits_for("Подписка: Белгородская")
    assert not (await anna.toast(query)).text
    await anna.says("Калуга")
    report = await anna.waits_for("Заявлено сбитыми: 4 БПЛА")
    await anna.presses("7 дней")
    assert (await anna.waits_for("7 дней 08:00 15 ноября")).number == report.number
    await anna.presses("Как посчитано")
    assert (await anna.waits_for("каждый беспилотник посчитан один раз")).number == report.number


async def test_pictures_and_files_travel(world: telegram.World) -> None:
    anna = world.person(1000, "Анна", language="ru")
    await anna.says("/today")
    await anna.waits_for("Вся страна")
    await anna.says("/map")
    await anna.waits_for("9 БПЛА\nЗаявления официальных каналов")
    await anna.presses("Вся страна")
    await anna.says("/map")
    await anna.says("/chart Калуга 7д")
    await anna.waits_for("Калужская область. 7 дней")
    await anna.presses("Ответ")
    await anna.waits_for("📍 Калужская область")
    await anna.says("/export 7д заявления")
    await anna.waits_for("В первых строках сказано")


async def test_a_report_is_shared_inline_and_is_no_question_to_the_bot(world: telegram.World) -> None:
    anna = world.person(1000, "Анна", language="ru")
    neighbours = world.group("Соседи", anna)
    query = await anna.looks_up("Калуга", neighbours)
    assert [result["title"] for result in anna.offered(query).results] == ["📍 Калужская область"]
    await anna.shares(query, "report", neighbours)
    await anna.shares(await anna.looks_up("Калуга"), "report")
    assert ["via_bot" in one.raw for one in (*neighbours.chat, *anna.chat)] == [True, True]
    await anna.says("Калуга")
    await anna.waits_for("Калужская область")
    await anna.says("/today")
    await anna.waits_for("Вся страна")
    assert len([one for one in anna.chat if one.is_from_bot]) == 2


async def test_menus_follow_language_and_role(world: telegram.World) -> None:
    anna, owner = world.person(1000, "Анна", language="ru"), world.person(OWNER, "Owner", language="en")
    assert anna.menu["today"] == "вся страна сегодня"
    assert "watch" not in anna.menu
    await owner.says("/channels")
    await owner.waits_for("2 channels")


async def test_a_group_is_greeted_and_subscribed_by_its_creator(world: telegram.World) -> None:
    anna, boris = world.person(1000, "Anna", language="en"), world.person(1001, "Boris", language="en")
    group = world.group("Neighbours", anna, members=[boris])
    await anna.adds_bot(group, Standing.MEMBER)
    await group.waits_for("Hello. Ask here /region Belgorod")
    await boris.says("/subscribe Belgorod", group)
    await group.waits_for("managed by its administrators")
    await anna.says("/subscribe Belgorod", group)
    await group.waits_for("What shall be sent?")
    query = await boris.presses("Digest only", group=group)
    assert "managed by its administrators" in ((await boris.toast(query)).text or "")
    await anna.presses("Digest only", group=group)
    await group.waits_for("Subscribed: Belgorod Oblast")


async def test_a_person_who_blocks_the_bot_comes_back_with_start(world: telegram.World, morning: Stage) -> None:
    anna = world.person(1000, "Anna", language="en")
    await anna.says("/start")
    await anna.waits_for("Choose a language")
    await anna.blocks()
    await anna.says("/start")
    await anna.waits_for("Choose a language")
    async with morning.database.read() as c:
        stored = await subscriber(c, 1000)
    assert stored is not None
    assert stored.state is SubscriberState.ACTIVE


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("name", ["start", "region", "district", "country", "search", "subscriptions", "privacy"])
async def test_the_dialogues_are_the_same_over_http(world: telegram.World, name: str, language: str) -> None:
    anna = world.person(1000, "Анна", language=language)
    acts = DIALOGUES[name][language]
    for act, shown in zip(acts, told_in(f"{name}.{language}", acts), strict=True):
        if act.startswith("["):
            await anna.presses(act[1:-1])
        else:
            await anna.says(act)
        await anna.waits_for(lambda _one, shown=shown: shown_now(anna) == shown)  # type: ignore[misc]


async def test_a_location_is_answered(world: telegram.World) -> None:
    anna = world.person(1000, "Анна", language="ru")
    await anna.shares_location(54.729, 37.181)
    await anna.waits_for("По карте это Калужская область.")
    await anna.presses("📍 Калужская")
    await anna.waits_for("Заявлено сбитыми: 4 БПЛА")


async def test_a_group_is_managed_from_the_private_chat_of_its_administrator(
    world: telegram.World, morning: Stage
) -> None:
    anna, boris = world.person(1000, "Anna", language="en"), world.person(1001, "Boris", language="en")
    group = world.group("Neighbours", anna, members=[boris])
    await anna.adds_bot(group, Standing.MEMBER)
    hello = await group.waits_for("Hello. Ask here /region Belgorod")
    (link,) = (one.url for one in hello.all_buttons if one.url)
    assert link is not None
    payload = link.partition("?start=")[2]
    await boris.says(f"/start {payload}")
    await boris.waits_for("managed by its administrators")
    await anna.says(f"/start {payload}")
    await anna.waits_for("👥 Neighbours\nNo subscriptions.")
    await anna.presses("➕ Regions")
    await anna.waits_for("👥 Neighbours\nWhich regions")
    await anna.presses("Belgorod")
    await anna.waits_for("Chosen: Belgorod")
    async with morning.database.read() as c:
        assert [one.region for one in await subscriptions_of(c, group.chat_id)] == ["RU-BEL"]
    world.botapi.people.promote(boris.user, group.room)
    await boris.says(f"/start {payload}")
    await boris.waits_for("👥 Neighbours\n1 subscription")
    world.botapi.people.promote(boris.user, group.room, Standing.MEMBER)
    query = await boris.presses("✕ 1")
    assert "managed by its administrators" in ((await boris.toast(query)).text or "")
    await anna.says("/subscriptions")
    await anna.waits_for("No subscriptions.")
    await anna.presses("👥 Groups and channels")
    assert "👥 Neighbours" in [one.text for one in (await anna.waits_for("that you manage")).all_buttons]


async def test_a_topic_of_a_forum_is_answered_and_subscribed_by_itself(world: telegram.World, morning: Stage) -> None:
    anna = world.person(1000, "Anna", language="en")
    group = world.group("Forum", anna, is_forum=True)
    await anna.adds_bot(group, Standing.MEMBER)
    await group.waits_for("Hello. Ask here /region Belgorod")
    topic = group.topic("Drones")
    await anna.says("/region Kaluga", group, thread_id=topic)
    assert (await group.waits_for("Claimed shot down: 4 drones")).thread_id == topic
    await anna.says("/subscribe Kaluga digest", group, thread_id=topic)
    assert (await group.waits_for("Subscribed: Kaluga Oblast")).thread_id == topic
    async with morning.database.read() as c:
        assert [one.region for one in await subscriptions_of(c, group.chat_id, topic)] == ["RU-KLU"]
        assert await subscriptions_of(c, group.chat_id) == ()


def told_in(name: str, acts: Sequence[str]) -> list[str]:
    """What the golden text shows after each act."""
    text = (GOLDEN / f"{name}.txt").read_text(encoding="utf-8")
    parts = []
    for act, following in pairwise((*acts, "")):
        _, _, rest = text.partition(f"> {act}\n\n")
        parts.append(rest.partition(f"\n\n> {following}\n")[0] if following else rest.rstrip("\n"))
        text = rest
    return parts


def shown_now(person: Person) -> str:
    """What the bot has written or changed since the last act, as the golden texts have it."""
    return "\n\n".join(written(one) for one in person.news())


def written(message: ChatMessage) -> str:
    raw, text, at = message.text.encode("utf-16-le"), "", 0
    for entity in message.entities:
        end = entity.offset + entity.length
        words = raw[entity.offset * 2 : end * 2].decode("utf-16-le")
        text += raw[at * 2 : entity.offset * 2].decode("utf-16-le")
        text += f"[{words}]({entity.url})" if entity.url else words
        at = end
    text += raw[at * 2 :].decode("utf-16-le")
    return "\n".join([text, *("  ".join(f"[{one.text}]" for one in row) for row in message.buttons)])
