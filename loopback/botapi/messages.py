"""Messages: kept and sent, with their texts, keyboards, photos, documents, albums and places."""

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

ALBUM = range(2, 11)
"""How many items a media group has."""
ACTIONS = frozenset(
    {"typing", "find_location", "choose_sticker"}
    | {f"upload_{kind}" for kind in ("photo", "video", "voice", "document", "video_note")}
    | {f"record_{kind}" for kind in ("video", "voice", "video_note")}
)


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
        self._inline: dict[str, tuple[int, int]] = {}
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

    def sent_inline(self, inline_id: str) -> Json | None:
        """A message that somebody sent in inline mode; None if there is none."""
        return self._all.get(self._inline.get(inline_id, (0, 0)))

    def inline_id(self, message: Json) -> str | None:
        """By which id the bot knows a message that somebody sent in inline mode; None where it does not."""
        place = (message["chat"]["id"], message["message_id"])
        return next((inline_id for inline_id, known in self._inline.items() if known == place), None)

    def add_inline(self, chat: Chat, sender: User, **content: object) -> Json:
        """A new message that somebody sent via the bot; "available only if there is an inline keyboard" its id."""
        message = self.add(chat, sender, via_bot=self._chats.bot.shown(), **content)
        if "reply_markup" in message:
            self._inline[f"inline-message-{len(self._inline) + 1}"] = (chat.id, message["message_id"])
        return message

    def remove(self, chat_id: int, number: int) -> None:
        """Delete a message."""
        self._all.pop((chat_id, number), None)
        self._on_change()

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
            if "reply_to_message" not in message and (began := self._beginning(chat, int(str(thread)))):
                message["reply_to_message"] = began
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
        return self._post(call, chat, [{"media_group_id": album, **part} for part in parts])

    async def send_location(self, call: Call) -> Json:
        """sendLocation."""
        chat = self._chats.writable(call)
        place = {"latitude": _degrees(call, "latitude", 90), "longitude": _degrees(call, "longitude", 180)}
        return self._send(call, chat, location=place)

    async def send_chat_action(self, call: Call) -> bool:
        """sendChatAction."""
        self._chats.writable(call)
        if call.text("action") not in ACTIONS:
            raise bad_request("wrong parameter action in request")
        return True

    def _send_media(self, call: Call, kind: str) -> Json:
        chat = self._chats.writable(call)
        return self._send(call, chat, **self._files.media(call, kind, call.text(kind)), **formatted(call, "caption"))

    def _send(self, call: Call, chat: Chat, **content: object) -> Json:
        return self._post(call, chat, [content])[0]

    def _post(self, call: Call, chat: Chat, contents: list[Json]) -> list[Json]:
        """Send one message, or an album's several, if the limits let them through."""
        keyboard, reply, thread = _keyboard(call), self._replied(call, chat), call.integer("message_thread_id")
        self._limits.count(chat.id, len(contents))
        if (other := reply_keyboard(call)) is not None:
            self.reply_keyboards[chat.id] = other
        common = {"message_thread_id": thread, "reply_to_message": reply, **keyboard}
        sent = [self.add(chat, self._chats.bot, **common, **content) for content in contents]
        if call.flag("disable_notification"):
            self.silent.update((chat.id, message["message_id"]) for message in sent)
        return sent

    def _replied(self, call: Call, chat: Chat) -> Json | None:
        asked = call.object("reply_parameters")
        if not asked:
            return None
        replied = self._all.get((chat.id, int(asked.get("message_id", 0))))
        if replied is None and not asked.get("allow_sending_without_reply"):
            raise bad_request("message to be replied not found")
        return {name: value for name, value in replied.items() if name != "reply_to_message"} if replied else None

    def _beginning(self, chat: Chat, thread: int) -> Json | None:
        """The service message that began a topic: Telegram gives it as what a message without a reply replies to."""
        began = self._all.get((chat.id, thread))
        return {name: value for name, value in began.items() if name != "reply_to_message"} if began else None

    def _now(self) -> int:
        return int(self._clock().timestamp())


def _keyboard(call: Call) -> Json:
    keyboard = inline_keyboard(call)
    return {"reply_markup": keyboard} if keyboard else {}


def _degrees(call: Call, name: str, most: float) -> float:
    try:
        value = float(call.text(name))
    except ValueError:
        raise bad_request(f"invalid {name} specified") from None
    if not -most <= value <= most:
        raise bad_request(f"invalid {name} specified")
    return value
