"""``demo``: the whole service on a Telegram of this machine."""

import asyncio
from argparse import ArgumentParser, ArgumentTypeError, Namespace

from bot.commands.arguments import language
from bot.commands.process import run_until_stopped, without_collecting

NAME = "demo"
HELP = """Show the service without credentials, on a Telegram of this machine that plays two recorded days.

You chat with the bot: type commands such as /start or /region Белгород, a number to press a button, Ctrl-C or /quit
to end. Nothing is kept."""


def add_arguments(parser: ArgumentParser) -> None:
    """How fast the days go by, and who you are."""
    parser.add_argument("--speed", type=speed, default=60.0, help="how many times faster than real time (default: 60)")
    parser.add_argument("--language", type=language, default="ru", help="your Telegram's language: ru (default) or en")


def speed(text: str) -> float:
    """A pace between real time and a day in a minute."""
    try:
        value = float(text)
    except ValueError:
        value = 0.0
    if not 1 <= value <= 1440:
        raise ArgumentTypeError(f"{text!r} is no speed from 1 to 1440")
    return value


def run(options: Namespace) -> int:
    """Play until the person leaves."""
    with without_collecting():
        from bot.demo import demonstrate

    return asyncio.run(run_until_stopped(demonstrate(speed=options.speed, language=options.language)))
