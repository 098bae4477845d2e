"""The texts: both languages have the same, each is used, none is missing, plurals and manners are right."""

import ast
import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent

from handlers.commands import COMMANDS, Role, names
from messages.help import COMMAND_TEXTS, command_text, help_message
from messages.texts import FOLDER, LANGUAGES, MissingTextError, language_of, texts

ROOT = Path(__file__).parents[2]
MOST_COMMAND = 256
MOST_BUTTON = 40
MOST_TEXT = 400


def entries(language):
    resource = FluentParser().parse((FOLDER / f"{language}.ftl").read_text(encoding="utf-8"))
    assert not [one for one in resource.body if isinstance(one, fluent.Junk)]
    return {one.id.name: one for one in resource.body if isinstance(one, fluent.Message)}


def arguments(entry):
    return set(re.findall(r"\$(\w+)", FOLDER.joinpath("ru.ftl").read_text()[entry.span.start : entry.span.end]))


def variables(language, entry):
    text = (FOLDER / f"{language}.ftl").read_text(encoding="utf-8")
    return set(re.findall(r"\$(\w+)", text[entry.span.start : entry.span.end]))


def sources():
    for folder in ("messages", "handlers", "bot"):
        for path in (ROOT / folder).rglob("*.py"):
            yield ast.parse(path.read_text(encoding="utf-8"))


def strings_in_code():
    return {
        node.value
        for tree in sources()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def keys_asked_for():
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
                yield node.args[0].value


def test_both_languages_have_the_same_texts_with_the_same_arguments():
    russian, english = entries("ru"), entries("en")
    assert list(russian) == list(english)
    assert {key: variables("ru", one) for key, one in russian.items()} == {
        key: variables("en", one) for key, one in english.items()
    }


def test_every_text_is_used():
    assert set(entries("ru")) - strings_in_code() == set()


def test_no_text_is_missing():
    asked = set(keys_asked_for())
    assert len(asked) > 50
    assert asked - set(entries("ru")) == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_are_short_and_do_not_shout(language):
    text = (FOLDER / f"{language}.ftl").read_text(encoding="utf-8")
    for key, entry in entries(language).items():
        told = text[entry.value.span.start : entry.value.span.end]
        assert "!" not in told, key
        most = MOST_BUTTON if key.startswith(("button-", "macro-")) else MOST_TEXT
        assert len(told) <= most or "{" in told, key


@pytest.mark.parametrize("language", LANGUAGES)
def test_english_has_no_cyrillic_and_russian_no_forgotten_english(language):
    text = (FOLDER / f"{language}.ftl").read_text(encoding="utf-8")
    for key, entry in entries(language).items():
        told = text[entry.value.span.start : entry.value.span.end].replace("Белгород.", "")
        cyrillic = re.search("[а-яё]", told.lower()) is not None
        names_only = not re.search("[a-zа-яё]{2}", re.sub(r"\{[^}]*\}|Dronewatch", "", told.lower()))
        assert cyrillic == (language == "ru") or names_only or key.endswith("-title"), key


def test_russian_plurals():
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


def test_english_plurals():
    assert [texts("en")("drones", count=number) for number in (1, 2, 21)] == ["1 drone", "2 drones", "21 drones"]


def test_arguments_are_data():
    assert texts("ru")("place-unknown", query="{ $x } <b>") == "Не знаю такого места: «{ $x } <b>»."


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_that_does_not_exist_or_lacks_an_argument_is_an_error(language):
    with pytest.raises(MissingTextError, match="no-such-text"):
        texts(language)("no-such-text")
    with pytest.raises(MissingTextError, match="place-unknown"):
        texts(language)("place-unknown")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_has_help_in_the_menu_and_in_help(language):
    assert set(COMMAND_TEXTS) == {command.name for command in COMMANDS}
    help_text = help_message(names(Role.ANYONE, Role.MANAGER), names(Role.OWNER), language=language).text
    for command in COMMANDS:
        assert 0 < len(command_text(command.name, language)) <= MOST_COMMAND
        assert f"/{command.name} — " in help_text


@pytest.mark.parametrize(
    ("code", "language"),
    [("ru", "ru"), ("ru-RU", "ru"), ("be", "ru"), ("en", "en"), ("uk", "en"), ("de", "en"), (None, "ru")],
)
def test_the_language_follows_the_app(code, language):
    assert language_of(code) == language
