"""Messages of the bot changed afterwards: text, caption, picture, keyboard; and messages deleted."""

from collections.abc import Callable
from datetime import datetime, timedelta

from loopback.botapi.call import Call
from loopback.botapi.chats import Chat, Chats
from loopback.botapi.errors import Json, bad_request
from loopback.botapi.files import Files
from loopback.botapi.keyboards import inline_keyboard
from loopback.botapi.markup import formatted
from loopback.botapi.messages import Messages

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current content "
    "and reply markup of the message"
)
MEDIA = ("photo", "document")
CONTENT = ("text", "entities", "caption", "caption_entities", "reply_markup", *MEDIA)
DELETABLE = timedelta(hours=48)
MANY = range(1, 101)
"""How many messages are deleted at once."""
KEPT_SERVICE = ("forum_topic_created", "migrate_from_chat_id")
"""Service messages that cannot be deleted."""


class Editing:
    """The methods that change or delete what was sent."""

    def __init__(self, chats: Chats, files: Files, messages: Messages, clock: Callable[[], datetime]) -> None:
        self._chats = chats
        self._files = files
        self._messages = messages
        self._clock = clock

    async def edit_message_text(self, call: Call) -> Json | bool:
        """editMessageText."""
        message = self._editable(call)
        if "text" not in message:
            raise bad_request("there is no text in the message to edit")
        return self._edit(call, message, formatted(call))

    async def edit_message_caption(self, call: Call) -> Json | bool:
        """editMessageCaption."""
        message = self._editable(call)
        if not any(kind in message for kind in MEDIA):
            raise bad_request("there is no caption in the message to edit")
        kept = {kind: message[kind] for kind in MEDIA if kind in message}
        return self._edit(call, message, {**kept, **formatted(call, "caption")})

    async def edit_message_media(self, call: Call) -> Json | bool:
        """editMessageMedia: another picture or document with another caption; a text message gets its first one."""
        message, media = self._editable(call), call.object("media") or {}
        kind = str(media.get("type"))
        if kind not in MEDIA:
            raise bad_request(f'type "{kind}" is unknown to the loopback')
        if message.get("media_group_id") and kind not in message:
            raise bad_request("message can't be edited to another kind of media inside an album")
        if call.text("inline_message_id") and call.uploads:
            raise bad_request("new files can't be uploaded to inline messages")
        own = Call(call.method, {**media, "caption": media.get("caption") or ""}, call.uploads)
        content = {**self._files.media(own, kind, str(media.get("media"))), **formatted(own, "caption")}
        return self._edit(call, message, content)

    async def edit_message_reply_markup(self, call: Call) -> Json | bool:
        """editMessageReplyMarkup."""
        message = self._editable(call)
        kept = {name: message[name] for name in CONTENT if name in message and name != "reply_markup"}
        return self._edit(call, message, kept)

    async def delete_message(self, call: Call) -> bool:
        """deleteMessage."""
        chat, number = self._chats.writable(call), call.integer("message_id")
        message = self._messages.find(chat.id, number)
        if message is None:
            raise bad_request("message to delete not found")
        if not self._is_deletable(chat, message):
            raise bad_request("message can't be deleted for everyone")
        self._messages.remove(chat.id, number)
        return True

    async def delete_messages(self, call: Call) -> bool:
        """deleteMessages: "If some of the specified messages can't be found, they are skipped"."""
        chat, numbers = self._chats.writable(call), call.value("message_ids") or []
        if len(numbers) not in MANY:
            raise bad_request("message identifiers must be 1-100")
        for number in numbers:
            message = self._messages.find(chat.id, int(number))
            if message is not None and self._is_deletable(chat, message):
                self._messages.remove(chat.id, int(number))
        return True

    def _is_deletable(self, chat: Chat, message: Json) -> bool:
        is_young = self._clock() - datetime.fromtimestamp(message["date"], self._clock().tzinfo) < DELETABLE
        is_mine = chat.kind == "channel" or message["from"]["id"] == self._chats.bot.id
        is_mine_to_delete = (
            is_mine or chat.kind == "private" or self._chats.standing(chat, self._chats.bot.id).is_administrator
        )
        return is_young and is_mine_to_delete and not any(kind in message for kind in KEPT_SERVICE)

    def _editable(self, call: Call) -> Json:
        """The message that a call names: one of the bot's in a chat, or one that was sent in inline mode."""
        if inline_id := call.text("inline_message_id"):
            message = self._messages.sent_inline(inline_id)
        else:
            chat = self._chats.writable(call)
            message = self._messages.find(chat.id, call.integer("message_id"))
            if message and chat.kind != "channel" and message["from"]["id"] != self._chats.bot.id:
                raise bad_request("message can't be edited")
        if message is None:
            raise bad_request("MESSAGE_ID_INVALID" if inline_id else "message to edit not found")
        return message

    def _edit(self, call: Call, message: Json, content: Json) -> Json | bool:
        keyboard = inline_keyboard(call)
        content = {**content, "reply_markup": keyboard} if keyboard else content
        if content == {name: message[name] for name in CONTENT if name in message}:
            raise bad_request(NOT_MODIFIED)
        for name in CONTENT:
            message.pop(name, None)
        message |= {**content, "edit_date": int(self._clock().timestamp())}
        return True if call.text("inline_message_id") else message
