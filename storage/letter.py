"""A message as the outbox keeps it: JSON with short keys, and back."""

from datetime import UTC, datetime
from typing import Any

from claims.model import Button, Entity, Message, Period, Picture


def message_row(message: Message) -> dict[str, Any]:
    """The message as plain lists and dicts; what is empty is left out."""
    row: dict[str, Any] = {"text": message.text}
    if message.entities:
        row["entities"] = [[e.type, e.offset, e.length, e.url] for e in message.entities]
    if message.buttons:
        row["buttons"] = [[[b.text, b.data, b.url] for b in line] for line in message.buttons]
    if message.silent:
        row["silent"] = True
    if message.picture:
        row["picture"] = _picture_row(message.picture)
    return row


def message_from_row(row: dict[str, Any]) -> Message:
    """The message again. Raises KeyError, TypeError or ValueError for a row that is none."""
    return Message(
        text=row["text"],
        entities=tuple(Entity(*entity) for entity in row.get("entities", ())),
        buttons=tuple(tuple(Button(*button) for button in line) for line in row.get("buttons", ())),
        silent=row.get("silent", False),
        picture=_picture_from_row(row["picture"]) if "picture" in row else None,
    )


def _picture_row(picture: Picture) -> list[Any]:
    start, until = (end.timestamp() for end in (picture.period.start, picture.period.until))
    return [picture.name, start, until, picture.region, picture.language, picture.zone]


def _picture_from_row(row: list[Any]) -> Picture:
    name, start, until, region, language, zone = row
    period = Period(datetime.fromtimestamp(start, UTC), datetime.fromtimestamp(until, UTC))
    return Picture(name=name, period=period, region=region, language=language, zone=zone)
