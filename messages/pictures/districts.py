"""A region by district: a bar for each that was named, the longest first.

Bars and no map: the shapes of districts can be had lawfully only as they were before the reforms that merged most of
them into okrugs, and a point on a map would be finer than what was published.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime

from claims.model import RegionReport, Tally
from messages.areas import district_name, region_name
from messages.pictures.lettering import shortened, width
from messages.pictures.scale import BARS, CONFLICT, counts, is_open, reach, short_figure
from messages.pictures.svg import INK, SOFT_INK, Box, Drawing, Label, document, path, rectangle, text
from messages.pictures.titles import EDGE, FOOT, HEAD, footer, heading
from messages.texts import texts

WIDTH = 1280
ROW, THICK, SIZE = 54, 34, 29
MOST_ROWS = 24
NAMES = 400
"""Pixels for the names."""
FIGURES = 150
"""Pixels at the right for the figure behind the longest bar."""
LEFT = EDGE + NAMES + 16

District = tuple[str, Tally]


def districts_of(report: RegionReport, *, language: str, zone: str, now: datetime) -> Drawing:
    """The districts that the report names; what more of them there are is said below."""
    t = texts(language)
    told = sorted((one for one in report.districts if counts(one[1])), key=_longest_first)
    labelled = [
        *heading(
            region_name(report.region, language),
            t("districts-claims"),
            t("country-total"),
            report.tally if counts(report.tally) else None,
            report.period,
            WIDTH,
            language=language,
            zone=zone,
            now=now,
        ),
        *_rows(told[:MOST_ROWS], language),
        *_note(told, language),
    ]
    below = HEAD + ROW * (min(len(told), MOST_ROWS) + 1)
    foot = footer(Box(0, below, WIDTH, FOOT), t("chart-credit"))
    height = below + FOOT
    parts = (part for part, _ in labelled)
    return Drawing(document(WIDTH, height, *parts, foot), WIDTH, height, tuple(label for _, label in labelled))


def _longest_first(district: District) -> tuple[int, int, str]:
    name, tally = district
    return -tally.least, -reach(tally), name


def _rows(districts: Sequence[District], language: str) -> Iterator[tuple[str, Label]]:
    longest = max((reach(tally) for _, tally in districts), default=0) or 1
    for number, (name, tally) in enumerate(districts):
        top = HEAD + number * ROW
        named = shortened(district_name(name, language), SIZE, NAMES)
        long = width(named, SIZE)
        right = EDGE + NAMES
        yield (
            text((right, top + SIZE + 4), named, SIZE, anchor="end"),
            Label(name, named, Box(right - long, top + 4, long, SIZE + 6)),
        )
        yield _bar(name, tally, top, longest)


def _bar(name: str, tally: Tally, top: float, longest: int) -> tuple[str, Label]:
    """Solid for what is surely claimed, pale to the end of the range, an arrow where more may have been."""
    room = WIDTH - EDGE - FIGURES - LEFT
    sure, perhaps = BARS[0]
    low, high = max(3.0, room * tally.least / longest), max(3.0, room * reach(tally) / longest)
    drawn = rectangle(Box(LEFT, top + 4, high, THICK), perhaps, stroke=sure) if high > low else ""
    drawn += rectangle(Box(LEFT, top + 4, low, THICK), sure)
    if tally.conflict:
        drawn += rectangle(Box(LEFT, top + THICK + 7, high, 5), CONFLICT)
    end = LEFT + high
    if is_open(tally):
        drawn += path(f"M{end + 4:g} {top + 10:g}v{THICK - 12:g}l14 {-(THICK - 12) / 2:g}z", fill=sure)
        end += 18
    said = short_figure(tally)
    long = width(said, SIZE, bold=True)
    drawn += text((end + 12, top + SIZE + 4), said, SIZE, colour=INK, bold=True)
    return drawn, Label(f"figure {name}", said, Box(end + 12, top + 4, long, SIZE + 6))


def _note(districts: Sequence[District], language: str) -> Iterator[tuple[str, Label]]:
    """That not every claim names a district, and how many more districts were named."""
    t = texts(language)
    left = len(districts) - MOST_ROWS
    words = [t("districts-more", count=left)] if left > 0 else []
    words.append(t("districts-note") if districts else t("no-reports"))
    y = HEAD + ROW * min(len(districts), MOST_ROWS) + 30
    said = shortened(" · ".join(words), 24, WIDTH - 2 * EDGE)
    yield (
        text((EDGE, y), said, 24, colour=SOFT_INK),
        Label("note", said, Box(EDGE, y - 24, width(said, 24), 28)),
    )
