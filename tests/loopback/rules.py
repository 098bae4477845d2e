"""The rules of Telegram that the loopback keeps: quoted in the docstrings of the tests that hold them.

A quotation stands in a docstring as ``Telegram: "…" (https://core.telegram.org/…)``; an ellipsis leaves words out.
Quotations of the Bot API's methods and types are compared with the documentation that aiogram carries, word for word.
"""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent
QUOTATION = re.compile(r'Telegram: "(?P<words>.+?)" \((?P<address>https://core\.telegram\.org/[^)\s]+)\)')
SITE = "https://core.telegram.org/"
BOT_API = f"{SITE}bots/api#"
PROSE = {"html-style", "formatting-options", "determining-list-of-commands", "making-requests"}
"""Sections of the Bot API's page that are no method and no type, so that aiogram does not carry them."""
BEGIN, END = "<!-- {part}: begin -->\n", "<!-- {part}: end -->"


@dataclass(frozen=True, slots=True)
class Rule:
    """A sentence of Telegram's documentation and the test that holds it."""

    test: str
    words: str
    address: str


def rules(part: str) -> Iterator[Rule]:
    """The rules of a part of the loopback ("botapi", "mtproto"), in the order of files and tests."""
    for file in sorted((HERE / part).glob("test_*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test_"):
                told = " ".join((ast.get_docstring(node) or "").split())
                for found in QUOTATION.finditer(told):
                    yield Rule(node.name, found["words"], found["address"])


def table(part: str) -> str:
    """The rules of a part as a table of docs/fidelity.md."""
    rows = ["| what Telegram says | test |", "| --- | --- |"]
    for rule in rules(part):
        words = rule.words.replace("|", "\\|").replace("&", "&amp;").replace("<", "&lt;")
        rows.append(f'| [{rule.address.removeprefix(SITE)}]({rule.address}): "{words}" | `{rule.test}` |')
    return "\n".join(rows) + "\n"


def with_tables(page: str) -> str:
    """The page with its tables as they should be."""
    for part in ("botapi", "mtproto"):
        begin, end = BEGIN.format(part=part), END.format(part=part)
        before, rest = page.split(begin)
        page = f"{before}{begin}{table(part)}{end}{rest.partition(end)[2]}"
    return page


def bot_api() -> dict[str, str]:
    """What aiogram carries of the Bot API's documentation: plain text by anchor."""
    told: dict[str, str] = {}
    for folder in ("methods", "types"):
        for file in files("aiogram").joinpath(folder).iterdir():
            text = file.read_text(encoding="utf-8") if file.name.endswith(".py") else ""
            for anchor in re.findall(r"Source: https://core\.telegram\.org/bots/api#([\w-]+)", text):
                told[anchor] = plain(text)
    return told


def plain(text: str) -> str:
    """Without the marks of reStructuredText, in one line."""
    text = re.sub(r":class:`aiogram\.methods\.\w+\.(\w)(\w+)`", lambda one: one[1].lower() + one[2], text)
    text = re.sub(r":class:`aiogram\.types\.\w+\.(\w+)`", r"\1", text)
    text = re.sub(r"`([^`<]+?) <[^>]+>`_", r"\1", text)
    text = re.sub(r":code:`([^`]+)`", r"\1", text)
    text = re.sub(r"\*\*?([^*\n]+?)\*\*?", r"\1", text)
    return " ".join(text.split())


def says(page: str, words: str) -> bool:
    """Whether a page has these words, those between ellipses in their order."""
    place = 0
    for piece in words.split(" … "):
        place = page.find(piece, place)
        if place < 0:
            return False
    return True
