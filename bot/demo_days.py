"""The days that the demonstration plays: the two default ones, a file of one's own, or Telegram Desktop's export."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.exports import Exported, read_desktop
from loopback.mtproto import Media
from loopback.recording import DAYS, Event, Forward, RecordingError, read_recording

DEFAULT = ("2026-11-21.jsonl", "2026-11-22.jsonl")
START = datetime(2026, 11, 22, 4, 45, tzinfo=UTC)
"""07:45 in Moscow: the default days' reporting day is about to end, the digest is due at 09:00."""
PLAYED = timedelta(days=1)
"""Of a file of one's own so much is played; what lies before is the channels' history."""


class DayUnreadable(ValueError):
    """A file that cannot be played; the message says why, in a line."""


def default_days() -> tuple[Event, ...]:
    """The events of the two days that are played where no file is named."""
    return read_recording(*(DAYS / name for name in DEFAULT))


def read_day(file: Path, *, channel: str | None = None) -> tuple[Event, ...]:
    """The events of a file: JSON Lines (loopback/days/README.md) or Telegram Desktop's ``result.json``.

    An export does not name its channel: ``channel`` does, or it gets a name made of its id, and then nobody knows whose
    voice it is. A name without a folder that is no file here is looked for among the days that come with the program.
    Raises DayUnreadable.
    """
    path = file if file.exists() or file.parent != Path() else DAYS / f"{file.name.removesuffix('.jsonl')}.jsonl"
    try:
        export = _export(path)
        events = read_recording(path) if export is None else _from_desktop(export, channel)
    except RecordingError as error:
        raise DayUnreadable(str(error)) from None
    except OSError as error:
        raise DayUnreadable(f"{path}: {error.strerror or error}") from None
    except (UnicodeDecodeError, KeyError, TypeError, AttributeError) as error:
        raise DayUnreadable(f"{path} is neither JSON Lines nor an export of Telegram Desktop ({error!r})") from None
    if not events:
        raise DayUnreadable(f"{path} has no posts")
    return events


def start_of(events: tuple[Event, ...]) -> datetime:
    """Where the clock begins for a file of one's own: with the first post, at most ``PLAYED`` before the last."""
    return max(events[0].date, events[-1].date - PLAYED) - timedelta(minutes=1)


def _export(path: Path) -> dict[str, object] | None:
    """What a file holds if it is one JSON object with chats or messages; None for JSON Lines."""
    try:
        whole = json.loads(path.read_text(encoding="utf-8"))
    except json.JSONDecodeError:
        return None
    return whole if isinstance(whole, dict) and ("messages" in whole or "chats" in whole) else None


def _from_desktop(export: dict[str, object], channel: str | None) -> tuple[Event, ...]:
    posts = [one for one in read_desktop(export) if isinstance(one, Exported)]
    events = [
        Event(
            channel=channel or f"channel{abs(one.channel_id)}",
            title=one.title,
            number=one.post.number,
            date=one.post.date,
            text=one.post.text,
            media=Media.PHOTO if one.post.has_media else None,
            forward=Forward(title=one.post.origin.title) if one.post.origin else None,
        )
        for one in posts
    ]
    return tuple(sorted(events, key=lambda event: (event.date, event.number)))
