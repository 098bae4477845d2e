"""``draw``: a picture as the bot would send it, into a file."""

import asyncio
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from bot.commands.arguments import day, language, region

if TYPE_CHECKING:
    from messages.pictures.svg import Drawing

NAME = "draw"
HELP = """Draw a map, a chart or a region's districts into a PNG file, e.g. draw map --date 2026-11-22 --out map.png.

The map and the districts are of the reporting day that ends on the date (or of --days that end with it), the chart of
the reporting days up to it. The file's ending may also be .svg."""


def add_arguments(parser: ArgumentParser) -> None:
    """What, of when, of where, into which file."""
    parser.add_argument("what", choices=("map", "chart", "districts"))
    parser.add_argument(
        "--date", type=day, help="the day on which the last reporting day ends (default: the last over)"
    )
    parser.add_argument("--days", type=int, help="reporting days (default: 30 for a chart, else 1; at most 365)")
    parser.add_argument("--region", type=region, metavar="CODE", help="a region (a chart: default the whole country)")
    parser.add_argument("--voices", action="store_true", help="of a region's chart: the ministry beside the region")
    parser.add_argument("--whole", action="store_true", help="of a map: the whole country, not its European part")
    parser.add_argument("--language", type=language, default="ru", help="ru (default) or en")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE", help="the file to write")


def run(options: Namespace) -> int:
    """Draw it."""
    from bot.commands.failure import CommandFailed, WrongArguments
    from messages.pictures.raster import png

    if options.days is not None and not 1 <= options.days <= 365:
        raise WrongArguments("--days must lie between 1 and 365")
    if options.what == "districts" and options.region is None:
        raise WrongArguments("the districts of which region? Say --region CODE")
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
    from handlers.answers import report_of
    from handlers.drawing import USUAL_DAYS, draw_chart, draw_map
    from handlers.questions import Question
    from messages.pictures.districts import districts_of
    from messages.pictures.shapes import View

    now = datetime.combine(options.date, time(8), MOSCOW) if options.date else utc_now()
    period = reporting_days(now, options.days or (USUAL_DAYS if options.what == "chart" else 1))
    language, zone = options.language, "Europe/Moscow"
    async with open_store(load()) as database:
        match options.what:
            case "map":
                view = View.WHOLE if options.whole else View.EUROPEAN
                return await draw_map(database, period, view, language=language, zone=zone, now=now)
            case "districts":
                report = await report_of(database, Question(region=options.region, period=period), now)
                return districts_of(report, language=language, zone=zone, now=now)
            case _:
                return await draw_chart(
                    database, options.region, period, voices=options.voices, language=language, now=now
                )
