"""A place in a text, and what it is named for."""

from dataclasses import dataclass
from enum import Enum

from claims.model import Area
from claims.places.named import PlaceKind


class Use(Enum):
    """What a place is named for."""

    AREA = "area"
    HEADING = "heading"
    OFFICE = "office"
    HINT = "hint"


@dataclass(slots=True, eq=False)
class Place:
    """A place at tokens ``start`` up to ``end``; ``areas`` are its candidates until one is chosen as ``area``."""

    start: int
    end: int
    areas: tuple[Area, ...]
    kind: PlaceKind
    use: Use = Use.AREA
    bare: bool = False
    weak: bool = False
    area: Area = Area("")
