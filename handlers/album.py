"""Pictures on their way to a chat: drawn off the event loop, and sent again by file id while they look the same."""

import asyncio
import hashlib
from datetime import datetime

from aiogram.exceptions import TelegramBadRequest
from aiogram.types import BufferedInputFile, Message

from claims.model import Message as Told
from messages.pictures.raster import png
from messages.pictures.svg import Drawing
from messages.telegram import caption_arguments
from storage.database import Database
from storage.photos import forget_photo, keep_photo, photo_of

AT_ONCE = 1
"""Pictures rasterised at a time: each takes a core for a while, and some 20 MB."""


class Album:
    """What was sent, by the drawing itself: another figure is another drawing. The file ids are in the database."""

    def __init__(self) -> None:
        self._turn = asyncio.Semaphore(AT_ONCE)

    async def send(
        self, message: Message, drawing: Drawing, *, name: str, told: Told, database: Database, now: datetime
    ) -> None:
        """Answers a message with a picture, its caption and buttons."""
        beside = caption_arguments(told)
        photo = await self.photo(database, drawing, name)
        try:
            sent = await message.answer_photo(photo, **beside)
        except TelegramBadRequest:
            if not isinstance(photo, str):
                raise
            await forget(database, drawing)  # Telegram forgot the file: it is sent anew
            sent = await message.answer_photo(await self.photo(database, drawing, name), **beside)
        await keep(database, drawing, sent, now)

    async def photo(self, database: Database, drawing: Drawing, name: str) -> str | BufferedInputFile:
        """The file id of a drawing that was sent before, else its PNG to upload."""
        async with database.read() as c:
            known = await photo_of(c, key_of(drawing))
        if known is not None:
            return known
        async with self._turn:
            return BufferedInputFile(await asyncio.to_thread(png, drawing), f"{name}.png")


async def keep(database: Database, drawing: Drawing, sent: Message, now: datetime) -> None:
    """Remember the file id under which a drawing was sent."""
    if sent.photo:
        async with database.write() as c:
            await keep_photo(c, key_of(drawing), sent.photo[-1].file_id, now)


async def forget(database: Database, drawing: Drawing) -> None:
    """The file id of a drawing serves no more."""
    async with database.write() as c:
        await forget_photo(c, key_of(drawing))


def key_of(drawing: Drawing) -> str:
    """The same for drawings that look the same."""
    return hashlib.sha256(drawing.svg.encode()).hexdigest()
