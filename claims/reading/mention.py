"""A mention: drones (or another air target) that a text names, with what became of them."""

from dataclasses import dataclass, field
from enum import Enum

from claims.members import quickly_named


@quickly_named
class Verdict(Enum):
    """What became of the drones of a mention."""

    DOWN = "down"
    REPELLED = "repelled"
    ATTACKED = "attacked"
    FATE = "fate"
    OURS = "ours"
    OPEN = "open"


@dataclass(slots=True, eq=False)
class Mention:
    """Drones (or another air target) named at tokens ``start`` up to ``end``.

    ``noun`` is the token of the noun, None where it is left out ("15 из которых сбиты"); ``named`` tells that a number
    was written. ``cues`` are the small words around it: more, total, part, each, all, of.
    """

    start: int
    end: int
    low: int | None
    high: int | None
    rule: str
    noun: int | None = None
    named: bool = True
    drone: bool = True
    plural: bool | None = None
    instrumental: bool = False
    cues: set[str] = field(default_factory=set)
    verdict: Verdict = Verdict.OPEN
    verb: int | None = None
    sentence: int = 0
    line: int = 0
