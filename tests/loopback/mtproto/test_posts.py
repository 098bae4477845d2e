"""History, pushes and differences."""

import asyncio
from datetime import UTC, datetime
from typing import Any

import pytest
from telethon import TelegramClient, errors
from telethon.tl import types
from telethon.tl.functions.channels import GetFullChannelRequest, JoinChannelRequest, LeaveChannelRequest
from telethon.tl.functions.updates import GetChannelDifferenceRequest

from loopback import mtproto
from tests.loopback.mtproto.conftest import Heard


async def _numbers(client: TelegramClient, **asked: Any) -> list[int]:
    return [message.id async for message in client.iter_messages("gov_sample", wait_time=0, **asked)]


async def test_history_pages_both_ways(
    server: mtproto.Server, client: TelegramClient, channel: mtproto.Channel
) -> None:
    """Telegram: "Loading 20 messages, older than message with ID MSGID"
    (https://core.telegram.org/api/offsets#offset-id-based-pagination)
    Telegram: "min_id: Can be used to only return results with ID strictly greater than min_id"
    (https://core.telegram.org/api/offsets#additional-filtering)
    """
    for number in range(1, 351):
        server.publish(channel, f"пост {number}", push=False)
    server.delete(channel, 5, 100, 349, push=False)
    standing = [number for number in range(1, 351) if number not in (5, 100, 349)]

    assert await _numbers(client) == standing[::-1]
    assert await _numbers(client, reverse=True) == standing
    assert await _numbers(client, min_id=99, reverse=True) == standing[98:]
    assert await _numbers(client, limit=3) == [350, 348, 347]
    found = await client.get_messages("gov_sample", ids=[4, 5, 6])
    assert [m and m.id for m in found] == [4, None, 6]


async def test_history_can_be_asked_by_date(
    server: mtproto.Server, client: TelegramClient, channel: mtproto.Channel
) -> None:
    """Telegram: "Only return messages sent before the specified date"
    (https://core.telegram.org/method/messages.getHistory)
    """
    for day in (1, 2, 3):
        server.publish(channel, f"{day} ноября", date=datetime(2026, 11, day, 6, 30, tzinfo=UTC))
    before = await client.get_messages("gov_sample", limit=9, offset_date=datetime(2026, 11, 3, tzinfo=UTC))
    assert [m.message for m in before] == ["2 ноября", "1 ноября"]
    assert before[0].date == datetime(2026, 11, 2, 6, 30, tzinfo=UTC)


async def test_members_are_told_in_order(
    server: mtproto.Server, client: TelegramClient, channel: mtproto.Channel
) -> None:
    """Telegram: "Each event related to a message box (message created, message edited, message deleted, etc) is
    identified by a unique autoincremented pts"
    (https://core.telegram.org/api/updates#message-related-event-sequences)
    """
    heard = Heard(client)
    server.publish(channel, "сбито 5")
    server.edit(channel, 1, "сбито 6")
    server.delete(channel, 1)
    assert [await heard.next() for _ in range(3)] == [
        ("NewMessage", "сбито 5"),
        ("MessageEdited", "сбито 6"),
        ("MessageDeleted", [1]),
    ]


async def test_who_has_not_joined_is_told_nothing_but_can_read(server: mtproto.Server, client: TelegramClient) -> None:
    other = server.add_channel("other_sample", "Другой")
    heard = Heard(client)
    server.publish(other, "не слышно")
    assert [m.message for m in await client.get_messages("other_sample", limit=9)] == ["не слышно"]
    await client(JoinChannelRequest("other_sample"))
    server.publish(other, "слышно")
    assert await heard.next() == ("NewMessage", "слышно")
    await client(LeaveChannelRequest("other_sample"))
    with pytest.raises(errors.UserNotParticipantError):
        await client(LeaveChannelRequest("other_sample"))


async def test_a_lost_push_is_found_by_the_difference(
    server: mtproto.Server, client: TelegramClient, channel: mtproto.Channel
) -> None:
    """Telegram: "When a gap in updates sequence occurs, it must be filled via calling one of the API methods."
    (https://core.telegram.org/api/updates#event-sequences)
    """
    heard = Heard(client)
    server.publish(channel, "первый")
    assert await heard.next() == ("NewMessage", "первый")
    server.publish(channel, "потерян", push=False)
    await client.catch_up()
    assert await heard.next() == ("NewMessage", "потерян")


async def test_a_difference_that_is_too_long_delivers_nothing(
    server: mtproto.Server, client: TelegramClient, channel: mtproto.Channel
) -> None:
    """Telegram: "Simply, there are too many updates to be fetched (more than limit), the client has to resolve the
    update gap" (https://core.telegram.org/constructor/updates.channelDifferenceTooLong)
    """
    heard = Heard(client)
    server.publish(channel, "первый")
    await heard.next()
    server.state.too_long = 10
    for number in range(20):
        server.publish(channel, f"потерян {number}", push=False)
    await client.catch_up()
    async with asyncio.timeout(5):
        while server.calls("updates.getChannelDifference") == 0:  # noqa: ASYNC110 - the server's own counter
            await asyncio.sleep(0.01)
    server.publish(channel, "после разрыва")
    assert await heard.next() == ("NewMessage", "после разрыва")


async def test_edits_and_deletions_missed_lie_in_the_difference(
    server: mtproto.Server, client: TelegramClient, channel: mtproto.Channel
) -> None:
    """Telethon drops them when it catches up; they are there for whoever asks.

    Telegram: "Contains the difference (new messages) between our local channel state and the remote state"
    (https://core.telegram.org/type/updates.ChannelDifference)
    """
    server.publish(channel, "сбито 12")
    server.publish(channel, "лишний")
    before = channel.pts
    server.edit(channel, 1, "сбито 9", push=False)
    server.delete(channel, 2, push=False)
    peer = await client.get_input_entity("gov_sample")
    everything = types.ChannelMessagesFilterEmpty()
    missed = await client(GetChannelDifferenceRequest(peer, everything, pts=before, limit=100))
    edit, deletion = missed.other_updates
    assert (edit.message.message, deletion.messages) == ("сбито 9", [2])
    assert missed.pts == channel.pts


async def test_private_vanished_and_renamed_channels(server: mtproto.Server, client: TelegramClient) -> None:
    """Telegram: "You haven't joined this channel/supergroup" (https://core.telegram.org/method/messages.getHistory)
    Telegram: "The provided channel is invalid" (https://core.telegram.org/method/messages.getHistory)
    """
    private, gone, renamed = (server.add_channel(f"{name}_sample", name) for name in ("private", "gone", "renamed"))
    peers = [await client.get_input_entity(f"{name}_sample") for name in ("private", "gone", "renamed")]
    server.make_private(private)
    server.vanish(gone)
    server.rename(renamed, "another_sample", title="Иначе")

    with pytest.raises(errors.ChannelPrivateError):
        await client.get_messages(peers[0], limit=1)
    with pytest.raises(errors.ChannelInvalidError):
        await client.get_messages(peers[1], limit=1)
    for username in ("private_sample", "gone_sample", "renamed_sample"):
        with pytest.raises(ValueError, match="No user has"):
            await client.get_entity(username)
    full = await client(GetFullChannelRequest(peers[2]))
    assert (full.chats[0].username, full.chats[0].title) == ("another_sample", "Иначе")


async def test_a_member_of_a_private_channel_reads_it(server: mtproto.Server, client: TelegramClient) -> None:
    [account] = server.state.accounts.values()
    closed = server.add_channel(None, "Закрытый", members=[account])
    server.publish(closed, "для своих")
    [dialog] = await client.get_dialogs()
    assert (dialog.name, dialog.message.message) == ("Закрытый", "для своих")
