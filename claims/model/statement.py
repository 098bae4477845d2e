"""A statement, as the tally counts it, and the tally. ``docs/how-we-count.md`` defines both."""

from dataclasses import dataclass

from claims.model.period import Span


@dataclass(frozen=True, slots=True)
class Statement:
    """One voice said: in this window, over these areas, so many drones.

    ``areas`` hold "REGION" or "REGION/DISTRICT"; several are one joint count, none is a place not said.
    ``outer`` is the union of all readings of its window, ``inner`` their intersection (None: it may have left out
    anything). ``book`` names the units or means it is limited to, ``kinds`` the types of drone.
    Statements of one voice that share an ``apart`` mark count different drones.
    """

    id: str
    voice: str
    areas: frozenset[str]
    low: int
    high: int | None
    outer: Span
    inner: Span | None
    book: str = ""
    kinds: frozenset[str] = frozenset()
    apart: str = ""


@dataclass(frozen=True, slots=True)
class Tally:
    """The least and the most drones for which every statement can be true, and what the voices agree on.

    ``most`` and ``agreed`` are None where nothing bounds them from above. ``unplaced`` more were told of without a
    place (None: without an upper bound). ``change`` is by how much the figures had to be changed to agree with one
    another, ``conflict`` the ids of the statements that cannot all be true.
    """

    least: int
    agreed: int | None
    most: int | None
    unplaced: int | None = 0
    change: float = 0.0
    conflict: frozenset[str] = frozenset()
