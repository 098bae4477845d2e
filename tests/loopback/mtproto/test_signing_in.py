"""Codes, passwords, QR links, bans and revocations."""

import asyncio

import pytest
from telethon import errors

from loopback import mtproto
from tests.loopback.mtproto.conftest import Connect

PHONE = "79990000001"


async def test_the_right_code_signs_in_and_a_wrong_one_does_not(server: mtproto.Server, connect: Connect) -> None:
    server.add_account(PHONE, first_name="Дежурный")
    client = await connect()
    await client.send_code_request(PHONE)
    with pytest.raises(errors.PhoneCodeInvalidError):
        await client.sign_in(PHONE, "54321")
    assert (await client.sign_in(PHONE, "12345")).first_name == "Дежурный"
    await client.log_out()


async def test_the_password_is_proven_not_sent(server: mtproto.Server, connect: Connect) -> None:
    server.add_account(PHONE, "вторая тайна")
    client = await connect()
    await client.send_code_request(PHONE)
    with pytest.raises(errors.SessionPasswordNeededError):
        await client.sign_in(PHONE, "12345")
    assert await client.get_me() is None
    with pytest.raises(errors.PasswordHashInvalidError):
        await client.sign_in(password="первая тайна")
    assert (await client.sign_in(password="вторая тайна")).phone == PHONE


async def test_a_scanned_link_signs_in(server: mtproto.Server, connect: Connect) -> None:
    account = server.add_account(PHONE)
    client = await connect()
    link = await client.qr_login()
    waiting = asyncio.create_task(link.wait())
    await asyncio.sleep(0)
    server.scan(link.url, account)
    assert (await waiting).phone == PHONE


async def test_a_stranger_s_link_is_refused(server: mtproto.Server) -> None:
    account = server.add_account(PHONE)
    with pytest.raises(mtproto.RpcError, match="AUTH_TOKEN_INVALID"):
        server.scan("tg://login?token=AAAA", account)


async def test_a_banned_account_can_do_nothing(server: mtproto.Server, connect: Connect) -> None:
    account = server.add_account(PHONE)
    client = await connect(PHONE)
    server.ban(account)
    with pytest.raises(errors.UserDeactivatedBanError):
        await client.get_dialogs()
    with pytest.raises(errors.PhoneNumberBannedError):
        await (await connect()).send_code_request(PHONE)


async def test_a_revoked_session_can_sign_in_again(server: mtproto.Server, connect: Connect) -> None:
    account = server.add_account(PHONE)
    client = await connect(PHONE)
    server.revoke(account)
    with pytest.raises(errors.AuthKeyUnregisteredError):
        await client.get_dialogs()
    assert (await (await connect(PHONE)).get_me()).phone == PHONE


async def test_two_accounts_see_different_access_hashes(server: mtproto.Server, connect: Connect) -> None:
    server.add_account(PHONE)
    server.add_account("79990000002")
    server.add_channel("gov_sample", "Губернатор")
    first, second = await connect(PHONE), await connect("79990000002")
    mine, theirs = await first.get_input_entity("gov_sample"), await second.get_input_entity("gov_sample")
    assert mine.channel_id == theirs.channel_id
    assert mine.access_hash != theirs.access_hash
    with pytest.raises(errors.ChannelInvalidError):
        await first.get_messages(theirs, limit=1)
