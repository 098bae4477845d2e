"""The whole figure and what it is made of: headline and items, repetitions, running totals, parts of another figure."""

from itertools import pairwise

from claims.model import Count
from claims.reading.claimed import Draft, covers
from claims.reading.parts import mark_parts
from claims.reading.repetitions import without_local_wholes, without_repetitions, without_wholes_of_blocks


def settle(drafts: list[Draft]) -> tuple[list[Draft], Count | None]:
    """The claims, in the order of the text with parts after what they are part of, and the post's whole figure."""
    if len(drafts) == 1:
        return list(drafts), total_of(drafts)
    drafts = without_local_wholes(without_wholes_of_blocks(without_repetitions(drafts)))
    headline = _headline(drafts)
    items = [draft for draft in drafts if draft is not headline]
    if headline is not None:
        _inherit_heading(headline, items)
    mark_parts(items, headline)
    _mark_totals(items)
    if headline is None:
        _mark_superseded(items)
    _mark_contained(items)
    whole = headline.count if headline is not None else total_of(items)
    if headline is not None:
        totals = [item for item in items if "total" in item.cues and (item.low or 0) > (headline.low or 0)]
        whole = totals[-1].count if totals else whole
    return items, whole


def _headline(drafts: list[Draft]) -> Draft | None:
    for whole, first in pairwise(drafts):
        if "split" in first.cues and (first.low or 0) <= (whole.low or 0):
            for item in drafts[drafts.index(first) :]:
                if item.mention.sentence - first.mention.sentence <= 12:
                    item.cues -= {"part", "of", "split"}
            return whole
        if "rest" in first.cues and whole.cues & {"part", "of"}:
            place = drafts.index(whole)
            for item in drafts[place : drafts.index(first) + 1]:
                item.cues -= {"part", "of", "split"}
            if place and (drafts[place - 1].low or 0) >= (whole.low or 0):
                return drafts[place - 1]
    for index, draft in enumerate(drafts):
        if draft.low is None or draft.cues & {"part", "of"}:
            continue
        total = 0
        for last in range(index + 1, len(drafts)):
            other = drafts[last]
            if (
                "part" in other.cues
                and other.mention.sentence == drafts[last - 1].mention.sentence
                and last > index + 1
                and not _all_add_up(drafts[index:])
            ):
                continue
            opened = bool(drafts[index + 1].cues & {"part", "of"})
            own = () if other.inferred else other.areas
            if (
                draft.areas
                and not draft.inferred
                and not (covers(draft.areas, own) and (own or opened or _same_breath(draft, other)))
                and not _shares(draft, drafts[index + 1 :])
            ):
                break
            total += other.low or 0
            if total == draft.low and last > index + 1:
                if drafts[index + 1].cues & {"part", "of"}:
                    for item in drafts[index + 1 : last + 1]:
                        item.cues -= {"part", "of"}
                _drop_retold(drafts, index, last)
                for item in drafts[index + 1 : last + 1]:
                    if (not item.areas or item.inferred) and not item.cues & {"part", "of"}:
                        item.areas, item.where = draft.areas, "у общего числа"
                return draft
            if total > draft.low and draft.high is not None:
                break
    for index, draft in enumerate(drafts):
        if index and draft.low is not None and not draft.cues & {"part", "of", "more", "each"}:
            before = [other for other in drafts[:index] if not other.cues & {"part", "of"}]
            placed = all(other.areas and not other.inferred for other in before) and not draft.areas
            adds_up = len(before) > 1 and sum(other.low or 0 for other in before) == draft.low
            if adds_up and ("total" in draft.cues or placed):
                return draft
    return _loose_headline(drafts)


def _same_breath(whole: Draft, item: Draft) -> bool:
    """ "в Крыму сбиты 23: 12 подавлены, 11 уничтожены": items without a place in the sentence of their whole."""
    return whole.mention.sentence == item.mention.sentence and not item.cues & {"more", "total"}


def _shares(whole: Draft, others: list[Draft]) -> bool:
    """ "над тремя областями и Крымом сбиты 15: … два – над Крымом": a whole that names one of its items' places."""
    named = {area.region for area in whole.areas if area.district is None}
    later = [other for other in others if other.mention.sentence != whole.mention.sentence]
    return any(area.region in named for other in later for area in other.areas) and len(later) == len(others)


def _drop_retold(drafts: list[Draft], index: int, last: int) -> None:
    """A single drone told of after a whole and its items have added up is one of them."""
    items = drafts[index + 1 : last + 1]
    for other in drafts[last + 1 :]:
        inside = any(area.region == own.region for item in items for own in item.areas for area in other.areas)
        if other.low == other.high == 1 and inside and not other.cues & {"more", "each", "part", "of", "total"}:
            drafts.remove(other)


def _all_add_up(drafts: list[Draft]) -> bool:
    """ "141: больше всего, 62, – над A, 29 – над B, ещё 50 – над другими": the parts and the rest are the whole."""
    return sum(draft.low or 0 for draft in drafts[1:]) == drafts[0].low


def _loose_headline(drafts: list[Draft]) -> Draft | None:
    """A figure before a list that does not add up to it, or that only begins with "more than"."""
    for index, draft in enumerate(drafts):
        if draft.cues & {"part", "of", "each"} or draft.low is None:
            continue
        items = [
            other
            for other in drafts[index + 1 :]
            if not other.cues & {"part", "of"} and other.areas and other.mention.sentence - draft.mention.sentence <= 12
        ]
        generic = not draft.areas or (len(draft.areas) > 1 and all(covers(draft.areas, item.areas) for item in items))
        generic = generic or _on_a_line_below(draft, items)
        if (
            len(items) >= 2
            and generic
            and all((item.low or 0) <= draft.low for item in items)
            and "more" not in items[0].cues
        ):
            total = sum(item.low or 0 for item in items)
            if total <= draft.low * 1.3 and total >= draft.low * 0.4:
                return draft
    return None


def _on_a_line_below(whole: Draft, items: list[Draft]) -> bool:
    """ "19 сбито. 🔹 Работа подразделений: «Орлан» – 12, «БАРС» – 9": items without places in one line after it."""
    lines = {item.mention.line for item in items}
    return len(lines) == 1 and whole.mention.line not in lines and all(item.inferred for item in items)


def _inherit_heading(headline: Draft, items: list[Draft]) -> None:
    if headline.heading and items and not any(item.heading for item in items):
        for item in items:
            if "RU-MOS" in {area.region for area in item.areas} or len(items) == 1:
                item.heading = headline.heading


def _mark_totals(items: list[Draft]) -> None:
    for index, item in enumerate(items):
        if "total" not in item.cues or item.part_of is not None:
            continue
        for other in items:
            if other is item or other.part_of is not None or "total" in other.cues:
                continue
            before = items.index(other) < index
            if (
                (other.low or 0) <= (item.low or 0)
                and (before or "more" in other.cues)
                and (not item.areas or item.inferred or not other.areas or covers(item.areas, other.areas))
            ):
                other.part_of = item


def _mark_superseded(items: list[Draft]) -> None:
    for index, item in enumerate(items):
        if item.cues & {"more", "part", "of", "each"} or item.part_of is not None:
            continue
        for other in items[:index]:
            if other.part_of is None and other.mention.line != item.mention.line and (other.low or 0) < (item.low or 0):
                same = (
                    other.areas == item.areas
                    and not (item.inferred or other.inferred)
                    and not (item.areas == () and other.mention.sentence + 1 == item.mention.sentence)
                )
                if (not item.areas and other.areas) or (same and item.areas) or _corrects(items, index, other):
                    other.part_of = item


def _corrects(items: list[Draft], index: int, other: Draft) -> bool:
    """ "Сбиты 11. Обновлено: уничтожено 13 – над A и B": the later figure, placed better, stands for the earlier."""
    item = items[index]
    first = index == 0 or items[index - 1].mention.sentence != item.mention.sentence
    return "update" in item.cues and first and (covers(other.areas, item.areas) or covers(item.areas, other.areas))


def _mark_contained(items: list[Draft]) -> None:
    for item in items:
        if item.part_of is not None or not item.areas or "more" in item.cues:
            continue
        for other in items:
            if other is item or other.part_of is not None or other.mention.sentence == item.mention.sentence:
                continue
            if (
                len(other.areas) == 1
                and (other.low or 0) > (item.low or 0)
                and other.areas != item.areas
                and covers(other.areas, item.areas)
            ):
                item.part_of = other
                break


def total_of(items: list[Draft]) -> Count | None:
    """The sum of the figures that are no parts."""
    whole = [item for item in items if item.part_of is None]
    if not whole:
        return None
    if len(whole) == 1:
        return whole[0].count
    lows = [item.low or 0 for item in whole]
    highs = [item.high for item in whole]
    return Count(sum(lows), None if None in highs else sum(high for high in highs if high is not None))
