"""Answers about claims: a question in, the message out."""

from datetime import datetime

from claims.model import Digest, Message, Period, RegionReport, Subscriber
from handlers.questions import Question, UnknownPeriod, UnknownPlace, question
from messages.places import unknown_place
from messages.refusals import said, unknown_period
from messages.region_report import region_report
from storage.answers import digest as solve_digest
from storage.answers import region_report as solve_region_report
from storage.database import Database


async def report_of(database: Database, asked: Question, now: datetime) -> RegionReport:
    """The report of a region or district."""
    async with database.write() as c:
        return await solve_region_report(c, region=asked.region, district=asked.district, period=asked.period, now=now)


async def digest_of(database: Database, period: Period, now: datetime) -> Digest:
    """The whole country in a period."""
    async with database.write() as c:
        return await solve_digest(c, period=period, now=now)


async def answer(words: str, database: Database, subscriber: Subscriber, now: datetime) -> Message:
    """The answer to typed words: a report, the nearest places, or what a period looks like."""
    language, zone = subscriber.language, subscriber.zone
    match question(words, now):
        case UnknownPlace() as unknown:
            return unknown_place(unknown.query, unknown.near, language=language, period=unknown.period)
        case UnknownPeriod():
            return said(unknown_period(language))
        case Question() as asked:
            return region_report(await report_of(database, asked, now), language=language, zone=zone, now=now)
