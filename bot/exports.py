"""Posts that were exported elsewhere: Telegram Desktop's ``result.json``, and JSON Lines as in docs/reading.md.

Pure: what a file holds becomes posts of channels, and what cannot be read is told with its place.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from claims.model import Origin, Post
from claims.periods import MOSCOW

NUMBERS = 2**52
"""Message numbers and channel ids made up here stay below this, as Telegram's do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """A post of an export. ``channel_id`` is negative where the export does not know Telegram's."""

    channel_id: int
    username: str | None
    title: str
    post: Post


@dataclass(frozen=True, slots=True)
class Broken:
    """Something in an export that is no post: where, and why."""

    place: str
    reason: str


def provisional_id(username: str) -> int:
    """A channel's id until the watcher has resolved it: negative, and always the same for one username."""
    return -1 - _number(username.lower())


def read_lines(lines: Iterable[str]) -> Iterator[Exported | Broken]:
    """The posts of JSON Lines, in order. Ids that are no numbers get a number made from them."""
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            yield _from_line(json.loads(line))
        except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError) as error:
            yield Broken(f"line {number}", _reason(error))


def read_desktop(export: dict[str, Any]) -> Iterator[Exported | Broken]:
    """The posts of Telegram Desktop's export of one chat, or of all of them. Service messages are no posts."""
    chats = export["chats"]["list"] if "chats" in export else [export]
    for chat in chats:
        title = str(chat.get("name") or chat.get("id"))
        for message in chat.get("messages", []):
            if isinstance(message, dict) and message.get("type") != "message":
                continue
            try:
                yield _from_desktop(int(chat["id"]), title, message)
            except (ValueError, KeyError, TypeError, AttributeError, OverflowError) as error:
                place = message.get("id", "?") if isinstance(message, dict) else "?"
                yield Broken(f"{title}, message {place}", _reason(error))


def _from_line(row: dict[str, Any]) -> Exported:
    username = str(row["channel"]).lstrip("@")
    text, date = row["text"], datetime.fromisoformat(row["date"])
    if not isinstance(text, str) or not username:
        raise ValueError("no text or no channel")
    edited = datetime.fromisoformat(row["edited"]) if row.get("edited") else None
    post = Post(
        channel_id=provisional_id(username),
        number=_number(row["id"]),
        date=_utc(date),
        text=text,
        edited=_utc(edited) if edited else None,
    )
    return Exported(channel_id=post.channel_id, username=username, title=username, post=post)


def _from_desktop(channel_id: int, title: str, message: dict[str, Any]) -> Exported:
    forwarded = message.get("forwarded_from")
    post = Post(
        channel_id=channel_id,
        number=_positive(message["id"]),
        date=_desktop_instant(message, "date"),
        text=_plain(message.get("text", "")),
        edited=_desktop_instant(message, "edited") if "edited" in message else None,
        origin=Origin(title=str(forwarded)) if forwarded else None,
        has_media=any(kind in message for kind in ("photo", "file", "media_type")),
    )
    return Exported(channel_id=channel_id, username=None, title=title, post=post)


def _desktop_instant(message: dict[str, Any], field: str) -> datetime:
    """Older exports have only the clock of the machine that exported; Moscow's is the likeliest."""
    seconds = message.get(f"{field}_unixtime")
    if seconds is not None:
        return datetime.fromtimestamp(int(seconds), UTC)
    return datetime.fromisoformat(message[field]).replace(tzinfo=MOSCOW).astimezone(UTC)


def _plain(text: object) -> str:
    """Telegram Desktop writes a text as a string, or as a list of strings and formatted pieces."""
    if isinstance(text, str):
        return text
    if not isinstance(text, list):
        raise ValueError("no text")
    return "".join(piece if isinstance(piece, str) else str(piece["text"]) for piece in text)


def _utc(moment: datetime) -> datetime:
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)


def _number(key: object) -> int:
    text = str(key)
    if text.isascii() and text.isdigit() and 0 < int(text) < NUMBERS:
        return int(text)
    return 1 + int.from_bytes(hashlib.sha256(text.encode("utf-8", "replace")).digest()[:8], "big") % (NUMBERS - 1)


def _positive(number: object) -> int:
    value = int(str(number))
    if value <= 0:
        raise ValueError(f"message numbers begin at 1: {value}")
    return value


def _reason(error: Exception) -> str:
    return f"no {error.args[0]}" if isinstance(error, KeyError) else " ".join(str(error).split())[:120]
