"""``replay``: a recording played on a Telegram of this machine, and the chat that came of it."""

import asyncio
from argparse import ArgumentParser, Namespace
from pathlib import Path

from bot.commands.arguments import language
from bot.commands.failure import CommandFailed
from bot.commands.process import run_until_stopped, without_collecting

NAME = "replay"
HELP = """Play a recording on a Telegram of this machine and print the chat: the same recording gives the same chat.

The real watcher and the real bot run with a clock that goes from event to event, and on to the digest after the last.
The person types the lines given by --before and --after; a number presses the button with it, words in brackets the
button with these words: --before "/subscribe Белгород" --before "[Только сводка]"."""


def add_arguments(parser: ArgumentParser) -> None:
    """The recording, and what the person types."""
    parser.add_argument("file", type=Path, help="JSON Lines, result.json, or a name in loopback/days")
    parser.add_argument("--channel", metavar="USERNAME", help="the channel of a result.json (it does not name it)")
    parser.add_argument("--before", action="append", default=[], metavar="LINE", help="typed before the first post")
    parser.add_argument("--after", action="append", default=[], metavar="LINE", help="typed at the end")
    parser.add_argument("--language", type=language, default="ru", help="your Telegram's language: ru (default) or en")


def run(options: Namespace) -> int:
    """Play it to the end."""
    with without_collecting():
        from bot.demo_days import DayUnreadable, read_day
        from bot.demo_replay import ReplayStuck, replay

    try:
        events = read_day(options.file, channel=options.channel)
        told = replay(events, before=options.before, after=options.after, language=options.language)
        return asyncio.run(run_until_stopped(told))
    except (DayUnreadable, ReplayStuck) as error:
        raise CommandFailed(str(error)) from None
