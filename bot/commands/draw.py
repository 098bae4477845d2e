"""``draw``: a map or a chart as the bot would send it, into a file."""

import asyncio
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from bot.commands.arguments import day, language, region

if TYPE_CHECKING:
    from messages.pictures.svg import Drawing

NAME = "draw"
HELP = """Draw a map or a chart into a PNG file, e.g. draw map --date 2026-11-22 --out map.png.

The map is of the reporting day that ends on the date (or of --days that end with it), the chart of the reporting days
up to it. The file's ending may also be .svg."""


def add_arguments(parser: ArgumentParser) -> None:
    """What, of when, of where, into which file."""
    parser.add_argument("what", choices=("map", "chart"))
    parser.add_argument(
        "--date", type=day, help="the day on which the last reporting day ends (default: the last over)"
    )
    parser.add_argument("--days", type=int, help="reporting days (default: 1 for a map, 30 for a chart; at most 365)")
    parser.add_argument("--region", type=region, metavar="CODE", help="of a chart (default: the whole country)")
    parser.add_argument("--voices", action="store_true", help="of a region's chart: the ministry beside the region")
    parser.add_argument("--whole", action="store_true", help="of a map: the whole country, not its European part")
    parser.add_argument("--language", type=language, default="ru", help="ru (default) or en")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE", help="the file to write")


def run(options: Namespace) -> int:
    """Draw it."""
    from bot.commands.failure import CommandFailed
    from messages.pictures.raster import png

    if options.days is not None and not 1 <= options.days <= 365:
        raise CommandFailed("--days must lie between 1 and 365")
    drawing = asyncio.run(_draw(options))
    try:
        options.out.write_bytes(drawing.svg.encode() if options.out.suffix == ".svg" else png(drawing))
    except OSError as error:
        raise CommandFailed(f"{options.out}: {error.strerror}") from None
    return 0


async def _draw(options: Namespace) -> "Drawing":
    from datetime import datetime, time

    from bot.clock import utc_now
    from bot.settings import load
    from bot.store import open_store
    from claims.periods import MOSCOW, reporting_days
    from handlers.drawing import draw_chart, draw_map
    from messages.pictures.shapes import View

    now = datetime.combine(options.date, time(8), MOSCOW) if options.date else utc_now()
    period = reporting_days(now, options.days or (1 if options.what == "map" else 30))
    async with open_store(load()) as database:
        if options.what == "map":
            view = View.WHOLE if options.whole else View.EUROPEAN
            return await draw_map(database, period, view, language=options.language, zone="Europe/Moscow", now=now)
        return await draw_chart(
            database, options.region, period, voices=options.voices, language=options.language, now=now
        )
