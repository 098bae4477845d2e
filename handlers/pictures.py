"""/map, /chart and their buttons."""

from datetime import datetime, timedelta

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from claims.model import Period, Subscriber
from claims.periods import current_day, parse_period, reporting_day, reporting_days
from claims.places.regions import regions
from handlers.album import Album
from handlers.answers import digest_of, report_of
from handlers.commands import Spoken
from handlers.drawing import USUAL_DAYS, draw_chart, draw_map, length, whole_tally
from handlers.questions import Question, UnknownPlace, pressed_period, pressed_question, question
from handlers.replies import Pressed, Said, say
from messages.buttons import ShowRegion
from messages.picture import ShowChart, ShowDistricts, ShowMap, chart_message, districts_message, map_message
from messages.pictures.districts import districts_of
from messages.pictures.shapes import View
from messages.places import unknown_place
from messages.refusals import old_button, said, unknown_period
from storage.database import Database

DAY = timedelta(days=1)
FEWEST, MOST = 7, 365
"""Days of a chart."""


def pictures_router(album: Album) -> Router:
    router = Router(name="pictures")

    async def ask_map(
        message: Message, spoken: Spoken, database: Database, subscriber: Subscriber, now: datetime
    ) -> None:
        period = parse_period(spoken.words, now) if spoken.words else reporting_day(now)
        if period is None:
            await say(message, said(unknown_period(subscriber.language)))
            return
        await send_map(album, message, database, subscriber, now, period, View.EUROPEAN)

    async def press_map(
        query: CallbackQuery, pressed: ShowMap, database: Database, subscriber: Subscriber, now: datetime
    ) -> str | None:
        period = pressed_period(pressed.period, now)
        if period is None or not isinstance(query.message, Message):
            return old_button(subscriber.language)
        await send_map(album, query.message, database, subscriber, now, period, pressed.view)
        return None

    async def ask_chart(
        message: Message, spoken: Spoken, database: Database, subscriber: Subscriber, now: datetime
    ) -> None:
        match asked_chart(spoken.words, now):
            case None:
                await say(message, said(unknown_period(subscriber.language)))
            case UnknownPlace() as unknown:
                near = unknown_place(unknown.query, unknown.near, language=subscriber.language, period=unknown.period)
                await say(message, near)
            case (region, period):
                await send_chart(album, message, database, subscriber, now, region, period)

    async def press_chart(
        query: CallbackQuery, pressed: ShowChart, database: Database, subscriber: Subscriber, now: datetime
    ) -> str | None:
        region = pressed.region or None
        known = region is None or region in regions()
        if not known or not FEWEST <= pressed.days <= MOST or not isinstance(query.message, Message):
            return old_button(subscriber.language)
        period = reporting_days(now, pressed.days)
        await send_chart(album, query.message, database, subscriber, now, region, period, voices=pressed.voices)
        return None

    async def press_districts(
        query: CallbackQuery, pressed: ShowDistricts, database: Database, subscriber: Subscriber, now: datetime
    ) -> str | None:
        asked = pressed_question(ShowRegion(region=pressed.region, period=pressed.period), now)
        if asked is None or not isinstance(query.message, Message):
            return old_button(subscriber.language)
        report = await report_of(database, asked, now)
        language, zone = subscriber.language, subscriber.zone
        drawing = districts_of(report, language=language, zone=zone, now=now)
        told = districts_message(report, language=language, zone=zone, now=now)
        await album.send(query.message, drawing, name="districts", told=told, database=database, now=now)
        return None

    router.message.register(ask_map, Said("map"))
    router.callback_query.register(press_map, Pressed(ShowMap))
    router.message.register(ask_chart, Said("chart"))
    router.callback_query.register(press_chart, Pressed(ShowChart))
    router.callback_query.register(press_districts, Pressed(ShowDistricts))
    return router


def asked_chart(words: str, now: datetime) -> tuple[str | None, Period] | UnknownPlace | None:
    """Reads "Белгород 90d", "30d", ""; whole reporting days, at least a week of them. None: the period is not clear."""
    if not words:
        return None, reporting_days(now, USUAL_DAYS)
    period = parse_period(words, now)
    if period is not None:
        return None, charted(period)
    match question(words, now):
        case Question(region=region, period=period) if period == reporting_day(now):
            return region, reporting_days(now, USUAL_DAYS)
        case Question(region=region, period=period):
            return region, charted(period)
        case UnknownPlace() as unknown:
            return unknown
    return None


def charted(period: Period) -> Period:
    """The reporting days that a period touches, at least a week and at most a year of them."""
    first, last = current_day(period.start), current_day(period.until - timedelta(minutes=1))
    start = min(first.start, last.until - FEWEST * DAY)
    return Period(max(start, last.until - MOST * DAY), last.until)


async def send_map(
    album: Album,
    message: Message,
    database: Database,
    subscriber: Subscriber,
    now: datetime,
    period: Period,
    view: View,
) -> None:
    """Draws and sends a period's map."""
    language, zone = subscriber.language, subscriber.zone
    drawing = await draw_map(database, period, view, language=language, zone=zone, now=now)
    digest = await digest_of(database, period, now)
    told = map_message(digest, view=view, language=language, zone=zone, now=now)
    await album.send(message, drawing, name="map", told=told, database=database, now=now)


async def send_chart(
    album: Album,
    message: Message,
    database: Database,
    subscriber: Subscriber,
    now: datetime,
    region: str | None,
    period: Period,
    *,
    voices: bool = False,
) -> None:
    """Draws and sends a chart by reporting day."""
    language, zone = subscriber.language, subscriber.zone
    drawing = await draw_chart(database, region, period, voices=voices, language=language, now=now)
    total = await whole_tally(database, region, period)
    told = chart_message(
        region, total, period, days=length(period), voices=voices, language=language, zone=zone, now=now
    )
    await album.send(message, drawing, name="chart", told=told, database=database, now=now)
