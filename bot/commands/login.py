"""``login``: sign the watching account in, once."""

import asyncio
import getpass
from argparse import ArgumentParser, Namespace

from bot.commands.failure import CommandFailed

NAME = "login"
HELP = """Sign the watching account in and keep its session (a file that only you can read).

Asks for the phone, the code that Telegram sends, and the 2FA password if there is one; with --qr shows a code to scan.
Use an account of its own: Telegram bans accounts without giving reasons."""


def add_arguments(parser: ArgumentParser) -> None:
    """How to sign in."""
    parser.add_argument("--qr", action="store_true", help="scan a QR code in Telegram instead of typing a code")


def run(options: Namespace) -> int:
    """Sign in."""
    from bot.settings import load, require
    from bot.watching import endpoint_of
    from userbot.login import LoginFailed, login

    settings = load()
    require(settings, "api_id", "api_hash")
    assert settings.api_id is not None
    assert settings.api_hash is not None
    settings.session_file.parent.mkdir(parents=True, exist_ok=True)
    try:
        name = asyncio.run(
            login(
                settings.api_id,
                settings.api_hash.get_secret_value(),
                settings.session_file,
                endpoint_of(settings),
                ask=_ask,
                tell=print,
                qr=options.qr,
            )
        )
    except LoginFailed as error:
        raise CommandFailed(str(error)) from None
    print(f"Signed in as {name}; the session is in {settings.session_file}.")
    return 0


async def _ask(question: str, *, secret: bool = False) -> str:
    """Ask the person at the terminal; what is secret is not shown while it is typed."""
    read = getpass.getpass if secret else input
    try:
        return await asyncio.to_thread(read, f"{question}: ")
    except EOFError:
        raise CommandFailed(f"no answer to: {question}") from None
