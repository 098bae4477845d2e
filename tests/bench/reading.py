"""How fast posts are read: interceptions, and everything else."""

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

from claims.reading.reader import read
from tests.bench.measure import Figure, rate
from tests.bench.posts import interceptions, near_misses, ordinary

ROOT = Path(__file__).parents[2]
ROUNDS = 20
NOW = datetime(2026, 11, 22, 5, tzinfo=UTC)


def measure() -> list[Figure]:
    """Posts a second on one core, the first post, and the memory of the tables."""
    first, tables = _first_post()
    return [
        Figure("reading interception posts", _rate(interceptions()), "posts/s", 5_000, more=True),
        Figure("reading posts about anything else", _rate(ordinary()), "posts/s", 60_000, more=True),
        Figure("reading posts that speak of drones and announce nothing", _rate(near_misses()), "posts/s"),
        Figure("the first post of a process, tables loaded", 1000 * first, "ms"),
        Figure("resident memory that this adds", tables, "MiB"),
    ]


def _first_post() -> tuple[float, float]:
    """Seconds and MiB of the first reading in a process of its own."""
    script = (
        "import time; from datetime import UTC, datetime; from tests.bench.measure import resident_megabytes as size\n"
        "from claims.reading.reader import read; before = size(); begun = time.perf_counter()\n"
        "read('Над Белгородской областью сбит беспилотник.', datetime.now(UTC))\n"
        "print(time.perf_counter() - begun, size() - before)"
    )
    told = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    seconds, megabytes = map(float, told.split())
    return seconds, megabytes


def _rate(texts: list[str]) -> float:
    def work() -> int:
        for text in texts:
            read(text, NOW)
        return len(texts)

    return rate(work, ROUNDS)
