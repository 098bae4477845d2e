"""A message as the outbox keeps it: JSON with short keys, and back."""

from typing import Any

from claims.model import Button, Entity, Message


def message_row(message: Message) -> dict[str, Any]:
    """The message as plain lists and dicts; what is empty is left out."""
    row: dict[str, Any] = {"text": message.text}
    if message.entities:
        row["entities"] = [[e.type, e.offset, e.length, e.url] for e in message.entities]
    if message.buttons:
        row["buttons"] = [[[b.text, b.data, b.url] for b in line] for line in message.buttons]
    if message.silent:
        row["silent"] = True
    return row


def message_from_row(row: dict[str, Any]) -> Message:
    """The message again. Raises KeyError, TypeError or ValueError for a row that is none."""
    return Message(
        text=row["text"],
        entities=tuple(Entity(*entity) for entity in row.get("entities", ())),
        buttons=tuple(tuple(Button(*button) for button in line) for line in row.get("buttons", ())),
        silent=row.get("silent", False),
    )
