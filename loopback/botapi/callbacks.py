"""Pressed buttons and their answers."""

from dataclasses import dataclass
from itertools import count

from loopback.botapi.call import Call
from loopback.botapi.chats import User
from loopback.botapi.errors import Json, bad_request

TOAST_LIMIT = 200


@dataclass(frozen=True, slots=True)
class Toast:
    """What a person sees at the top of the chat, or as an alert; with an empty text nothing but the end of waiting."""

    text: str
    is_alert: bool


class Callbacks:
    """The callback queries under way."""

    def __init__(self) -> None:
        self._numbers = count(1)
        self._open: dict[str, int] = {}
        self.toasts: dict[str, Toast] = {}
        """The bot's answers, by query."""

    def press(self, person: User, message: Json, data: str, inline_id: str | None = None) -> Json:
        """The callback query of a pressed button; that of a message sent in inline mode is known by its id alone."""
        query = str(next(self._numbers))
        self._open[query] = person.id
        instance = str(message["chat"]["id"])
        place: Json = {"inline_message_id": inline_id} if inline_id else {"message": message}
        return {"id": query, "from": person.shown(), **place, "chat_instance": instance, "data": data}

    async def answer_callback_query(self, call: Call) -> bool:
        """answerCallbackQuery: once a query."""
        query, text = call.text("callback_query_id"), call.text("text")
        if query not in self._open:
            raise bad_request("query is too old and response timeout expired or query ID is invalid")
        if len(text) > TOAST_LIMIT:
            raise bad_request("MESSAGE_TOO_LONG")
        del self._open[query]
        self.toasts[query] = Toast(text, call.flag("show_alert"))
        return True
