"""``demo``: the whole service on a Telegram of this machine."""

import asyncio
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from pathlib import Path

from bot.commands.arguments import language
from bot.commands.failure import CommandFailed
from bot.commands.process import run_until_stopped, without_collecting

NAME = "demo"
HELP = """Show the service without credentials, on a Telegram of this machine that plays two recorded days.

You chat with the bot: type commands such as /start or /region Белгород, a number to press a button, Ctrl-C or /quit
to end. Nothing is kept. With --page the channels and the chats are shown in a browser as well, where posts can be
published, edited and deleted by hand and the clock can be stopped, sped up and moved to the digest."""


def add_arguments(parser: ArgumentParser) -> None:
    """How fast the days go by, which ones, who you are, and whether there is a page."""
    parser.add_argument("--speed", type=speed, default=60.0, help="how many times faster than real time (default: 60)")
    parser.add_argument("--language", type=language, default="ru", help="your Telegram's language: ru (default) or en")
    parser.add_argument("--day", type=Path, metavar="FILE", help="JSON Lines, result.json, or a name in loopback/days")
    parser.add_argument("--channel", metavar="USERNAME", help="the channel of a result.json (it does not name it)")
    parser.add_argument("--page", action="store_true", help="serve the chat page on 127.0.0.1; its address is printed")
    parser.add_argument("--port", type=port, default=0, metavar="N", help="of the page (default: any free one)")
    parser.add_argument("--open", action="store_true", help="open the page in the browser")


def speed(text: str) -> float:
    """A pace between real time and a day in a minute."""
    try:
        value = float(text)
    except ValueError:
        value = 0.0
    if not 1 <= value <= 1440:
        raise ArgumentTypeError(f"{text!r} is no speed from 1 to 1440")
    return value


def port(text: str) -> int:
    """A port to listen on; 0 is any free one."""
    if not text.isascii() or not text.isdigit() or int(text) > 65535:
        raise ArgumentTypeError(f"{text!r} is no port from 0 to 65535")
    return int(text)


def run(options: Namespace) -> int:
    """Play until the person leaves."""
    with without_collecting():
        from bot.demo import Demonstration, demonstrate
        from bot.demo_days import DayUnreadable

    wanted = Demonstration(
        speed=options.speed,
        language=options.language,
        day=options.day,
        channel=options.channel,
        port=options.port if options.page or options.open else None,
        is_opened=options.open,
    )
    try:
        return asyncio.run(run_until_stopped(demonstrate(wanted)))
    except (DayUnreadable, OSError) as error:
        raise CommandFailed(str(error)) from None
