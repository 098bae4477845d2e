"""``login``: sign the watching account in, once."""

import asyncio
import getpass
from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from bot.commands.failure import CommandFailed

if TYPE_CHECKING:
    from bot.settings import Settings

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
    from userbot.login import LoginFailed

    settings = load()
    require(settings, "api_id", "api_hash")
    settings.session_file.parent.mkdir(parents=True, exist_ok=True)
    try:
        name = asyncio.run(_login(settings, qr=options.qr))
    except (LoginFailed, OSError) as error:
        raise CommandFailed(str(error)) from None
    print(f"Signed in as {name}; the session is in {settings.session_file}.")
    return 0


async def _login(settings: "Settings", *, qr: bool) -> str:
    from bot.watching import watching_client
    from userbot.login import login

    async with watching_client(settings) as client:
        return await login(client, ask=_ask, tell=_tell, qr=qr)


def _tell(line: str) -> None:
    """Print a line; a login link also as the QR code that Telegram's camera reads."""
    import segno

    print(line)
    if "tg://" in line:
        segno.make("tg://" + line.partition("tg://")[2].split()[0]).terminal(compact=True)


async def _ask(question: str, *, secret: bool = False) -> str:
    """Ask the person at the terminal; what is secret is not shown while it is typed."""
    read = getpass.getpass if secret else input
    try:
        return await asyncio.to_thread(read, f"{question} ")
    except EOFError:
        raise CommandFailed(f"no answer to: {question}") from None
