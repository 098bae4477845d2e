"""docs/fidelity.md tells the rules as the tests quote them, and the quotations are Telegram's words.

``GOLDEN=write .venv/bin/python -m pytest tests/loopback/test_fidelity.py`` writes its tables anew.
"""

import os
import re
from functools import cache

import pytest

from tests.loopback.rules import BOT_API, HERE, PROSE, ROOT, Rule, bot_api, rules, says, with_tables

PAGE = ROOT / "docs" / "fidelity.md"
ALL = [*rules("botapi"), *rules("mtproto")]
SOURCES = "".join(file.read_text(encoding="utf-8") for file in HERE.rglob("test_*.py"))
documentation = cache(bot_api)


def carried(rule: Rule) -> bool:
    """Whether aiogram carries the page that a rule is quoted from."""
    return rule.address.startswith(BOT_API) and rule.address.removeprefix(BOT_API) not in PROSE


def test_the_page_has_the_rules_that_the_tests_quote() -> None:
    if os.environ.get("GOLDEN") == "write":
        PAGE.write_text(with_tables(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
    page = PAGE.read_text(encoding="utf-8")
    assert page == with_tables(page)


@pytest.mark.parametrize("rule", [*filter(carried, ALL)], ids=lambda rule: f"{rule.test}: {rule.words[:40]}")
def test_a_quotation_of_the_bot_api_is_word_for_word(rule: Rule) -> None:
    assert says(documentation()[rule.address.removeprefix(BOT_API)], rule.words), rule


@pytest.mark.parametrize("name", sorted(set(re.findall(r"`(test_\w+)`", PAGE.read_text(encoding="utf-8")))))
def test_a_named_test_exists(name: str) -> None:
    assert f"def {name}(" in SOURCES


def test_both_servers_stand_on_many_rules() -> None:
    assert sum(rule.address.startswith(BOT_API) for rule in ALL) > 40
    assert len(ALL) > 70
