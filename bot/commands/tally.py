"""``tally``: questions of counting in, tallies out, by the contract of docs/how-we-count.md."""

import sys
from argparse import ArgumentParser, Namespace

NAME = "tally"
HELP = """Count statements: JSON Lines from standard input, a tally a line on standard output.

A question holds "statements", "areas" (null: everywhere), "from" and "until"; a tally "least", "agreed", "most",
"unplaced", "change" and "conflict". A line that is no question gives {"error": "…", "line": N}."""


def add_arguments(parser: ArgumentParser) -> None:
    """Nothing to declare."""


def run(options: Namespace) -> int:
    """Count until the input ends."""
    from claims.counting.wire import contract_line

    for number, line in enumerate(sys.stdin, start=1):
        if line.strip():
            print(contract_line(line, number))
    return 0
