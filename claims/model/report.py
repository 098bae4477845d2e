"""What is told: the answer about a region, and the digest. Values only; ``messages`` puts them into words."""

from dataclasses import dataclass
from datetime import datetime

from claims.model.channel import Office
from claims.model.period import Period
from claims.model.post import PostRef
from claims.model.reading import Casualties, Count, Window
from claims.model.statement import Tally
from claims.model.told import Cause

NOTHING_SAID = Casualties()


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceLine:
    """One voice's own part of a report: its tally over the areas and period, and the posts behind it, oldest first.

    ``windows`` are those of the posts that count, in the posts' order, without repetition.
    """

    voice: str
    office: Office
    title: str
    tally: Tally
    posts: tuple[PostRef, ...]
    windows: tuple[Window, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A figure that an edit, a withdrawal or an admin changed. ``after`` is None where nothing is said any more."""

    post: PostRef
    region: str | None
    before: Count | None
    after: Count | None
    why: Cause = Cause.EDITED


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionReport:
    """The answer to "what was claimed over this region in this period".

    ``tally`` is None where no official said anything: no report is not zero. ``district`` narrows the report.
    ``summed`` and ``largest`` are the two naive answers. ``week`` has the seven reporting days that end with the
    period's, oldest first, None for a day without a report; ``since`` is what came after the period's end, up to now.
    """

    region: str
    district: str | None
    period: Period
    tally: Tally | None
    voices: tuple[VoiceLine, ...] = ()
    districts: tuple[tuple[str, Tally], ...] = ()
    casualties: Casualties = NOTHING_SAID
    damage: bool | None = None
    conflicts: tuple[PostRef, ...] = ()
    changes: tuple[Change, ...] = ()
    summed: int = 0
    largest: int = 0
    since: Tally | None = None
    week: tuple[Tally | None, ...] = ()
    week_total: Tally | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionLine:
    """A region's line in a digest. ``usual`` is the median of its last 28 reporting days, None with too few.

    ``posts`` are those behind the figure, oldest first. ``period`` is the region's own where its windows moved it, None
    where it is the digest's.
    """

    region: str
    tally: Tally
    usual: float | None = None
    casualties: Casualties = NOTHING_SAID
    damage: bool | None = None
    posts: tuple[PostRef, ...] = ()
    period: Period | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SilentSource:
    """A channel that has been silent beyond its habit since a moment."""

    voice: str
    office: Office
    title: str
    region: str | None
    username: str | None
    since: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """The digest of a period: the whole country and every region that was named, most drones first.

    ``tally`` is None where nobody reported anything. ``unplaced`` of its least are over no region that was named.
    ``silent`` are sources from whom nothing has come for longer than usual when it is told.
    """

    period: Period
    tally: Tally | None
    regions: tuple[RegionLine, ...] = ()
    conflicts: tuple[PostRef, ...] = ()
    changes: tuple[Change, ...] = ()
    unplaced: int = 0
    silent: tuple[SilentSource, ...] = ()
