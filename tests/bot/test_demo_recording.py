"""What was received becomes a recording again."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.demo_days import read_day
from bot.demo_recording import recorded, recording_lines
from claims.model import Channel, Office, Origin, Post
from loopback.mtproto import Media
from loopback.recording import Event, read_recording
from storage.channels import move_cursor, save_channel
from storage.database import Database
from storage.posts import record, withdraw
from tests.conftest import database_url, open_copy

ALWAYS = (datetime(2026, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC))


async def receive(database: Database, events: tuple[Event, ...]) -> None:
    """Store events as the watcher does, one by one."""
    channels: dict[str, Channel] = {}
    async with database.write() as connection:
        for event in events:
            if event.channel not in channels:
                channels[event.channel] = Channel(
                    id=len(channels) + 1,
                    username=event.channel,
                    title=event.title,
                    voice=event.channel,
                    office=Office.GOVERNOR,
                )
                await save_channel(connection, channels[event.channel])
            channel = channels[event.channel]
            if event.text is None:
                await withdraw(connection, channel, [event.number], seen=event.date)
                continue
            edited = event.date if event.is_edit else None
            first = next(one for one in events if (one.channel, one.number) == (event.channel, event.number))
            post = Post(
                channel_id=channel.id,
                number=event.number,
                date=first.date,
                text="\n".join(part for part in (event.text, *first.album) if part),
                edited=edited,
                origin=_origin(first, channels),
                has_media=bool(first.media or first.album),
            )
            await record(connection, channel, [post], seen=event.date)
            await move_cursor(connection, channel.id, event.number)


def _origin(event: Event, channels: dict[str, Channel]) -> Origin | None:
    if event.forward is None:
        return None
    source = channels.get(event.forward.channel or "")
    title = source.title if source else event.forward.title
    return Origin(channel_id=source.id if source else None, number=event.forward.number, title=title)


def stored(event: Event) -> Event:
    """As a post is stored: an album is one with all its captions, a forward's channel has its title."""
    if event.text is None:
        return event
    text = "\n".join(part for part in (event.text, *event.album) if part)
    media = Media.PHOTO if event.media or event.album else None
    return replace(event, text=text, album=(), media=None if event.is_edit else media, forward=None)


@pytest.mark.parametrize("day", ["edits-and-withdrawals", "quiet-day", "massive-night", "reposts"])
async def test_a_day_that_was_received_is_recorded_as_it_was(database: Database, tmp_path: Path, day: str) -> None:
    events = read_day(Path(day))
    await receive(database, events)
    async with database.read() as connection:
        kept = await recorded(connection, since=ALWAYS[0], until=ALWAYS[1])
    file = tmp_path / "recording.jsonl"
    file.write_text("\n".join(recording_lines(kept, set())), encoding="utf-8")
    in_order = sorted(events, key=lambda event: (event.date, event.channel, event.number, event.is_edit))
    again = read_recording(file)
    assert [replace(event, forward=None) for event in again] == [stored(event) for event in in_order]
    assert [event.forward and (event.forward.channel, event.forward.number) for event in again] == [
        event.forward and (event.forward.channel, event.forward.number) for event in in_order
    ]


async def test_only_the_asked_for_time_and_channels_are_recorded(database: Database) -> None:
    events = read_day(Path("edits-and-withdrawals"))
    await receive(database, events)
    morning = datetime(2026, 10, 28, 4, tzinfo=UTC)
    async with database.read() as connection:
        later = await recorded(connection, since=morning, until=ALWAYS[1])
        tula = await recorded(connection, since=ALWAYS[0], until=ALWAYS[1], usernames=frozenset({"regionbez71"}))
    published = {(event.channel, event.number) for event in events if event.date >= morning and not event.is_edit}
    assert {(event.channel, event.number) for event in later} <= published
    assert {event.channel for event in tula} == {"regionbez71"}


async def test_the_old_end_of_a_channel_is_not_searched_and_its_gaps_are_no_end(database: Database) -> None:
    first, *_ = read_day(Path("quiet-day"))
    far = replace(first, number=first.number + 1700, text="Тихо")
    await receive(database, (first, far))
    async with database.read() as connection:
        assert len(await recorded(connection, since=ALWAYS[0], until=ALWAYS[1])) == 2


def test_the_command_prints_a_recording(
    migrated_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    async def fill() -> None:
        async with open_copy(migrated_file, tmp_path) as database:
            await receive(database, read_day(Path("quiet-day")))

    asyncio.run(fill())
    monkeypatch.setenv("DRONEWATCH_DATABASE_URL", database_url(tmp_path / "dronewatch.db"))
    assert main(["record", "--from", "2026-10-01", "--until", "2026-11-01"]) == 0
    file = tmp_path / "printed.jsonl"
    file.write_text(capsys.readouterr().out, encoding="utf-8")
    assert read_recording(file) == tuple(stored(event) for event in read_day(Path("quiet-day")))
