"""What the table of places is made of: every form of a name, with the place it names."""

from dataclasses import dataclass
from enum import StrEnum

from claims.members import quickly_named
from claims.model import Area


@quickly_named
class PlaceKind(StrEnum):
    """What a name names."""

    REGION = "region"
    SEA = "sea"
    DISTRICT = "district"
    TOWN = "town"
    SETTLEMENT = "settlement"


@dataclass(frozen=True, slots=True, eq=False)
class Named:
    """A place under one of its names.

    ``adjective``: the name is one that takes a noun ("Брянская" область, "Шебекинский" район).
    ``weak``: it is a common word, a person's name or an abbreviation as well, and needs context to be a place.
    ``rank`` orders homonyms, the likeliest has the highest.
    """

    kind: PlaceKind
    area: Area
    adjective: bool = False
    weak: bool = False
    rank: int = 0
