"""Formatted text as data: pieces, lines and blocks, and their composition into messages that Telegram accepts.

Nothing here is markup. A piece carries its text as it is and, at most, one entity; so text from a channel stays text.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from claims.model import Button, Entity, Message

MOST_UNITS = 4096
MOST_CAPTION = 1024
"""UTF-16 units of the text under a picture."""
MOST_ENTITIES = 100


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text under at most one entity; ``type`` is a Bot API name ("bold", "text_link")."""

    text: str
    type: str | None = None
    url: str | None = None


Line = tuple[str | Piece, ...]
Block = tuple[Line, ...]
Buttons = tuple[tuple[Button, ...], ...]


def bold(text: str) -> Piece:
    return Piece(text, "bold")


def italic(text: str) -> Piece:
    return Piece(text, "italic")


def link(text: str, url: str) -> Piece:
    return Piece(text, "text_link", url)


def joined(separator: str, parts: Iterable[Line]) -> Line:
    """Puts the parts on one line with the separator between them; empty parts vanish."""
    whole: list[str | Piece] = []
    for part in parts:
        if part:
            whole += [separator, *part] if whole else part
    return tuple(whole)


def units(text: str) -> int:
    """Length in UTF-16 units, in which Telegram counts."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def compose(blocks: Sequence[Block], *, buttons: Buttons = (), silent: bool = False) -> tuple[Message, ...]:
    """Writes the blocks, an empty line between them, into as few messages as their order allows.

    Each message has at most 4096 UTF-16 units and 100 entities. It is broken between blocks; a block too long for one
    message between its lines; a line too long between words. The buttons stand under the last message.
    """
    pages: list[list[Block]] = []
    for block in blocks:
        for portion in _portions(block):
            if pages and _fits([*pages[-1], portion]):
                pages[-1].append(portion)
            else:
                pages.append([portion])
    written = [_written(page, silent) for page in pages]
    if written:
        written[-1] = replace(written[-1], buttons=buttons)
    return tuple(written)


def compose_one(blocks: Sequence[Block], *, buttons: Buttons = (), silent: bool = False) -> Message:
    """The same where one message is all there may be: what does not fit is left out, and an ellipsis says so."""
    first, *rest = compose(blocks, silent=silent)
    if rest:
        room = MOST_UNITS - units("\n…")
        kept = first.text if units(first.text) <= room else first.text[: room // 2]
        entities = tuple(one for one in first.entities if one.offset + one.length <= units(kept))
        first = replace(first, text=f"{kept}\n…", entities=entities)
    return replace(first, buttons=buttons)


def _pieces(block: Block) -> Iterator[Piece]:
    for number, one_line in enumerate(block):
        if number:
            yield Piece("\n")
        for part in one_line:
            yield Piece(part) if isinstance(part, str) else part


def _written(page: Sequence[Block], silent: bool) -> Message:
    text: list[str] = []
    entities: list[Entity] = []
    offset = 0
    for number, block in enumerate(page):
        for piece in (*((Piece("\n\n"),) if number else ()), *_pieces(block)):
            length = units(piece.text)
            if piece.type and length:
                entities.append(Entity(piece.type, offset, length, piece.url))
            text.append(piece.text)
            offset += length
    return Message(text="".join(text), entities=tuple(entities), silent=silent)


def _fits(page: Sequence[Block]) -> bool:
    pieces = [piece for block in page for piece in _pieces(block)]
    length = sum(units(piece.text) for piece in pieces) + units("\n\n") * (len(page) - 1)
    return length <= MOST_UNITS and sum(1 for piece in pieces if piece.type) <= MOST_ENTITIES


def _portions(block: Block) -> Iterator[Block]:
    if _fits([block]):
        yield block
        return
    portion: list[Line] = []
    for one_line in block:
        for part in _short_lines(one_line):
            if portion and not _fits([(*portion, part)]):
                yield tuple(portion)
                portion = []
            portion.append(part)
    yield tuple(portion)


def _short_lines(one_line: Line) -> Iterator[Line]:
    if _fits([(one_line,)]):
        yield one_line
        return
    gathered: list[str | Piece] = []
    for part in one_line:
        piece = Piece(part) if isinstance(part, str) else part
        for text in cut(piece.text, MOST_UNITS):
            short = replace(piece, text=text)
            if gathered and not _fits([((*gathered, short),)]):
                yield tuple(gathered)
                gathered = []
            gathered.append(short)
    yield tuple(gathered)


def cut(text: str, most: int) -> Iterator[str]:
    """Cuts text into parts of at most ``most`` UTF-16 units, behind a space where there is one; nothing is lost."""
    while units(text) > most:
        end = len(text.encode("utf-16-le", "surrogatepass")[: most * 2].decode("utf-16-le", "ignore"))
        space = text.rfind(" ", 0, end) + 1
        end = space if space > end // 2 else end
        yield text[:end]
        text = text[end:]
    yield text
