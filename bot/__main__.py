"""``python -m bot COMMAND``: one clear line and a status for whatever goes wrong on the way.

Status 0: done. 1: it could not be done (the database, the session, the network). 2: the arguments or the settings are
wrong. 130: stopped by Ctrl-C.
"""

import argparse
import io
import logging
import sys
from collections.abc import Sequence
from typing import NoReturn

from bot.commands import COMMANDS
from bot.commands.failure import CommandFailed, WrongArguments
from bot.settings import SettingsError
from storage.errors import DatabaseError


class _Parser(argparse.ArgumentParser):
    """argparse, but a wrong argument gives one line instead of the whole usage."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message} (--help tells more)\n")


def parser() -> argparse.ArgumentParser:
    """The whole command line; every command brings its own arguments and help."""
    whole = _Parser(prog="python -m bot", description="Dronewatch: what officials claim about drones shot down.")
    commands = whole.add_subparsers(metavar="COMMAND", required=True, parser_class=_Parser)
    for command in COMMANDS:
        summary = command.HELP.partition("\n")[0]
        one = commands.add_parser(
            command.NAME,
            help=summary,
            description=command.HELP,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        command.add_arguments(one)
        one.set_defaults(run=command.run)
    return whole


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit status."""
    _speak_utf8()
    options = parser().parse_args(arguments)
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    try:
        return int(options.run(options))
    except SettingsError as error:
        print(f"Settings are missing or wrong (see .env.example):\n{error}", file=sys.stderr)
        return 2
    except WrongArguments as error:
        print(f"dronewatch: {error} (--help tells more)", file=sys.stderr)
        return 2
    except (DatabaseError, CommandFailed) as error:
        print(f"dronewatch: {error}", file=sys.stderr)
        return 1
    except BrokenPipeError:
        sys.stderr.close()
        return 1
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return 130


def _speak_utf8() -> None:
    """Russian on any terminal and in any pipe, whatever the locale says."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


if __name__ == "__main__":
    sys.exit(main())
