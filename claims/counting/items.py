"""The statements of one post: its claims, as they are counted."""

from collections import defaultdict
from dataclasses import replace

from claims.counting.areas import MADE_OF, covers, key_of, meet, regions_of
from claims.counting.bounds import bounds
from claims.counting.limits import book_of, count_of, kinds_of
from claims.counting.spans import overlap
from claims.counting.voices import clock_of, voice_of
from claims.model import Basis, Claim, Count, Kind, Reading, Statement, Told, Window

REST = "rest"
"""The item of a list's headline that its items do not account for."""


def post_key(told: Told) -> str:
    """The post in a statement's id, which is "CHANNEL/NUMBER:ITEM"."""
    return f"{told.ref.channel_id}/{told.ref.number}"


def items_of(told: Told, regions: frozenset[str] | None = None) -> tuple[Statement, ...]:
    """What one post states: a statement a claim, parts included, and the rest of a headline that its items leave open.

    Only interceptions count. Items of one list bear one mark. With ``regions`` a list's other items may be left out,
    its first never: what it says by silence is told in its terms.
    """
    reading = told.reading
    if reading.kind is not Kind.INTERCEPTION:
        return ()
    first = next((i for i, claim in enumerate(reading.claims) if claim.part_of is None), 0)
    claims = [(i, claim) for i, claim in enumerate(reading.claims) if i == first or _bears_on(claim, regions)]
    whole = [s for i, claim in claims if claim.part_of is None and (s := _state(told, i, claim))]
    whole = [_beyond_headline(told, item) for item in whole]
    parts = [s for i, claim in claims if _narrows(told, claim) and (s := _state(told, i, claim))]
    named = headline_sum(reading)
    return (*_set_apart(told, [*_merge(whole), *_rest(told, whole, named)], named), *parts)


def headline_sum(reading: Reading) -> Count:
    """What the claims that are no parts add up to."""
    low, high = 0, 0
    unbounded = False
    for claim in reading.claims:
        if claim.part_of is None:
            count = count_of(claim)
            low += count.low or 0
            high += count.high or 0
            unbounded = unbounded or count.high is None
    return Count(low, None if unbounded else high)


def speaks_as_one(reading: Reading) -> bool:
    """Whether all the claims are of one voice and window: only then does the headline speak of them together."""
    return all(claim.window in (None, reading.window) and claim.relayed_from is None for claim in reading.claims)


def window_of(reading: Reading, claim: Claim) -> Window:
    """The claim's own window, else the one of the claim it is a part of, else the post's."""
    if claim.window is None and claim.part_of is not None:
        return reading.claims[claim.part_of].window or reading.window
    return claim.window or reading.window


def areas_of(told: Told, claim: Claim) -> frozenset[str]:
    """Where: the places named; a part without a place is where its whole is; a region's voice speaks of its region.

    Empty where nobody said: a heading ("летевших на Москву") is no place, a relay's silence not the channel's region.
    """
    if claim.areas:
        return frozenset(key_of(area) for area in claim.areas)
    if claim.part_of is not None:
        return areas_of(told, told.reading.claims[claim.part_of])
    if told.region is not None and claim.heading_to is None and voice_of(told, claim) == told.voice:
        return frozenset({told.region})
    return frozenset()


def knows_all(claim: Claim) -> bool:
    """Whether the claim counts all that its voice knows in its areas: not where it speaks of a village only."""
    return not any(area.settlement for area in claim.areas)


def _bears_on(claim: Claim, regions: frozenset[str] | None) -> bool:
    return (
        regions is None
        or not claim.areas
        or any(area.region in regions or not regions.isdisjoint(MADE_OF.get(area.region, ())) for area in claim.areas)
    )


def _state(told: Told, index: int, claim: Claim) -> Statement | None:
    voice = voice_of(told, claim)
    if voice is None:
        return None
    outer, inner = bounds(window_of(told.reading, claim), told.date, clock_of(told, voice))
    if _is_running_total(told, index, claim):
        outer, inner = (outer[0], told.date.timestamp() / 60), None
    count = count_of(claim)
    return Statement(
        id=f"{post_key(told)}:{index}",
        voice=voice,
        areas=areas_of(told, claim),
        low=count.low or 0,
        high=count.high,
        outer=outer,
        inner=inner if knows_all(claim) else None,
        book=book_of(told.reading, claim),
        kinds=kinds_of(told, claim),
    )


def _is_running_total(told: Told, index: int, claim: Claim) -> bool:
    """Whether a figure holds what its post adds to it ("ещё 12 … всего с утра – 47"): it runs up to the post.

    "С утра" is read as "утром", which ends at noon. Of "за ночь" both readings end with the night.
    """
    named = window_of(told.reading, claim)
    return (
        named.start is None
        and named.basis in (Basis.MORNING, Basis.DAY, Basis.EVENING)
        and any(
            part.part_of == index and part.heading_to is None and not _narrows(told, part)
            for part in told.reading.claims
        )
    )


def _beyond_headline(told: Told, item: Statement) -> Statement:
    """A figure above its post's headline ("16 за эти часы … всего за ночь 23") speaks of a longer time than it.

    It surely holds the post's own window, and may reach back as far as a post without a time does.
    """
    headline = told.reading.downed
    if headline is None or headline.high is None or item.low <= headline.high or not speaks_as_one(told.reading):
        return item
    unsaid, _ = bounds(Window(), told.date)
    return replace(item, outer=(min(item.outer[0], unsaid[0]), max(item.outer[1], unsaid[1])))


def _narrows(told: Told, claim: Claim) -> bool:
    """Whether a part says more than its whole: a narrower place or window, a type, units or means, another voice.

    A part that narrows nothing we know (a heading, a figure that an update replaced) would only contradict its whole.
    """
    if claim.part_of is None:
        return False
    reading, whole = told.reading, told.reading.claims[claim.part_of]
    here, there = areas_of(told, claim), areas_of(told, whole)
    return (
        (bool(here) and not (there and covers(here, there)))
        or window_of(reading, claim) != window_of(reading, whole)
        or kinds_of(told, claim) != kinds_of(told, whole)
        or book_of(reading, claim) != book_of(reading, whole)
        or voice_of(told, claim) != voice_of(told, whole)
    )


def _merge(whole: list[Statement]) -> list[Statement]:
    """Items that speak of the very same drones' place, time and sort are one item of their sum."""
    if len(whole) < 2:
        return whole
    same: dict[tuple[object, ...], list[Statement]] = defaultdict(list)
    for item in whole:
        same[item.voice, item.areas, item.outer, item.inner, item.book, item.kinds].append(item)
    return [
        items[0]
        if len(items) == 1
        else replace(
            items[0],
            low=sum(item.low for item in items),
            high=None if any(item.high is None for item in items) else sum(item.high or 0 for item in items),
        )
        for items in same.values()
    ]


def _rest(told: Told, whole: list[Statement], named: Count) -> list[Statement]:
    """What a headline counts beyond its items (the list was cut off, or names only some): of the same window.

    A national voice's rest has no place, a region's voice's rest is in its region. The rest may leave out anything.
    """
    headline = told.reading.downed
    if headline is None or not speaks_as_one(told.reading) or named.high is None:
        return []
    low = (headline.low or 0) - named.high
    if low <= 0:
        return []
    high = None if headline.high is None else headline.high - (named.low or 0)
    if whole:
        return [_rest_of(told, whole, low, high)]
    claim = Claim(count=Count(low, high), areas=(), span=(0, 0), rule=REST)
    alone = _state(told, 0, claim)
    return [] if alone is None else [replace(alone, id=f"{post_key(told)}:{REST}")]


def _rest_of(told: Told, whole: list[Statement], low: int, high: int | None) -> Statement:
    regions = regions_of(key for item in whole for key in item.areas)
    at_home = told.region is not None and regions <= {told.region} and whole[0].voice == told.voice
    return replace(
        whole[0],
        id=f"{post_key(told)}:{REST}",
        areas=frozenset({told.region}) if at_home and told.region else frozenset(),
        low=low,
        high=high,
        inner=None,
        book=whole[0].book if len({item.book for item in whole}) == 1 else "",
        kinds=whole[0].kinds if len({item.kinds for item in whole}) == 1 else frozenset(),
    )


def _set_apart(told: Told, items: list[Statement], named: Count) -> list[Statement]:
    """The items of one list count different drones (7), so far as they share voice and window.

    An item does not count all there is where another of its list counts different drones: it loses its inner bound.
    What a list leaves without a place is elsewhere than its other items, so these keep theirs.
    Items that together exceed the headline are no such list: some of them are parts that were not recognised.
    """
    headline = told.reading.downed
    if headline and headline.high is not None and speaks_as_one(told.reading) and (named.low or 0) > headline.high:
        return [replace(item, inner=None) if len(items) > 1 else item for item in items]
    lists: dict[tuple[object, ...], list[Statement]] = defaultdict(list)
    for item in items:
        lists[item.voice, item.outer].append(item)
    marked: list[Statement] = []
    for number, members in enumerate(lists.values()):
        mark = f"{post_key(told)}:{number}" if len(members) > 1 else ""
        if mark:
            members = [replace(item, apart=mark, inner=_own_inner(item, members)) for item in members]
        marked += members
    return marked


def _own_inner(item: Statement, members: list[Statement]) -> tuple[float, float] | None:
    for other in members:
        if other is item or item.book not in ("", other.book) or not overlap(item.outer, other.outer):
            continue
        same_place = not item.areas or meet(item.areas, other.areas)
        if same_place and not (item.kinds and other.kinds and item.kinds.isdisjoint(other.kinds)):
            return None
    return item.inner
