"""Posts as the reader hands them on, for tests of what is made of them. Times are Moscow's, in November 2026."""

from datetime import UTC, datetime, timedelta

from claims.model import Area, Basis, Casualties, Claim, Count, Doubt, Kind, Office, PostRef, Reading, Told, Window

MOSCOW = timedelta(hours=3)
NO_TIME = Window()
NOBODY_SAID = Casualties()
CHANNELS = {"mod_russia": 1, "RU-BEL": 2, "RU-KLU": 3, "news": 4}
OFFICES = {"mod_russia": Office.MINISTRY, "RU-BEL": Office.GOVERNOR, "RU-KLU": Office.GOVERNOR, "news": Office.NEWS}


def at(day: int, clock: str) -> datetime:
    """A day of November 2026 and a time, "08:00", in Moscow."""
    return datetime(2026, 11, day, int(clock[:2]), int(clock[3:]), tzinfo=UTC) - MOSCOW


def minutes(day: int, clock: str) -> float:
    """The same as counting has it."""
    return at(day, clock).timestamp() / 60


def stated(day: int, clock: str, until_day: int, until_clock: str) -> Window:
    """A window with both its ends."""
    return Window(at(day, clock), at(until_day, until_clock), Basis.STATED)


def claim(
    low: int | None,
    *places: str,
    high: int | None = -1,
    rule: str = "число",
    part_of: int | None = None,
    heading_to: str | None = None,
    window: Window | None = None,
    uav: tuple[str, ...] | None = None,
    means: tuple[str, ...] | None = None,
    units: tuple[str, ...] | None = None,
    relayed_from: str | None = None,
) -> Claim:
    """A claim over places "REGION", "REGION/DISTRICT" or "REGION/DISTRICT/SETTLEMENT"; exact where ``high`` is left."""
    return Claim(
        count=Count(low, low if high == -1 else high),
        areas=tuple(_area(place) for place in places),
        span=(0, 1),
        rule=rule,
        part_of=part_of,
        heading_to=heading_to,
        window=window,
        uav=uav,
        means=means,
        units=units,
        relayed_from=relayed_from,
    )


def post(
    voice: str,
    posted: datetime,
    *claims: Claim,
    window: Window = NO_TIME,
    downed: int | None = None,
    number: int | None = None,
    channel: int | None = None,
    increment: bool = False,
    text_key: str = "",
    uav: tuple[str, ...] = (),
    means: tuple[str, ...] = (),
    units: tuple[str, ...] = (),
    casualties: Casualties = NOBODY_SAID,
    damage: bool | None = None,
    relayed_from: str | None = None,
    doubts: tuple[Doubt, ...] = (),
    kind: Kind = Kind.INTERCEPTION,
) -> Told:
    """A post; its headline is the sum of its claims unless ``downed`` is given, its number the minute it was posted."""
    whole = [c.count for c in claims if c.part_of is None]
    highs = [c.high for c in whole]
    total = Count(sum(c.low or 0 for c in whole), None if None in highs else sum(h or 0 for h in highs))
    reading = Reading(
        language="ru",
        kind=kind,
        downed=Count(downed, downed) if downed is not None else total,
        claims=claims,
        increment=increment,
        window=window,
        uav=uav,
        means=means,
        units=units,
        casualties=casualties,
        damage=damage,
        relayed_from=relayed_from,
        doubts=doubts,
    )
    channel_id = channel or CHANNELS[voice]
    return Told(
        ref=PostRef(channel_id, number or int(posted.timestamp() // 60 % 100_000), voice),
        date=posted,
        voice=voice,
        office=OFFICES[voice],
        title=voice,
        reading=reading,
        region=voice if voice.startswith("RU-") else None,
        text_key=text_key,
    )


def _area(place: str) -> Area:
    region, _, rest = place.partition("/")
    district, _, settlement = rest.partition("/")
    return Area(region, district or None, settlement or None)
