"""What a list says by not saying it (5): an exhaustive list says "none" of the places that it leaves out."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from claims.counting.areas import regions_of
from claims.counting.items import headline_sum, post_key, speaks_as_one
from claims.counting.spans import joined, meets
from claims.model import DoubtReason, Kind, Reading, Span, Statement, Told

NONE_OF = "none"
ALL_OF = "all"
DISTRICTS_OF_A_WHOLE = 3
"""A region's own list of so many districts or more speaks of the whole region; of fewer, perhaps only of these."""

NOT_WHOLE = frozenset({DoubtReason.CUT_OFF, DoubtReason.PARTS_DIFFER})


def is_silence(statement: Statement) -> bool:
    """Whether nobody said it in so many words: a "none" that follows from a list."""
    return statement.id.endswith(f":{NONE_OF}")


def adds_up(reading: Reading) -> bool:
    """Whether the post is a list of places whose items add up to its headline, and was not cut off."""
    items = [claim for claim in reading.claims if claim.part_of is None]
    headline = reading.downed
    return (
        reading.kind is Kind.INTERCEPTION
        and len(items) > 1
        and all(claim.areas for claim in items)
        and speaks_as_one(reading)
        and headline is not None
        and headline.high is not None
        and (headline.low or 0, headline.high) == (headline_sum(reading).low, headline_sum(reading).high)
        and not any(doubt.reason in NOT_WHOLE for doubt in reading.doubts)
    )


def is_exhaustive(told: Told) -> bool:
    """Whether a post says "none" of the regions that it does not name; a region's own voice speaks of no other."""
    return told.region is None and adds_up(told.reading)


def silences(
    posts: Iterable[tuple[Told, Sequence[Statement]]], regions: frozenset[str] | None = None
) -> list[Statement]:
    """The "none" of every exhaustive list, for the regions that its voice names in an overlapping window.

    With ``regions``, of these alone.
    A list without an inner bound may have left out anything, so it says nothing of the others.
    """
    said = list(posts)
    named: dict[str, dict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
    for _, items in said:
        for item in items:
            for region in regions_of(item.areas):
                if regions is None or region in regions:
                    named[item.voice][region].append(item.outer)
    spoken = {voice: {region: joined(spans) for region, spans in there.items()} for voice, there in named.items()}
    found: list[Statement] = []
    for told, items in said:
        window = _window(items)
        if window is None:
            continue
        listed = regions_of(key for item in items for key in item.areas)
        there = spoken.get(items[0].voice, {})
        others = [region for region, spans in there.items() if region not in listed and meets(spans, items[0].outer)]
        if not others or not is_exhaustive(told) or len({item.book for item in items}) != 1:
            continue
        kinds = [item.kinds for item in items]
        first = replace(
            items[0],
            id=f"{post_key(told)}:{NONE_OF}",
            low=0,
            high=0,
            inner=window,
            kinds=frozenset().union(*kinds) if all(kinds) else frozenset(),
            apart="",
        )
        found += [replace(first, areas=frozenset({region})) for region in others]
    return found


def region_wholes(
    posts: Iterable[tuple[Told, Sequence[Statement]]], regions: frozenset[str] | None = None
) -> list[Statement]:
    """A region's own voice that lists its districts states the whole region's figure as well, once a window.

    A headquarters may publish one day in two or three posts by district; so the lists of one voice and stated window
    are taken together. Where they name a district twice (a correction, a second account), they are no such parts and
    state nothing more.
    """
    lists: dict[tuple[str, Span], list[list[Statement]]] = defaultdict(list)
    for told, items in posts:
        if (regions is None or told.region in regions) and _is_of_districts(told, items):
            lists[f"{told.voice}:{told.region}", items[0].outer].append([item for item in items if item.apart])
    found: list[Statement] = []
    for members in lists.values():
        districts = [key for items in members for item in items for key in item.areas]
        if len(districts) < DISTRICTS_OF_A_WHOLE or len(set(districts)) < len(districts):
            continue
        every = [item for items in members for item in items]
        found.append(
            replace(
                every[0],
                id=f"{every[0].id.rpartition(':')[0]}:{ALL_OF}",
                areas=regions_of(every[0].areas),
                low=sum(item.low for item in every),
                high=sum(item.high or 0 for item in every),
                apart="",
            )
        )
    return found


def _is_of_districts(told: Told, items: Sequence[Statement]) -> bool:
    return (
        bool(items)
        and told.region is not None
        and adds_up(told.reading)
        and all(item.voice == told.voice and not item.book and not item.kinds for item in items)
        and all(item.inner == item.outer and "/" in key for item in items if item.apart for key in item.areas)
        and regions_of(key for item in items for key in item.areas) == {told.region}
    )


def _window(items: Sequence[Statement]) -> Span | None:
    return next((item.inner for item in items if item.inner is not None), None)
