"""Answers about claims: a question in, the message out."""

from datetime import datetime

from claims.model import Digest, Message, Period, RegionReport, Subscriber
from handlers.questions import Question, UnknownPeriod, UnknownPlace, question
from messages.places import unknown_place
from messages.refusals import said, unknown_period
from messages.region_report import region_report
from storage.answers import ask_digest, ask_region
from storage.database import Database


async def report_of(database: Database, asked: Question, now: datetime) -> RegionReport:
    """The report of a region, district or town; of the town's district where nobody named the town itself."""
    region, district, period = asked.region, asked.district, asked.period
    report = await ask_region(database, region=region, district=district, period=period, now=now)
    if report.tally is None and asked.wider not in {None, district}:
        report = await ask_region(database, region=region, district=asked.wider, period=period, now=now)
    return report


async def told_report(database: Database, asked: Question, subscriber: Subscriber, now: datetime) -> Message:
    """The report as it is shown; a district's or town's beside the figure of its region."""
    report, around = await report_of(database, asked, now), None
    if report.district is not None:
        around = await ask_region(database, region=asked.region, period=asked.period, now=now)
    return region_report(report, language=subscriber.language, zone=subscriber.zone, now=now, around=around)


async def digest_of(database: Database, period: Period, now: datetime) -> Digest:
    """The whole country in a period."""
    return await ask_digest(database, period=period, now=now)


async def answer(words: str, database: Database, subscriber: Subscriber, now: datetime) -> Message:
    """The answer to typed words: a report, the nearest places, or what a period looks like."""
    language = subscriber.language
    match question(words, now):
        case UnknownPlace() as unknown:
            return unknown_place(unknown.query, unknown.near, language=language, period=unknown.period)
        case UnknownPeriod():
            return said(unknown_period(language))
        case Question() as asked:
            return await told_report(database, asked, subscriber, now)
