"""The recorded proof: ``python -m tests.claims.counting.record DAYS`` counts so many days whose truth is known.

Half are days of every form of statement at random, half ordinary ones. Prints the table of docs/how-we-count.md.
"""

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from statistics import mean, quantiles

from claims.counting.atoms import Question
from claims.counting.naive import naive
from claims.counting.tally import tallies
from claims.model import Tally
from tests.claims.counting.ordinary import REGIONS, ordinary_day, whole_day
from tests.claims.counting.worlds import World, questions, world


@dataclass(slots=True)
class Record:
    """What was found of one sort of day; a question of which nothing was told does not enter."""

    asked: int = 0
    outside: int = 0
    contradictions: int = 0
    exact: int = 0
    above_agreed: int = 0
    unbounded: int = 0
    widths: list[int] = field(default_factory=list)
    off: dict[str, list[int]] = field(default_factory=lambda: {"least": [], "agreed": [], "sum": [], "largest": []})
    sum_impossible: int = 0
    largest_impossible: int = 0

    def enter(self, found: Tally, truth: int, summed: int, largest: int) -> None:
        """Take in the answer to a question whose truth is known, and the two naive answers to it."""
        self.asked += 1
        self.outside += truth < found.least or (found.most is not None and truth > found.most)
        self.contradictions += bool(found.conflict)
        self.sum_impossible += found.most is not None and summed > found.most
        self.largest_impossible += largest < found.least
        if found.most is None or found.agreed is None:
            self.unbounded += 1
            return
        self.exact += found.least == found.most
        self.above_agreed += truth > found.agreed
        self.widths.append(found.most - found.least)
        for name, figure in (("least", found.least), ("agreed", found.agreed), ("sum", summed), ("largest", largest)):
            self.off[name].append(abs(figure - truth))


def days(first: int, count: int) -> Iterator[tuple[str, World, Sequence[Question]]]:
    """Days by seed, of the two sorts in turn."""
    for seed in range(first, first + count):
        if seed % 2:
            yield "every form", world(seed), questions(seed)
        else:
            yield "ordinary", ordinary_day(seed), [whole_day(region) for region in (None, *REGIONS)]


def record(count: int) -> dict[str, Record]:
    """Count so many days."""
    records = {"every form": Record(), "ordinary": Record()}
    for sort, day, asked in days(0, count):
        for question, found in zip(asked, tallies(day.statements, asked), strict=True):
            summed, largest = naive(day.statements, question.areas, question.period)
            truth = day.truth(question, placed=question.areas is not None)
            if truth or summed or found.most != 0:
                records[sort].enter(found, truth, summed, largest)
    return records


def table(records: dict[str, Record]) -> str:
    """The records as a table in Markdown."""
    rows = [["", *records], ["---", *("---:" for _ in records)]]
    rows += [[title, *(value(found) for found in records.values())] for title, value in _ROWS.items()]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %" if whole else "-"


def _tenths(values: Sequence[int]) -> str:
    cuts = quantiles(values, n=10)
    return f"{cuts[4]:.0f}, {cuts[8]:.0f}"


_ROWS: dict[str, Callable[[Record], str]] = {
    "questions": lambda r: f"{r.asked:,}",
    "truth outside least–most": lambda r: str(r.outside),
    "contradictions found in truthful posts": lambda r: str(r.contradictions),
    "least = most": lambda r: _share(r.exact, r.asked),
    "no upper bound": lambda r: _share(r.unbounded, r.asked),
    "most − least: median, ninth tenth": lambda r: _tenths(r.widths),
    "truth above agreed": lambda r: _share(r.above_agreed, r.asked),
    "least off the truth by, on average": lambda r: f"{mean(r.off['least']):.2f}",
    "agreed off by": lambda r: f"{mean(r.off['agreed']):.2f}",
    "naive sum off by": lambda r: f"{mean(r.off['sum']):.2f}",
    "naive largest off by": lambda r: f"{mean(r.off['largest']):.2f}",
    "naive sum impossible (above most)": lambda r: _share(r.sum_impossible, r.asked),
    "naive largest impossible (below least)": lambda r: _share(r.largest_impossible, r.asked),
}


if __name__ == "__main__":
    found = record(int(sys.argv[1]))
    sys.stdout.write(table(found) + "\n")
    sys.exit(any(r.outside or r.contradictions for r in found.values()))
