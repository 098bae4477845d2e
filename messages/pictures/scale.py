"""From figures to colours and bars: one scale that darkens, so that colour-blind people read it.

After ColorBrewer's YlOrBr.
"""

from claims.model import Tally
from messages.figures import Sureness, sureness

COLOURS = ("#fff3b8", "#fecf66", "#fb9a2c", "#d95f0e", "#8c2d04")
ON_DARK = 3
"""From this step on, text on the colour is white."""

BARS = (("#d95f0e", "#fbc48a"), ("#2b6c99", "#a9cbe2"))
"""Of each series: what is surely claimed, and from there to the end of the range. Told apart without colour vision."""

CONFLICT = "#b00020"

STEPS = ((1.5, (1, 5, 15, 40, 100)), (10, (1, 20, 60, 150, 400)), (400, (1, 50, 150, 500, 1500)))
"""The least figure of each step, by the longest period in days for which it serves: alike periods look alike."""


def steps(days: float) -> tuple[int, ...]:
    """The least figure of each colour."""
    return next((firsts for most, firsts in STEPS if days <= most), STEPS[-1][1])


def step(tally: Tally, firsts: tuple[int, ...]) -> int:
    """The number of a tally's colour; what is not surely one drone has the lightest."""
    return max(0, sum(tally.least >= first for first in firsts) - 1)


def counts(tally: Tally | None) -> bool:
    """Whether anybody claimed a drone; a window that only touches the period is no report, and no zero either."""
    return tally is not None and tally.most != 0


def reach(tally: Tally) -> int:
    """How far a bar goes: to the agreed end of a close range, else to what is surely claimed."""
    if sureness(tally) is Sureness.CLOSE and tally.agreed is not None:
        return tally.agreed
    return tally.least


def is_open(tally: Tally) -> bool:
    """Whether more may have been claimed than is drawn."""
    return sureness(tally) in (Sureness.AT_LEAST, Sureness.AT_MOST, Sureness.UNSAID)


def short_figure(tally: Tally) -> str:
    """ "61", "61–64", "≥ 61", "≤ 30"; "?" where no number was said."""
    match sureness(tally):
        case Sureness.EXACT:
            return str(tally.least)
        case Sureness.CLOSE:
            return f"{tally.least}–{tally.agreed}"
        case Sureness.AT_LEAST:
            return f"≥ {tally.least}"
        case Sureness.AT_MOST:
            return f"≤ {tally.most}"
        case Sureness.UNSAID:
            return "?"


def step_words(firsts: tuple[int, ...], number: int) -> str:
    """A step in the legend: "5–14", "100+"."""
    if number == len(firsts) - 1:
        return f"{firsts[number]}+"
    return f"{firsts[number]}–{firsts[number + 1] - 1}"
