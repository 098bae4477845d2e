"""docs/guide.md and docs/admin.md: every command stands there, and what they show is what the program shows."""

import re
from pathlib import Path

import pytest

from handlers.commands import COMMANDS, Role
from tests.guide import PAGES, dialogue, rendered

GUIDE, ADMIN = (page.read_text(encoding="utf-8") for page in PAGES)
OF_PEOPLE = [command.name for command in COMMANDS if command.role in {Role.ANYONE, Role.MANAGER}]
OF_ADMINS = [command.name for command in COMMANDS if command.role in {Role.ADMIN, Role.OWNER}]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_a_page_shows_is_what_the_program_shows(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert rendered(text) == text, "run python -m tests.guide"


@pytest.mark.parametrize("command", OF_PEOPLE)
def test_every_command_of_people_is_explained(command: str) -> None:
    assert re.search(rf"`/{command}[ `]", prose(GUIDE)), command


@pytest.mark.parametrize("command", OF_ADMINS)
def test_every_command_of_admins_is_explained(command: str) -> None:
    assert re.search(rf"`/{command}[ `]", prose(ADMIN)), command


@pytest.mark.parametrize("page", [GUIDE, ADMIN], ids=["guide", "admin"])
def test_both_languages_are_shown(page: str) -> None:
    shown = re.findall(r"<!-- dialogue: [\w-]+\.(\w+)", page)
    assert set(shown) == {"ru", "en"}


def test_acts_are_taken_by_their_numbers() -> None:
    whole = dialogue("country.en")
    assert dialogue("country.en", "1") + "\n\n" + dialogue("country.en", "2-4") == whole
    assert dialogue("country.en", "1, 4").startswith("> /today\n")
    assert "> /digest" in dialogue("country.en", "1, 4")


def test_a_stale_part_is_written_anew() -> None:
    page = "a\n<!-- dialogue: country.en 1 -->\nold\n<!-- end -->\nb"
    assert "old" not in rendered(page)
    assert rendered(rendered(page)) == rendered(page)
    assert rendered(page).startswith("a\n<!--")
    assert rendered(page).endswith("\n<!-- end -->\nb")


def prose(page: str) -> str:
    """The page without what the program makes: a command has to be written about."""
    return re.sub(r"<!-- (dialogue|commands): .*?<!-- end -->", "", page, flags=re.DOTALL)
