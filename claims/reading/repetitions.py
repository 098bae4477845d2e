"""What a post says twice: the same figure again, with more of its places, exactly after "several", or as its parts."""

from itertools import pairwise

from claims.reading.claimed import Draft, covers

_REMEMBERED = 60
"""Figures back that one is compared with; no real post has as many."""


def without_repetitions(drafts: list[Draft]) -> list[Draft]:
    """The drafts, each figure once, in its fullest form."""
    kept: list[Draft] = []
    for draft in drafts:
        for index in range(max(0, len(kept) - _REMEMBERED), len(kept)):
            if _repeats(kept[index], draft):
                kept[index] = _fuller(kept[index], draft)
                break
        else:
            kept.append(draft)
    return kept


def _repeats(first: Draft, second: Draft) -> bool:
    if _makes_exact(first, second):
        return True
    if (first.low, first.high) != (second.low, second.high) or second.cues & {"more", "each", "part", "of"}:
        return False
    if first.cues & {"part", "of"} and second.areas:
        return False
    if first.mention.sentence == second.mention.sentence and (
        first.areas or not second.areas or first.mention.noun is None
    ):
        return False
    if "each" in first.cues:
        return False
    return not first.areas or not second.areas or covers(first.areas, second.areas) or covers(second.areas, first.areas)


def _makes_exact(first: Draft, second: Draft) -> bool:
    """ "Уничтожено несколько БПЛА. По данным Минобороны, сбиты 7": the number that "several" was."""
    return (
        first.mention.rule == "несколько"
        and first.low == 2
        and second.high is not None
        and (second.low or 0) >= (first.low or 0)
        and second.mention.sentence != first.mention.sentence
        and not second.cues & {"more", "each", "part", "of"}
        and (not second.areas or second.inferred or not first.areas or covers(first.areas, second.areas))
    )


def _fuller(first: Draft, second: Draft) -> Draft:
    if _makes_exact(first, second):
        second.areas = first.areas if second.inferred or not second.areas else second.areas
        return second
    better, other = (second, first) if _detail(second) > _detail(first) else (first, second)
    better.heading = better.heading or other.heading
    better.cues |= other.cues & {"more"}
    return better


def _detail(draft: Draft) -> int:
    return sum(1 + (area.district is not None) * 2 + (area.settlement is not None) for area in draft.areas)


def without_local_wholes(drafts: list[Draft]) -> list[Draft]:
    """ "один сбит над A, пять уничтожены над B (3) и C (2)": a whole inside a list gives way to what it is made of."""
    kept = list(drafts)
    for index, (before, whole) in enumerate(pairwise(drafts), 1):
        if whole.low is None or (whole.areas and not whole.inferred) or whole.cues & _NO_WHOLE:
            continue
        if before.mention.sentence != whole.mention.sentence or not before.areas or before.cues & {"part", "of"}:
            continue
        items = [other for other in drafts[index + 1 :] if other.mention.sentence == whole.mention.sentence]
        placed = [other.low or 0 for other in items if other.areas and not other.inferred]
        if len(placed) > 1 and sum(placed) == whole.low and len(placed) == len(items):
            kept.remove(whole)
    return kept


def without_wholes_of_blocks(drafts: list[Draft]) -> list[Draft]:
    """ "«Орлан» сбил 17: 10 в A, 7 в B. «БАРС» сбил 8: 5 в C, 3 в D": where every figure is of such a block, its items
    are left.
    """
    items: list[Draft] = []
    blocks = place = 0
    while place < len(drafts):
        end = _end_of_block(drafts, place)
        if end is None:
            return drafts
        items.extend(drafts[place + 1 : end])
        blocks += 1
        place = end
    return items if blocks > 1 else drafts


def _end_of_block(drafts: list[Draft], place: int) -> int | None:
    whole = drafts[place]
    total = 0
    for end in range(place + 1, len(drafts)):
        item = drafts[end]
        if not item.areas or item.inferred or item.areas == whole.areas or item.cues & _NO_WHOLE:
            return None
        total += item.low or 0
        if total == whole.low and end > place + 1 and (not whole.areas or covers(whole.areas, item.areas)):
            return end + 1
    return None


_NO_WHOLE = frozenset(("part", "of", "more", "total", "each"))
