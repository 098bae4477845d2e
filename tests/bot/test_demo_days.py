"""The days that can be played: those that come with the program, files of one's own, exports of Telegram Desktop."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.demo_days import DayUnreadable, default_days, read_day, start_of
from claims.sources import source_of
from loopback.mtproto import Media
from loopback.recording import DAYS, Forward

NAMES = ["quiet-day", "massive-night", "contradictions", "edits-and-withdrawals", "all-silent", "reposts"]
NEWS_CHANNELS = {"ezhednevnye_svodki", "yug_seichas", "granica_live", "stolitsa_minuta"}

EXPORT = {
    "name": "Губернатор",
    "type": "public_channel",
    "id": 1234567890,
    "messages": [
        {"id": 1, "type": "service", "date": "2026-11-21T08:00:00", "date_unixtime": "1795237200", "action": "x"},
        {
            "id": 3,
            "type": "message",
            "date": "2026-11-21T09:00:00",
            "date_unixtime": "1795240800",
            "text": ["Сбиты ", {"type": "bold", "text": "4"}, " БПЛА"],
        },
        {
            "id": 2,
            "type": "message",
            "date": "2026-11-21T08:30:00",
            "date_unixtime": "1795239000",
            "text": "Тихо",
            "photo": "photos/photo_1.jpg",
            "forwarded_from": "Сосед",
        },
    ],
}


@pytest.mark.parametrize("name", NAMES)
def test_a_day_that_comes_with_the_program_is_found_by_its_name(name: str) -> None:
    events = read_day(Path(name))
    assert len(events) >= 9
    assert events == read_day(DAYS / f"{name}.jsonl")
    assert all(source_of(event.channel) or event.channel in NEWS_CHANNELS for event in events)


@pytest.mark.parametrize("name", NAMES)
def test_a_day_tells_of_no_post_that_never_appeared_and_names_its_channels(name: str) -> None:
    events = read_day(Path(name))
    appeared = {(event.channel, event.number) for event in events if not event.is_edit and event.text is not None}
    assert {(event.channel, event.number) for event in events} == appeared
    assert all(event.title != event.channel for event in events)


def test_every_day_has_a_line_in_the_readme() -> None:
    told = (DAYS / "README.md").read_text(encoding="utf-8")
    assert all(f"`{file.name}`" in told for file in DAYS.glob("*.jsonl"))


def test_the_default_days_are_the_two_of_november() -> None:
    events = default_days()
    assert {event.date.month for event in events} == {11}
    assert events[-1].date - events[0].date > timedelta(days=1)


def test_an_export_of_telegram_desktop_is_played_under_the_name_it_is_given(tmp_path: Path) -> None:
    file = tmp_path / "result.json"
    file.write_text(json.dumps(EXPORT, indent=1), encoding="utf-8")
    events = read_day(file, channel="gusev_36")
    assert [(event.number, event.text) for event in events] == [(2, "Тихо"), (3, "Сбиты 4 БПЛА")]
    assert {(event.channel, event.title) for event in events} == {("gusev_36", "Губернатор")}
    assert [event.media for event in events] == [Media.PHOTO, None]
    assert [event.forward for event in events] == [Forward(title="Сосед"), None]
    assert {event.channel for event in read_day(file)} == {"channel1234567890"}


def test_a_file_of_ones_own_begins_with_its_first_post_or_a_day_before_its_last(tmp_path: Path) -> None:
    file = tmp_path / "own.jsonl"
    rows = [
        {"channel": "gusev_36", "id": number, "date": f"2026-11-{day:02}T06:00:00Z", "text": "Тихо"}
        for number, day in ((1, 1), (2, 20), (3, 21))
    ]
    file.write_text("\n".join(json.dumps(row) for row in rows[1:]), encoding="utf-8")
    assert start_of(read_day(file)) == datetime(2026, 11, 20, 5, 59, tzinfo=UTC)
    file.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    assert start_of(read_day(file)) == datetime(2026, 11, 20, 5, 59, tzinfo=UTC)


@pytest.mark.parametrize("content", ["", "[]", "{}", "no day", '{"messages": 4}', "\xff"])
def test_what_is_no_day_is_refused_in_one_line(tmp_path: Path, content: str) -> None:
    file = tmp_path / "own.jsonl"
    file.write_text(content, encoding="latin-1")
    with pytest.raises(DayUnreadable) as refusal:
        read_day(file)
    assert "own.jsonl" in str(refusal.value)
    assert len(str(refusal.value).splitlines()) == 1


def test_a_file_that_is_not_there_is_named() -> None:
    with pytest.raises(DayUnreadable, match="no-such-day"):
        read_day(Path("no-such-day"))
