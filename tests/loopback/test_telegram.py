"""The control surface: people, groups, channels and trouble in one place."""

import pytest

from loopback import telegram
from loopback.botapi import Standing, faults
from loopback.telegram import World


async def test_a_person_says_sees_and_presses(world: World) -> None:
    anna = world.person(7, "Анна")
    await anna.says("/start")
    greeting = await anna.waits_for("Здравствуйте")
    assert [button.text for button in greeting.all_buttons] == ["Ночь"]
    query = await anna.presses("ночь")
    assert (await anna.waits_for("Ночью тихо")).number == greeting.number
    assert (await anna.toast(query)).text == "Ночь тихая"
    assert [(one.sender, one.text) for one in anna.chat] == [("Анна", "/start"), ("Dronewatch", "Ночью тихо")]


async def test_only_what_came_since_the_last_act_is_news(world: World) -> None:
    anna = world.person(7, "Анна")
    await anna.says("раз")
    await anna.waits_for("раз")
    await anna.says("раз")
    again = await anna.waits_for("раз")
    assert again.number == 4


async def test_waiting_in_vain_tells_what_the_chat_says(world: World) -> None:
    anna = world.person(7, "Анна")
    with pytest.raises(TimeoutError, match="did not write 'Сводка'"):
        await anna.waits_for("Сводка", timeout=0.01)


async def test_a_button_that_is_not_there_cannot_be_pressed(world: World) -> None:
    anna = world.person(7, "Анна")
    with pytest.raises(LookupError, match="Нет"):
        await anna.presses("Нет")


async def test_a_group_talks_with_the_bot_in_it(world: World) -> None:
    anna, boris = world.person(7, "Анна"), world.person(8, "Борис", language="en")
    group = world.group("Соседи", anna, members=[boris])
    await anna.adds_bot(group, Standing.ADMINISTRATOR)
    await boris.says("привет", group)
    assert (await group.waits_for("Вы: привет")).is_from_bot


async def test_posts_keep_their_numbers_and_go_when_deleted() -> None:
    async with telegram.start() as world:
        channel = world.channel("tula", "Тула")
        assert world.channel("tula", "Тула") is channel
        post = world.publish(channel, "Сбит один", number=40)
        world.edit(post, "Сбиты двое")
        assert channel.posts[40].text == "Сбиты двое"
        with pytest.raises(ValueError, match="cannot be new"):
            world.publish(channel, "x", number=40)
        world.delete(post)
        assert not channel.posts


async def test_trouble_goes_to_the_server_whose_method_it_is() -> None:
    async with telegram.start() as world:
        world.fault("sendMessage", faults.forbidden(), chat_id=7)
        world.fault("messages.getHistory", "FLOOD_WAIT_3")
        assert world.botapi.faults.take("sendMessage", 7) is not None
        assert [fault.error for fault in world.mtproto.state.faults] == ["FLOOD_WAIT_3"]
