"""Inline mode: "@bot Белгород" in any chat offers a report to share."""

from dataclasses import replace
from datetime import datetime

from aiogram import Router
from aiogram.types import InlineQuery, InlineQueryResultArticle, InputTextMessageContent

from claims.model import Message, Subscriber
from handlers.answers import report_of
from handlers.commands import MOST_WORDS
from handlers.questions import Question, question
from messages.inline import card_description, card_title
from messages.region_report import region_report
from messages.telegram import content_arguments
from storage.database import Database

KEPT_SECONDS = 60


def inline_router() -> Router:
    router = Router(name="inline")
    router.inline_query.register(offer_card)
    return router


async def offer_card(query: InlineQuery, database: Database, subscriber: Subscriber, now: datetime) -> None:
    asked = question(" ".join(query.query.split())[:MOST_WORDS], now) if query.query.strip() else None
    if not isinstance(asked, Question):
        await query.answer([], cache_time=KEPT_SECONDS, is_personal=True)
        return
    report = await report_of(database, asked, now)
    told = region_report(report, language=subscriber.language, zone=subscriber.zone, now=now)
    title, beside = card_title(report, subscriber.language), card_description(report, subscriber.language)
    await query.answer([article(told, title, beside)], cache_time=KEPT_SECONDS, is_personal=True)


def article(told: Message, title: str, description: str) -> InlineQueryResultArticle:
    """The report as something to share; without buttons, which only the bot's own messages can follow."""
    shared = replace(told, buttons=())
    content = InputTextMessageContent(**content_arguments(shared))
    return InlineQueryResultArticle(id="report", title=title, description=description, input_message_content=content)
