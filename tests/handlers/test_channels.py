"""/watch, /unwatch, /channels: an admin's dialogues."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.progress import refresh
from claims.model import Channel, ChannelState, Glimpse, Kind, Office, OrderState, Post, Preview, WatchOrder
from handlers.channels import parse_username
from messages.texts import LANGUAGES
from storage.audit import latest_audit
from storage.channels import channel, save_channel, touch
from storage.heartbeats import beat
from storage.orders import close_order, keep_preview, open_orders, order_for
from storage.posts import record
from storage.progress import all_followed
from tests.handlers.chat import Person, Stage
from tests.handlers.conftest import KALUGA, NOW, OWNER
from tests.handlers.script import Script


def owner_of(stage: Stage) -> Person:
    return stage.person("Owner", number=OWNER)


SEEN = Preview(
    id=77,
    access_hash=5,
    username="operativno31",
    title="Оперативный штаб Белгородской области",
    verified=True,
    members=90_100,
    posts=(
        Glimpse(number=3, date=NOW - timedelta(hours=1), text="Сбиты 4 БПЛА.", kind=Kind.INTERCEPTION),
        Glimpse(number=2, date=NOW - timedelta(hours=2), text="Доброе утро", kind=Kind.OTHER),
    ),
)


async def is_seen(stage: Stage, username: str, preview: Preview = SEEN) -> str:
    """The watcher has looked; the bot shows what it saw."""
    async with stage.database.write() as c:
        await keep_preview(c, username, preview)
    await refresh(stage.bot, stage.database, NOW)
    return owner_of(stage).messages[-1].text


async def ordered(stage: Stage, username: str) -> WatchOrder:
    async with stage.database.read() as c:
        found = await order_for(c, username)
    assert found is not None
    return found


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_listed_channel_from_the_look_at_it_to_its_history(stage: Stage, language: str) -> None:
    script = Script(stage.person("Owner", number=OWNER, language=language))
    await script.says("/watch @operativno31")
    await is_seen(stage, "operativno31")
    script.sees("the watcher has looked")
    await script.presses({"ru": "Читать", "en": "Read"}[language])
    known = Channel(
        id=77, username="operativno31", title=SEEN.title, voice="RU-BEL", office=Office.HEADQUARTERS, region="RU-BEL"
    )
    async with stage.database.write() as c:
        await save_channel(c, known)
        await close_order(c, "operativno31", OrderState.DONE, None, NOW)
        texts = ("Доброе утро", "Ночью над Белгородской областью сбиты 4 БПЛА.")
        posts = [Post(channel_id=77, number=number, date=NOW, text=text) for number, text in enumerate(texts, 1)]
        await record(c, known, posts, seen=NOW, quiet=True)
    await refresh(stage.bot, stage.database, NOW)
    script.sees("the first posts are stored")
    async with stage.database.write() as c:
        await touch(c, 77, checked_at=NOW)
    await refresh(stage.bot, stage.database, NOW)
    script.sees("the history is stored")
    script.assert_told(f"watch.{language}")
    order = await ordered(stage, "operativno31")
    assert (order.voice, order.office, order.region, order.ordered_by) == (
        "RU-BEL",
        Office.HEADQUARTERS,
        "RU-BEL",
        OWNER,
    )
    async with stage.database.read() as c:
        deeds, followed = await latest_audit(c), await all_followed(c)
    assert [(deed.actor, deed.action, deed.subject) for deed in deeds] == [(OWNER, "watch", "@operativno31")]
    assert followed == ()


async def test_an_unlisted_channel_gets_its_voice_by_buttons_and_is_confirmed(stage: Stage) -> None:
    owner = owner_of(stage)
    await owner.says("/watch t.me/Some_governor")
    assert "Who speaks there?" in await is_seen(stage, "some_governor", replace(SEEN, username="Some_governor"))
    assert await owner.presses("Governor") == "@some_governor, Governor: which region?"
    await owner.presses("Centre")
    told = await owner.presses("Kaluga")
    assert told.splitlines() == [
        "Read this channel? @some_governor",
        "Voice: Governor (Kaluga)",
        "⚠️ The channel's title speaks of another region.",
    ]
    assert (await ordered(stage, "some_governor")).state is OrderState.SEEN
    assert "Ordered to be read: @some_governor" in await owner.presses("Read")
    order = await ordered(stage, "some_governor")
    assert (order.voice, order.office, order.region) == ("RU-KLU", Office.GOVERNOR, "RU-KLU")
    assert (order.state, order.preview) == (OrderState.OPEN, replace(SEEN, username="Some_governor"))


async def test_an_unlisted_news_channel_is_a_voice_of_its_own(stage: Stage) -> None:
    owner = owner_of(stage)
    await owner.says("/watch Some_News")
    await is_seen(stage, "some_news")
    await owner.presses("News")
    await owner.presses("Read")
    order = await ordered(stage, "some_news")
    assert (order.voice, order.office, order.region) == ("some_news", Office.NEWS, None)


async def test_a_listed_channel_may_be_given_another_voice(stage: Stage) -> None:
    owner = owner_of(stage)
    await owner.says("/watch @operativno31")
    await is_seen(stage, "operativno31")
    assert await owner.presses("Another voice") == "Who speaks in the channel? @operativno31"
    await owner.presses("News")
    assert "Who speaks" in await owner.presses("← Back")
    await owner.presses("News")
    await owner.presses("Read")
    assert (await ordered(stage, "operativno31")).office is Office.NEWS


async def test_a_channel_that_is_not_there_is_told_so(stage: Stage) -> None:
    owner = owner_of(stage)
    await owner.says("/watch @nobody_here")
    async with stage.database.write() as c:
        await close_order(c, "nobody_here", OrderState.FAILED, "nobody has this username", NOW)
    await refresh(stage.bot, stage.database, NOW)
    told = owner.messages[-1].text
    assert told == "The channel is not there, or closed: @nobody_here\nnobody has this username"


async def test_a_watcher_that_is_silent_is_told_of(stage: Stage) -> None:
    owner = owner_of(stage)
    await owner.says("/watch @operativno31")
    async with stage.database.write() as c:
        await beat(c, "watcher", NOW - timedelta(hours=1))
    await refresh(stage.bot, stage.database, NOW)
    assert "The watcher has not been heard of since 09:30 22 November" in owner.messages[-1].text


async def test_a_watcher_that_never_was_is_told_of_after_a_while(stage: Stage) -> None:
    owner = owner_of(stage)
    await owner.says("/watch @operativno31")
    await refresh(stage.bot, stage.database, NOW + timedelta(minutes=4))
    assert "not been heard of" not in owner.messages[-1].text
    await refresh(stage.bot, stage.database, NOW + timedelta(minutes=6))
    assert "The watcher has not been heard of since 10:30 22 November" in owner.messages[-1].text


async def test_a_change_of_mind_orders_nothing(stage: Stage) -> None:
    owner = owner_of(stage)
    await owner.says("/watch @operativno31")
    await is_seen(stage, "operativno31")
    assert "everything stays" in await owner.presses("No")
    await refresh(stage.bot, stage.database, NOW)
    assert "everything stays" in owner.messages[-1].text
    async with stage.database.read() as c:
        assert await open_orders(c) == ()


@pytest.mark.parametrize("data", ["aw:bad name:governor:RU-KLU", "aw:some_name:governor:XX", "v:bad name:news:"])
async def test_forged_voices_are_refused(stage: Stage, data: str) -> None:
    owner = owner_of(stage)
    await owner.says("/help")
    await owner.sends_data(data)
    assert owner.toast == "This button is out of date. Please ask again."


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
    assert any(
        "Минобороны · read · last post 10:30 22 November · posts in 7 days: 1, of interceptions: 1" in line
        for line in told.splitlines()
    )
    assert any("Калуга <b> · read" in line for line in told.splitlines())


async def test_the_lag_is_that_of_posts_seen_as_they_came_not_of_history(morning: Stage) -> None:
    async with morning.database.write() as c:
        for number, late in ((32, 2), (33, 4), (34, 40)):
            at = NOW + timedelta(hours=number)
            seen = at + timedelta(minutes=late)
            await record(c, KALUGA, [Post(channel_id=14, number=number, date=at, text="Новость")], seen=seen)
    told = await owner_of(morning).says("/channels")
    assert [line.partition(" · lag ")[2].partition(" · ")[0] for line in told.splitlines()[1:]] == ["4 min", ""]


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
