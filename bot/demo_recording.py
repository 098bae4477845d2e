"""What the watcher received, as a recording that can be played: read from the database, beside a running service.

Every version of a post that was seen is an event, and so is its deletion: an edit is dated by Telegram, a deletion by
when it was noticed. An album is stored, and recorded, as one post with all its captions and a picture.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime

from claims.model import Channel, Origin
from loopback.mtproto import Media
from loopback.recording import Event, Forward
from storage.channels import all_channels
from storage.database import Connection
from storage.posts import versions, withdrawn_at
from storage.readings import dates_of

STRIDE = 500
"""Post numbers looked at in one query, from the newest down."""


async def recorded(
    connection: Connection, *, since: datetime, until: datetime, usernames: frozenset[str] = frozenset()
) -> tuple[Event, ...]:
    """What happened to the posts published from ``since`` to ``until``, in the order of time; all channels if none
    is named.
    """
    events: list[Event] = []
    channels = await all_channels(connection)
    known = {one.id: one.username for one in channels}
    for channel in channels:
        if not usernames or (channel.username or "").lower() in usernames:
            for number in await _numbers(connection, channel, since, until):
                events += await _events(connection, channel, number, known)
    return tuple(sorted(events, key=lambda event: (event.date, event.channel, event.number, event.is_edit)))


def recording_lines(events: Iterable[Event], named: set[str]) -> list[str]:
    """The events as JSON Lines (loopback/days/README.md); a channel's title stands with its first one.

    ``named`` are the channels whose title was written before; those written now are added to it.
    """
    lines = []
    for event in events:
        row: dict[str, object] = {"channel": event.channel}
        if event.channel not in named:
            row["title"] = event.title
            named.add(event.channel)
        row |= {"id": event.number, "date": event.date.astimezone(UTC).isoformat().replace("+00:00", "Z")}
        what: dict[str, object] = {"edit" if event.is_edit else "text": event.text}
        row |= {"delete": True} if event.text is None else what
        row |= {"media": event.media.value} if event.media else {}
        row |= {"album": list(event.album)} if event.album else {}
        row |= {"forward": _forward_row(event.forward)} if event.forward else {}
        lines.append(json.dumps(row, ensure_ascii=False))
    return lines


def _forward(origin: Origin | None, known: Mapping[int, str | None]) -> Forward | None:
    if origin is None:
        return None
    return Forward(channel=known.get(origin.channel_id or 0), number=origin.number, title=origin.title)


async def _numbers(connection: Connection, channel: Channel, since: datetime, until: datetime) -> list[int]:
    """The numbers of a channel's posts of some time. Numbers rise with time, so the search ends at an older post."""
    found: list[int] = []
    top = channel.cursor
    while top > 0:
        bottom = max(top - STRIDE, 0)
        dates = await dates_of(connection, channel.id, range(bottom + 1, top + 1))
        found += [number for number, date in dates.items() if since <= date < until]
        if any(date < since for date in dates.values()):
            break
        top = bottom
    return sorted(found)


def _forward_row(forward: Forward) -> dict[str, object]:
    row = {"channel": forward.channel, "id": forward.number, "title": forward.title}
    return {name: value for name, value in row.items() if value}


async def _events(
    connection: Connection, channel: Channel, number: int, known: Mapping[int, str | None]
) -> list[Event]:
    """A post's appearance, its edits and its end. ``known`` are the usernames that a forward's origin may have."""
    name = channel.username or f"channel{channel.id}"
    first, *later = await versions(connection, channel.id, number)
    texts = [(first.date, first.text), *((one.edited or one.date, one.text) for one in later)]
    events = [
        Event(channel=name, title=channel.title, number=number, date=date, text=text, is_edit=index > 0)
        for index, (date, text) in enumerate(texts)
    ]
    media = Media.PHOTO if first.has_media else None
    events[0] = replace(events[0], media=media, forward=_forward(first.origin, known))
    if (gone := await withdrawn_at(connection, channel.id, number)) is not None:
        events.append(Event(channel=name, title=channel.title, number=number, date=gone, text=None))
    return events
