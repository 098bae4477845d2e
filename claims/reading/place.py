"""A place in a text, and what it is named for."""

from dataclasses import dataclass
from enum import Enum

from claims.members import quickly_named
from claims.model import Area
from claims.places.named import PlaceKind
from claims.reading.lexicon import listed
from claims.reading.tokens import Tokens
from claims.reading.words import Role


@quickly_named
class Use(Enum):
    """What a place is named for."""

    AREA = "area"
    HEADING = "heading"
    OFFICE = "office"
    HINT = "hint"


NOWHERE = Area("")


@dataclass(slots=True, eq=False)
class Place:
    """A place at tokens ``start`` up to ``end``; ``areas`` are its candidates until one is chosen as ``area``."""

    start: int
    end: int
    areas: tuple[Area, ...]
    kind: PlaceKind
    kinds: tuple[PlaceKind, ...] = ()
    use: Use = Use.AREA
    bare: bool = False
    weak: bool = False
    area: Area = NOWHERE


_GAP = frozenset((Role.COMMA, Role.AND))
BETWEEN_PLACES = frozenset(
    listed(
        "над в во и а также а на территорией территориями территории территориях "
        "акваторией акваториями акватории небом небе городом городе округом округах "
        "округами районом районами районах районе областью областями областей муниципалитетах "
        "муниципалитетами окраине окраиной г город города муниципального "
        "городского городских муниципальных республики республикой краем под у близ вблизи около "
        "также плюс and the over in skies of territory"
    )
)


def joined(tokens: Tokens, first: Place, second: Place, *, across_counts: bool = False) -> bool:
    """Whether two places stand in one list, with nothing between but commas, "и", prepositions and words for
    territory.
    """
    if second.start - first.end > 9 or tokens.sentence[first.start] != tokens.sentence[second.start]:
        return False
    for index in range(first.end, second.start):
        role = tokens.words[index].role
        if role in _GAP or tokens.forms[index] in BETWEEN_PLACES or tokens.forms[index] in ("«", "»", '"'):
            continue
        if across_counts and role in (
            Role.OPEN,
            Role.CLOSE,
            Role.NUMBER,
            Role.DRONE,
            Role.DASH,
            Role.EACH,
            Role.MORE,
            Role.ADJECTIVE,
        ):
            continue
        return False
    return True
