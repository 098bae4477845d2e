"""Channels that become private, change their names or vanish are marked and told; the others go on."""

from datetime import UTC, datetime

import pytest

from claims.model import ChannelState, OrderState, WatchOrder
from loopback import mtproto
from storage.orders import open_orders, order_for
from tests.userbot.conftest import Desk, until
from userbot.resolve import Seen, ordered_channel


async def _watched(desk: Desk, *usernames: str) -> list[mtproto.Channel]:
    channels = [desk.server.add_channel(name, f"Канал {name}") for name in usernames]
    for name in usernames:
        await desk.order(name)
    return channels


async def _is(desk: Desk, channel: mtproto.Channel, state: ChannelState) -> bool:
    found = await desk.channel(channel)
    return found is not None and found.state is state


async def _has(desk: Desk, channel: mtproto.Channel, text: str) -> bool:
    return text in await desk.texts(channel)


async def test_a_private_channel_is_told_once_and_comes_back(desk: Desk) -> None:
    first, second = await _watched(desk, "gov_first", "gov_second")
    async with desk.watching():
        await until(lambda: _is(desk, second, ChannelState.LIVE))
        desk.server.make_private(first)
        await until(lambda: _is(desk, first, ChannelState.PRIVATE))
        desk.server.publish(second, "другие идут дальше")
        await until(lambda: _has(desk, second, "другие идут дальше"))
        desk.server.make_public(first, "gov_first")
        desk.server.publish(first, "снова открыт")
        await until(lambda: _has(desk, first, "снова открыт"))
        await until(lambda: _is(desk, first, ChannelState.LIVE))

    kinds = [notice.kind.value for notice in await desk.notices() if notice.subject == "@gov_first"]
    assert kinds == ["channel_added", "channel_private", "channel_back"]


async def test_a_vanished_channel_is_told_and_the_others_go_on(desk: Desk) -> None:
    first, second = await _watched(desk, "gov_first", "gov_second")
    async with desk.watching():
        await until(lambda: _is(desk, second, ChannelState.LIVE))
        desk.server.vanish(first)
        await until(lambda: _is(desk, first, ChannelState.GONE))
        desk.server.publish(second, "другие идут дальше")
        await until(lambda: _has(desk, second, "другие идут дальше"))

    assert ("channel_gone", "@gov_first") in await desk.told()


async def test_a_renamed_channel_is_told_and_read_on_under_its_id(desk: Desk) -> None:
    [channel] = await _watched(desk, "gov_first")
    async with desk.watching():
        await until(lambda: _is(desk, channel, ChannelState.LIVE))
        desk.server.rename(channel, "gov_new", title="Новое имя")
        await until(lambda: _is(desk, channel, ChannelState.RENAMED))
        desk.server.publish(channel, "под новым именем")
        await until(lambda: _has(desk, channel, "под новым именем"))
        found = await desk.channel(channel)
        assert found is not None
        assert (found.username, found.title, found.note) == ("gov_new", "Новое имя", "was @gov_first")
        desk.server.rename(channel, "gov_first")
        await until(lambda: _is(desk, channel, ChannelState.LIVE))

    told = [n.kind.value for n in await desk.notices()]
    assert told == ["channel_added", "channel_renamed", "channel_back"]


async def test_a_username_taken_by_another_channel_is_no_new_home(desk: Desk) -> None:
    [channel] = await _watched(desk, "gov_first")
    async with desk.watching():
        await until(lambda: _is(desk, channel, ChannelState.LIVE))
        desk.server.rename(channel, "gov_new")
        impostor = desk.server.add_channel("gov_first", "Самозванец")
        desk.server.publish(impostor, "сбито 999 БПЛА")
        await until(lambda: _is(desk, channel, ChannelState.RENAMED))

    assert await desk.channel(impostor) is None
    details = [n.detail for n in await desk.notices() if n.kind.value == "channel_renamed"]
    assert details == ["was @gov_first, now @gov_new; @gov_first now belongs to another channel"]


async def test_a_vanished_channel_whose_username_moved_is_renamed(desk: Desk) -> None:
    [channel] = await _watched(desk, "gov_first")
    async with desk.watching():
        await until(lambda: _is(desk, channel, ChannelState.LIVE))
        desk.server.vanish(channel)
        desk.server.add_channel("gov_first", "Преемник")
        await until(lambda: _is(desk, channel, ChannelState.RENAMED))

    found = await desk.channel(channel)
    assert found is not None
    assert found.note == "@gov_first now belongs to another channel"


async def test_another_account_finds_the_channels_again(desk: Desk) -> None:
    [channel] = await _watched(desk, "gov_first")
    async with desk.watching():
        await until(lambda: _is(desk, channel, ChannelState.LIVE))
    desk.server.state.secret = b"another account sees other access hashes"
    desk.server.publish(channel, "для другого счёта")
    async with desk.watching():
        await until(lambda: _has(desk, channel, "для другого счёта"))

    assert await _is(desk, channel, ChannelState.LIVE)
    assert "channel_gone" not in {n.kind.value for n in await desk.notices()}


async def test_an_order_for_nobody_a_person_or_nonsense_fails_with_a_reason(desk: Desk) -> None:
    desk.server.add_account("+79990000002", first_name="Persona")
    for username in ("nobody_here", "Persona", "имя"):
        await desk.order(username)
    async with desk.watching():
        await until(lambda: _answered(desk))

    async with desk.database.read() as c:
        answers = [await order_for(c, name) for name in ("nobody_here", "Persona", "имя")]
    assert [one.state for one in answers if one] == [OrderState.FAILED] * 3
    assert [one.note for one in answers if one] == [
        "nobody has this username",
        "a person, a bot or a group, not a channel",
        "no username looks like this",
    ]
    assert ("order_failed", "@nobody_here") in await desk.told()


async def test_an_order_takes_what_the_starter_list_knows(desk: Desk) -> None:
    channel = desk.server.add_channel("mod_russia", "Минобороны России")
    await desk.order("@Mod_Russia", ordered_by=0)
    async with desk.watching():
        await until(lambda: _is(desk, channel, ChannelState.LIVE))

    found = await desk.channel(channel)
    assert found is not None
    assert (found.voice, found.office.value, found.title) == ("mod_russia", "ministry", "Минобороны России")
    assert await desk.notices() == []


@pytest.mark.parametrize(("region", "zone"), [("RU-TYU", "Asia/Yekaterinburg"), (None, "Europe/Moscow")])
def test_a_channel_that_speaks_for_a_region_gives_its_times(region: str | None, zone: str) -> None:
    order = WatchOrder(username="far", ordered_by=1, ordered_at=datetime(2026, 11, 2, tzinfo=UTC), region=region)
    seen = Seen(id=5, access_hash=1, username="far", title="Губернатор", joined=False)
    assert ordered_channel(order, seen, None).zone == zone


async def test_each_username_is_resolved_once(desk: Desk) -> None:
    [channel] = await _watched(desk, "gov_first")
    async with desk.watching():
        await until(lambda: _is(desk, channel, ChannelState.LIVE))
    await desk.order("gov_first")
    async with desk.watching():
        await until(lambda: _answered(desk))

    assert desk.server.calls("contacts.resolveUsername") == 1


async def _answered(desk: Desk) -> bool:
    async with desk.database.read() as c:
        return not await open_orders(c)
