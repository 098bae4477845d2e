"""What an admin changes in a reading. Pure: a reading in, the corrected one out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from claims.model import Area, Claim, Count, Kind, Reading, Window

RULE = "corrected by an admin"


@dataclass(frozen=True, slots=True)
class Item:
    """A figure and its places; None is what was read."""

    count: Count | None = None
    area: Area | None = None


@dataclass(frozen=True, slots=True)
class Fix:
    """What an admin says: a kind, figures with places, a window; what is None or empty stays as it was read."""

    kind: Kind | None = None
    items: tuple[Item, ...] = ()
    window: Window | None = None


def fixed(reading: Reading, fix: Fix) -> Reading:
    """The reading with what the words say.

    Several figures are all there is. One figure, or one place, alone speaks of the post as a whole: several claims
    become one with it, over all their places or with their sum.
    """
    if fix.kind is not None and fix.kind is not Kind.INTERCEPTION:
        return of_kind(reading, fix.kind)
    if fix.kind is Kind.INTERCEPTION or fix.items:
        reading = of_kind(reading, Kind.INTERCEPTION)
    if len(fix.items) == 1:
        whole = as_one(reading)
        if fix.items[0].count is not None:
            whole = with_count(whole, 0, fix.items[0].count)
        reading = whole if fix.items[0].area is None else with_area(whole, 0, fix.items[0].area)
    elif fix.items:
        reading = summed(reading, [_claim(item) for item in fix.items])
    return reading if fix.window is None else with_window(reading, fix.window)


def of_kind(reading: Reading, kind: Kind) -> Reading:
    """The reading as one of another kind: without figures if it is no interception, of one drone if it becomes one."""
    if kind is not Kind.INTERCEPTION:
        return replace(reading, kind=kind, downed=None, claims=(), increment=False, corrected=True)
    if reading.kind is Kind.INTERCEPTION:
        return reading
    return summed(replace(reading, kind=kind), [_claim(Item())])


def as_one(reading: Reading) -> Reading:
    """The claims as one joint claim over all their places, with the post's whole figure."""
    claims = [claim for claim in reading.claims if claim.part_of is None]
    if len(claims) == 1 and len(reading.claims) == 1:
        return reading
    areas = tuple(dict.fromkeys(area for claim in claims for area in claim.areas))
    count = reading.downed or _sum(claims)
    span = (min((claim.span[0] for claim in claims), default=0), max((claim.span[1] for claim in claims), default=0))
    return summed(reading, [Claim(count=count, areas=areas, span=span, rule=RULE)])


def with_count(reading: Reading, index: int, count: Count) -> Reading:
    """The reading with another figure of one claim; what the post counts in all follows."""
    return _with(reading, index, replace(reading.claims[index], count=count, rule=RULE))


def with_area(reading: Reading, index: int, area: Area) -> Reading:
    """The reading with one claim over another place."""
    return _with(reading, index, replace(reading.claims[index], areas=(area,), heading_to=None, rule=RULE))


def with_window(reading: Reading, window: Window) -> Reading:
    """The reading with another window, of the post and of every claim."""
    claims = tuple(replace(claim, window=None, rule=RULE) for claim in reading.claims)
    return replace(reading, window=window, claims=claims, corrected=True)


def stepped(count: Count, step: int) -> Count:
    """A figure one drone more or less; never none at all."""
    low = None if count.low is None else max(1, count.low + step)
    high = None if count.high is None else max(low or 1, count.high + step)
    return Count(low, high)


def summed(reading: Reading, claims: Sequence[Claim]) -> Reading:
    """The reading with these claims and their sum."""
    return replace(reading, claims=tuple(claims), downed=_sum(claims), corrected=True)


def _with(reading: Reading, index: int, claim: Claim) -> Reading:
    claims = [*reading.claims[:index], claim, *reading.claims[index + 1 :]]
    return summed(reading, claims)


def _claim(item: Item) -> Claim:
    areas = () if item.area is None else (item.area,)
    return Claim(count=item.count or Count(1, 1), areas=areas, span=(0, 0), rule=RULE)


def _sum(claims: Sequence[Claim]) -> Count:
    """What claims that are no parts add up to."""
    whole = [claim.count for claim in claims if claim.part_of is None]
    lows = [count.low for count in whole if count.low is not None]
    highs = [count.high for count in whole]
    return Count(sum(lows) if lows else None, None if None in highs else sum(high or 0 for high in highs))
