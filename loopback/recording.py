"""Recorded days of channels: read from JSON Lines, and played on the loopback Telegram against a clock.

A line is an event: a post with ``text``, an ``edit`` with the whole new text, or a ``delete``; a post may have
``media``, be an ``album`` and be a ``forward`` (days/README.md).
"""

import asyncio
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from loopback.mtproto import Media, Origin
from loopback.telegram import Published, World

DAYS = Path(__file__).parent / "days"
"""The days that come with the program."""
GLANCE = 0.05
"""Seconds between two looks at the clock, which may run at any speed."""


class RecordingError(ValueError):
    """A line that is no event; the message names file and line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Forward:
    """Where a forwarded post comes from: a channel by username, or the mere ``title`` of one that is not known."""

    channel: str | None = None
    number: int | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What happened to a post: it appeared or was edited with a text, or went (``text`` None).

    ``album`` are the captions of the further pictures of an album; ``text`` is that of its first.
    """

    channel: str
    title: str
    number: int
    date: datetime
    text: str | None
    is_edit: bool = False
    media: Media | None = None
    album: tuple[str, ...] = ()
    forward: Forward | None = None


def read_recording(*files: Path) -> tuple[Event, ...]:
    """The events of some files, in the order of time. Raises RecordingError, OSError."""
    events = [event for file in files for event in _read(file)]
    return tuple(sorted(events, key=lambda event: event.date))


async def play(world: World, events: Iterable[Event], clock: Callable[[], datetime]) -> None:
    """Let the events happen in time order, each when the clock reaches its date; what lies behind, at once.

    An event about a post that never appeared is passed over: its beginning was not recorded.
    """
    ordered = sorted(events, key=lambda event: event.date)
    for event in ordered:
        world.channel(event.channel, event.title or event.channel)
    posts: dict[tuple[str, int], Published] = {}
    for event in ordered:
        while clock() < event.date:  # noqa: ASYNC110  a clock is looked at, there is no event to wait for
            await asyncio.sleep(GLANCE)
        happen(world, event, posts)


def happen(world: World, event: Event, posts: dict[tuple[str, int], Published]) -> None:
    """Let one event happen now; ``posts`` are those that have appeared, by username and number.

    A post that somebody else has deleted meanwhile stays so.
    """
    key = (event.channel, event.number)
    if event.text is not None and not event.is_edit:
        channel = world.channel(event.channel, event.title)
        number = event.number if event.number > channel.top else None
        posts[key] = world.publish(
            channel,
            event.text,
            date=event.date,
            number=number,
            media=event.media,
            album=event.album,
            origin=_origin(world, event.forward),
        )
    elif key in posts and event.text is None:
        world.delete(posts.pop(key))
    elif key in posts and event.text is not None and posts[key].number in posts[key].channel.posts:
        world.edit(posts[key], event.text)


def _origin(world: World, forward: Forward | None) -> Origin | None:
    if forward is None:
        return None
    source = world.channel(forward.channel, forward.title or forward.channel) if forward.channel else None
    return Origin(channel=source, number=forward.number, name=None if source else forward.title)


def _read(file: Path) -> list[Event]:
    titles: dict[str, str] = {}
    events: list[Event] = []
    for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
        if not line.strip():
            continue
        try:
            event = _event(json.loads(line), titles)
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise RecordingError(f"{file}, line {number}: {error!r}") from None
        events.append(event)
    return events


def _event(row: dict[str, object], titles: dict[str, str]) -> Event:
    channel, date = str(row["channel"]), datetime.fromisoformat(str(row["date"]))
    if date.tzinfo is None:
        raise ValueError("the date has no zone")
    titles[channel] = str(row.get("title") or titles.get(channel) or channel)
    if not row.get("delete") and not isinstance(row.get("text", row.get("edit")), str):
        raise ValueError("neither text nor edit nor delete")
    return Event(
        channel=channel,
        title=titles[channel],
        number=int(str(row["id"])),
        date=date.astimezone(UTC),
        text=None if row.get("delete") else str(row.get("text", row.get("edit"))),
        is_edit="edit" in row,
        media=Media(str(row["media"])) if row.get("media") else None,
        album=_captions(row.get("album")),
        forward=_forward(row.get("forward")),
    )


def _captions(album: object) -> tuple[str, ...]:
    if album is None:
        return ()
    if not isinstance(album, list) or not all(isinstance(caption, str) for caption in album):
        raise ValueError("an album is a list of captions")
    return tuple(album)


def _forward(given: object) -> Forward | None:
    if given is None:
        return None
    if not isinstance(given, dict) or not (given.get("channel") or given.get("title")):
        raise ValueError("a forward names a channel or a title")
    number = int(given["id"]) if given.get("id") else None
    return Forward(channel=given.get("channel"), number=number, title=given.get("title"))
