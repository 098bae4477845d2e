"""/watch, /unwatch, /channels: an owner's dialogues."""

import pytest

from claims.model import ChannelState, Office
from handlers.channels import parse_username
from storage.audit import latest_audit
from storage.channels import channel
from storage.orders import order_for
from tests.handlers.chat import Person, Stage
from tests.handlers.conftest import KALUGA, OWNER


def owner_of(stage: Stage) -> Person:
    return stage.person("Owner", number=OWNER)


async def test_a_listed_channel_is_ordered_with_its_voice(stage: Stage) -> None:
    owner = owner_of(stage)
    told = await owner.says("/watch @operativno31")
    assert told == "Read this channel? @operativno31\nIn our list: Headquarters (Belgorod)."
    assert "ordered" in await owner.presses("Read")
    async with stage.database.read() as c:
        order, deeds = await order_for(c, "operativno31"), await latest_audit(c)
    assert order is not None
    assert (order.voice, order.office, order.region, order.ordered_by) == (
        "RU-BEL",
        Office.HEADQUARTERS,
        "RU-BEL",
        OWNER,
    )
    assert [(deed.actor, deed.action, deed.subject) for deed in deeds] == [(OWNER, "watch", "@operativno31")]


async def test_an_unlisted_channel_gets_its_voice_by_buttons(stage: Stage) -> None:
    owner = owner_of(stage)
    assert "Who speaks there?" in await owner.says("/watch t.me/Some_governor")
    assert await owner.presses("Governor") == "@Some_governor, Governor: which region?"
    await owner.presses("Centre")
    assert "ordered" in await owner.presses("Kaluga")
    async with stage.database.read() as c:
        order = await order_for(c, "some_governor")
    assert order is not None
    assert (order.voice, order.office, order.region) == ("RU-KLU", Office.GOVERNOR, "RU-KLU")


async def test_an_unlisted_news_channel_is_a_voice_of_its_own(stage: Stage) -> None:
    owner = owner_of(stage)
    await owner.says("/watch Some_News")
    await owner.presses("News")
    async with stage.database.read() as c:
        order = await order_for(c, "some_news")
    assert order is not None
    assert (order.voice, order.office, order.region) == ("some_news", Office.NEWS, None)


async def test_a_change_of_mind_orders_nothing(stage: Stage) -> None:
    owner = owner_of(stage)
    await owner.says("/watch @operativno31")
    assert "everything stays" in await owner.presses("No")
    async with stage.database.read() as c:
        assert await order_for(c, "operativno31") is None


async def test_unwatching_is_confirmed(morning: Stage) -> None:
    owner = owner_of(morning)
    assert "Stop reading @kaluga40?" in await owner.says("/unwatch @kaluga40")
    assert await owner.presses("Stop reading") == "No longer read: Калуга <b>"
    async with morning.database.read() as c:
        known = await channel(c, KALUGA.id)
    assert known is not None
    assert known.state is ChannelState.UNWATCHED
    assert await owner.says("/unwatch @kaluga40") == "This channel is not read: kaluga40"
    assert "Калуга" not in await owner.says("/channels")


async def test_the_list_of_channels(morning: Stage) -> None:
    told = await owner_of(morning).says("/channels")
    assert told.splitlines()[0] == "2 channels · page 1 of 1"
    assert any("Минобороны · read · last post 10:30 22 November" in line for line in told.splitlines())
    assert any("Калуга <b> · read" in line for line in told.splitlines())


async def test_what_is_no_username_gets_the_usage(stage: Stage) -> None:
    for words in ("", "@a", "два слова", "https://example.org/x", "@" + "x" * 4000):
        assert await owner_of(stage).says(f"/watch {words}") == "Give the channel's name: /watch @channel"


@pytest.mark.parametrize(
    ("words", "username"),
    [
        ("@mod_russia", "mod_russia"),
        ("mod_russia", "mod_russia"),
        ("https://t.me/mod_russia/123", "mod_russia"),
        ("t.me/s/mod_russia", "mod_russia"),
        ("@канал", None),
        ("1abcd", None),
    ],
)
def test_usernames(words: str, username: str | None) -> None:
    assert parse_username(words) == username
