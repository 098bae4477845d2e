"""HTML as the Bot API reads it: few tags, every one closed, in order, anything else refused with its byte offset."""

import re
from dataclasses import dataclass

from loopback.botapi.errors import ApiError, Json, bad_request

SIMPLE = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "a": "text_link",
    "span": "spoiler",
    "tg-emoji": "custom_emoji",
}
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
TOKEN = re.compile(
    r"<(?P<close>/)?(?P<name>[A-Za-z-]*)(?P<attributes>(?:[^>\"']|\"[^\"]*\"|'[^']*')*)(?P<end>>?)"
    r"|&(?:#(?P<number>\d{1,7})|#x(?P<hex>[0-9A-Fa-f]{1,6})|(?P<entity>lt|gt|amp|quot));"
)
ATTRIBUTE = re.compile(r"([A-Za-z-]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")


@dataclass(slots=True)
class _Open:
    """A tag that waits for its end."""

    tag: str
    offset: int
    attributes: dict[str, str]


def parse_html(source: str) -> tuple[str, list[Json]]:
    """The plain text and its entities. Raises ApiError as Telegram words it."""
    out: list[str] = []
    length = 0
    stack: list[_Open] = []
    entities: list[Json] = []
    position = 0
    for match in TOKEN.finditer(source):
        length += _add(out, source[position : match.start()])
        position = match.end()
        where = len(source[: match.start()].encode())
        if match["name"] is None:
            length += _add(out, _character(match))
        elif match["close"]:
            _close(match["name"].lower(), where, stack, length, entities)
        else:
            stack.append(_opened(match, where, length))
    _add(out, source[position:])
    if stack:
        raise _refusal(f'Can\'t find end tag corresponding to start tag "{stack[-1].tag}"')
    entities.sort(key=lambda entity: (entity["offset"], -entity["length"]))
    return "".join(out), entities


def _opened(match: re.Match[str], where: int, length: int) -> _Open:
    tag = match["name"].lower()
    if not match["end"]:
        raise _refusal(f"Unclosed start tag at byte offset {where}")
    if tag not in SIMPLE:
        raise _refusal(f'Unsupported start tag "{tag}" at byte offset {where}')
    attributes = {name.lower(): a or b or c for name, a, b, c in ATTRIBUTE.findall(match["attributes"])}
    if tag == "span" and attributes.get("class") != "tg-spoiler":
        raise _refusal(f'Tag "span" must have class "tg-spoiler" at byte offset {where}')
    return _Open(tag, length, {name: _unescaped(value) for name, value in attributes.items()})


def _close(tag: str, where: int, stack: list[_Open], length: int, entities: list[Json]) -> None:
    if not stack:
        raise _refusal(f"Unexpected end tag at byte offset {where}")
    begun = stack.pop()
    if tag and tag != begun.tag:
        raise _refusal(f'Unmatched end tag at byte offset {where}, expected "</{begun.tag}>", found "</{tag}>"')
    kind = SIMPLE[begun.tag]
    entity: Json = {"type": kind, "offset": begun.offset, "length": length - begun.offset}
    if kind == "text_link":
        if not begun.attributes.get("href"):
            return
        entity["url"] = begun.attributes["href"]
    if kind == "custom_emoji":
        entity["custom_emoji_id"] = begun.attributes.get("emoji-id", "")
    if kind == "blockquote" and "expandable" in begun.attributes:
        entity["type"] = "expandable_blockquote"
    if entity["length"]:
        entities.append(entity)


def _character(match: re.Match[str]) -> str:
    if match["entity"]:
        return NAMED[match["entity"]]
    number = int(match["number"]) if match["number"] else int(match["hex"], 16)
    return chr(number) if 0 < number < 0x110000 and not 0xD800 <= number < 0xE000 else match[0]


def _unescaped(value: str) -> str:
    return re.sub(r"&(lt|gt|amp|quot);", lambda match: NAMED[match[1]], value)


def _add(out: list[str], text: str) -> int:
    out.append(text)
    return len(text.encode("utf-16-le")) // 2


def _refusal(what: str) -> ApiError:
    return bad_request(f"can't parse entities: {what}")
