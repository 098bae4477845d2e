"""Recorded days: reading them, and playing them against a clock."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path

import pytest

from loopback import telegram
from loopback.mtproto import Media
from loopback.recording import DAYS, RecordingError, play, read_recording
from loopback.telegram import Published

LINES = """\
{"channel": "tula", "title": "Тула", "id": 5, "date": "2026-11-22T01:00:00Z", "text": "Сбит один"}
{"channel": "tula", "id": 7, "date": "2026-11-22T03:00:00Z", "text": "Сбиты два"}

{"channel": "tula", "id": 5, "date": "2026-11-22T04:00:00Z", "edit": "Сбиты трое"}
{"channel": "tula", "id": 7, "date": "2026-11-22T05:00:00Z", "delete": true}
{"channel": "tula", "id": 4, "date": "2026-11-22T06:00:00Z", "delete": true}
"""


@pytest.fixture
def recording(tmp_path: Path) -> Path:
    file = tmp_path / "day.jsonl"
    file.write_text(LINES, "utf-8")
    return file


class HandClock:
    """Shows what it is set to."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


def at(hour: int) -> datetime:
    return datetime(2026, 11, 22, hour, tzinfo=UTC)


async def test_history_is_there_at_once_and_the_rest_comes_with_the_clock(recording: Path) -> None:
    clock = HandClock(at(2))
    async with telegram.start(clock=clock) as world:
        playing = asyncio.create_task(play(world, read_recording(recording), clock))
        await asyncio.sleep(0)
        channel = world.channel("tula", "Тула")
        assert {number: post.text for number, post in channel.posts.items()} == {5: "Сбит один"}
        clock.now = at(4)
        while 7 not in channel.posts or channel.posts[5].edited is None:  # noqa: ASYNC110
            await asyncio.sleep(0.01)
        assert channel.posts[7].date == at(3)
        assert channel.posts[5].text == "Сбиты трое"
        clock.now = at(6)
        await playing
        assert list(channel.posts) == [5]


RICH = """\
{"channel": "tula", "title": "Тула", "id": 5, "date": "2026-11-22T01:00:00Z", "text": "Вид", "album": ["", "сверху"]}
{"channel": "tula", "id": 8, "date": "2026-11-22T01:00:00Z", "text": "Запись", "media": "document"}
{"channel": "tula", "id": 9, "date": "2026-11-22T01:00:00Z", "text": "Сбит", "forward": {"channel": "orel", "id": 3}}
{"channel": "tula", "id": 10, "date": "2026-11-22T01:00:00Z", "text": "Тихо", "forward": {"title": "Сосед"}}
{"channel": "tula", "id": 5, "date": "2026-11-22T04:00:00Z", "delete": true}
"""


@pytest.fixture
def rich(tmp_path: Path) -> Path:
    file = tmp_path / "rich.jsonl"
    file.write_text(RICH, "utf-8")
    return file


async def test_pictures_albums_and_forwards_are_played(rich: Path) -> None:
    clock = HandClock(at(2))
    async with telegram.start(clock=clock) as world:
        playing = asyncio.create_task(play(world, read_recording(rich), clock))
        await asyncio.sleep(0)
        channel, orel = world.channel("tula", "Тула"), world.channel("orel", "")
        assert [(one.number, one.text, one.media) for one in channel.posts.values()] == [
            (5, "Вид", Media.PHOTO),
            (6, "", Media.PHOTO),
            (7, "сверху", Media.PHOTO),
            (8, "Запись", Media.DOCUMENT),
            (9, "Сбит", None),
            (10, "Тихо", None),
        ]
        assert Published(channel, 5).text == "Вид\nсверху"
        known, hidden = channel.posts[9].origin, channel.posts[10].origin
        assert known is not None
        assert (known.channel, known.number) == (orel, 3)
        assert hidden is not None
        assert (hidden.channel, hidden.name) == (None, "Сосед")
        clock.now = at(4)
        await playing
        assert list(channel.posts) == [8, 9, 10]


@pytest.mark.parametrize(
    "line",
    [
        "not json",
        '{"channel": "tula", "id": 5, "date": "2026-11-22T01:00:00Z"}',
        '{"channel": "tula", "id": 5, "date": "2026-11-22T01:00:00", "text": "x"}',
        '{"channel": "tula", "date": "2026-11-22T01:00:00Z", "text": "x"}',
        '{"channel": "tula", "id": 9, "date": "2026-11-22T01:00:00Z", "text": "x", "media": "voice"}',
        '{"channel": "tula", "id": 9, "date": "2026-11-22T01:00:00Z", "text": "x", "album": "two"}',
        '{"channel": "tula", "id": 9, "date": "2026-11-22T01:00:00Z", "text": "x", "forward": "orel"}',
        '{"channel": "tula", "id": 9, "date": "2026-11-22T01:00:00Z", "text": "x", "forward": {"id": 3}}',
        "[]",
    ],
)
def test_a_broken_line_is_named(recording: Path, line: str) -> None:
    recording.write_text(LINES + line, "utf-8")
    with pytest.raises(RecordingError, match=r"day\.jsonl, line 7"):
        read_recording(recording)


def test_the_days_that_come_with_the_program_can_be_read() -> None:
    events = read_recording(*sorted(DAYS.glob("*.jsonl")))
    assert {event.media for event in events} >= {Media.PHOTO, Media.DOCUMENT}
    assert any(event.album for event in events)
    assert {event.forward.channel for event in events if event.forward} >= {"mod_russia", None}
    assert len(events) > 40
    assert [event.date for event in events] == sorted(event.date for event in events)
    assert all(event.title != event.channel for event in events)
