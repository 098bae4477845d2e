"""Exported posts: both forms, broken lines, twice the same as once."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.__main__ import main
from bot.exports import Broken, Exported, provisional_id, read_desktop, read_lines
from bot.importing import take_in
from claims.model import Period
from storage.answers import ask_region
from storage.channels import all_channels
from storage.database import Database

SEEN = datetime(2026, 11, 23, tzinfo=UTC)
DESKTOP: dict[str, Any] = {
    "name": "Губернатор Орлов",
    "type": "public_channel",
    "id": 1700000001,
    "messages": [
        {"id": 1, "type": "service", "date": "2026-11-20T10:00:00", "action": "create_channel"},
        {
            "id": 2,
            "type": "message",
            "date": "2026-11-21T09:00:00",
            "date_unixtime": "1795240800",
            "edited": "2026-11-21T09:30:00",
            "edited_unixtime": "1795242600",
            "text": ["За ночь над областью уничтожены ", {"type": "bold", "text": "12 беспилотников"}, "."],
        },
        {"id": "three", "type": "message", "date": "2026-11-21T09:00:00", "text": "Без номера"},
        {"id": 4, "type": "message", "date": "2026-11-21T12:00:00", "text": "", "photo": "photos/1.jpg"},
    ],
}


def line(number: int | str = 1, text: str = "Ночью над Белгородской областью сбиты 5 БПЛА.", **more: str) -> str:
    row = {"channel": "operativno31", "id": number, "date": "2026-11-22T05:00:00Z", "text": text} | more
    return json.dumps(row, ensure_ascii=False)


def test_a_desktop_export_gives_its_posts_as_plain_text_with_their_times() -> None:
    first, broken, picture = read_desktop(DESKTOP)
    assert isinstance(first, Exported)
    assert first.post.text == "За ночь над областью уничтожены 12 беспилотников."
    assert first.post.date == datetime.fromtimestamp(1795240800, UTC)
    assert first.post.edited == datetime.fromtimestamp(1795242600, UTC)
    assert first.channel_id == 1700000001
    assert broken == Broken("Губернатор Орлов, message three", "invalid literal for int() with base 10: 'three'")
    assert isinstance(picture, Exported)
    assert picture.post.has_media


def test_an_export_of_all_chats_gives_the_posts_of_each() -> None:
    assert len(list(read_desktop({"chats": {"list": [DESKTOP, DESKTOP]}}))) == 6


def test_broken_lines_are_told_with_their_number_and_the_rest_is_read() -> None:
    lines = [line(1), "", "{", "[]", '"text"', line(2), json.dumps({"channel": "x", "id": 3, "date": "2026-11-22"})]
    told = list(read_lines(lines))
    assert [item.post.number for item in told if isinstance(item, Exported)] == [1, 2]
    assert [item.place for item in told if isinstance(item, Broken)] == ["line 3", "line 4", "line 5", "line 7"]


@given(st.text())
def test_no_line_whatever_breaks_the_reading_of_lines(text: str) -> None:
    told = list(read_lines([text, line()]))
    assert isinstance(told[-1], Exported)


def test_an_id_that_is_no_number_gets_one_that_stays_the_same() -> None:
    first, second, other = read_lines([line("db328f25e354"), line("db328f25e354"), line("f9e2ee5f301f")])
    assert isinstance(first, Exported)
    assert isinstance(other, Exported)
    assert first == second
    assert first.post.number != other.post.number


def test_a_channel_that_was_never_resolved_has_a_negative_id_whatever_its_case() -> None:
    assert provisional_id("Mod_Russia") == provisional_id("mod_russia") < 0


async def test_importing_twice_changes_nothing(database: Database) -> None:
    first = await take_in(database, read_lines([line(1), line(2, "Доброе утро.")]), seen=SEEN)
    second = await take_in(database, read_lines([line(1), line(2, "Доброе утро.")]), seen=SEEN + timedelta(days=1))
    assert (first.new, first.same, first.interceptions) == (2, 0, 1)
    assert (second.new, second.edited, second.same) == (0, 0, 2)


async def test_an_imported_post_with_another_text_is_an_edit(database: Database) -> None:
    await take_in(database, read_lines([line(1)]), seen=SEEN)
    edited = line(1, "Ночью над Белгородской областью сбиты 9 БПЛА.", edited="2026-11-22T06:00:00Z")
    assert (await take_in(database, read_lines([edited]), seen=SEEN)).edited == 1
    assert await agreed(database) == 9


async def test_a_listed_channel_brings_its_office_and_region(database: Database) -> None:
    await take_in(database, read_lines([line(text="Ночью в регионе сбиты 3 беспилотника.")]), seen=SEEN)
    async with database.read() as connection:
        (channel,) = await all_channels(connection)
    assert (channel.voice, channel.region, channel.username) == ("RU-BEL", "RU-BEL", "operativno31")
    assert await agreed(database) == 3


async def test_a_broken_line_loses_no_other(database: Database) -> None:
    done = await take_in(database, read_lines([line(1), "}{", line(2)]), seen=SEEN)
    assert (done.new, len(done.broken)) == (2, 1)


@pytest.mark.parametrize(
    "text", ["", " ", "🛩" * 4096, "\u202eсбиты 5 БПЛА\u202c", "<b>&lt;script&gt;</b>", "\x00", "\ud800"]
)
async def test_odd_texts_are_kept_and_harm_nothing(database: Database, text: str) -> None:
    done = await take_in(database, read_lines([line(1, text), line(2)]), seen=SEEN)
    assert done.new + len(done.broken) == 2
    assert done.interceptions >= 1


def test_the_command_imports_a_file_and_says_what_came_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "posts.jsonl").write_text(f"{line(1)}\nnonsense\n", encoding="utf-8")
    (tmp_path / "result.json").write_text(json.dumps(DESKTOP), encoding="utf-8")
    assert main(["import", "posts.jsonl"]) == 0
    told = capsys.readouterr()
    assert told.out == "1 new, 0 edited, 0 known already; 1 announce interceptions.\n"
    assert "line 2: " in told.err
    assert main(["import", "result.json", "--channel", "orlov", "--region", "RU-ORL"]) == 0
    assert capsys.readouterr().out.startswith("2 new")
    assert main(["import", "nowhere.jsonl"]) == 1
    assert "cannot be read" in capsys.readouterr().err


async def agreed(database: Database) -> int | None:
    period = Period(datetime(2026, 11, 21, 5, tzinfo=UTC), datetime(2026, 11, 22, 5, tzinfo=UTC))
    report = await ask_region(database, region="RU-BEL", period=period, now=SEEN)
    return report.tally.agreed if report.tally else None
