"""Signing in: by phone, code and password, or by a QR link scanned with a phone that is signed in."""

from collections.abc import Callable
from typing import Any, Protocol

from telethon import errors

from userbot.client import Client

TRIES = 3
"""Answers that may be wrong, of each kind."""

LINKS = 5
"""QR links that are shown one after another; each lives half a minute."""


class Ask(Protocol):
    """Puts a question to the operator; ``secret`` answers are not shown while they are typed."""

    async def __call__(self, question: str, *, secret: bool = False) -> str: ...


class LoginFailed(Exception):
    """The login came to nothing; the message says why, in one line."""


_REASONS: tuple[tuple[type[Exception], str], ...] = (
    (errors.PhoneNumberBannedError, "Telegram has banned this phone number."),
    (errors.PhoneNumberInvalidError, "Telegram does not know this phone number; write it with the country code."),
    (errors.PhoneNumberUnoccupiedError, "There is no Telegram account with this phone number."),
    (errors.PhoneNumberFloodError, "Too many logins were tried with this number; try again tomorrow."),
    (errors.PhonePasswordFloodError, "Too many logins were tried with this number; try again tomorrow."),
    (errors.ApiIdInvalidError, "The API id and hash do not belong together; see https://my.telegram.org"),
    (
        errors.ApiIdPublishedFloodError,
        "This API id is public and no longer served; make your own: https://my.telegram.org",
    ),
    (errors.UserDeactivatedBanError, "Telegram has banned this account."),
    (errors.UserDeactivatedError, "This account was deleted."),
    (OSError, "Telegram cannot be reached; is there a network?"),
)


async def login(client: Client, *, ask: Ask, tell: Callable[[str], None], qr: bool = False) -> str:
    """Sign the client's session in and give the account's name. Asks nothing if it is signed in already.

    A wrong code or password is asked for again, three times in all. Raises LoginFailed.
    """
    try:
        await client.connect()
        me = await client.get_me()
        if me is None:
            me = await (_by_link(client, ask, tell) if qr else _by_phone(client, ask, tell))
    except (errors.RPCError, OSError) as error:
        raise LoginFailed(_reason(error)) from error
    return str(me.first_name or me.phone)


async def _by_phone(client: Client, ask: Ask, tell: Callable[[str], None]) -> Any:
    phone = await _phone(ask, tell)
    await client.send_code_request(phone)
    for _ in range(TRIES):
        code = (await ask("The code that Telegram sent you:")).strip()
        try:
            return await client.sign_in(phone, code or "-")
        except errors.SessionPasswordNeededError:
            return await _with_password(client, ask, tell)
        except (errors.PhoneCodeInvalidError, errors.PhoneCodeEmptyError):
            tell("That is not the code.")
        except errors.PhoneCodeExpiredError:
            tell("The code has expired, Telegram sends another one.")
            await client.send_code_request(phone)
    raise LoginFailed("The code was wrong three times.")


async def _phone(ask: Ask, tell: Callable[[str], None]) -> str:
    for _ in range(TRIES):
        phone = "".join(sign for sign in await ask("Your phone number, with the country code:") if sign.isdigit())
        if len(phone) >= 7:
            return phone
        tell("That is not a phone number; it looks like +79001234567.")
    raise LoginFailed("No phone number was given.")


async def _with_password(client: Client, ask: Ask, tell: Callable[[str], None]) -> Any:
    for _ in range(TRIES):
        password = await ask("The account's two-step password:", secret=True)
        try:
            return await client.sign_in(password=password or "-")
        except errors.PasswordHashInvalidError:
            tell("That is not the password.")
    raise LoginFailed("The password was wrong three times.")


async def _by_link(client: Client, ask: Ask, tell: Callable[[str], None]) -> Any:
    link = await client.qr_login()
    for _ in range(LINKS):
        tell(f"Open on a phone that is signed in (Settings, Devices, Link Desktop Device): {link.url}")
        try:
            return await link.wait()
        except TimeoutError:
            await link.recreate()
        except errors.SessionPasswordNeededError:
            return await _with_password(client, ask, tell)
    raise LoginFailed("The link was not opened in time.")


def _reason(error: Exception) -> str:
    if isinstance(error, errors.FloodWaitError):
        return f"Telegram asks to wait {error.seconds} seconds before the next try."
    found = next((words for kind, words in _REASONS if isinstance(error, kind)), None)
    return found or f"Telegram refuses: {error}"
