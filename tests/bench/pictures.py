"""How long a picture takes, how large it is, and what pictures add to the memory of a process."""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from claims.model import Digest, Period, RegionLine, Tally
from claims.places.regions import regions
from messages.pictures.chart import Series, chart_of
from messages.pictures.map import map_of
from messages.pictures.raster import png
from messages.pictures.shapes import View
from messages.pictures.svg import Drawing
from tests.bench.measure import Figure

RUNS = 7
UNTIL = datetime(2026, 11, 22, 5, tzinfo=UTC)
DAY = timedelta(days=1)
IN_A_PROCESS_OF_ITS_OWN = """
from tests.bench.measure import resident_megabytes
import handlers.routes
from tests.bench.pictures import a_chart, a_map
from messages.pictures.raster import png
before = resident_megabytes()
for _ in range(5):
    png(a_map()), png(a_chart())
print(before, resident_megabytes())
"""


def a_map(view: View = View.EUROPEAN) -> Drawing:
    """The map of a day on which half of the regions were named."""
    named = list(regions())[::2]
    lines = [RegionLine(region=code, tally=Tally(n, n + 3, None)) for n, code in enumerate(named, 1)]
    digest = Digest(period=Period(UNTIL - DAY, UNTIL), tally=Tally(400, 450, None), regions=tuple(lines))
    return map_of(digest, view=view, language="ru", zone="Europe/Moscow", now=UNTIL)


def a_chart(days: int = 365) -> Drawing:
    """A year of a region."""
    every = [Period(UNTIL - n * DAY, UNTIL - (n - 1) * DAY) for n in range(days, 0, -1)]
    told = tuple(None if n % 9 == 0 else Tally(n * 7 % 60, n * 7 % 60 + n % 4, None) for n in range(days))
    series = [Series("", told)]
    return chart_of(every, series, about="Белгородская область", total=None, language="ru", now=UNTIL)


def measure() -> list[Figure]:
    """Milliseconds from the figures to the PNG, in the thread that draws; bytes; memory."""
    whole = _milliseconds(lambda: png(a_map(View.WHOLE)))
    before, after = _memory()
    return [
        Figure("a map of the European part, to PNG", _milliseconds(lambda: png(a_map())), "ms", 300),
        Figure("a map of the whole country, to PNG", whole, "ms", 300),
        Figure("a chart of a year, to PNG", _milliseconds(lambda: png(a_chart())), "ms", 200),
        Figure("the largest of these files", max(len(png(a_map())), len(png(a_chart()))) / 1000, "kB", 200),
        Figure("memory of a process with the handlers loaded, after ten pictures", after, "MiB", 200),
        Figure("of this the pictures'", after - before, "MiB"),
    ]


def _milliseconds(draw: Callable[[], bytes]) -> float:
    draw()
    times = []
    for _ in range(RUNS):
        begun = time.perf_counter()
        draw()
        times.append(time.perf_counter() - begun)
    return 1000 * statistics.median(times)


def _memory() -> tuple[float, float]:
    asked = [sys.executable, "-c", IN_A_PROCESS_OF_ITS_OWN]
    before, after = subprocess.run(asked, capture_output=True, text=True, check=True).stdout.split()
    return float(before), float(after)
