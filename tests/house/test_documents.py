"""Documents that tests keep true: dependencies, commands, links."""

import re
import tomllib
from pathlib import Path

import pytest

from bot.commands import COMMANDS
from claims.sources import starter_channels

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
DECLARED = [*PROJECT["dependencies"], *(name for extra in PROJECT["optional-dependencies"].values() for name in extra)]
PACKAGES = sorted({re.split(r"[\[<>=~ ]", line, maxsplit=1)[0] for line in DECLARED})


@pytest.mark.parametrize("package", PACKAGES)
def test_every_dependency_has_a_sentence(package: str) -> None:
    assert re.search(rf"(?<![\w-]){re.escape(package)}(?![\w-])", README.partition("### Dependencies")[2])


@pytest.mark.parametrize("command", [command.NAME for command in COMMANDS])
def test_every_command_stands_in_the_readme(command: str) -> None:
    assert re.search(rf"^\| `{command}[ `]", README, re.MULTILINE)


def test_the_given_packages_are_declared() -> None:
    assert {"aiogram", "telethon", "aiosqlite", "langdetect", "apscheduler"} <= set(PACKAGES)


def test_the_lock_pins_every_dependency_with_hashes_and_names_no_registry() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    pinned = {line.partition("==")[0] for line in lock.splitlines() if re.match(r"[a-z0-9]", line)}
    needed = {re.split(r"[\[<>=~ ]", line, maxsplit=1)[0] for line in PROJECT["dependencies"]}
    assert needed <= pinned
    assert "://" not in lock
    assert all("--hash=sha256:" in part for part in re.split(r"\n(?=[a-z0-9])", lock.strip()))


def test_every_link_between_documents_leads_somewhere() -> None:
    for page in [ROOT / "README.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").rglob("*.md")]:
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.relative_to(ROOT)} → {target}"


def test_every_decision_has_a_number_of_its_own_and_one_page() -> None:
    pages = sorted((ROOT / "docs" / "decisions").glob("[0-9]*.md"))
    assert [int(page.name[:4]) for page in pages] == list(range(1, len(pages) + 1))
    assert all(len(page.read_text(encoding="utf-8").splitlines()) <= 60 for page in pages)


def test_the_starter_list_is_told_as_it_is() -> None:
    page = (ROOT / "docs" / "channels.md").read_text(encoding="utf-8")
    told = [
        tuple(cell.strip() for cell in line.split("|")[1:-1]) for line in page.splitlines() if line.startswith("| @")
    ]
    assert told == [
        (f"@{one.username}", one.office.value, one.region or "–", one.person, one.seen) for one in starter_channels()
    ]
