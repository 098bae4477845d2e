"""Where figures stand: in the middle of their region, or beside it with a line to it; never one over another."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from messages.pictures.svg import Box

RINGS = (0, 14, 26, 40, 54, 70, 88, 106, 126)
DIRECTIONS = 20
AIR = 3


@dataclass(frozen=True, slots=True)
class Wanted:
    """A figure that wants a place; ``at`` is the middle of its region."""

    about: str
    at: tuple[float, float]
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Placed:
    """A figure in its place. ``leader`` tells whether a line must show whose it is: the middle of its
    region lies beside it."""

    about: str
    box: Box
    leader: bool


def place(wanted: Sequence[Wanted], frame: Box, taken: Sequence[Box]) -> tuple[Placed, ...]:
    """A place for each, the first ones first; one that finds none near its region is left out."""
    occupied = list(taken)
    found = []
    for one in wanted:
        spot = next((s for s in _spots(one) if frame.holds(s) and not any(s.meets(o) for o in occupied)), None)
        if spot is not None:
            occupied.append(_aired(spot))
            found.append(Placed(one.about, spot, leader=not _aired(spot).holds(Box(*one.at, 0, 0))))
    return tuple(found)


def _spots(one: Wanted) -> Iterator[Box]:
    for far in RINGS:
        for number in range(DIRECTIONS if far else 1):
            turn = 2 * math.pi * number / DIRECTIONS
            x, y = one.at[0] + 1.3 * far * math.cos(turn), one.at[1] + far * math.sin(turn)
            yield Box(x - one.width / 2, y - one.height / 2, one.width, one.height)


def _aired(box: Box) -> Box:
    return Box(box.left - AIR, box.top - AIR, box.width + 2 * AIR, box.height + 2 * AIR)
