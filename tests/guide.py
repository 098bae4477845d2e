"""The parts of docs/guide.md and docs/admin.md that the program makes itself: ``python -m tests.guide``.

Between ``<!-- dialogue: start.ru 1, 3-5 -->`` and ``<!-- end -->`` stand those acts of a golden dialogue of
tests/handlers (all of them where none are named); between ``<!-- commands: people -->`` and ``<!-- end -->`` the table
of the commands. A test holds that the pages are as this would write them.
"""

import re
import sys
from pathlib import Path

from handlers.commands import COMMANDS, Command, Role
from messages.help import command_text

ROOT = Path(__file__).parents[1]
PAGES = (ROOT / "docs" / "guide.md", ROOT / "docs" / "admin.md")
GOLDEN = ROOT / "tests" / "handlers" / "golden"
ROLES = {"people": {Role.ANYONE, Role.MANAGER}, "admins": {Role.ADMIN, Role.OWNER}}
WHOSE = {
    Role.ANYONE: "anyone",
    Role.MANAGER: "anyone; in a group its administrators",
    Role.ADMIN: "admins",
    Role.OWNER: "owners",
}
HEADING = ("| command | other words | whose | what it does | по-русски |", "| --- | --- | --- | --- | --- |")

_LINK = re.compile(r"\[([^\]\n]*)\]\(https?://[^)\n]*\)")
_MARKED = re.compile(r"(<!-- (dialogue|commands): ([\w.-]+) ?([\d, -]*)-->\n).*?(<!-- end -->)", re.DOTALL)


def rendered(page: str) -> str:
    """The page with its marked parts as the program is now."""
    return _MARKED.sub(_part, page)


def dialogue(name: str, wanted: str = "") -> str:
    """The acts of a golden dialogue by their numbers, "1, 3-5"; all of them for an empty text. Links by their words."""
    told = _LINK.sub(r"\1", (GOLDEN / f"{name}.txt").read_text(encoding="utf-8"))
    acts = re.split(r"\n\n(?=> )", told.rstrip("\n"))
    numbers = [number for span in wanted.split(",") if span.strip() for number in _span(span)]
    return "\n\n".join(acts[number - 1] for number in numbers or range(1, len(acts) + 1))


def commands(whose: str) -> str:
    """The table of the commands that people, or admins, have."""
    rows = [_row(command) for command in COMMANDS if command.role in ROLES[whose]]
    return "\n".join([*HEADING, *rows])


def _part(found: re.Match[str]) -> str:
    begin, kind, name, wanted, end = found.groups()
    body = commands(name) if kind == "commands" else f"```text\n{dialogue(name, wanted)}\n```"
    return f"{begin}{body}\n{end}"


def _row(command: Command) -> str:
    others = ", ".join(f"`/{word}`" for word in command.aliases)
    said = [command_text(command.name, language).replace("|", "\\|") for language in ("en", "ru")]
    return f"| `/{command.name}` | {others} | {WHOSE[command.role]} | {said[0]} | {said[1]} |"


def _span(written: str) -> range:
    first, _, last = written.strip().partition("-")
    return range(int(first), int(last or first) + 1)


def main() -> int:
    """Write the pages anew."""
    for page in PAGES:
        page.write_text(rendered(page.read_text(encoding="utf-8")), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
