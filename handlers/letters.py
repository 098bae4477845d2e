"""What an admin wrote, as a message that can be sent on: its text and its formatting, without the command. Pure."""

import re
from collections.abc import Sequence

from aiogram.types import Message, MessageEntity

from claims.model import Entity
from claims.model import Message as Told
from messages.formatting import units

CARRIED = frozenset(
    {"bold", "italic", "underline", "strikethrough", "spoiler", "code", "pre", "text_link", "blockquote"}
)
"""Formatting that is sent on; what Telegram finds by itself (addresses, mentions) it will find again."""

_COMMAND = re.compile(r"\s*/\w+(?:@\w+)?\s*")


def letter_of(message: Message) -> Told | None:
    """What stands after the command, else the answered message; None where there is no text."""
    text = message.text or ""
    command = _COMMAND.match(text)
    if command is not None and command.end() < len(text):
        return cut_behind(text, message.entities or (), command.end())
    answered = message.reply_to_message
    if answered is None:
        return None
    if answered.text:
        return cut_behind(answered.text, answered.entities or (), 0)
    return cut_behind(answered.caption, answered.caption_entities or (), 0) if answered.caption else None


def cut_behind(text: str, entities: Sequence[MessageEntity], start: int) -> Told:
    """The text from a character on, with the formatting that covers it."""
    gone, whole = units(text[:start]), units(text)
    kept = []
    for one in entities:
        first, end = max(one.offset, gone), min(one.offset + one.length, whole)
        if one.type in CARRIED and first < end:
            kept.append(Entity(one.type, first - gone, end - first, one.url))
    return Told(text=text[start:], entities=tuple(kept))
