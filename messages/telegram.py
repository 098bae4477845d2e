"""A message as arguments for aiogram's methods. Entities, never a parse mode: nothing in a text is ever parsed."""

from typing import Any

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions, MessageEntity

from claims.model import Button, Message


def send_arguments(message: Message) -> dict[str, Any]:
    """The arguments of ``send_message`` besides chat and thread."""
    return {**edit_arguments(message), "disable_notification": message.silent}


def edit_arguments(message: Message) -> dict[str, Any]:
    """The arguments of ``edit_message_text`` besides chat and message."""
    return {"text": message.text, **_written(message), "reply_markup": keyboard(message.buttons)}


def caption_arguments(message: Message) -> dict[str, Any]:
    """The arguments of ``send_photo`` besides chat, thread and photo."""
    return {
        "caption": message.text,
        "caption_entities": _entities(message),
        "parse_mode": None,
        "reply_markup": keyboard(message.buttons),
        "disable_notification": message.silent,
    }


def content_arguments(message: Message) -> dict[str, Any]:
    """The arguments of ``InputTextMessageContent``."""
    return {"message_text": message.text, **_written(message)}


def _written(message: Message) -> dict[str, Any]:
    return {
        "entities": _entities(message),
        "parse_mode": None,
        "link_preview_options": LinkPreviewOptions(is_disabled=True),
    }


def _entities(message: Message) -> list[MessageEntity]:
    return [MessageEntity(type=one.type, offset=one.offset, length=one.length, url=one.url) for one in message.entities]


def keyboard(buttons: tuple[tuple[Button, ...], ...]) -> InlineKeyboardMarkup | None:
    """The inline keyboard, None where there are no buttons."""
    if not buttons:
        return None
    return InlineKeyboardMarkup(
        inline_keyboard=[
            [InlineKeyboardButton(text=one.text, callback_data=one.data, url=one.url) for one in row] for row in buttons
        ]
    )
