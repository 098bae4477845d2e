"""``import``: exported posts into the database."""

import asyncio
import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from bot.commands.arguments import region
from bot.commands.failure import CommandFailed

if TYPE_CHECKING:
    from bot.exports import Broken, Exported
    from bot.importing import Imported

NAME = "import"
HELP = """Take posts from a file into the database: Telegram Desktop's result.json, or JSON Lines.

Every post is stored and read; doing it twice changes nothing. Lines that are no posts are counted and shown, the rest
is taken. JSON Lines hold {"channel", "id", "date", "text"}; result.json comes from Export chat history → JSON."""
SHOWN = 5


def add_arguments(parser: ArgumentParser) -> None:
    """The file, and what it may not say itself."""
    parser.add_argument("file", type=Path, help="result.json, or a file of JSON Lines")
    parser.add_argument("--channel", metavar="USERNAME", help="the channel of a result.json (it does not name it)")
    parser.add_argument(
        "--region", type=region, metavar="CODE", help="the voice's own region, if the lists do not know"
    )


def run(options: Namespace) -> int:
    """Import with a progress bar, then say what came of it."""
    from tqdm import tqdm

    from bot.clock import utc_now
    from bot.importing import take_in
    from bot.settings import load
    from bot.store import open_store
    from bot.tables import load_tables
    from storage.database import IMPORT_CACHE_KIB

    async def work() -> "Imported":
        load_tables(utc_now())
        async with open_store(load(), cache_kib=IMPORT_CACHE_KIB) as database:
            with _open(options.file) as (posts, total), tqdm(total=total, unit=" posts", file=sys.stderr) as bar:
                return await take_in(
                    database,
                    posts,
                    seen=utc_now(),
                    username=options.channel,
                    region=options.region,
                    progress=bar.update,
                )

    _tell(asyncio.run(work()))
    return 0


@contextmanager
def _open(path: Path) -> Iterator[tuple["Iterator[Exported | Broken]", int]]:
    """The posts of a file and how many there seem to be. Raises CommandFailed for a file that is neither kind."""
    from bot.exports import read_desktop, read_lines

    try:
        with path.open(encoding="utf-8", errors="replace") as lines:
            if _is_desktop(path):
                try:
                    export = json.load(lines)
                    posts = list(read_desktop(export))
                except (ValueError, KeyError, TypeError, AttributeError) as error:
                    raise CommandFailed(f"{path} is no export of Telegram Desktop: {error}") from None
                yield iter(posts), len(posts)
            else:
                with path.open("rb") as raw:
                    total = sum(1 for _ in raw)
                yield read_lines(lines), total
    except OSError as error:
        raise CommandFailed(f"{path} cannot be read: {error.strerror}") from None


def _is_desktop(path: Path) -> bool:
    """JSON Lines have a whole object in their first line, Telegram Desktop writes an indented one."""
    with path.open(encoding="utf-8", errors="replace") as lines:
        first = next((line for line in lines if line.strip()), "")
    return path.suffix == ".json" or first.strip() == "{"


def _tell(done: "Imported") -> None:
    print(
        f"{done.new} new, {done.edited} edited, {done.same} known already; {done.interceptions} announce interceptions."
    )
    if done.broken:
        print(f"{len(done.broken)} could not be read:", file=sys.stderr)
        for broken in done.broken[:SHOWN]:
            print(f"  {broken.place}: {broken.reason}", file=sys.stderr)
        if len(done.broken) > SHOWN:
            print(f"  and {len(done.broken) - SHOWN} more", file=sys.stderr)
