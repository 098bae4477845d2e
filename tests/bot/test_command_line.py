"""The command line as an operator meets it: help, wrong arguments, statuses."""

import json
import os
import stat
from io import StringIO
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.commands import COMMANDS
from bot.settings import PREFIX, Settings

NAMES = [command.NAME for command in COMMANDS]


@pytest.fixture(autouse=True)
def a_folder_of_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(PREFIX + name.upper(), raising=False)
    return tmp_path


def status(*arguments: str) -> int:
    try:
        return main(arguments)
    except SystemExit as left:
        return int(left.code or 0)


@pytest.mark.parametrize("command", NAMES)
def test_every_command_has_help(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert status(command, "--help") == 0
    assert len(capsys.readouterr().out.splitlines()) > 4


def test_the_help_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert status("--help") == 0
    told = capsys.readouterr().out
    assert all(f"    {name}" in told for name in NAMES)


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["dance"],
        ["count", "--from", "yesterday", "--until", "2026-11-22"],
        ["count", "--until", "2026-11-22"],
        ["count", "--from", "2026-11-21", "--until", "2026-11-22", "--region", "RU-XXX"],
        ["count", "--from", "2026-11-22", "--until", "2026-11-21"],
        ["export", "--from", "2026-11-22", "--until", "2026-11-21"],
        ["explain-count", "RU-BEL", "sometime"],
        ["draw", "map", "--days", "0", "--out", "map.png"],
        ["draw", "districts", "--out", "districts.png"],
        ["ask"],
        ["ask", "/start", "--language", "fr"],
        ["digest", "--date", "22.11"],
        ["import"],
        ["read", "file.jsonl"],
    ],
)
def test_a_wrong_argument_gives_one_line_and_status_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert status(*arguments) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert len(told.err.splitlines()) == 1


def test_missing_credentials_are_all_listed_and_the_status_is_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert status("run") == 2
    told = capsys.readouterr().err
    assert all(f"{PREFIX}{name} is missing" in told for name in ("BOT_TOKEN", "API_ID", "API_HASH"))


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("sqlite+aiosqlite:///nowhere/at/all.db", "does not exist"),
        ("sqlite+aiosqlite:///.", "folder"),
        ("never heard of it", "not understood"),
    ],
)
def test_a_database_that_cannot_be_opened_gives_one_line_and_status_1(
    url: str, said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(PREFIX + "DATABASE_URL", url)
    assert status("channels") == 1
    told = capsys.readouterr().err
    assert len(told.splitlines()) == 1
    assert said in told


def test_a_database_that_is_read_only_gives_one_line_and_status_1(
    a_folder_of_its_own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may write to everything")
    assert status("channels") == 0
    capsys.readouterr()
    for file in (a_folder_of_its_own / "data").iterdir():
        file.chmod(stat.S_IRUSR)
    (a_folder_of_its_own / "data").chmod(stat.S_IRUSR | stat.S_IXUSR)
    assert status("channels") == 1
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_posts_are_read_line_by_line_and_a_broken_line_harms_no_other(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    post = {
        "channel": "Shapsha_VV",
        "id": "7",
        "date": "2026-11-02T05:08:04Z",
        "text": "Ночью над Людиновским округом уничтожены 4 БПЛА.",
    }
    lines = f"{json.dumps(post, ensure_ascii=False)}\nnot a post\n{json.dumps(post)}\n"
    reader = StringIO(lines)
    monkeypatch.setattr("sys.stdin", reader)
    assert status("read") == 0
    first, broken, last = map(json.loads, capsys.readouterr().out.splitlines())
    assert first == last
    assert first["downed"] == {"low": 4, "high": 4}
    assert first["claims"][0]["areas"] == [{"region": "RU-KLU", "district": "Людиновский", "settlement": None}]
    assert broken["line"] == 2
    assert "not JSON" in broken["error"]


def test_an_empty_database_has_no_channels_and_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert status("channels") == 0
    assert capsys.readouterr().out == "No channels yet: start the service, or import posts.\n"


def test_explain_draws_the_reading_under_the_text(capsys: pytest.CaptureFixture[str]) -> None:
    assert status("explain", "Над Белгородской областью сбит беспилотник.", "--date", "2026-11-22T08:00") == 0
    told = capsys.readouterr().out
    assert "interception" in told
    assert "RU-BEL" in told


@pytest.mark.parametrize("what", [["map"], ["chart", "--region", "RU-BEL"], ["districts", "--region", "RU-BEL"]])
def test_draw_writes_a_picture_also_of_nothing(what: list[str], tmp_path: Path) -> None:
    assert status("draw", *what, "--out", "picture.png") == 0
    assert (tmp_path / "picture.png").read_bytes().startswith(b"\x89PNG")
