"""``run``: the service on Telegram."""

import asyncio
from argparse import ArgumentParser, Namespace

from bot.commands.process import run_until_stopped, without_collecting

NAME = "run"
HELP = """Run the service on Telegram, with the credentials of .env, until Ctrl-C or SIGTERM.

The database is migrated at start. Without a session file the channels are not watched (see login); the bot answers."""


def add_arguments(parser: ArgumentParser) -> None:
    """Nothing to declare: .env decides."""


def run(options: Namespace) -> int:
    """Run until stopped."""
    from bot.logs import log_to_console
    from bot.settings import load, require

    settings = load()
    require(settings, "bot_token", "api_id", "api_hash")
    log_to_console(settings)
    with without_collecting():
        from bot.app import serve
    return asyncio.run(run_until_stopped(serve(settings)))
