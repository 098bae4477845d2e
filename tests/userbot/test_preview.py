"""The watcher looks at a channel before anybody decides; what it saw is not resolved again."""

from dataclasses import replace
from datetime import UTC, datetime

from claims.model import Channel, ChannelState, Kind, OrderState, Post, WatchOrder
from storage.channels import all_channels, save_channel
from storage.orders import look_up, order, order_for
from storage.posts import record
from tests.userbot.conftest import FAST, Desk, until

NOW = datetime(2026, 11, 22, 7, 30, tzinfo=UTC)


async def _found(desk: Desk, username: str) -> WatchOrder:
    async with desk.database.read() as c:
        found = await order_for(c, username)
    assert found is not None
    return found


async def _is(desk: Desk, username: str, state: OrderState) -> bool:
    return (await _found(desk, username)).state is state


async def _look(desk: Desk, username: str) -> None:
    async with desk.database.write() as c:
        await look_up(c, username, 7, NOW)


async def test_a_channel_is_seen_with_its_newest_posts_and_how_they_read(desk: Desk) -> None:
    channel = desk.server.add_channel("gov_first", "Губернатор")
    channel.verified = True
    for text in ("Доброе утро", "Ночью над Белгородской областью сбиты 4 БПЛА.", "Отбой опасности атаки БПЛА"):
        desk.server.publish(channel, text)
    await _look(desk, "@Gov_First")
    async with desk.watching():
        await until(lambda: _is(desk, "gov_first", OrderState.SEEN))

    seen = (await _found(desk, "gov_first")).preview
    assert seen is not None
    assert (seen.title, seen.verified, seen.members, seen.username) == ("Губернатор", True, 1000, "gov_first")
    assert [(post.text, post.kind) for post in seen.posts] == [
        ("Отбой опасности атаки БПЛА", Kind.ALL_CLEAR),
        ("Ночью над Белгородской областью сбиты 4 БПЛА.", Kind.INTERCEPTION),
        ("Доброе утро", Kind.OTHER),
    ]
    async with desk.database.read() as c:
        assert await all_channels(c) == ()
    assert await desk.notices() == []


async def test_what_is_not_there_is_answered_without_a_notice(desk: Desk) -> None:
    await _look(desk, "nobody_here")
    async with desk.watching():
        await until(lambda: _is(desk, "nobody_here", OrderState.FAILED))

    assert (await _found(desk, "nobody_here")).note == "nobody has this username"
    assert await desk.notices() == []


async def test_a_channel_that_was_seen_is_resolved_once(desk: Desk) -> None:
    channel = desk.server.add_channel("gov_first", "Губернатор")
    await _look(desk, "gov_first")
    async with desk.watching():
        await until(lambda: _is(desk, "gov_first", OrderState.SEEN))
        async with desk.database.write() as c:
            await order(c, replace(await _found(desk, "gov_first"), state=OrderState.OPEN, preview=None))
        await until(lambda: _is(desk, "gov_first", OrderState.DONE))

    found = await desk.channel(channel)
    assert found is not None
    assert found.state is ChannelState.LIVE
    assert desk.server.calls("contacts.resolveUsername") == 1


async def test_a_title_that_goes_with_another_office_is_told_of_at_the_first_connection(desk: Desk) -> None:
    desk.server.add_channel("Shapsha_VV", "Котики и рецепты")
    desk.server.add_channel("mod_russia", "Минобороны России")
    for username in ("Shapsha_VV", "mod_russia"):
        await desk.order(username, ordered_by=0)
    async with desk.watching():
        await until(lambda: _is(desk, "mod_russia", OrderState.DONE))
        await until(lambda: _is(desk, "Shapsha_VV", OrderState.DONE))

    told = [(one.kind.value, one.subject, one.detail) for one in await desk.notices()]
    assert told == [("title_differs", "@shapsha_vv", "Котики и рецепты")]


async def test_imported_posts_follow_the_channel_that_is_found(desk: Desk) -> None:
    imported = Channel(
        id=-5, username="mod_russia", title="Минобороны", voice="mod_russia", state=ChannelState.UNWATCHED
    )
    async with desk.database.write() as c:
        await save_channel(c, imported)
        await record(c, imported, [Post(channel_id=-5, number=7, date=NOW, text="Из выгрузки")], seen=NOW, quiet=True)
    channel = desk.server.add_channel("mod_russia", "Минобороны России")
    await desk.order("mod_russia", ordered_by=0)

    async def has_moved() -> bool:
        async with desk.database.read() as c:
            return [one.id for one in await all_channels(c)] == [channel.id]

    async with desk.watching(replace(FAST, rereads=())):
        await until(has_moved)
    assert await desk.texts(channel) == ["Из выгрузки"]
