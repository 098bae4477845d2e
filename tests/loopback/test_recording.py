"""Recorded days: reading them, and playing them against a clock."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path

import pytest

from loopback import telegram
from loopback.recording import DAYS, RecordingError, play, read_recording

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


@pytest.mark.parametrize(
    "line",
    [
        "not json",
        '{"channel": "tula", "id": 5, "date": "2026-11-22T01:00:00Z"}',
        '{"channel": "tula", "id": 5, "date": "2026-11-22T01:00:00", "text": "x"}',
        '{"channel": "tula", "date": "2026-11-22T01:00:00Z", "text": "x"}',
        "[]",
    ],
)
def test_a_broken_line_is_named(recording: Path, line: str) -> None:
    recording.write_text(LINES + line, "utf-8")
    with pytest.raises(RecordingError, match=r"day\.jsonl, line 7"):
        read_recording(recording)


def test_the_days_that_come_with_the_program_can_be_read() -> None:
    events = read_recording(*sorted(DAYS.glob("*.jsonl")))
    assert len(events) > 40
    assert [event.date for event in events] == sorted(event.date for event in events)
    assert all(event.title != event.channel for event in events)
