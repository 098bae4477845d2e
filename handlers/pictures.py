"""/map, /chart and their buttons."""

from datetime import datetime, timedelta

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from claims.model import Office, Period, Subscriber
from claims.periods import current_day, parse_period, reporting_day, reporting_days
from claims.places.regions import regions
from handlers.album import Album
from handlers.answers import digest_of
from handlers.commands import Spoken
from handlers.questions import Question, UnknownPlace, pressed_period, question
from handlers.replies import Pressed, Said, say
from messages.areas import region_name
from messages.picture import ShowChart, ShowMap, chart_message, map_message
from messages.pictures.chart import Series, chart_of
from messages.pictures.map import map_of
from messages.pictures.shapes import View
from messages.places import unknown_place
from messages.refusals import old_button, said, unknown_period
from messages.texts import texts
from messages.voices import MINISTRY, voice_name
from storage.chart_days import tallies_of, voices_by_day
from storage.database import Database

DAY = timedelta(days=1)
FEWEST, USUAL, MOST, MOST_COUNTED, MOST_VOICED = 7, 30, 365, 31, 90
"""Days of a chart; for so many the period's own tally is solved as well, or each voice's."""


def pictures_router() -> Router:
    """A new router with an album of its own."""
    router = Router(name="pictures")
    album = Album()

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

    router.message.register(ask_map, Said("map"))
    router.callback_query.register(press_map, Pressed(ShowMap))
    router.message.register(ask_chart, Said("chart"))
    router.callback_query.register(press_chart, Pressed(ShowChart))
    return router


def asked_chart(words: str, now: datetime) -> tuple[str | None, Period] | UnknownPlace | None:
    """Reads "Белгород 90d", "30d", ""; whole reporting days, at least a week of them. None: the period is not clear."""
    if not words:
        return None, reporting_days(now, USUAL)
    period = parse_period(words, now)
    if period is not None:
        return None, charted(period)
    match question(words, now):
        case Question(region=region, period=period) if period == reporting_day(now):
            return region, reporting_days(now, USUAL)
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
    digest = await digest_of(database, period, now)
    language, zone = subscriber.language, subscriber.zone
    drawing = map_of(digest, view=view, language=language, zone=zone, now=now)
    told = map_message(digest, view=view, language=language, zone=zone, now=now)
    await album.send(message, drawing, name="map", told=told)


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
    """Draws and sends a chart by reporting day; by voice at most a quarter of a year."""
    language, zone = subscriber.language, subscriber.zone
    count = (period.until - period.start) // DAY
    days = [Period(period.start + n * DAY, period.start + (n + 1) * DAY) for n in range(count)]
    name = region_name(region, language) if region else texts(language)("country")
    if region is not None and voices and count <= MOST_VOICED:
        series = await _voices(database, region, days, language)
    else:
        found = await tallies_of(database, region, days)
        series = (Series(name, tuple(found[day] for day in days)),)
    total = (await tallies_of(database, region, [period]))[period] if count <= MOST_COUNTED else None
    drawing = chart_of(days, series, about=name, total=total, language=language, now=now)
    told = chart_message(region, total, period, days=count, voices=voices, language=language, zone=zone, now=now)
    await album.send(message, drawing, name="chart", told=told)


async def _voices(database: Database, region: str, days: list[Period], language: str) -> tuple[Series, ...]:
    """The ministry's and the region's own voice, side by side; a voice that said nothing is all gaps."""
    told = await voices_by_day(database, region, days)
    nothing = (None,) * len(days)
    return tuple(
        Series(
            voice_name(voice=voice, office=office, title=voice, language=language, region=region),
            told.get(voice, nothing),
        )
        for voice, office in ((MINISTRY, Office.MINISTRY), (region, Office.GOVERNOR))
    )
