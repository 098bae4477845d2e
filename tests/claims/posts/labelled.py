"""A post together with the reading that a person expects of it."""

from dataclasses import dataclass
from datetime import datetime

from claims.model import Area, Casualties, Count, Kind, Window

NOTHING_OF_WHEN = Window()
NOTHING_OF_PEOPLE = Casualties()


@dataclass(frozen=True, slots=True)
class ExpectedClaim:
    """A claim as labelled; the fields from ``window`` on are None where the label leaves them to the post."""

    count: Count
    areas: tuple[Area, ...]
    heading_to: str | None = None
    part_of: int | None = None
    window: Window | None = None
    uav: tuple[str, ...] | None = None
    means: tuple[str, ...] | None = None
    units: tuple[str, ...] | None = None
    relayed_from: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelledPost:
    """A post with its expected reading. ``unsure`` names fields that are not compared."""

    name: str
    channel: str
    date: datetime
    text: str
    kind: Kind
    region: str | None = None
    zone: str | None = None
    downed: Count | None = None
    claims: tuple[ExpectedClaim, ...] = ()
    increment: bool = False
    window: Window = NOTHING_OF_WHEN
    uav: tuple[str, ...] = ()
    means: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    casualties: Casualties = NOTHING_OF_PEOPLE
    damage: bool | None = None
    relayed_from: str | None = None
    language: str = "ru"
    unsure: frozenset[str] = frozenset()
    written: frozenset[str] = frozenset()
