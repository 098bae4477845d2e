"""``record``: what the watcher received, as a recording that can be replayed."""

import asyncio
from argparse import ArgumentParser, Namespace
from datetime import timedelta

from bot.commands.arguments import instant
from bot.commands.process import run_until_stopped

NAME = "record"
HELP = """Write what the watcher received as JSON Lines: posts, edits and deletions, for `replay` and `demo --day`.

It reads the database, so the service may be running. Without --from the last day is written; --follow goes on with
what arrives until Ctrl-C."""
DAY = timedelta(days=1)
EVERY = 2.0
"""Seconds between two looks at what has arrived."""


def add_arguments(parser: ArgumentParser) -> None:
    """Which posts."""
    parser.add_argument("--from", type=instant, dest="since", metavar="WHEN", help="Moscow time if no zone is given")
    parser.add_argument("--until", type=instant, metavar="WHEN", help="posts before then (default: now)")
    parser.add_argument("--only", action="append", default=[], metavar="USERNAME", help="of this channel; repeatable")
    parser.add_argument("--follow", action="store_true", help="go on with what arrives")


def run(options: Namespace) -> int:
    """Write them."""
    return asyncio.run(run_until_stopped(_record(options)))


async def _record(options: Namespace) -> None:
    from bot.clock import utc_now
    from bot.demo_recording import recorded, recording_lines
    from bot.settings import load
    from bot.store import open_store

    usernames = frozenset(name.lstrip("@").lower() for name in options.only)
    named: set[str] = set()
    written: set[object] = set()
    async with open_store(load()) as database:
        since = options.since or (options.until or utc_now()) - DAY
        while True:
            async with database.read() as connection:
                until = options.until or utc_now()
                events = await recorded(connection, since=since, until=until, usernames=usernames)
            for line in recording_lines([event for event in events if event not in written], named):
                print(line, flush=options.follow)
            written.update(events)
            if not options.follow:
                return
            await asyncio.sleep(EVERY)
