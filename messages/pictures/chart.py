"""The chart: a region, or the country, by reporting day; ranges as ranges, gaps where nothing was said."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from claims.model import Period, Tally
from messages.dates import MOSCOW, day, zone_info
from messages.pictures.lettering import width
from messages.pictures.scale import BARS, CONFLICT, counts, is_open, reach, short_figure
from messages.pictures.svg import (
    CRISP,
    PAPER,
    SOFT_INK,
    Box,
    Drawing,
    Label,
    document,
    line,
    outline,
    path,
    rectangle,
    text,
)
from messages.pictures.titles import FOOT, HEAD, footer, heading
from messages.texts import texts

WIDTH, HEIGHT = 1280, 860
PLOT = Box(96, HEAD + 34, 1150, 500)
KEY_TOP = 806
GRID, GAP = "#e3e7ea", "#eef1f3"
FIGURE, TICK = 24, 23
MOST_NAMED = 3
NICE = (1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10)


@dataclass(frozen=True, slots=True)
class Series:
    """What is drawn a bar a day: the tally of each day, None for a day on which nothing was said."""

    name: str
    tallies: tuple[Tally | None, ...]


def chart_of(
    days: Sequence[Period],
    series: Sequence[Series],
    *,
    about: str,
    total: Tally | None,
    language: str,
    now: datetime,
) -> Drawing:
    """One or two series over days that follow one another; ``total`` is the whole period's own tally, no sum.

    ``about`` is the place's name. Bars stand side by side where there are two series.
    """
    series = [Series(s.name, tuple(one if counts(one) else None for one in s.tallies)) for s in series]
    top = _nice_top(max((reach(one) for s in series for one in s.tallies if one is not None), default=1))
    period = Period(days[0].start, days[-1].until)
    t = texts(language)
    labelled = [
        *heading(
            about,
            t("chart-claims"),
            t("country-total"),
            total if counts(total) else None,
            period,
            WIDTH,
            language=language,
            zone=MOSCOW,
            now=now,
        ),
        *_dates(days, language),
        *_key(series, language),
        *_figures(series, top),
    ]
    parts = [*_grid(top), *_gaps(series), *_bars(series, top), *(part for part, _ in labelled)]
    labels = tuple(label for _, label in labelled)
    foot = footer(Box(0, HEIGHT - FOOT + 8, WIDTH, FOOT), t("chart-credit"))
    return Drawing(document(WIDTH, HEIGHT, *parts, foot), WIDTH, HEIGHT, labels)


def _nice_top(most: int) -> int:
    """The end of the axis: four whole steps of a round number that reach the most."""
    least = max(1.0, most / 4)
    power = 10 ** math.floor(math.log10(least))
    return int(4 * next(nice * power for nice in NICE if nice * power >= least and nice * power % 1 == 0))


def _height(value: float, top: int) -> float:
    return PLOT.height * value / top


def _column(at: int, days: int) -> tuple[float, float]:
    """Left edge and width of a day."""
    wide = PLOT.width / days
    return PLOT.left + at * wide, wide


def _bar(at: int, days: int, number: int, among: int) -> tuple[float, float]:
    """Left edge and width of a bar in its day."""
    left, wide = _column(at, days)
    room = wide * (0.72 if days < 120 else 0.9)
    return left + (wide - room) / 2 + room * number / among, room / among


def _grid(top: int) -> Iterator[str]:
    for step in range(5):
        value = top * step // 4
        y = PLOT.top + PLOT.height - _height(value, top)
        yield line(
            (PLOT.left, y), (PLOT.left + PLOT.width, y), SOFT_INK if step == 0 else GRID, 2 if step == 0 else 1.5
        )
        yield text((PLOT.left - 12, y + 8), str(value), TICK, colour=SOFT_INK, anchor="end")


def _gaps(series: Sequence[Series]) -> Iterator[str]:
    """A pale column where nobody said anything: that is not zero."""
    days = len(series[0].tallies)
    silent = [all(one.tallies[at] is None for one in series) for at in range(days)]
    for is_gap, run in groupby(range(days), key=silent.__getitem__):
        if is_gap:
            columns = list(run)
            left, wide = _column(columns[0], days)
            yield rectangle(Box(left, PLOT.top, wide * len(columns), PLOT.height), GAP)


def _bars(series: Sequence[Series], top: int) -> Iterator[str]:
    floor = PLOT.top + PLOT.height
    for number, one in enumerate(series):
        sure, perhaps = BARS[number]
        sures, ranges, arrows, conflicts = [], [], [], []
        for at, tally in enumerate(one.tallies):
            if tally is None:
                continue
            left, wide = _bar(at, len(one.tallies), number, len(series))
            low, high = _height(tally.least, top), _height(reach(tally), top)
            if high > low:
                ranges.append(outline(Box(left, floor - high, wide, high - low)))
            sures.append(outline(Box(left, floor - max(low, 2), wide, max(low, 2))))
            if is_open(tally):
                arrows.append(_arrow(left, wide, floor - max(high, 2)))
            if tally.conflict:
                conflicts.append(outline(Box(left, floor + 3, wide, 6)))
        yield path("".join(ranges), fill=perhaps, stroke=sure, more=CRISP)
        yield path("".join(sures), fill=sure, more=CRISP)
        yield path("".join(arrows), fill=sure)
        yield path("".join(conflicts), fill=CONFLICT, more=CRISP)


def _arrow(left: float, wide: float, top: float) -> str:
    """More may have been claimed: an open end."""
    high = min(12.0, wide)
    return f"M{left:g} {top - 3:g}h{wide:g}l{-wide / 2:g} {-high:g}z"


def _figures(series: Sequence[Series], top: int) -> list[tuple[str, Label]]:
    """Over every bar where all fit beside one another; else over the highest ones that do not touch."""
    days = len(series[0].tallies)
    wanted = []
    for number, one in enumerate(series):
        for at, tally in enumerate(one.tallies):
            if tally is not None:
                left, wide = _bar(at, days, number, len(series))
                said = short_figure(tally)
                long = width(said, FIGURE, bold=True)
                arrow = 16 if is_open(tally) else 0
                y = PLOT.top + PLOT.height - max(2, _height(reach(tally), top)) - 8 - arrow
                high = _height(reach(tally), top) + arrow
                bar = Box(left, PLOT.top + PLOT.height - high, wide, high)
                wanted.append((reach(tally), said, Box(left + wide / 2 - long / 2, y - FIGURE, long, FIGURE + 4), bar))
    found: list[tuple[str, Label]] = []
    taken = [bar for _, _, _, bar in wanted]
    most = len(wanted) if days <= 31 else MOST_NAMED * 4
    for _, said, box, _ in sorted(wanted, key=lambda one: -one[0])[:most]:
        aired = Box(box.left - 4, box.top, box.width + 8, box.height)
        if (
            not any(aired.meets(other) for other in taken)
            and box.left > PLOT.left - 40
            and box.left + box.width < WIDTH
        ):
            taken.append(box)
            foot = (box.left + box.width / 2, box.top + FIGURE)
            found.append((text(foot, said, FIGURE, anchor="middle", bold=True, halo=PAPER), Label("figure", said, box)))
    return found


def _dates(days: Sequence[Period], language: str) -> Iterator[tuple[str, Label]]:
    """The dates on which the reporting days begin, as many as fit."""
    y = PLOT.top + PLOT.height + 40
    free = 0.0
    for at, one in enumerate(days):
        said = day(one.start, language=language, zone=MOSCOW)
        if len(days) <= 14:
            said = f"{one.start.astimezone(zone_info(MOSCOW)):%d.%m}"
        long = width(said, TICK)
        left, wide = _column(at, len(days))
        middle = min(left + wide / 2, WIDTH - 8 - long / 2)
        if middle - long / 2 >= free:
            free = middle + long / 2 + 22
            yield (
                line((left + wide / 2, y - 38), (left + wide / 2, y - 28), SOFT_INK, 2)
                + text((middle, y), said, TICK, colour=SOFT_INK, anchor="middle"),
                Label("date", said, Box(middle - long / 2, y - TICK, long, TICK + 4)),
            )


def _key(series: Sequence[Series], language: str) -> Iterator[tuple[str, Label]]:
    """Whose bars these are, and what the pale ones and the pale columns mean."""
    t = texts(language)
    entries = [(BARS[n][0], one.name) for n, one in enumerate(series)] if len(series) > 1 else []
    if any(reach(one) > one.least for s in series for one in s.tallies if one is not None):
        entries.append((BARS[0][1], t("chart-range")))
    if any(all(s.tallies[at] is None for s in series) for at in range(len(series[0].tallies))):
        entries.append((GAP, t("no-reports")))
    if any(one is not None and one.conflict for s in series for one in s.tallies):
        entries.append((CONFLICT, t("map-contradiction")))
    open_ended = [s for s in series if any(one is not None and is_open(one) for one in s.tallies)]
    x, y = PLOT.left, KEY_TOP - 16
    for colour, said in entries:
        long = width(said, TICK)
        patch = rectangle(Box(x, y - 19, 30, 22), colour, stroke=SOFT_INK)
        yield patch + text((x + 40, y), said, TICK), Label("key", said, Box(x + 40, y - TICK, long, TICK + 4))
        x += 40 + long + 36
    if open_ended:
        said = t("chart-at-least")
        long = width(said, TICK)
        yield (
            path(_arrow(x + 4, 22, y - 2), fill=SOFT_INK) + text((x + 40, y), said, TICK),
            Label("key", said, Box(x + 40, y - TICK, long, TICK + 4)),
        )
