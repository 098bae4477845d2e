"""How fast posts are read, interceptions and everything else; where the time goes, and how much memory it takes."""

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

from bot.tables import load_tables
from claims.reading.reader import read
from tests.bench.measure import Figure, rate
from tests.bench.posts import interceptions, near_misses, ordinary
from tests.bench.stages import shares

ROOT = Path(__file__).parents[2]
ROUNDS = 20
NOW = datetime(2026, 11, 22, 5, tzinfo=UTC)
IN_A_PROCESS_OF_ITS_OWN = """
import time
from tests.bench.measure import peak_megabytes, resident_megabytes
from tests.bench.posts import interceptions, near_misses, ordinary
from tests.bench.reading import NOW, read_all
from claims.reading.reader import read
texts = [*interceptions(), *near_misses(), *ordinary()]
before, begun = resident_megabytes(), time.perf_counter()
read('Над Белгородской областью сбит беспилотник.', NOW)
first, tables = time.perf_counter() - begun, resident_megabytes()
for _ in range(10):
    read_all(texts)
print(first, tables - before, peak_megabytes() - tables)
"""


def measure() -> list[Figure]:
    """Posts a second on one core, the first post, memory, and the share of each stage in an interception's reading."""
    first, tables, reading = _in_a_process()
    load_tables(NOW)
    told = interceptions()
    return [
        Figure("reading interception posts", _rate(told), "posts/s", 5_000, more=True),
        Figure("reading posts about anything else", _rate(ordinary()), "posts/s", 60_000, more=True),
        Figure("reading posts that speak of drones and announce nothing", _rate(near_misses()), "posts/s"),
        Figure("the first post of a process, tables loaded", 1000 * first, "ms"),
        Figure("resident memory that this adds", tables, "MiB"),
        Figure("peak of what reading these posts ten times adds to it", reading, "MiB"),
        *(Figure(stage, share, "%") for stage, share in shares(lambda: read_all(told)).items()),
    ]


def read_all(texts: list[str]) -> int:
    """Reads every text; how many there were."""
    for text in texts:
        read(text, NOW)
    return len(texts)


def _in_a_process() -> tuple[float, float, float]:
    """In a process of its own: seconds and MiB of the first reading, then the MiB that reading everything adds."""
    asked = [sys.executable, "-c", IN_A_PROCESS_OF_ITS_OWN]
    told = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    seconds, tables, reading = map(float, told.split())
    return seconds, tables, reading


def _rate(texts: list[str]) -> float:
    return rate(lambda: read_all(texts), ROUNDS)
