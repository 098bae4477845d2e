"""``export``: a period's statements or tallies as a file for a spreadsheet, a program or a map."""

import asyncio
import sys
from argparse import ArgumentParser, Namespace

from bot.commands.arguments import instant, language, region

NAME = "export"
HELP = """Write the statements or the tallies of a period to the standard output: CSV, JSON or GeoJSON.

The header says what the columns mean and how to cite. A day is held in memory at a time, so a year may be asked for.
Times without a zone are Moscow's. In CSV nothing that a channel wrote is taken for a formula."""


def add_arguments(parser: ArgumentParser) -> None:
    """The period, the place, and what is written how."""
    parser.add_argument("--from", dest="start", type=instant, required=True, metavar="TIME", help="2026-11-21T08:00")
    parser.add_argument("--until", type=instant, required=True, metavar="TIME", help="2026-11-22T08:00")
    parser.add_argument("--region", type=region, metavar="CODE", help="one region only (default: the whole country)")
    parser.add_argument("--what", choices=("statements", "tallies"), default="tallies", help="rows (default: tallies)")
    parser.add_argument("--format", choices=("csv", "json", "geojson"), default="csv", help="default: csv")
    parser.add_argument("--language", type=language, default="ru", help="of the header and names: ru (default) or en")


def run(options: Namespace) -> int:
    """Write it."""
    from bot.commands.failure import WrongArguments

    if options.start >= options.until:
        raise WrongArguments("--from must lie before --until")
    asyncio.run(_export(options))
    return 0


async def _export(options: Namespace) -> None:
    from bot.clock import utc_now
    from bot.settings import load
    from bot.store import open_store
    from claims.model import Period
    from handlers.exporting import Wanted, export
    from messages.export_about import What
    from messages.export_files import Format

    wanted = Wanted(
        what=What(options.what),
        form=Format(options.format),
        period=Period(options.start, options.until),
        region=options.region,
    )
    async with open_store(load()) as database:
        async for piece in export(database, wanted, language=options.language, now=utc_now()):
            sys.stdout.write(piece)
