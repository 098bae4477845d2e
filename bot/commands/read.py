"""``read``: posts in, readings out, by the contract of docs/reading.md."""

import io
import sys
from argparse import ArgumentParser, Namespace

NAME = "read"
HELP = """Read posts: JSON Lines from standard input, a reading a line on standard output.

A post is {"channel": "…", "id": "…", "date": "2026-11-02T05:08:04Z", "text": "…"} and may carry "region".
A line that is no post gives {"error": "…", "line": N}, and the rest is read."""


def add_arguments(parser: ArgumentParser) -> None:
    """Nothing to declare."""


def run(options: Namespace) -> int:
    """Read until the input ends."""
    from bot.clock import utc_now
    from bot.tables import load_tables
    from claims.reading.wire import contract_line
    from claims.sources import source_of

    def region_of(channel: str) -> str | None:
        source = source_of(channel)
        return source.region if source else None

    load_tables(utc_now())
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8", errors="replace")
    for number, line in enumerate(sys.stdin, start=1):
        if line.strip():
            print(contract_line(line, number, region_of))
    return 0
