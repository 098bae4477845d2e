"""A reading: what one post says, and the claims it makes. ``docs/reading.md`` gives the rules behind the fields."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Kind(StrEnum):
    """What a post is; the first that fits."""

    INTERCEPTION = "interception"
    CUMULATIVE = "cumulative"
    ATTACK = "attack"
    DANGER = "danger"
    ALL_CLEAR = "all_clear"
    OTHER = "other"


class Basis(StrEnum):
    """How a window was said."""

    STATED = "stated"
    MOMENT = "moment"
    NIGHT = "night"
    DAY = "day"
    EVENING = "evening"
    MORNING = "morning"
    PAST_DAY = "past_day"
    NONE = "none"


class DoubtReason(StrEnum):
    """Why a reading asks for an admin's eye."""

    PARTS_DIFFER = "parts_differ"
    NO_PLACE = "no_place"
    IMPLAUSIBLE = "implausible"
    UNKNOWN_PLACE = "unknown_place"
    LANGUAGE = "language"
    CUT_OFF = "cut_off"
    EDITED_SINCE = "edited_since"


@dataclass(frozen=True, slots=True)
class Count:
    """How many drones: from ``low`` (None: said only from above) to ``high`` (None: no upper bound said)."""

    low: int | None
    high: int | None


@dataclass(frozen=True, slots=True)
class Area:
    """A place of a claim.

    ``region`` is an ISO 3166-2 code, "MOSCOW-REGION" or "SEA-…"; the rest is Russian in the nominative.
    """

    region: str
    district: str | None = None
    settlement: str | None = None


@dataclass(frozen=True, slots=True)
class Window:
    """When: ends in UTC where the post states them, else only the words' ``basis``."""

    start: datetime | None = None
    until: datetime | None = None
    basis: Basis = Basis.NONE


@dataclass(frozen=True, slots=True)
class Casualties:
    """People hurt: None where nothing is said, 0 where nobody, -1 for a number unknown but not zero."""

    killed: int | None = None
    injured: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One statement in a post: this many drones, over these areas together, in this window.

    ``part_of`` is the index of the claim of the same reading of which this is only a part; such a claim is never added.
    ``span`` is where in the post's text it stands, in characters; ``rule`` names the rule that saw it.
    ``window``, ``uav``, ``means``, ``units``, ``relayed_from`` are None where they are the post's.
    """

    count: Count
    areas: tuple[Area, ...]
    span: tuple[int, int]
    rule: str
    heading_to: str | None = None
    part_of: int | None = None
    window: Window | None = None
    uav: tuple[str, ...] | None = None
    means: tuple[str, ...] | None = None
    units: tuple[str, ...] | None = None
    relayed_from: str | None = None


@dataclass(frozen=True, slots=True)
class Doubt:
    """A reason for an admin to look at a reading, with the words that raised it."""

    reason: DoubtReason
    detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one post says. ``downed`` is the post's own whole figure; None unless the kind is an interception.

    ``corrected``: an admin says so, not the rules.
    """

    language: str
    kind: Kind
    downed: Count | None = None
    claims: tuple[Claim, ...] = ()
    increment: bool = False
    window: Window = Window()
    uav: tuple[str, ...] = ()
    means: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    casualties: Casualties = Casualties()
    damage: bool | None = None
    relayed_from: str | None = None
    doubts: tuple[Doubt, ...] = ()
    corrected: bool = False
