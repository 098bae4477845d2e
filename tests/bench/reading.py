"""How fast posts are read: interceptions, and everything else."""

import time
import tracemalloc
from datetime import UTC, datetime

from claims.reading.reader import read
from tests.bench.measure import Figure, rate
from tests.bench.posts import interceptions, near_misses, ordinary

ROUNDS = 20
NOW = datetime(2026, 11, 22, 5, tzinfo=UTC)


def measure() -> list[Figure]:
    """Posts a second on one core, the first post, and the memory of the tables."""
    tracemalloc.start()
    begun = time.perf_counter()
    read("Над Белгородской областью сбит беспилотник.", NOW)
    first = time.perf_counter() - begun
    tables = tracemalloc.get_traced_memory()[1] / 2**20
    tracemalloc.stop()
    return [
        Figure("reading interception posts", _rate(interceptions()), "posts/s", 5_000, more=True),
        Figure("reading posts about anything else", _rate(ordinary()), "posts/s", 60_000, more=True),
        Figure("reading posts that speak of drones and announce nothing", _rate(near_misses()), "posts/s"),
        Figure("the first post, tables loaded", 1000 * first, "ms"),
        Figure("peak of Python memory for the tables", tables, "MiB"),
    ]


def _rate(texts: list[str]) -> float:
    def work() -> int:
        for text in texts:
            read(text, NOW)
        return len(texts)

    return rate(work, ROUNDS)
