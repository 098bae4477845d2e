"""The commands of ``python -m bot``, a file each. Heavy imports wait until a command runs."""

from argparse import ArgumentParser, Namespace
from typing import Protocol

from bot.commands import (
    ask,
    channels,
    count,
    demo,
    digest,
    draw,
    explain,
    explain_count,
    export,
    import_,
    login,
    read,
    record,
    replay,
    reread,
    run,
    start,
    tally,
)


class Command(Protocol):
    """What a command's module offers. The first line of ``HELP`` is its line in the list of commands."""

    NAME: str
    HELP: str

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the command's arguments."""

    def run(self, options: Namespace) -> int:
        """Do it; returns the exit status. May raise SettingsError, DatabaseError and CommandFailed."""


COMMANDS: tuple[Command, ...] = (
    start,
    run,
    demo,
    record,
    replay,
    login,
    import_,
    read,
    explain,
    ask,
    count,
    explain_count,
    tally,
    digest,
    draw,
    export,
    channels,
    reread,
)
