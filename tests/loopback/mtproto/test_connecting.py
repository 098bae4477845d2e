"""Transports, keys, sessions and clocks."""

import asyncio
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telethon import errors
from telethon.network import ConnectionTcpAbridged, ConnectionTcpFull, ConnectionTcpIntermediate
from telethon.tl.functions.help import GetConfigRequest, GetNearestDcRequest
from telethon.tl.functions.messages import GetAvailableEffectsRequest
from telethon.tl.functions.updates import GetStateRequest

from loopback import mtproto
from loopback.mtproto import DROP
from loopback.mtproto.handshake import KEY_SIZE, shared_key
from tests.loopback.mtproto.conftest import Connect

PHONE = "79990000001"


@pytest.mark.parametrize("transport", [ConnectionTcpFull, ConnectionTcpAbridged, ConnectionTcpIntermediate])
async def test_every_transport_carries_a_key_exchange_and_calls(
    server: mtproto.Server, connect: Connect, transport: type
) -> None:
    """Telegram: "Before sending anything into the underlying socket … the client must first send 0xef as the first
    byte" (https://core.telegram.org/mtproto/mtproto-transports#abridged)
    Telegram: "Length: length+seqno+payload+crc length encoded as 4 length bytes"
    (https://core.telegram.org/mtproto/mtproto-transports#full)
    """
    client = await connect(connection=transport)
    config = await client(GetConfigRequest())
    assert {option.port for option in config.dc_options} == {server.endpoint.port}


async def test_a_kept_session_is_still_signed_in(server: mtproto.Server, connect: Connect) -> None:
    server.add_account(PHONE)
    first = await connect(PHONE)
    second = await connect(session=first.session.save())
    assert (await second.get_me()).phone == PHONE


@given(st.integers(min_value=1, max_value=2**2040))
def test_a_key_keeps_its_length_however_small_the_number(number: int) -> None:
    """A key cut short would fit the client that strips zeros, and be lost when its session string is loaded again."""
    key = shared_key(number, 1)
    assert len(key) == KEY_SIZE
    assert int.from_bytes(key, "big") == number


async def test_several_calls_in_one_container_are_all_answered(connect: Connect) -> None:
    """Telegram: "Containers are messages containing several other messages."
    (https://core.telegram.org/mtproto/service_messages#containers)
    """
    client = await connect()
    answers = await asyncio.gather(*(client(GetNearestDcRequest()) for _ in range(20)))
    assert len(answers) == 20


async def test_a_method_that_is_not_there_says_so(server: mtproto.Server, connect: Connect) -> None:
    server.add_account(PHONE)
    client = await connect(PHONE)
    with pytest.raises(errors.BadRequestError, match="METHOD_NOT_ON_LOOPBACK_GETAVAILABLEEFFECTS"):
        await client(GetAvailableEffectsRequest(0))


async def test_who_is_not_signed_in_is_told_so(connect: Connect) -> None:
    """Telegram: "AUTH_KEY_UNREGISTERED: The key is not registered in the system"
    (https://core.telegram.org/api/errors#401-unauthorized)
    """
    client = await connect()
    with pytest.raises(errors.AuthKeyUnregisteredError):
        await client(GetStateRequest())


async def test_a_wrong_clock_is_corrected_on_both_ways_in(server: mtproto.Server, connect: Connect) -> None:
    """Telegram: "if server_salt has changed on the server or if client time is incorrect, any query will result in a
    notification in the above format"
    (https://core.telegram.org/mtproto/service_messages_about_messages#notice-of-ignored-error-message)
    """
    server.add_account(PHONE)
    kept = (await connect(PHONE)).session.save()
    server.skew_clock(-7200)
    assert await (await connect()).is_user_authorized() is False
    assert (await (await connect(session=kept)).get_me()).phone == PHONE


async def test_after_a_cut_the_client_comes_back_by_itself(server: mtproto.Server, connect: Connect) -> None:
    server.add_account(PHONE)
    client = await connect(PHONE)
    server.drop_connections()
    assert (await client.get_me()).phone == PHONE


async def test_a_call_that_is_cut_is_asked_again(server: mtproto.Server, connect: Connect) -> None:
    client = await connect()
    server.fault("help.getNearestDc", DROP)
    assert (await client(GetNearestDcRequest())).this_dc == 2
    assert server.calls("help.getNearestDc") == 2


async def test_a_forgotten_key_is_refused_below_the_protocol(server: mtproto.Server, connect: Connect) -> None:
    """Telegram: "Error 404 (auth key not found) is returned when the specified auth key ID cannot be found by the DC."
    (https://core.telegram.org/mtproto/mtproto-transports#transport-errors)
    """
    client = await connect()
    server.forget_keys()
    with pytest.raises(errors.AuthKeyNotFound):
        await client(GetNearestDcRequest())


async def test_faults_are_met_as_often_as_planned(server: mtproto.Server, connect: Connect) -> None:
    """Telegram: "FLOOD_WAIT_X: A wait of X seconds is required (where X is a number)"
    (https://core.telegram.org/api/errors#420-flood)
    """
    client = await connect()
    server.fault("help.getNearestDc", "FLOOD_WAIT_7", times=2)
    for _ in range(2):
        client._flood_waited_requests.clear()  # Telethon would not even ask before the seven seconds are over
        with pytest.raises(errors.FloodWaitError) as flood:
            await client(GetNearestDcRequest())
        assert flood.value.seconds == 7
    client._flood_waited_requests.clear()
    assert (await client(GetNearestDcRequest())).this_dc == 2


async def test_a_method_called_too_often_asks_to_wait(server: mtproto.Server, connect: Connect) -> None:
    """Telegram: "The maximum allowed number of attempts to invoke the given method with the given input parameters has
    been exceeded." (https://core.telegram.org/api/errors#420-flood)
    """
    client = await connect()
    server.limit("help.getNearestDc", calls=2, seconds=86_400)
    await client(GetNearestDcRequest())
    await client(GetNearestDcRequest())
    with pytest.raises(errors.FloodWaitError) as flood:
        await client(GetNearestDcRequest())
    assert flood.value.seconds == 86_400


@pytest.mark.parametrize(
    "garbage",
    [b"GET / HTTP/1.1\r\n\r\n", struct.pack("<ii", 16, 0) + b"\x00" * 8, b"\xef\x04" + b"\x01" * 16, b"\xee"],
    ids=["a browser", "a wrong checksum", "an unknown key", "half a greeting"],
)
async def test_garbage_ends_that_connection_only(server: mtproto.Server, connect: Connect, garbage: bytes) -> None:
    reader, writer = await asyncio.open_connection(server.endpoint.host, server.endpoint.port)
    writer.write(garbage)
    writer.write_eof()
    await asyncio.wait_for(reader.read(), 5)
    writer.close()
    await writer.wait_closed()
    assert (await (await connect())(GetNearestDcRequest())).this_dc == 2
