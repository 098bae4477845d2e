"""/compare A B: two regions in one period, or one region in two."""

import re
from dataclasses import replace
from datetime import datetime

from aiogram import Router
from aiogram.types import Message

from claims.model import Subscriber
from claims.periods import parse_period
from claims.places.search import search
from handlers.answers import report_of
from handlers.commands import Spoken
from handlers.questions import Question, question, split_period
from handlers.replies import Said, say
from messages.comparison import comparison, comparison_usage
from storage.database import Database

MOST_PLACE_WORDS = 8
_BETWEEN = re.compile(r"\s*[,;]\s*|\s+(?:и|с|против|and|with|vs\.?)\s+", re.IGNORECASE)

Pair = tuple[Question, Question]


def comparing_router() -> Router:
    router = Router(name="comparing")
    router.message.register(ask_to_compare, Said("compare"))
    return router


async def ask_to_compare(
    message: Message, spoken: Spoken, database: Database, subscriber: Subscriber, now: datetime
) -> None:
    pair = two_questions(spoken.words, now)
    if pair is None:
        await say(message, comparison_usage(subscriber.language))
        return
    reports = [await report_of(database, asked, now) for asked in pair]
    await say(message, comparison(reports, language=subscriber.language, zone=subscriber.zone, now=now))


def two_questions(words: str, now: datetime) -> Pair | None:
    """Reads "Белгородская Курская 7д", "Belgorod and Kursk", "Белгородская вчера, 7д"; None for anything else."""
    parts = _BETWEEN.split(words)
    if len(parts) == 2:
        return _pair(parts[0], parts[1], now)
    place, said = split_period(words, now)
    every = place.split()[:MOST_PLACE_WORDS]
    for at in range(1, len(every)):
        first, second = " ".join(every[:at]), " ".join(every[at:])
        if search(first).area is not None and search(second).area is not None:
            return _pair(first, f"{second} {said}", now)
    return None


def _pair(first: str, second: str, now: datetime) -> Pair | None:
    one, other = question(first, now), question(second, now)
    if not isinstance(one, Question):
        return None
    if isinstance(other, Question):
        shared = not split_period(first, now)[1]
        return (replace(one, period=other.period) if shared else one), other
    period = parse_period(second, now)
    return None if period is None else (one, replace(one, period=period))
