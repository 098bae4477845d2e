"""``start``: what ``make run`` does."""

from argparse import ArgumentParser, Namespace

from bot.commands import demo
from bot.commands import run as run_command

NAME = "start"
HELP = """Run the service where .env has credentials, else the demonstration (this is what `make run` does)."""


def add_arguments(parser: ArgumentParser) -> None:
    """The demonstration's arguments, which the service ignores."""
    demo.add_arguments(parser)


def run(options: Namespace) -> int:
    """Choose and run."""
    from bot.settings import load

    return run_command.run(options) if load().has_credentials else demo.run(options)
