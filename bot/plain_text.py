"""Messages as plain text for a terminal: addresses written out, buttons in brackets."""

from collections.abc import Iterable, Sequence

from claims.model import Message


def write_out(text: str, links: Iterable[tuple[int, str]], rows: Sequence[Sequence[str]]) -> str:
    """The text with each address behind the words that lead to it, and a line a row of buttons.

    ``links`` are the ends of those words in UTF-16 units, as Telegram counts, with their addresses.
    """
    units = text.encode("utf-16-le")
    for end, url in sorted(links, reverse=True):
        units = units[: 2 * end] + f" ({url})".encode("utf-16-le") + units[2 * end :]
    buttons = [" ".join(f"[{label}]" for label in row) for row in rows]
    return "\n".join([units.decode("utf-16-le"), *buttons])


def write_out_message(message: Message) -> str:
    """A message that has not been sent."""
    links = [(entity.offset + entity.length, entity.url) for entity in message.entities if entity.url]
    return write_out(message.text, links, [[button.text for button in row] for row in message.buttons])
