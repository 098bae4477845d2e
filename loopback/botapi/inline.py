"""Inline mode: what people ask in any chat, what the bot offers there, and what they send of it.

core.telegram.org/bots/api#inline-mode
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count

from loopback.botapi.call import Call
from loopback.botapi.chats import Chat, User
from loopback.botapi.errors import Json, bad_request
from loopback.botapi.files import Files
from loopback.botapi.keyboards import inline_keyboard
from loopback.botapi.markup import formatted

MOST_RESULTS = 50
RESULT_ID = range(1, 65)
"""Bytes of a result's id."""
OFFSET_LIMIT = 64
QUERY_LIMIT = 256
KEPT = 300
"""Seconds that an answer is kept for the same question where the bot names no ``cache_time``."""

Key = tuple[str, str, int]
"""Text, offset, and for whom an answer is kept (0: for everyone)."""


@dataclass(frozen=True, slots=True)
class Offer:
    """What the bot answered: the results as it gave them, each with the ``content`` of the message that it becomes."""

    results: tuple[Json, ...]
    contents: dict[str, Json]
    next_offset: str
    button: Json | None


@dataclass(frozen=True, slots=True)
class _Asked:
    person: int
    text: str
    offset: str


class Inline:
    """The inline queries under way and the answers that are kept."""

    def __init__(self, files: Files, clock: Callable[[], datetime]) -> None:
        self._files = files
        self._clock = clock
        self._numbers = count(1)
        self._open: dict[str, _Asked] = {}
        self._kept: dict[Key, tuple[datetime, Offer]] = {}
        self.offers: dict[str, Offer] = {}
        """The bot's answers, by query."""

    def ask(self, person: User, chat: Chat, text: str, offset: str) -> tuple[str, Json | None]:
        """A query's id, and the update that tells the bot of it: None where an answer is kept."""
        text = text[:QUERY_LIMIT]
        query = f"inline-{next(self._numbers)}"
        for owner in (person.id, 0):
            until, offer = self._kept.get((text, offset, owner), (None, None))
            if until and offer and self._clock() < until:
                self.offers[query] = offer
                return query, None
        self._open[query] = _Asked(person.id, text, offset)
        chat_type = "sender" if chat.id == person.id else chat.kind
        update: Json = {"id": query, "from": person.shown(), "query": text, "offset": offset, "chat_type": chat_type}
        return query, update

    async def answer_inline_query(self, call: Call) -> bool:
        """answerInlineQuery."""
        query, results = call.text("inline_query_id"), call.objects("results") or []
        asked = self._open.get(query)
        if asked is None:
            raise bad_request("query is too old and response timeout expired or query ID is invalid")
        if len(results) > MOST_RESULTS:
            raise bad_request("RESULTS_TOO_MUCH")
        if len(call.text("next_offset").encode()) > OFFSET_LIMIT:
            raise bad_request("NEXT_OFFSET_INVALID")
        offer = Offer(tuple(results), self._contents(results), call.text("next_offset"), _button(call))
        del self._open[query]
        seconds = call.integer("cache_time", KEPT)
        if seconds > 0:
            key = (asked.text, asked.offset, asked.person if call.flag("is_personal") else 0)
            self._kept[key] = (self._clock() + timedelta(seconds=seconds), offer)
        self.offers[query] = offer
        return True

    def _contents(self, results: list[Json]) -> dict[str, Json]:
        contents: dict[str, Json] = {}
        for result in results:
            key = str(result.get("id") or "")
            if len(key.encode()) not in RESULT_ID:
                raise bad_request("RESULT_ID_INVALID")
            if key in contents:
                raise bad_request("RESULT_ID_DUPLICATE")
            contents[key] = self._content(result)
        return contents

    def _content(self, result: Json) -> Json:
        """The fields of the message that a result becomes."""
        markup = inline_keyboard(Call("", {"reply_markup": result.get("reply_markup")}))
        keyboard: Json = {"reply_markup": markup} if markup else {}
        written = result.get("input_message_content")
        if written is not None:
            return {**_written(written), **keyboard}
        kind = str(result.get("type"))
        file_id = str(result.get(f"{kind}_file_id") or "")
        if kind in {"photo", "document"} and file_id:
            media = self._files.media(Call("", {}), kind, file_id)
            return {**media, **formatted(Call("", result), "caption"), **keyboard}
        raise bad_request(f'inline result of type "{kind}" has no content that the loopback knows')


def _written(content: Json) -> Json:
    """InputTextMessageContent or InputLocationMessageContent as the fields of a message."""
    if "latitude" in content:
        return {"location": {"latitude": float(content["latitude"]), "longitude": float(content["longitude"])}}
    given: Json = {"text": content.get("message_text"), "parse_mode": content.get("parse_mode")}
    return formatted(Call("", {**given, "entities": content.get("entities")}))


def _button(call: Call) -> Json | None:
    button = call.object("button")
    if button and not re.fullmatch(r"[A-Za-z0-9_-]{1,64}", str(button.get("start_parameter") or "")):
        raise bad_request("START_PARAM_INVALID")
    return button
