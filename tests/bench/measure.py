"""A measured figure, and how figures are taken: medians of several runs in one process."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

PAGE = 4096


@dataclass(frozen=True, slots=True)
class Figure:
    """A row of the table. ``bound`` is what the project asks for; ``more`` whether larger is better."""

    what: str
    value: float
    unit: str
    bound: float | None = None
    more: bool = False

    @property
    def good(self) -> bool | None:
        """Whether the figure keeps its bound; None without one."""
        if self.bound is None:
            return None
        return self.value >= self.bound if self.more else self.value <= self.bound


def rate(work: Callable[[], int], runs: int = 5) -> float:
    """Things done in a second of one core: the median of several runs of ``work``, which returns how many it did."""
    rates = []
    for _ in range(runs):
        begun = time.process_time()
        done = work()
        rates.append(done / (time.process_time() - begun))
    return statistics.median(rates)


def percentile(values: list[float], share: float) -> float:
    """The value below which the share of the values lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def resident_megabytes(pid: int | str = "self") -> float:
    """A process's resident memory now, in MiB. Linux."""
    return int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1]) * PAGE / 2**20


def peak_megabytes() -> float:
    """The most that this process has held resident so far, in MiB. Linux."""
    # Not getrusage: a child inherits the peak of the process that started it.
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024
