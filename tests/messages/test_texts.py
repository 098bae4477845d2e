"""The texts: both languages have the same, each is used, none is missing, plurals and manners are right."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent

from handlers.commands import COMMANDS, Role, names
from messages.help import COMMAND_TEXTS, command_text, help_message
from messages.texts import LANGUAGES, MissingTextError, language_of, texts, written

ROOT = Path(__file__).parents[2]
MOST_COMMAND = 256
MOST_BUTTON = 40
MOST_TEXT = 400


def entries(language: str) -> dict[str, fluent.Message]:
    resource = FluentParser().parse(written(language))
    assert not [one for one in resource.body if isinstance(one, fluent.Junk)]
    return {one.id.name: one for one in resource.body if isinstance(one, fluent.Message)}


def values(language: str) -> dict[str, str]:
    """Every text as it stands in the file, without its key."""
    text = written(language)
    spans = {key: entry.value.span for key, entry in entries(language).items() if entry.value and entry.value.span}
    return {key: text[span.start : span.end] for key, span in spans.items()}


def variables(language: str) -> dict[str, set[str]]:
    return {key: set(re.findall(r"\$(\w+)", value)) for key, value in values(language).items()}


def sources() -> Iterator[ast.Module]:
    for folder in ("messages", "handlers", "bot"):
        for path in (ROOT / folder).rglob("*.py"):
            yield ast.parse(path.read_text(encoding="utf-8"))


def strings_in_code() -> set[str]:
    return {
        node.value
        for tree in sources()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def keys_asked_for() -> Iterator[str]:
    """First arguments of t("…") and texts(…)("…")."""
    for tree in sources():
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call) or not node.args or not isinstance(node.args[0], ast.Constant):
                continue
            is_t = isinstance(node.func, ast.Name) and node.func.id == "t"
            is_texts = (
                isinstance(node.func, ast.Call)
                and isinstance(node.func.func, ast.Name)
                and node.func.func.id == "texts"
            )
            if is_t or is_texts:
                yield str(node.args[0].value)


def test_both_languages_have_the_same_texts_with_the_same_arguments() -> None:
    assert list(entries("ru")) == list(entries("en"))
    assert variables("ru") == variables("en")


def test_every_text_is_used() -> None:
    assert set(entries("ru")) - strings_in_code() == set()


def test_no_text_is_missing() -> None:
    asked = set(keys_asked_for())
    assert len(asked) > 50
    assert asked - set(entries("ru")) == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_are_short_and_do_not_shout(language: str) -> None:
    for key, told in values(language).items():
        assert "!" not in told, key
        most = MOST_BUTTON if key.startswith(("button-", "macro-")) else MOST_TEXT
        assert len(told) <= most or "{" in told, key


@pytest.mark.parametrize("language", LANGUAGES)
def test_english_has_no_cyrillic_and_russian_no_forgotten_english(language: str) -> None:
    for key, value in values(language).items():
        told = value.replace("Белгород.", "")
        cyrillic = re.search("[а-яё]", told.lower()) is not None
        names_only = not re.search("[a-zа-яё]{2}", re.sub(r"\{[^}]*\}|Dronewatch", "", told.lower()))
        assert cyrillic == (language == "ru") or names_only or key.endswith("-title"), key


def test_russian_plurals() -> None:
    t = texts("ru")
    told = [t("drones", count=number) for number in (1, 2, 5, 11, 21, 22, 25, 101, 112)]
    assert told == [
        "1 беспилотник",
        "2 беспилотника",
        "5 беспилотников",
        "11 беспилотников",
        "21 беспилотник",
        "22 беспилотника",
        "25 беспилотников",
        "101 беспилотник",
        "112 беспилотников",
    ]
    assert [t("drones-from", count=number) for number in (1, 2, 21)] == [
        "не менее 1 беспилотника",
        "не менее 2 беспилотников",
        "не менее 21 беспилотника",
    ]


def test_english_plurals() -> None:
    assert [texts("en")("drones", count=number) for number in (1, 2, 21)] == ["1 drone", "2 drones", "21 drones"]


def test_arguments_are_data() -> None:
    assert texts("ru")("place-unknown", query="{ $x } <b>") == "Не знаю такого места: «{ $x } <b>»."


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_that_does_not_exist_or_lacks_an_argument_is_an_error(language: str) -> None:
    with pytest.raises(MissingTextError, match="no-such-text"):
        texts(language)("no-such-text")
    with pytest.raises(MissingTextError, match="place-unknown"):
        texts(language)("place-unknown")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_has_help_in_the_menu_and_in_help(language: str) -> None:
    assert set(COMMAND_TEXTS) == {command.name for command in COMMANDS}
    help_text = help_message(names(Role.ANYONE, Role.MANAGER), names(Role.ADMIN, Role.OWNER), language=language).text
    for command in COMMANDS:
        assert 0 < len(command_text(command.name, language)) <= MOST_COMMAND
        assert f"/{command.name} — " in help_text


@pytest.mark.parametrize(
    ("code", "language"),
    [("ru", "ru"), ("ru-RU", "ru"), ("be", "ru"), ("en", "en"), ("uk", "en"), ("de", "en"), (None, "ru")],
)
def test_the_language_follows_the_app(code: str | None, language: str) -> None:
    assert language_of(code) == language
