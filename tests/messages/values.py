"""A morning in November, made by hand: what the claims would hand over to be told."""

from datetime import UTC, datetime, timedelta, timezone

from claims.model import (
    Area,
    Basis,
    Casualties,
    Cause,
    Change,
    Channel,
    Claim,
    Count,
    Digest,
    Happening,
    Kind,
    News,
    Office,
    Period,
    PostRef,
    Reading,
    RegionLine,
    RegionReport,
    Tally,
    VoiceLine,
    Window,
)

NOW = datetime(2026, 11, 22, 7, 30, tzinfo=UTC)
UNTIL = datetime(2026, 11, 22, 5, tzinfo=UTC)
DAY = Period(UNTIL - timedelta(days=1), UNTIL)
WEEK = Period(UNTIL - timedelta(days=7), UNTIL)
NIGHT = Period(UNTIL - timedelta(hours=12), UNTIL)


def exactly(number: int) -> Tally:
    return Tally(number, number, number)


def moscow(day: int, hour: int, minute: int = 0) -> datetime:
    """An instant of November 2026 by Moscow's clocks."""
    return datetime(2026, 11, day, hour, minute, tzinfo=timezone(timedelta(hours=3))).astimezone(UTC)


HEADQUARTERS = VoiceLine(
    voice="RU-BEL",
    office=Office.HEADQUARTERS,
    title="Оперативный штаб",
    tally=exactly(61),
    posts=(PostRef(11, 402, "operativno31"),),
    windows=(Window(moscow(21, 9), moscow(22, 9), Basis.STATED),),
)
MINISTRY = VoiceLine(
    voice="mod_russia",
    office=Office.MINISTRY,
    title="Минобороны России",
    tally=exactly(7),
    posts=(PostRef(12, 9001, "mod_russia"),),
    windows=(Window(moscow(21, 23), moscow(22, 7), Basis.STATED),),
)

REPORT = RegionReport(
    region="RU-BEL",
    district=None,
    period=DAY,
    tally=Tally(61, 64, 68),
    voices=(HEADQUARTERS, MINISTRY),
    districts=(
        ("Ракитянский", exactly(31)),
        ("Валуйский", exactly(19)),
        ("Грайворонский", exactly(8)),
        ("Шебекинский", exactly(3)),
    ),
    casualties=Casualties(None, 3),
    damage=True,
    summed=68,
    largest=61,
    since=Tally(4, None, None),
    week=(exactly(41), exactly(57), exactly(80), exactly(112), exactly(84), exactly(60), Tally(61, 64, 68)),
    week_total=Tally(412, 467, None),
)
SILENT = RegionReport(region="RU-KLU", district=None, period=DAY, tally=None)
CONFLICT = RegionReport(
    region="RU-VOR",
    district=None,
    period=NIGHT,
    tally=Tally(9, 12, 12, unplaced=12, change=3.0, conflict=frozenset({"a", "b"})),
    voices=(
        VoiceLine(
            voice="RU-VOR",
            office=Office.GOVERNOR,
            title="Губернатор",
            tally=Tally(9, 12, 12),
            posts=tuple(PostRef(13, number, "vrn_governor") for number in (70, 71)),
            windows=(Window(moscow(21, 22), moscow(22, 6), Basis.STATED), Window(basis=Basis.NIGHT)),
        ),
    ),
    conflicts=(PostRef(13, 70, "vrn_governor"), PostRef(13, 71, "vrn_governor")),
    changes=(
        Change(post=PostRef(13, 70, "vrn_governor"), region="RU-VOR", before=Count(12, 12), after=Count(9, 9)),
        Change(
            post=PostRef(13, 72, "vrn_governor"),
            region="RU-VOR",
            before=Count(2, None),
            after=None,
            why=Cause.WITHDRAWN,
        ),
        Change(
            post=PostRef(13, 73, "vrn_governor"),
            region="RU-VOR",
            before=Count(7, 7),
            after=Count(1, 1),
            why=Cause.CORRECTED,
        ),
    ),
    summed=21,
    largest=12,
)
DISTRICT = RegionReport(
    region="RU-BEL",
    district="Ракитянский",
    period=WEEK,
    tally=Tally(31, 60, None),
    voices=(
        VoiceLine(
            voice="RU-BEL",
            office=Office.HEADQUARTERS,
            title="Оперативный штаб",
            tally=Tally(31, 60, None),
            posts=tuple(PostRef(11, number, "operativno31") for number in range(398, 403)),
            windows=tuple(Window(moscow(day, 9), moscow(day + 1, 9), Basis.STATED) for day in range(17, 22)),
        ),
    ),
    summed=70,
    largest=20,
)

DIGEST = Digest(
    period=DAY,
    tally=Tally(187, 203, 240, unplaced=12),
    regions=(
        RegionLine(
            region="RU-BEL",
            tally=Tally(61, 64, 68),
            usual=28.0,
            casualties=Casualties(None, 3),
            posts=(PostRef(11, 402, "operativno31"),),
        ),
        RegionLine(region="RU-BRY", tally=exactly(41), usual=38.0),
        RegionLine(region="RU-KRS", tally=exactly(26), usual=60.0, damage=True),
        RegionLine(region="SEA-BLACK", tally=exactly(13)),
        RegionLine(region="RU-KLU", tally=exactly(13), usual=2.0, posts=(PostRef(14, 8, "kaluga40"),)),
        RegionLine(region="RU-VOR", tally=exactly(9), casualties=Casualties(1, -1)),
        RegionLine(region="RU-TUL", tally=Tally(2, None, None)),
    ),
    changes=(Change(post=PostRef(13, 70, "vrn_governor"), region="RU-VOR", before=Count(12, 12), after=Count(9, 9)),),
)
QUIET = Digest(period=NIGHT, tally=None)

KALUGA = Channel(
    id=14, username="kaluga40", title="Шапша <b>Калуга</b>", voice="RU-KLU", office=Office.GOVERNOR, region="RU-KLU"
)


def reading(low: int | None, high: int | None, *areas: Area) -> Reading:
    """A governor's report of a night over the areas, one claim an area where there are several."""
    each = Count(low, high) if len(areas) == 1 else Count(1, 1)
    return Reading(
        language="ru",
        kind=Kind.INTERCEPTION,
        downed=Count(low, high),
        claims=tuple(Claim(count=each, areas=(area,), span=(0, 1), rule="test") for area in areas),
        window=Window(moscow(21, 22), moscow(22, 6), Basis.STATED),
        casualties=Casualties(0, 3),
        damage=True,
    )


def news(what: Happening, now: Reading | None, before: Reading | None = None, channel: Channel = KALUGA) -> News:
    return News(
        id=1,
        what=what,
        channel=channel,
        ref=PostRef(14, 8, "kaluga40"),
        date=moscow(22, 7, 12),
        arrived=moscow(22, 7, 13),
        reading=now,
        before=before,
    )


TARUSA, OBNINSK = Area("RU-KLU", "Тарусский"), Area("RU-KLU", "Обнинск")
FOUR = reading(4, 4, TARUSA)
