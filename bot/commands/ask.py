"""``ask``: the answer that the bot would give, through the real Dispatcher."""

import asyncio
from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from bot.commands.arguments import instant, language

if TYPE_CHECKING:
    from bot.settings import Settings

NAME = "ask"
HELP = """Answer as the bot would answer a person in a private chat, e.g. ask "/region Belgorod 2025-06-01..2025-06-07".

The words go through the real Dispatcher and the database of .env; nothing is sent, nobody is subscribed."""


def add_arguments(parser: ArgumentParser) -> None:
    """The words, and who says them."""
    parser.add_argument("words", help="what the person types")
    parser.add_argument("--language", type=language, default="ru", help="the person's language: ru (default) or en")
    parser.add_argument("--now", type=instant, help="pretend that it is this instant, ISO 8601")
    parser.add_argument("--owner", action="store_true", help="ask as an owner of the bot")


def run(options: Namespace) -> int:
    """Ask and print."""
    from bot.settings import load

    print(asyncio.run(_answer(options.words, load(), options)))
    return 0


async def _answer(words: str, settings: "Settings", options: Namespace) -> str:
    from bot.clock import utc_now
    from bot.conversation import converse
    from bot.store import open_store

    now = options.now
    async with open_store(settings) as database:
        return await converse(
            database,
            words,
            clock=(lambda: now) if now else utc_now,
            language=options.language,
            is_owner=options.owner,
        )
