"""A chat as a person sees it."""

from dataclasses import dataclass, field
from datetime import UTC, datetime

from loopback.botapi import Json


@dataclass(frozen=True, slots=True)
class ChatButton:
    """An inline button with either ``data`` or ``url``."""

    text: str
    data: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class ChatEntity:
    """A stretch of formatted text; ``offset`` and ``length`` in UTF-16 units."""

    type: str
    offset: int
    length: int
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChatMessage:
    """A message as it stands now. ``sender`` is the bot's or a person's name; ``text`` is the caption of media."""

    number: int
    sender: str
    is_from_bot: bool
    date: datetime
    text: str
    entities: tuple[ChatEntity, ...] = ()
    buttons: tuple[tuple[ChatButton, ...], ...] = ()
    edited: datetime | None = None
    silent: bool = False
    media: str | None = None
    thread_id: int = 0
    raw: Json = field(default_factory=dict, repr=False, compare=False)

    @property
    def all_buttons(self) -> tuple[ChatButton, ...]:
        """The buttons, row by row."""
        return tuple(button for row in self.buttons for button in row)

    @property
    def links(self) -> tuple[str, ...]:
        """Where its words lead, in the order of the words."""
        return tuple(entity.url for entity in self.entities if entity.url)

    def button(self, wanted: str) -> ChatButton | None:
        """The button with this data or label; failing that, the first whose label contains the words."""
        buttons = self.all_buttons
        exact = [one for one in buttons if wanted in (one.data, one.text)]
        near = [one for one in buttons if wanted.casefold() in one.text.casefold()]
        return next(iter(exact or near), None)


def chat_message(message: Json, *, silent: bool) -> ChatMessage:
    """A message of the Bot API as a person sees it."""
    sender = message.get("from") or {"first_name": message["chat"].get("title", ""), "is_bot": True}
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    entities = message.get("entities") or message.get("caption_entities") or []
    edited = message.get("edit_date")
    return ChatMessage(
        number=message["message_id"],
        sender=sender["first_name"],
        is_from_bot=sender["is_bot"],
        date=datetime.fromtimestamp(message["date"], UTC),
        text=message.get("text") or message.get("caption") or "",
        entities=tuple(ChatEntity(one["type"], one["offset"], one["length"], one.get("url")) for one in entities),
        buttons=tuple(
            tuple(ChatButton(one["text"], one.get("callback_data"), one.get("url")) for one in row) for row in rows
        ),
        edited=datetime.fromtimestamp(edited, UTC) if edited else None,
        silent=silent,
        media=next((kind for kind in ("photo", "document", "location") if kind in message), None),
        thread_id=message.get("message_thread_id", 0),
        raw=dict(message),
    )
