"""Messages: sent, edited and deleted, with their texts, keyboards, photos, documents and albums."""

from collections.abc import Callable
from datetime import datetime
from itertools import count

from loopback.botapi.call import Call
from loopback.botapi.chats import Chat, Chats, User
from loopback.botapi.errors import Json, bad_request
from loopback.botapi.files import Files
from loopback.botapi.keyboards import inline_keyboard, reply_keyboard
from loopback.botapi.limits import Limits
from loopback.botapi.markup import formatted

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current content "
    "and reply markup of the message"
)
CONTENT = ("text", "entities", "caption", "caption_entities", "reply_markup")
ALBUM = range(2, 11)
"""How many items a media group has."""


class Messages:
    """All messages of all chats. ``on_change`` is called after every one that a person would see."""

    def __init__(
        self, chats: Chats, files: Files, limits: Limits, clock: Callable[[], datetime], on_change: Callable[[], None]
    ) -> None:
        self._chats = chats
        self._files = files
        self._limits = limits
        self._clock = clock
        self._on_change = on_change
        self._albums = count(1)
        self._all: dict[tuple[int, int], Json] = {}
        self.silent: set[tuple[int, int]] = set()
        """Chat and message number of what was sent without a sound."""
        self.reply_keyboards: dict[int, Json] = {}
        """The keyboard that stands in place of a person's own, by chat."""

    def in_chat(self, chat_id: int) -> list[Json]:
        """A chat's messages, oldest first."""
        return [message for (chat, _), message in self._all.items() if chat == chat_id]

    def find(self, chat_id: int, number: int) -> Json | None:
        """A message; None if there is none."""
        return self._all.get((chat_id, number))

    def add(self, chat: Chat, sender: User, **content: object) -> Json:
        """A new message of a person or the bot."""
        number = chat.next_message()
        message: Json = {"message_id": number, "date": self._now(), "chat": chat.shown()}
        if chat.kind != "channel":
            message["from"] = sender.shown()
        thread = content.get("message_thread_id")
        message |= {name: value for name, value in content.items() if value}
        if thread:
            message["is_topic_message"] = True
        self._all[chat.id, number] = message
        self._on_change()
        return message

    async def send_message(self, call: Call) -> Json:
        """sendMessage."""
        chat = self._chats.writable(call)
        return self._send(call, chat, **formatted(call))

    async def send_photo(self, call: Call) -> Json:
        """sendPhoto."""
        return self._send_media(call, "photo")

    async def send_document(self, call: Call) -> Json:
        """sendDocument."""
        return self._send_media(call, "document")

    async def send_media_group(self, call: Call) -> list[Json]:
        """sendMediaGroup: an album of photos, or of documents, each with its own caption."""
        chat, items = self._chats.writable(call), call.objects("media") or []
        if len(items) not in ALBUM:
            raise bad_request("media group must include 2-10 items")
        if len({item.get("type") for item in items}) > 1:
            raise bad_request("documents can't be mixed with other media types")
        album = str(next(self._albums))
        parts = []
        for item in items:
            kind = str(item.get("type"))
            if kind not in {"photo", "document"}:
                raise bad_request(f'type "{kind}" is unknown to the loopback')
            own = Call(call.method, {**item, "caption": item.get("caption") or ""}, call.uploads)
            parts.append({**self._files.media(call, kind, str(item.get("media"))), **formatted(own, "caption")})
        return [self._send(call, chat, media_group_id=album, **part) for part in parts]

    async def edit_message_text(self, call: Call) -> Json:
        """editMessageText."""
        message = self._editable(call)
        if "text" not in message:
            raise bad_request("there is no text in the message to edit")
        return self._edit(message, {**formatted(call), **_keyboard(call)})

    async def edit_message_caption(self, call: Call) -> Json:
        """editMessageCaption."""
        message = self._editable(call)
        if "text" in message:
            raise bad_request("there is no caption in the message to edit")
        return self._edit(message, {**formatted(call, "caption"), **_keyboard(call)})

    async def edit_message_reply_markup(self, call: Call) -> Json:
        """editMessageReplyMarkup."""
        message = self._editable(call)
        kept = {name: message[name] for name in CONTENT if name in message and name != "reply_markup"}
        return self._edit(message, {**kept, **_keyboard(call)})

    async def delete_message(self, call: Call) -> bool:
        """deleteMessage."""
        chat = self._chats.writable(call)
        if self._all.pop((chat.id, call.integer("message_id")), None) is None:
            raise bad_request("message to delete not found")
        self._on_change()
        return True

    async def delete_messages(self, call: Call) -> bool:
        """deleteMessages: those that are not there are skipped."""
        chat = self._chats.writable(call)
        for number in call.value("message_ids") or []:
            self._all.pop((chat.id, int(number)), None)
        self._on_change()
        return True

    async def send_chat_action(self, call: Call) -> bool:
        """sendChatAction."""
        self._chats.writable(call)
        return True

    def _send_media(self, call: Call, kind: str) -> Json:
        chat = self._chats.writable(call)
        return self._send(call, chat, **self._files.media(call, kind, call.text(kind)), **formatted(call, "caption"))

    def _send(self, call: Call, chat: Chat, **content: object) -> Json:
        keyboard = _keyboard(call)
        reply = self._replied(call, chat)
        self._limits.count(chat.id)
        if (other := reply_keyboard(call)) is not None:
            self.reply_keyboards[chat.id] = other
        thread = call.integer("message_thread_id")
        message = self.add(
            chat, self._chats.bot, message_thread_id=thread, reply_to_message=reply, **content, **keyboard
        )
        if call.flag("disable_notification"):
            self.silent.add((chat.id, message["message_id"]))
        return message

    def _replied(self, call: Call, chat: Chat) -> Json | None:
        asked = call.object("reply_parameters")
        if not asked:
            return None
        replied = self._all.get((chat.id, int(asked.get("message_id", 0))))
        if replied is None and not asked.get("allow_sending_without_reply"):
            raise bad_request("message to be replied not found")
        return {name: value for name, value in replied.items() if name != "reply_to_message"} if replied else None

    def _editable(self, call: Call) -> Json:
        chat = self._chats.writable(call)
        message = self._all.get((chat.id, call.integer("message_id")))
        if message is None:
            raise bad_request("message to edit not found")
        if chat.kind != "channel" and message["from"]["id"] != self._chats.bot.id:
            raise bad_request("message can't be edited")
        return message

    def _edit(self, message: Json, content: Json) -> Json:
        if content == {name: message[name] for name in CONTENT if name in message}:
            raise bad_request(NOT_MODIFIED)
        for name in CONTENT:
            message.pop(name, None)
        message |= {**content, "edit_date": self._now()}
        self._on_change()
        return message

    def _now(self) -> int:
        return int(self._clock().timestamp())


def _keyboard(call: Call) -> Json:
    keyboard = inline_keyboard(call)
    return {"reply_markup": keyboard} if keyboard else {}
