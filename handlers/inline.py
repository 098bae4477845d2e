"""Inline mode: "@bot Белгород" in any chat offers a report to share, the bot's name alone the whole country's.

Beside it the map, or the chart, where Telegram has it already: inline mode can offer no file that was never sent.
"""

from dataclasses import replace
from datetime import datetime

from aiogram import Router
from aiogram.types import (
    InlineQuery,
    InlineQueryResultArticle,
    InlineQueryResultCachedPhoto,
    InputTextMessageContent,
)

from claims.model import Message, Subscriber
from claims.periods import reporting_day, reporting_days
from handlers.album import key_of
from handlers.answers import digest_of, report_of
from handlers.commands import MOST_WORDS
from handlers.drawing import USUAL_DAYS, draw_chart, draw_map, whole_tally
from handlers.questions import Question, question
from messages.inline import card_description, card_title, country_title
from messages.picture import chart_message, map_message
from messages.pictures.shapes import View
from messages.pictures.svg import Drawing
from messages.region_report import region_report
from messages.telegram import caption_arguments, content_arguments
from messages.today import today
from storage.database import Database
from storage.photos import photo_of

KEPT_SECONDS = 60

Results = list[InlineQueryResultArticle | InlineQueryResultCachedPhoto]


def inline_router() -> Router:
    router = Router(name="inline")
    router.inline_query.register(offer_cards)
    return router


async def offer_cards(query: InlineQuery, database: Database, subscriber: Subscriber, now: datetime) -> None:
    words = " ".join(query.query.split())[:MOST_WORDS]
    asked = question(words, now) if words else None
    results: Results = []
    if not words:
        results = await of_the_country(database, subscriber, now)
    elif isinstance(asked, Question):
        results = await of_a_place(database, asked, subscriber, now)
    await query.answer(list(results), cache_time=KEPT_SECONDS, is_personal=True)


async def of_the_country(database: Database, subscriber: Subscriber, now: datetime) -> Results:
    """The last reporting day by region, and its map."""
    language, zone = subscriber.language, subscriber.zone
    digest = await digest_of(database, reporting_day(now), now)
    told = today(digest, language=language, zone=zone, now=now)
    title, beside = country_title(language), card_description(digest, language)
    drawing = await draw_map(database, digest.period, View.EUROPEAN, language=language, zone=zone, now=now)
    caption = map_message(digest, view=View.EUROPEAN, language=language, zone=zone, now=now)
    return [article(told, title, beside), *await photo(database, drawing, caption, title, beside)]


async def of_a_place(database: Database, asked: Question, subscriber: Subscriber, now: datetime) -> Results:
    """The report, and the chart of its region."""
    language, zone = subscriber.language, subscriber.zone
    report = await report_of(database, asked, now)
    told = region_report(report, language=language, zone=zone, now=now)
    title, beside = card_title(report, language), card_description(report, language)
    period = reporting_days(now, USUAL_DAYS)
    drawing = await draw_chart(database, asked.region, period, voices=False, language=language, now=now)
    total = await whole_tally(database, asked.region, period)
    caption = chart_message(
        asked.region, total, period, days=USUAL_DAYS, voices=False, language=language, zone=zone, now=now
    )
    return [article(told, title, beside), *await photo(database, drawing, caption, title, beside)]


def article(told: Message, title: str, description: str) -> InlineQueryResultArticle:
    """The report as something to share; without buttons, which only the bot's own messages can follow."""
    shared = replace(told, buttons=())
    content = InputTextMessageContent(**content_arguments(shared))
    return InlineQueryResultArticle(id="report", title=title, description=description, input_message_content=content)


async def photo(
    database: Database, drawing: Drawing, told: Message, title: str, description: str
) -> list[InlineQueryResultCachedPhoto]:
    """The picture by its file id; nothing where it was never sent."""
    async with database.read() as c:
        file_id = await photo_of(c, key_of(drawing))
    if file_id is None:
        return []
    caption = caption_arguments(replace(told, buttons=()))
    del caption["disable_notification"]
    return [
        InlineQueryResultCachedPhoto(
            id="picture", photo_file_id=file_id, title=title, description=description, **caption
        )
    ]
