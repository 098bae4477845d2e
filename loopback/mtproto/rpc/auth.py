"""Signing in: by phone and code, with a second factor, by QR; and signing out. https://core.telegram.org/api/auth"""

import secrets
from datetime import timedelta

from telethon.tl import TLObject, functions, types

from loopback.mtproto import password
from loopback.mtproto.errors import RpcError
from loopback.mtproto.rpc.call import Call, Handler
from loopback.mtproto.shown import user
from loopback.mtproto.state import Account, QrLogin

TOKEN_LIFE = timedelta(seconds=30)
CODE_HASH = "the hash of the code"


def send_code(call: Call) -> TLObject:
    account = _by_phone(call)
    return types.auth.SentCode(types.auth.SentCodeTypeApp(len(account.code)), CODE_HASH, timeout=60)


def sign_in(call: Call) -> TLObject:
    account = _by_phone(call)
    if call.request.phone_code_hash != CODE_HASH:
        raise RpcError("PHONE_CODE_EXPIRED")
    if not call.request.phone_code:
        raise RpcError("PHONE_CODE_EMPTY")
    if call.request.phone_code != account.code:
        raise RpcError("PHONE_CODE_INVALID")
    return _welcome(call, account)


def get_password(call: Call) -> TLObject:
    account = _half_signed_in(call)
    if account.password is None:
        return types.account.Password(
            new_algo=password.algorithm(account),
            new_secure_algo=types.SecurePasswordKdfAlgoUnknown(),
            secure_random=secrets.token_bytes(32),
        )
    check_id, secret, public = password.challenge(account)
    call.state.password_checks[call.key] = (check_id, secret)
    return types.account.Password(
        has_password=True,
        current_algo=password.algorithm(account),
        srp_B=public,
        srp_id=check_id,
        new_algo=password.algorithm(account),
        new_secure_algo=types.SecurePasswordKdfAlgoUnknown(),
        secure_random=secrets.token_bytes(32),
    )


def check_password(call: Call) -> TLObject:
    account = _half_signed_in(call)
    check_id, secret = call.state.password_checks.pop(call.key, (0, 0))
    proof = call.request.password
    if proof.srp_id != check_id:
        raise RpcError("SRP_ID_INVALID")
    if not password.proves(account, secret, proof):
        raise RpcError("PASSWORD_HASH_INVALID")
    call.state.half_signed_in.pop(call.key, None)
    return _let_in(call, account)


def export_login_token(call: Call) -> TLObject:
    """A token to be shown as a QR code; after it was scanned, the same call lets in."""
    state = call.state
    mine = {token: login for token, login in state.qr_logins.items() if login.key == call.key}
    for token, login in mine.items():
        if login.account is not None:
            del state.qr_logins[token]
            return types.auth.LoginTokenSuccess(_welcome(call, login.account))
        if login.expires <= call.now:
            del state.qr_logins[token]
    token = secrets.token_bytes(32)
    state.qr_logins[token] = QrLogin(call.key, call.now + TOKEN_LIFE)
    return types.auth.LoginToken(call.now + TOKEN_LIFE, token)


def import_login_token(call: Call) -> TLObject:
    login = call.state.qr_logins.pop(call.request.token, None)
    if login is None or login.account is None:
        raise RpcError("AUTH_TOKEN_INVALID")
    return types.auth.LoginTokenSuccess(_welcome(call, login.account))


def accept_login_token(call: Call) -> TLObject:
    """What the phone calls after it scanned: the waiting client is told to ask again."""
    login = call.state.qr_logins.get(call.request.token)
    if login is None:
        raise RpcError("AUTH_TOKEN_INVALID")
    if login.account is not None:
        raise RpcError("AUTH_TOKEN_ALREADY_ACCEPTED")
    if login.expires <= call.now:
        raise RpcError("AUTH_TOKEN_EXPIRED")
    login.account = call.account
    call.tell(login.key, types.UpdateShort(types.UpdateLoginToken(), call.now))
    return types.Authorization(
        hash=login.key,
        device_model="loopback",
        platform="",
        system_version="",
        api_id=0,
        app_name="",
        app_version="",
        date_created=call.now,
        date_active=call.now,
        ip="127.0.0.1",
        country="",
        region="",
    )


def log_out(call: Call) -> TLObject:
    call.state.signed_in.pop(call.key, None)
    return types.auth.LoggedOut()


def _by_phone(call: Call) -> Account:
    account = call.state.accounts.get(call.request.phone_number.lstrip("+"))
    if account is None:
        raise RpcError("PHONE_NUMBER_INVALID")
    if account.banned:
        raise RpcError("PHONE_NUMBER_BANNED")
    return account


def _half_signed_in(call: Call) -> Account:
    return call.state.half_signed_in.get(call.key) or call.account


def _welcome(call: Call, account: Account) -> TLObject:
    if account.password is not None:
        call.state.half_signed_in[call.key] = account
        raise RpcError("SESSION_PASSWORD_NEEDED")
    return _let_in(call, account)


def _let_in(call: Call, account: Account) -> TLObject:
    call.state.signed_in[call.key] = account
    return types.auth.Authorization(user(account))


HANDLERS: dict[type, Handler] = {
    functions.auth.SendCodeRequest: send_code,
    functions.auth.ResendCodeRequest: send_code,
    functions.auth.SignInRequest: sign_in,
    functions.account.GetPasswordRequest: get_password,
    functions.auth.CheckPasswordRequest: check_password,
    functions.auth.ExportLoginTokenRequest: export_login_token,
    functions.auth.ImportLoginTokenRequest: import_login_token,
    functions.auth.AcceptLoginTokenRequest: accept_login_token,
    functions.auth.LogOutRequest: log_out,
}

WITHOUT_LOGIN = frozenset(HANDLERS) - {functions.auth.AcceptLoginTokenRequest, functions.auth.LogOutRequest}
