"""Messages as people can read them in a file: **bold**, _italic_, [text](address), and the buttons below."""

import os
from collections.abc import Iterable
from pathlib import Path

from claims.model import Message
from messages.buttons import pressable

MOST_BUTTONS, MOST_IN_A_ROW = 100, 8
GOLDEN = Path(__file__).parent / "golden"


def units_of(text: str) -> bytes:
    return text.encode("utf-16-le")


def covered(text: str, offset: int, length: int) -> str:
    """What an entity covers, counted as Telegram counts."""
    return units_of(text)[offset * 2 : (offset + length) * 2].decode("utf-16-le")


def readable(message: Message) -> str:
    """The message with its entities written out and a line for every row of buttons."""
    raw, written, at = units_of(message.text), "", 0
    for entity in message.entities:
        words = covered(message.text, entity.offset, entity.length)
        marked = {"bold": f"**{words}**", "italic": f"_{words}_", "text_link": f"[{words}]({entity.url})"}[entity.type]
        written += raw[at * 2 : entity.offset * 2].decode("utf-16-le") + marked
        at = entity.offset + entity.length
    written += raw[at * 2 :].decode("utf-16-le")
    rows = ["  ".join(f"[{one.text} | {one.data or one.url}]" for one in row) for row in message.buttons]
    return "\n".join([written, *rows])


def assert_told(name: str, messages: Iterable[Message]) -> None:
    """Compares with the golden text; GOLDEN=write in the environment writes it anew, to be read before it is kept."""
    messages = list(messages)
    for message in messages:
        every = [one for row in message.buttons for one in row]
        assert len(every) <= MOST_BUTTONS
        assert all(len(row) <= MOST_IN_A_ROW for row in message.buttons)
        assert all(pressable(one) for one in every)
    told = "\n=====\n".join(readable(message) for message in messages) + "\n"
    path = GOLDEN / f"{name}.txt"
    if os.environ.get("GOLDEN") == "write":
        path.write_text(told, encoding="utf-8")
    assert told == path.read_text(encoding="utf-8")
