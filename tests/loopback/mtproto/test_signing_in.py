"""Codes, passwords, QR links, bans and revocations."""

import asyncio
from datetime import UTC, datetime, timedelta

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
    """Telegram: "If the password isn't correct, 400 PASSWORD_HASH_INVALID will be returned."
    (https://core.telegram.org/api/srp#checking-the-password-with-srp)
    """
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
    """Telegram: "The method will return an auth.loginToken constructor, containing a binary login token and an
    expiration date (usually 30 seconds)." (https://core.telegram.org/api/qr-login#exporting-a-login-token)
    """
    account = server.add_account(PHONE)
    client = await connect()
    link = await client.qr_login()
    waiting = asyncio.create_task(link.wait())
    await asyncio.sleep(0)
    server.scan(link.url, account)
    assert (await waiting).phone == PHONE


async def test_a_stranger_s_link_is_refused(server: mtproto.Server) -> None:
    """Telegram: "an invalid authorization token was provided"
    (https://core.telegram.org/api/qr-login#accepting-a-login-token)
    """
    account = server.add_account(PHONE)
    with pytest.raises(mtproto.RpcError, match="AUTH_TOKEN_INVALID"):
        server.scan("tg://login?token=AAAA", account)


async def test_a_link_is_good_once_and_for_half_a_minute(server: mtproto.Server, connect: Connect) -> None:
    """Telegram: "AUTH_TOKEN_EXPIRED, the provided authorization token has expired and the updated QR-code must be
    re-scanned" (https://core.telegram.org/api/qr-login#accepting-a-login-token)
    Telegram: "AUTH_TOKEN_ALREADY_ACCEPTED, the authorization token was already used"
    (https://core.telegram.org/api/qr-login#accepting-a-login-token)
    """
    account = server.add_account(PHONE)
    link = (await (await connect()).qr_login()).url
    server.scan(link, account)
    with pytest.raises(mtproto.RpcError, match="AUTH_TOKEN_ALREADY_ACCEPTED"):
        server.scan(link, account)
    old = (await (await connect()).qr_login()).url
    server.state.clock = lambda: datetime.now(UTC) + timedelta(seconds=31)
    with pytest.raises(mtproto.RpcError, match="AUTH_TOKEN_EXPIRED"):
        server.scan(old, account)


async def test_a_banned_account_can_do_nothing(server: mtproto.Server, connect: Connect) -> None:
    account = server.add_account(PHONE)
    client = await connect(PHONE)
    server.ban(account)
    with pytest.raises(errors.UserDeactivatedBanError):
        await client.get_dialogs()
    with pytest.raises(errors.PhoneNumberBannedError):
        await (await connect()).send_code_request(PHONE)


async def test_a_revoked_session_can_sign_in_again(server: mtproto.Server, connect: Connect) -> None:
    """Telegram: "AUTH_KEY_UNREGISTERED: The key is not registered in the system"
    (https://core.telegram.org/api/errors#401-unauthorized)
    """
    account = server.add_account(PHONE)
    client = await connect(PHONE)
    server.revoke(account)
    with pytest.raises(errors.AuthKeyUnregisteredError):
        await client.get_dialogs()
    assert (await (await connect(PHONE)).get_me()).phone == PHONE


async def test_two_accounts_see_different_access_hashes(server: mtproto.Server, connect: Connect) -> None:
    """Telegram: "most importantly the access_hash value, required to interact with peers in the API"
    (https://core.telegram.org/api/peers)
    """
    server.add_account(PHONE)
    server.add_account("79990000002")
    server.add_channel("gov_sample", "Губернатор")
    first, second = await connect(PHONE), await connect("79990000002")
    mine, theirs = await first.get_input_entity("gov_sample"), await second.get_input_entity("gov_sample")
    assert mine.channel_id == theirs.channel_id
    assert mine.access_hash != theirs.access_hash
    with pytest.raises(errors.ChannelInvalidError):
        await first.get_messages(theirs, limit=1)
