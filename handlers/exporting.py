"""A period's rows as a stream of text: a day is read, counted and written before the next one."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from claims.counting.reach import MARGIN
from claims.model import Period, Told
from messages.export import Row, days_of, posts_of_statements, statement_rows, tally_rows
from messages.export_about import What
from messages.export_files import Format, writer
from storage.database import Database
from storage.readings import told_near
from storage.wordings import wordings


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is asked to be taken away; ``region`` None is the whole country."""

    what: What
    form: Format
    period: Period
    region: str | None = None


async def export(database: Database, wanted: Wanted, *, language: str, now: datetime) -> AsyncIterator[str]:
    """The file, piece by piece. A day is held in memory at a time, and a transaction lasts as long as its reading."""
    to = writer(wanted.form, wanted.what, wanted.period, language=language, now=now)
    yield to.head
    is_first = True
    for day in days_of(wanted.period):
        for row in await _rows(database, wanted, day, language):
            yield to.row(row, is_first)
            is_first = False
    yield to.tail


async def _rows(database: Database, wanted: Wanted, day: Period, language: str) -> Sequence[Row]:
    areas = None if wanted.region is None else {wanted.region}
    async with database.read() as c:
        told = await told_near(c, areas, (day.span[0] - MARGIN, day.span[1] + MARGIN))
        if wanted.what is What.STATEMENTS:
            words = await wordings(c, posts_of_statements(told, day, wanted.period, wanted.region))
            return _stated(told, wanted, day, words, language)
    return await asyncio.to_thread(_tallied, told, wanted, day, language)


def _stated(
    told: Sequence[Told], wanted: Wanted, day: Period, words: dict[tuple[int, int], str], language: str
) -> list[Row]:
    return list(
        statement_rows(told, day=day, period=wanted.period, region=wanted.region, words=words, language=language)
    )


def _tallied(told: Sequence[Told], wanted: Wanted, day: Period, language: str) -> list[Row]:
    return list(tally_rows(told, day=day, region=wanted.region, language=language))
