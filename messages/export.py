"""Rows to take away: what was stated, and what it adds up to. Pure; ``export_files`` writes them down."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta

from claims.counting.areas import meet, region_of
from claims.counting.naive import naive
from claims.counting.silence import ALL_OF, is_silence
from claims.counting.spans import overlap
from claims.counting.statements import post_of, statements
from claims.model import Period, Span, Statement, Tally, Told
from claims.periods import current_day
from claims.report import digest
from messages.areas import district_name, region_name

Value = str | int | float | bool | None | tuple[str, ...]
Row = Mapping[str, Value]
Key = tuple[int, int]

COUNTRY = "*"
"""The area of the whole country's tallies, drones without a place among them."""


def days_of(period: Period) -> Iterator[Period]:
    """The period cut at the ends of reporting days, oldest first: what is read and written down at a time."""
    start = period.start
    while start < period.until:
        until = min(current_day(start).until, period.until)
        yield Period(start, until)
        start = until


def posts_of_statements(told: Sequence[Told], day: Period, period: Period, region: str | None) -> list[Key]:
    """The posts whose statements ``statement_rows`` tells: those whose words are needed."""
    return list(dict.fromkeys(post_of(s.id) for s in _stated(told, day, period, region)))


def statement_rows(
    told: Sequence[Told],
    *,
    day: Period,
    period: Period,
    region: str | None,
    words: Mapping[Key, str],
    language: str,
) -> Iterator[Row]:
    """What was stated in a day of the period, oldest window first.

    ``told`` are all posts that reach the day by ``counting.reach.MARGIN``. A statement belongs to the day in which its
    window begins, or to the period's first; so each stands once in a period. What only follows from a list is left out.
    """
    posts = {(post.ref.channel_id, post.ref.number): post for post in told}
    for s in sorted(_stated(told, day, period, region), key=lambda s: (s.outer, s.id)):
        post = posts[post_of(s.id)]
        yield {
            "statement": s.id,
            "voice": s.voice,
            "office": post.office.value,
            "channel": post.title,
            "link": post.ref.url,
            "posted": moment(post.date),
            "edited": moment(post.edited) if post.edited else None,
            "areas": tuple(sorted(s.areas)),
            "places": tuple(_place(key, language) for key in sorted(s.areas)),
            "low": s.low,
            "high": s.high,
            "window_from": _minute(s.outer[0]),
            "window_until": _minute(s.outer[1]),
            "surely_from": _minute(s.inner[0]) if s.inner else None,
            "surely_until": _minute(s.inner[1]) if s.inner else None,
            "limited_to": s.book,
            "types": tuple(sorted(s.kinds)),
            "part": _is_part(post, s),
            "words": _words(post, s, words),
        }


def tally_rows(told: Sequence[Told], *, day: Period, region: str | None, language: str) -> Iterator[Row]:
    """The tally of every region that was named in a day, most drones first, before them the whole country's.

    With ``region``, of this alone. ``told`` are all posts that reach the day by ``counting.reach.MARGIN``. A region
    that nobody spoke of has no row: no report is not zero. A region's own day may begin and end up to three hours
    off, where its windows are not cut.
    """
    said = statements(told)
    whole = digest(told, period=day)
    posts = {(post.ref.channel_id, post.ref.number): post for post in told}
    lines = [
        (line.region, line.tally, line.period or whole.period)
        for line in whole.regions
        if region in (None, line.region)
    ]
    if region is None and whole.tally is not None:
        lines.insert(0, (COUNTRY, whole.tally, whole.period))
    for code, tally, own in lines:
        areas = None if code == COUNTRY else frozenset({code})
        about = [s for s in said if _tells(s, own.span, areas)]
        behind = [posts[key] for key in dict.fromkeys(post_of(s.id) for s in about)]
        summed, largest = naive(said, areas, own.span)
        yield {
            "from": moment(own.start),
            "until": moment(own.until),
            "area": code,
            "place": "" if code == COUNTRY else region_name(code, language),
            **_bounds(tally),
            "contradictions": _links(posts[key] for key in sorted({post_of(one) for one in tally.conflict})),
            "change": tally.change,
            "voices": tuple(sorted({s.voice for s in about})),
            "links": _links(sorted(behind, key=lambda post: (post.date, post.ref.number))),
            "sum": summed,
            "largest": largest,
        }


def moment(instant: datetime) -> str:
    """ISO 8601 in UTC: "2026-11-22T05:00:00Z"."""
    return f"{instant.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def _stated(told: Sequence[Told], day: Period, period: Period, region: str | None) -> list[Statement]:
    areas = None if region is None else frozenset({region})
    is_first = day.start == period.start
    return [
        s
        for s in statements(told, areas)
        if _tells(s, day.span, areas) and not s.id.endswith(f":{ALL_OF}") and (is_first or s.outer[0] >= day.span[0])
    ]


def _tells(statement: Statement, span: Span, areas: frozenset[str] | None) -> bool:
    return (
        not is_silence(statement) and overlap(statement.outer, span) and (areas is None or meet(statement.areas, areas))
    )


def _bounds(tally: Tally) -> dict[str, Value]:
    return {"least": tally.least, "agreed": tally.agreed, "most": tally.most, "unplaced": tally.unplaced}


def _links(posts: Iterator[Told] | Sequence[Told]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(post.ref.url for post in posts))


def _place(key: str, language: str) -> str:
    district = key.partition("/")[2]
    name = region_name(region_of(key), language)
    return f"{name}: {district_name(district, language)}" if district else name


def _is_part(post: Told, statement: Statement) -> bool:
    item = statement.id.rpartition(":")[2]
    return item.isdigit() and post.reading.claims[int(item)].part_of is not None


def _words(post: Told, statement: Statement, words: Mapping[Key, str]) -> str:
    """The words of the post in which the statement stands, on one line; the post's first ones for a whole list."""
    text = words.get((post.ref.channel_id, post.ref.number), "")
    item = statement.id.rpartition(":")[2]
    if item.isdigit():
        start, until = post.reading.claims[int(item)].span
        text = text[start:until]
    return " ".join(text.split())[:300]


def _minute(minute: float) -> str:
    return moment(datetime(1970, 1, 1, tzinfo=UTC) + timedelta(minutes=minute))
