"""Answers to questions about claims, kept solved until a post touches what they rest on.

In a reading transaction the answer is the same, but what is solved for it is not kept.
"""

import logging
from collections.abc import Collection
from datetime import datetime
from typing import Any, TypeVar

from claims import report
from claims.counting.reach import MARGIN
from claims.model import Digest, Period, RegionReport, Span
from claims.periods import current_day, is_recent, neighbourhood, week_days
from claims.report.changes import named_regions
from storage.changes import earlier_near
from storage.database import Connection, is_writing
from storage.day_tallies import COUNTING_VERSION, DIGEST, keep_tallies, kept_tallies, usual_figures
from storage.neighbourhood import posts_near
from storage.packing import pack, unpack
from storage.readings import told, told_near
from storage.solved import ALL_REGIONS, keep_answer, solved_answer

log = logging.getLogger(__name__)

T = TypeVar("T")


async def region_report(
    c: Connection, *, region: str, district: str | None = None, period: Period, now: datetime
) -> RegionReport:
    """The report about a region, or a district of it, as ``claims.report`` makes it from all that is stored."""
    recent = f" since {current_day(now).span[0]:.0f}" if is_recent(period, now) else ""
    question = f"region {region}/{district or ''} {_when(period)}{recent}"
    kept = await _kept(c, RegionReport, question, now)
    if kept is not None:
        return kept
    area = region if district is None else f"{region}/{district}"
    week = week_days(period)
    weekly = (*week, Period(week[0].start, week[-1].until))
    span = neighbourhood(period, now)
    around = await posts_near(c, [region], span)
    solved = await kept_tallies(c, area, weekly)
    answer = report.region_report(
        await told(c, around.posts),
        region=region,
        district=district,
        period=period,
        now=now,
        earlier=await earlier_near(c, span),
        solved=solved,
    )
    if is_writing(c):
        tallies = zip(weekly, (*answer.week, answer.week_total), strict=True)
        fresh = {day: tally for day, tally in tallies if day not in solved}
        await keep_tallies(c, area, fresh, around.regions)
        await _keep(c, question, answer, now, around.regions, span)
    return answer


async def digest(c: Connection, *, period: Period, now: datetime) -> Digest:
    """The digest of a period, as ``claims.report`` makes it from all that is stored."""
    question = f"{DIGEST} {_when(period)}"
    kept = await _kept(c, Digest, question, now)
    if kept is not None:
        return kept
    span = (period.span[0] - MARGIN, period.span[1] + MARGIN)
    posts = await told_near(c, None, span)
    regions = sorted(named_regions(posts))
    answer = report.digest(
        posts,
        period=period,
        earlier=await earlier_near(c, span),
        usual=await usual_figures(c, regions, period),
    )
    if is_writing(c):
        await _keep(c, question, answer, now, [ALL_REGIONS], span)
    return answer


def _when(period: Period) -> str:
    return f"{COUNTING_VERSION} {period.span[0]:.0f}-{period.span[1]:.0f}"


async def _kept(c: Connection, kind: type[T], question: str, now: datetime) -> T | None:
    """The answer that was kept; none from a later moment than now, and none of another program's shape."""
    kept = await solved_answer(c, question)
    if kept is None or kept[0] > now.timestamp():
        return None
    try:
        return unpack(kind, kept[1])
    except (TypeError, ValueError, KeyError):
        log.info("The answer to %r was kept in another shape; it is solved anew", question)
        return None


async def _keep(c: Connection, question: str, answer: Any, now: datetime, regions: Collection[str], span: Span) -> None:
    await keep_answer(c, question, [now.timestamp(), pack(answer)], regions=regions, span=span)
