"""``count``: the tallies of a period, for people and for programs."""

import asyncio
import json
from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING, Any

from bot.commands.arguments import instant, region

if TYPE_CHECKING:
    from claims.model import RegionReport, Tally

NAME = "count"
HELP = """Count every drone once: the least, the agreed and the most, by region.

Times without a zone are Moscow's. With --json, for each region: low (least), high (agreed), most, unplaced, each
voice's own tally and posts, the posts that contradict one another, and the two naive answers (sum, maximum)."""


def add_arguments(parser: ArgumentParser) -> None:
    """The period and the region."""
    parser.add_argument("--from", dest="start", type=instant, required=True, metavar="TIME", help="2026-11-21T08:00")
    parser.add_argument("--until", type=instant, required=True, metavar="TIME", help="2026-11-22T08:00")
    parser.add_argument("--region", type=region, metavar="CODE", help="one region only (default: every region named)")
    parser.add_argument("--json", action="store_true", help="for programs")


def run(options: Namespace) -> int:
    """Count and print."""
    from bot.commands.failure import WrongArguments

    if options.start >= options.until:
        raise WrongArguments("--from must lie before --until")
    reports, country = asyncio.run(_count(options))
    if options.json:
        whole = {"from": _iso(options.start), "until": _iso(options.until), "country": _tally(country)}
        print(json.dumps(whole | {"regions": [_row(report) for report in reports]}, ensure_ascii=False, indent=1))
    elif country is None:
        print("No official reported anything in this period.")
    else:
        _table(reports, country)
    return 0


async def _count(options: Namespace) -> tuple[list["RegionReport"], "Tally | None"]:
    from bot.settings import load
    from bot.store import open_store
    from claims.model import Period
    from claims.periods import neighbourhood
    from claims.report import digest, region_report
    from storage.readings import told_near

    period = Period(options.start, options.until)
    async with open_store(load()) as database, database.read() as connection:
        told = await told_near(connection, None, neighbourhood(period, options.until))
    whole = digest(told, period=period)
    asked = [options.region] if options.region else [line.region for line in whole.regions]
    reports = [region_report(told, region=code, period=period, now=options.until, exact=True) for code in asked]
    return [report for report in reports if report.tally], whole.tally


def _row(report: "RegionReport") -> dict[str, Any]:
    voices = [
        {
            "voice": line.voice,
            "office": line.office.value,
            "posts": [post.url for post in line.posts],
            **(_tally(line.tally) or {}),
        }
        for line in report.voices
    ]
    return {
        "region": report.region,
        **(_tally(report.tally) or {}),
        "voices": voices,
        "conflict": [post.url for post in report.conflicts],
        "naive_sum": report.summed,
        "naive_maximum": report.largest,
    }


def _tally(tally: "Tally | None") -> dict[str, int | float | None] | None:
    if tally is None:
        return None
    bounds: dict[str, int | float | None] = {"low": tally.least, "high": tally.agreed, "most": tally.most}
    return bounds | {"unplaced": tally.unplaced, "change": tally.change}


def _table(reports: list["RegionReport"], country: "Tally") -> None:
    print(f"{'region':14} {'least':>6} {'agreed':>6} {'most':>6} {'sum':>6} {'max':>6}")
    for report in reports:
        assert report.tally is not None
        print(f"{report.region:14} {_cells(report.tally)} {report.summed:6} {report.largest:6}")
    print(f"{'country':14} {_cells(country)}")


def _cells(tally: "Tally") -> str:
    return " ".join(f"{'-' if value is None else value:>6}" for value in (tally.least, tally.agreed, tally.most))


def _iso(moment: Any) -> str:
    return str(moment.isoformat()).replace("+00:00", "Z")
