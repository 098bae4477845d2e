"""A chat message as lines of plain text, with addresses written out and buttons numbered. Pure."""

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from loopback.chat import ChatButton, ChatMessage

BAR = "│ "
MOSCOW = "Europe/Moscow"


def rendered(message: ChatMessage, *, zone: str = MOSCOW) -> str:
    """A message in a frame: who and when, the text, the media, the buttons. ``zone`` is that of the times shown."""
    when = _time(message.date, zone)
    marks = [f"edited {_time(message.edited, zone)}"] if message.edited else []
    marks += ["silent"] if message.silent else []
    head = f"┌ {message.sender} · {when}" + (f" ({', '.join(marks)})" if marks else "")
    body = [f"[{message.media}]"] if message.media else []
    body += with_links(message).splitlines()
    body += button_lines(message)
    return "\n".join([head, *(f"{BAR}{line}".rstrip() for line in body), "└"])


def with_links(message: ChatMessage) -> str:
    """The text, an address in brackets behind the words that lead to it."""
    units = message.text.encode("utf-16-le")
    for entity in sorted(message.entities, key=lambda entity: -(entity.offset + entity.length)):
        if entity.url:
            end = 2 * (entity.offset + entity.length)
            units = units[:end] + f" ({entity.url})".encode("utf-16-le") + units[end:]
    return units.decode("utf-16-le")


def button_lines(message: ChatMessage) -> list[str]:
    """The rows of buttons; those that can be pressed are numbered from 1, the others show where they lead."""
    numbers = iter(range(1, len(message.all_buttons) + 1))
    return ["  ".join(_button(button, numbers) for button in row) for row in message.buttons]


def pressable(message: ChatMessage) -> list[ChatButton]:
    """The buttons by their numbers, the first at index 0."""
    return [button for button in message.all_buttons if button.data is not None]


def _button(button: ChatButton, numbers: Iterator[int]) -> str:
    if button.data is None:
        return f"[{button.text} → {button.url}]"
    return f"[{next(numbers)}: {button.text}]"


def _time(instant: datetime, zone: str) -> str:
    return instant.astimezone(ZoneInfo(zone)).strftime("%H:%M")
