"""``reread``: every stored post read again by the present rules."""

import asyncio
import sys
from argparse import ArgumentParser, Namespace

NAME = "reread"
HELP = """Read all stored posts again by the present rules and show what changes; --apply keeps it.

Posts are the source: readings, claims and tallies can be rebuilt from them at any time."""


def add_arguments(parser: ArgumentParser) -> None:
    """Whether to keep the result."""
    parser.add_argument("--apply", action="store_true", help="keep the new readings (default: only show what differs)")
    parser.add_argument("--show", type=int, default=20, metavar="N", help="how many differences to print (default: 20)")


def run(options: Namespace) -> int:
    """Read again and tell what changed."""
    asyncio.run(_reread(options))
    return 0


async def _reread(options: Namespace) -> None:
    from tqdm import tqdm

    from bot.clock import utc_now
    from bot.settings import load
    from bot.store import open_store
    from bot.tables import load_tables
    from storage.database import IMPORT_CACHE_KIB
    from storage.reread import reread

    load_tables(utc_now())
    async with open_store(load(), cache_kib=IMPORT_CACHE_KIB) as database:
        with tqdm(unit=" posts", file=sys.stderr) as bar:

            def advance(read: int, stored: int) -> None:
                bar.total = stored
                bar.update(read - bar.n)

            difference = await reread(database, apply=options.apply, progress=advance, examples=options.show)
    kept = "" if options.apply else " (not kept: --apply)"
    print(f"{difference.read} posts read, {difference.changed} differ{kept}.")
    for change in difference.examples:
        print(f"  {change.ref.url}: {change.before} → {change.after}")
