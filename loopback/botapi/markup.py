"""Text and its formatting, checked as Telegram checks it.

The rules are those of core.telegram.org/bots/api#formatting-options: which tags there are, that entities nest and do
not cross, that text counts in UTF-16 units after parsing, that 100 entities count, that surrounding white space goes.
"""

import re
from collections.abc import Iterable

from loopback.botapi.call import Call
from loopback.botapi.errors import Json, bad_request
from loopback.botapi.html import parse_html

TEXT_LIMIT, CAPTION_LIMIT = 4096, 1024
ENTITY_LIMIT = 100
FOUND_KINDS = {"mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number"}
STYLES = {
    "bold",
    "italic",
    "underline",
    "strikethrough",
    "spoiler",
    "blockquote",
    "expandable_blockquote",
    "code",
    "pre",
}
KINDS = FOUND_KINDS | STYLES | {"text_link", "text_mention", "custom_emoji", "date_time"}
ALONE = {"code", "pre"}
"""Kinds that hold no other."""
FOUND = re.compile(
    r"(?P<bot_command>(?<![\w/<>@])/[A-Za-z0-9_]{1,64}(?:@\w{3,32})?(?![\w/<>]))|(?P<url>https?://[^\s<>]+)"
    r"|(?P<mention>(?<!\w)@[A-Za-z]\w{3,31})|(?P<hashtag>(?<!\w)#\w+)"
)


def units(text: str) -> int:
    """A text's length as Telegram counts it."""
    return len(text.encode("utf-16-le")) // 2


def formatted(call: Call, name: str = "text") -> Json:
    """The text (or caption) of a call with its entities, as the fields of a message. Raises ApiError."""
    entities_name = "entities" if name == "text" else f"{name}_entities"
    text, mode = call.text(name), call.text("parse_mode")
    given = call.objects(entities_name)
    if given is None and mode:
        if mode.lower() != "html":
            raise bad_request(f"unsupported parse_mode: the loopback speaks HTML and entities, not {mode}")
        text, given = parse_html(text)
    entities = checked(text, given or [])
    text, entities = _stripped(text, entities)
    if name == "text" and not text:
        raise bad_request("message text is empty")
    if units(text) > (TEXT_LIMIT if name == "text" else CAPTION_LIMIT):
        raise bad_request("message is too long" if name == "text" else "message caption is too long")
    entities = with_found(text, entities)
    fields: Json = {name: text} if text else {}
    return {**fields, entities_name: entities} if entities else fields


def checked(text: str, entities: Iterable[Json]) -> list[Json]:
    """The entities that count. Telegram drops some of the bad ones in silence; here they are refused."""
    length = units(text)
    kept: list[Json] = []
    for entity in sorted(entities, key=lambda one: (_number(one, "offset"), -_number(one, "length"))):
        start, size = _number(entity, "offset"), _number(entity, "length")
        if entity.get("type") not in KINDS:
            raise bad_request("can't parse MessageEntity: type of the entity is unknown")
        if start < 0 or size <= 0 or start + size > length:
            raise bad_request("ENTITY_BOUNDS_INVALID")
        if entity["type"] == "text_link" and not re.match(r"(https?|tg|mailto)://?.", str(entity.get("url", ""))):
            raise bad_request("ENTITY_URL_INVALID")
        kept.append({name: value for name, value in entity.items() if value is not None})
    _check_nesting(kept)
    return kept[:ENTITY_LIMIT]


def found(text: str) -> list[Json]:
    """The entities that Telegram finds by itself in any text: commands, addresses, mentions, hashtags."""
    return [
        {"type": match.lastgroup, "offset": units(text[: match.start()]), "length": units(match[0])}
        for match in FOUND.finditer(text)
    ]


def with_found(text: str, entities: list[Json]) -> list[Json]:
    """The entities and those that Telegram finds besides them: none in code and none that touches another address."""
    taken = [one for one in entities if one["type"] in ALONE | {"text_link"} | FOUND_KINDS]
    free = [
        one
        for one in found(text)
        if not any(one["offset"] < _end(other) and other["offset"] < _end(one) for other in taken)
    ]
    return sorted([*entities, *free], key=lambda one: (one["offset"], -one["length"])) if free else entities


def _check_nesting(entities: list[Json]) -> None:
    open_: list[Json] = []
    for entity in entities:
        while open_ and _end(open_[-1]) <= entity["offset"]:
            open_.pop()
        if open_ and _end(entity) > _end(open_[-1]):
            raise bad_request("can't parse MessageEntity: entities cross one another")
        if open_ and open_[-1]["type"] in ALONE:
            raise bad_request("can't parse MessageEntity: code holds no other entity")
        open_.append(entity)


def _stripped(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """Without the white space around it, the entities moved and cut accordingly."""
    left = units(text) - units(text.lstrip())
    text = text.strip()
    length = units(text)
    moved = []
    for entity in entities:
        start = min(max(entity["offset"] - left, 0), length)
        end = min(max(_end(entity) - left, 0), length)
        if end > start:
            moved.append({**entity, "offset": start, "length": end - start})
    return text, moved


def _end(entity: Json) -> int:
    return int(entity["offset"]) + int(entity["length"])


def _number(entity: Json, name: str) -> int:
    value = entity.get(name)
    if not isinstance(value, int):
        raise bad_request(f"can't parse MessageEntity: field {name} must be a number")
    return value
