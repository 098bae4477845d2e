"""/export [place] [period] [format] [what]: a period's statements and tallies as files."""

import asyncio
import tempfile
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from aiogram import Router
from aiogram.types import FSInputFile, Message

from claims.model import Period, Subscriber
from claims.periods import parse_period, reporting_days
from claims.places.search import search
from handlers.commands import Spoken
from handlers.exporting import Wanted, export
from handlers.questions import UnknownPlace, split_period
from handlers.replies import Said, say
from messages.export_about import What, caption, file_name, usage
from messages.export_files import Format
from messages.places import unknown_place
from messages.refusals import said
from messages.texts import texts
from storage.database import Database

DAYS = 7
MOST_BYTES = 49_000_000
"""Telegram takes 50 MB from a bot."""

WHATS = {
    "statements": What.STATEMENTS,
    "заявления": What.STATEMENTS,
    "tallies": What.TALLIES,
    "подсчет": What.TALLIES,
    "подсчеты": What.TALLIES,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What a person wants to take away. ``whats`` are files, one each."""

    region: str | None
    period: Period
    form: Format
    whats: tuple[What, ...]


def export_router() -> Router:
    """A new router; one file is made at a time, for a year's tallies are a minute's work."""
    router = Router(name="export")
    busy = asyncio.Lock()

    async def ask_export(
        message: Message, spoken: Spoken, database: Database, subscriber: Subscriber, now: datetime
    ) -> None:
        language = subscriber.language
        asked = taken(spoken.words, now)
        if isinstance(asked, UnknownPlace):
            await say(message, unknown_place(asked.query, asked.near, language=language, period=asked.period))
        elif asked is None:
            await say(message, said(usage(language)))
        elif busy.locked():
            await say(message, said(texts(language)("export-busy")))
        else:
            async with busy:
                await send_files(message, database, asked, language, now)

    router.message.register(ask_export, Said("export"))
    return router


def taken(words: str, now: datetime) -> Taken | UnknownPlace | None:
    """Reads "Belgorod 30d json statements"; None where the period is not understood."""
    form, whats, rest = Format.CSV, tuple(What), []
    for word in words.split():
        plain = word.casefold().replace("ё", "е")
        if plain in {one.value for one in Format}:
            form = Format(plain)
        elif plain in WHATS:
            whats = (WHATS[plain],)
        else:
            rest.append(word)
    left = " ".join(rest)
    if not left:
        return Taken(region=None, period=reporting_days(now, DAYS), form=form, whats=whats)
    period = parse_period(left, now)
    if period is not None:
        return Taken(region=None, period=period, form=form, whats=whats)
    place, said_period = split_period(left, now)
    found = search(place)
    if found.area is None:
        return UnknownPlace(place, found.near, said_period) if place[:1].isalpha() else None
    period = parse_period(said_period, now) if said_period else reporting_days(now, DAYS)
    if period is None:
        return None
    return Taken(region=found.area.region, period=period, form=form, whats=whats)


async def send_files(message: Message, database: Database, asked: Taken, language: str, now: datetime) -> None:
    """Writes each file to a folder of its own first: what is sent has a size, and nothing large is held in memory."""
    with tempfile.TemporaryDirectory(prefix="dronewatch-") as folder:
        for what in asked.whats:
            wanted = Wanted(what=what, form=asked.form, period=asked.period, region=asked.region)
            path = Path(folder) / file_name(what, asked.form.value, asked.period, asked.region)
            if not await _write(path, database, wanted, language, now):
                await say(message, said(texts(language)("export-too-large")))
                return
            told = caption(what, asked.period, language=language, zone="Europe/Moscow", now=now)
            await message.answer_document(FSInputFile(path), caption=told)


async def _write(path: Path, database: Database, wanted: Wanted, language: str, now: datetime) -> bool:
    """Whether the file stayed within what Telegram takes."""
    with path.open("wb") as file:
        async for piece in export(database, wanted, language=language, now=now):
            file.write(piece.encode())
            if file.tell() > MOST_BYTES:
                return False
    return True
