"""``digest``: the digest as a subscriber would get it."""

import asyncio
from argparse import ArgumentParser, Namespace

from bot.commands.arguments import day, language, region

NAME = "digest"
HELP = """Print the digest of a reporting day as a subscriber would get it, links written out."""


def add_arguments(parser: ArgumentParser) -> None:
    """Which day, for whom."""
    parser.add_argument("--date", type=day, help="the day on which the reporting day ends (default: the last one over)")
    parser.add_argument("--region", type=region, action="append", default=[], metavar="CODE", help="a region of theirs")
    parser.add_argument("--language", type=language, default="ru", help="ru (default) or en")


def run(options: Namespace) -> int:
    """Print it."""
    print(asyncio.run(_digest(options)))
    return 0


async def _digest(options: Namespace) -> str:
    from datetime import datetime, time

    from bot.clock import utc_now
    from bot.plain_text import write_out_message
    from bot.settings import load
    from bot.store import open_store
    from claims.periods import MOSCOW, reporting_day
    from messages.digest import digest as put_into_words
    from storage.answers import ask_digest

    now = datetime.combine(options.date, time(8), MOSCOW) if options.date else utc_now()
    async with open_store(load()) as database:
        told = await ask_digest(database, period=reporting_day(now), now=utc_now())
    messages = put_into_words(
        told, regions=tuple(options.region), language=options.language, zone="Europe/Moscow", late=False
    )
    return "\n\n".join(write_out_message(message) for message in messages)
