"""/sources, /status, /compare; /privacy, /mydata, /forget."""

from datetime import timedelta

import pytest

from claims.model import Channel
from storage.channels import save_channel
from storage.heartbeats import beat
from storage.subscribers import subscriber
from tests.handlers.chat import Stage
from tests.handlers.conftest import NOW


async def test_sources_say_whom_we_read_and_when_each_last_spoke(morning: Stage) -> None:
    told = await morning.person().says("/sources")
    assert told.splitlines()[0] == "2 sources"
    assert any("Governor (Kaluga) · @kaluga40" in line for line in told.splitlines())
    assert any("Ministry of Defence · @mod_russia · last post 10:30 22 November" in line for line in told.splitlines())


async def test_no_sources_yet(stage: Stage) -> None:
    assert await stage.person().says("/sources") == "No channel is read yet."


async def test_the_status_tells_which_part_is_silent(morning: Stage) -> None:
    anna = morning.person()
    assert "Bot: not heard of yet" in await anna.says("/status")
    async with morning.database.write() as c:
        await beat(c, "bot", NOW - timedelta(seconds=30))
        await beat(c, "watcher", NOW - timedelta(hours=2))
    told = await anna.says("/status")
    assert "Bot: alive" in told
    assert "Reading of channels: silent since 08:30 22 November" in told
    assert "The newest post that was read: 10:30 22 November" in told


@pytest.mark.parametrize(
    "words", ["Belgorod Kaluga", "Belgorod and Kaluga", "Белгородская и Калужская", "белгород, калуга"]
)
async def test_two_regions_are_compared(morning: Stage, words: str) -> None:
    told = await morning.person().says(f"/compare {words}")
    assert told.startswith(
        "The day 08:00 21 November – 08:00 22 November (Moscow time)\n\n📍 Belgorod Oblast — 5 drones"
    )
    assert "📍 Kaluga Oblast — 4 drones\n" in told
    assert "Governor — 4" in told


async def test_two_regions_in_another_period(morning: Stage) -> None:
    told = await morning.person().says("/compare Belgorod Kaluga 7d")
    assert told.startswith("7 days 08:00 15 November")


async def test_a_region_is_compared_with_itself_in_another_period(morning: Stage) -> None:
    told = await morning.person().says("/compare Belgorod today, 7d")
    assert "📍 Belgorod Oblast — no reports\nThe day 08:00 22 November" in told
    assert "📍 Belgorod Oblast — 5 drones\n7 days" in told


@pytest.mark.parametrize("words", ["", "Belgorod", "Belgorod, Zzyzxqqq", "a, b, c", "x" * 4000, "Белгород " * 400])
async def test_what_cannot_be_compared_gets_the_usage(stage: Stage, words: str) -> None:
    assert (await stage.person().says(f"/compare {words}")).startswith("Give two regions: /compare")


async def test_what_is_stored_is_shown_and_forgotten(stage: Stage) -> None:
    anna = stage.person()
    assert "/mydata" in await anna.says("/privacy")
    assert await anna.says("/mydata") == "Nothing is stored about you."
    await anna.says("/subscribe Belgorod")
    await anna.presses("Digest only")
    told = await anna.says("/mydata")
    assert "Chat number: 1000" in told
    assert "1. Belgorod Oblast — digest only" in told
    await anna.says("/forget")
    assert "everything stays" in await anna.presses("No")
    await anna.says("/forget")
    assert (await anna.presses("Delete")).startswith("All is deleted.")
    assert await anna.says("/mydata") == "Nothing is stored about you."
    async with stage.database.read() as c:
        assert await subscriber(c, anna.chat.id) is None


async def test_asking_stores_nothing(morning: Stage) -> None:
    anna = morning.person()
    for words in ("Kaluga", "/today", "/digest", "/help", "/subscriptions", "/settings"):
        await anna.says(words)
    assert await anna.says("/mydata") == "Nothing is stored about you."


async def test_sources_come_in_pages_that_turn_in_place(stage: Stage) -> None:
    async with stage.database.write() as c:
        for number in range(1, 61):
            name = f"source{number:02}"
            await save_channel(c, Channel(id=number, username=name, title=name, voice=name))
    anna = stage.person()
    first = await anna.says("/sources")
    assert first.startswith("60 sources\n1. source01 · @source01 · ")
    assert anna.buttons == ["2 →"]
    second = await anna.presses("2 →")
    assert second.splitlines()[1].startswith("26. source26 · ")
    assert anna.buttons == ["← 1", "3 →"]
    assert (await anna.presses("3 →")).splitlines()[-1].startswith("60. source60 · ")
    assert await anna.presses("← 2") == second
    assert (await anna.sends_data("n:99")).splitlines()[1].startswith("51. source51 · ")
    assert len(anna.messages) == 1
