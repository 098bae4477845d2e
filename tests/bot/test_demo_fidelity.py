"""docs/fidelity.md names only tests that exist."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NAMED = sorted(set(re.findall(r"`(test_\w+)`", (ROOT / "docs" / "fidelity.md").read_text(encoding="utf-8"))))
SOURCES = [file.read_text(encoding="utf-8") for file in (ROOT / "tests" / "loopback").rglob("test_*.py")]


@pytest.mark.parametrize("name", NAMED)
def test_a_named_test_exists(name: str) -> None:
    assert any(f"def {name}(" in source for source in SOURCES)


def test_most_tests_of_the_servers_stand_for_a_rule() -> None:
    assert len(NAMED) > 40
