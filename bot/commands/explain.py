"""``explain``: how one text is read, drawn under it."""

import sys
from argparse import ArgumentParser, Namespace
from datetime import UTC, datetime

from bot.commands.arguments import instant, region

NAME = "explain"
HELP = """Show how a text is read: which rule saw what, drawn under the text.

Give "-" to read the text from standard input."""


def add_arguments(parser: ArgumentParser) -> None:
    """The text, and what else decides how it is read."""
    parser.add_argument("text", help="the post's text, or - for standard input")
    parser.add_argument("--date", type=instant, help="when it was posted, ISO 8601 (default: now)")
    parser.add_argument("--channel", metavar="USERNAME", help="the channel that posted it")
    parser.add_argument("--region", type=region, metavar="CODE", help="the voice's own region, such as RU-BEL")


def run(options: Namespace) -> int:
    """Draw the reading."""
    from claims.reading.explain import explain

    text = sys.stdin.read() if options.text == "-" else options.text
    print(explain(text, options.date or datetime.now(UTC), channel=options.channel, region=options.region))
    return 0
