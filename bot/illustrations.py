"""Photos above messages of the outbox: drawn when they are sent, or sent again by file id."""

import logging
from dataclasses import dataclass

from aiogram.types import BufferedInputFile, Message

from bot.clock import Clock
from claims.model import Picture
from handlers.album import Album, forget, keep
from handlers.drawing import draw_picture
from messages.pictures.svg import Drawing
from storage.database import Database

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Photo:
    """A drawing on its way: ``content`` is the file id under which Telegram has it, or its PNG."""

    drawing: Drawing
    content: str | BufferedInputFile

    @property
    def is_known(self) -> bool:
        """Whether Telegram is thought to have it."""
        return isinstance(self.content, str)


class Illustrations:
    """Draws what messages ask for, one picture at a time."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._album = Album()

    async def photo(self, picture: Picture | None) -> Photo | None:
        """The photo to send. None where none is asked for or it cannot be drawn: the words matter more."""
        if picture is None:
            return None
        try:
            drawing = await draw_picture(self._database, picture, self._clock())
            return Photo(drawing, await self._album.photo(self._database, drawing, picture.name))
        except Exception:  # told in full; the message goes without it
            log.exception("%s cannot be drawn", picture)
            return None

    async def keep(self, photo: Photo, sent: Message) -> None:
        """It was sent: the next time its file id will do."""
        await keep(self._database, photo.drawing, sent, self._clock())

    async def forget(self, photo: Photo) -> None:
        """Telegram has the file no more."""
        await forget(self._database, photo.drawing)
