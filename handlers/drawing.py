"""From the database to a drawing: a period's map, a place's chart."""

from datetime import datetime, timedelta

from claims.model import Office, Period, Picture, Tally
from handlers.answers import digest_of
from messages.areas import region_name
from messages.pictures.chart import Series, chart_of
from messages.pictures.map import map_of
from messages.pictures.shapes import View
from messages.pictures.svg import Drawing
from messages.texts import texts
from messages.voices import MINISTRY, voice_name
from storage.chart_days import tallies_of, voices_by_day
from storage.database import Database

DAY = timedelta(days=1)
USUAL_DAYS = 30
"""Of a chart where nobody says how many."""
MOST_COUNTED, MOST_VOICED = 31, 90
"""Days for which the period's own tally is solved as well, and for which each voice's is."""


async def draw_picture(database: Database, picture: Picture, now: datetime) -> Drawing:
    """What a message of the outbox shows above its text. Raises ValueError for a name that is no picture's."""
    language, zone, period = picture.language, picture.zone, picture.period
    match picture.name:
        case "map":
            return await draw_map(database, period, View.EUROPEAN, language=language, zone=zone, now=now)
        case "chart":
            return await draw_chart(database, picture.region, period, voices=False, language=language, now=now)
        case _:
            raise ValueError(f"no picture is called {picture.name!r}")


async def draw_map(
    database: Database, period: Period, view: View, *, language: str, zone: str, now: datetime
) -> Drawing:
    """The map of a period's digest."""
    digest = await digest_of(database, period, now)
    return map_of(digest, view=view, language=language, zone=zone, now=now)


async def draw_chart(
    database: Database, region: str | None, period: Period, *, voices: bool, language: str, now: datetime
) -> Drawing:
    """The chart of a period's reporting days; with ``voices`` the ministry's beside the region's own, in a quarter."""
    days = [Period(period.start + n * DAY, period.start + (n + 1) * DAY) for n in range(length(period))]
    name = region_name(region, language) if region else texts(language)("country")
    if region is not None and voices and len(days) <= MOST_VOICED:
        series = await _voices(database, region, days, language)
    else:
        found = await tallies_of(database, region, days)
        series = (Series(name, tuple(found[day] for day in days)),)
    total = await whole_tally(database, region, period)
    return chart_of(days, series, about=name, total=total, language=language, now=now)


async def whole_tally(database: Database, region: str | None, period: Period) -> Tally | None:
    """The period's own tally, which is no sum of its days; None for a long one, and where nothing was said."""
    if length(period) > MOST_COUNTED:
        return None
    return (await tallies_of(database, region, [period]))[period]


def length(period: Period) -> int:
    """How many days a period has."""
    return (period.until - period.start) // DAY


async def _voices(database: Database, region: str, days: list[Period], language: str) -> tuple[Series, ...]:
    """A voice that said nothing is all gaps."""
    told = await voices_by_day(database, region, days)
    nothing = (None,) * len(days)
    return tuple(
        Series(
            voice_name(voice=voice, office=office, title=voice, language=language, region=region),
            told.get(voice, nothing),
        )
        for voice, office in ((MINISTRY, Office.MINISTRY), (region, Office.GOVERNOR))
    )
