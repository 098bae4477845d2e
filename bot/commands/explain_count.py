"""``explain-count``: why a count is what it is."""

import asyncio
from argparse import ArgumentParser, ArgumentTypeError, Namespace

from bot.commands.arguments import instant, region
from bot.commands.failure import WrongArguments

NAME = "explain-count"
HELP = """Explain the tally of a region and a period: its statements, its atoms and the two extreme worlds, in words."""


def add_arguments(parser: ArgumentParser) -> None:
    """The region, perhaps a district of it, and the period."""
    parser.add_argument("region", type=area, help="a region's code, or REGION/District: RU-KLU, RU-KLU/Тарусский")
    parser.add_argument("period", help="as in the chat: night, yesterday, 7d, 2026-11-01..2026-11-07")
    parser.add_argument("--now", type=instant, help="pretend that it is this instant, ISO 8601")


def area(text: str) -> str:
    """A region's code, or one with a district behind a stroke."""
    code, stroke, district = text.partition("/")
    if stroke and not district:
        raise ArgumentTypeError(f"{text!r} names no district")
    return region(code) + stroke + district


def run(options: Namespace) -> int:
    """Explain and print."""
    print(asyncio.run(_explain(options)))
    return 0


async def _explain(options: Namespace) -> str:
    from bot.clock import utc_now
    from bot.settings import load
    from bot.store import open_store
    from claims.counting.explain import explain
    from claims.counting.silence import is_silence
    from claims.counting.statements import statements
    from claims.periods import fit, neighbourhood, parse_period
    from storage.readings import told_near

    now = options.now or utc_now()
    period = parse_period(options.period, now)
    if period is None:
        raise WrongArguments(f"{options.period!r} is no period; try night, yesterday, 7d or 2026-11-01..2026-11-07")
    code = options.region.partition("/")[0]
    async with open_store(load()) as database, database.read() as connection:
        told = await told_near(connection, [code], neighbourhood(period, now))
    said = statements(told, frozenset({code}))
    asked = frozenset({options.region})
    fitted = fit(period, [one for one in said if not is_silence(one)], asked)  # as the region's report does
    return explain(said, asked, fitted.span)
