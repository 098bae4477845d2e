"""Pictures on their way to a chat: drawn off the event loop, and sent again by file id while they look the same."""

import asyncio
import hashlib
from collections import OrderedDict
from typing import Any

from aiogram.exceptions import TelegramBadRequest
from aiogram.types import BufferedInputFile, Message

from claims.model import Message as Told
from messages.pictures.raster import png
from messages.pictures.svg import Drawing
from messages.telegram import keyboard

MOST_KEPT = 500
AT_ONCE = 1
"""Pictures rasterised at a time: each takes a core for a while, and some 20 MB."""


class Album:
    """The file ids of what was sent, by the drawing itself: another figure is another drawing."""

    def __init__(self) -> None:
        self._ids: OrderedDict[str, str] = OrderedDict()
        self._turn = asyncio.Semaphore(AT_ONCE)

    async def send(self, message: Message, drawing: Drawing, *, name: str, told: Told) -> None:
        """Answers a message with a picture, its caption and buttons."""
        key = hashlib.sha256(drawing.svg.encode()).hexdigest()
        beside: dict[str, Any] = {"caption": told.text, "reply_markup": keyboard(told.buttons)}
        if key in self._ids:
            try:
                await message.answer_photo(self._ids[key], **beside)
            except TelegramBadRequest:  # Telegram forgot the file: it is sent anew
                del self._ids[key]
            else:
                return
        async with self._turn:
            picture = await asyncio.to_thread(png, drawing)
        sent = await message.answer_photo(BufferedInputFile(picture, f"{name}.png"), **beside)
        if sent.photo:
            self._ids[key] = sent.photo[-1].file_id
            while len(self._ids) > MOST_KEPT:
                self._ids.popitem(last=False)
