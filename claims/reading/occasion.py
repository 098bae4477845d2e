"""Which of the times in a post is the window of the downing: that of its own sentence, then of the attack's."""

from datetime import datetime

from claims.model import Basis
from claims.places.regions import regions
from claims.reading import windows
from claims.reading.claimed import Draft
from claims.reading.families import AT_WORK, DOWNED, NO_TIME, RAID
from claims.reading.tokens import Tokens
from claims.reading.windows import Found


def window_of(
    tokens: Tokens, drafts: list[Draft], posted: datetime, zone: str, *, official: bool, until: int | None = None
) -> Found | None:
    """The window of a post's figures.

    ``official``: the post is an office's own, whose every line may set the time ("Оперативная обстановка за сутки").
    ``until`` is the sentence at which another voice begins.
    """
    if not tokens.topics & windows.TIMES:
        return None
    folded = tokens.text.folded
    if "местного времени" in folded or "по местному" in folded or "local time" in folded:
        zone = _local_zone(drafts) or zone
    whole = [draft for draft in drafts if draft.part_of is None] or drafts
    verbs = {tokens.sentence[draft.mention.verb] for draft in whole if draft.mention.verb is not None}
    own = sorted({*verbs, *(draft.mention.sentence for draft in whole)})
    found = _first(tokens, own, posted, zone)
    if found is not None and found.window.basis in (Basis.STATED, Basis.MOMENT):
        return found
    if found is not None and not official:
        return _of_the_next(tokens, own[0] + 1, posted, zone) or found
    others = [
        number
        for number, said in enumerate(tokens.said[:until])
        if said & (RAID | AT_WORK) and not said & NO_TIME and number not in own
    ]
    before = [number for number in reversed(others) if number < own[0]]
    after = [number for number in others if number > own[0]]
    raid = _first(tokens, [*before, *after], posted, zone, official=official)
    if found is not None:
        return raid if raid is not None and raid.window.basis in (Basis.STATED, Basis.MOMENT) else found
    if raid is not None:
        return raid
    if not official:
        return _near(tokens, own, posted, zone)
    rest = [
        number
        for number, said in enumerate(tokens.said)
        if not said & NO_TIME and number not in own and number not in others
    ]
    for number in rest:
        start, end = tokens.stretch(number)
        found = windows.stated(folded, start, end, posted, zone, tokens.said[number]) if number < own[0] else None
        found = found or windows.daypart(folded, start, end, tokens.said[number])
        if found is not None and (found.window.basis is not Basis.MOMENT):
            return found
    return None


def _of_the_next(tokens: Tokens, number: int, posted: datetime, zone: str) -> Found | None:
    """ "По его данным, дроны сбили с 6:00 до 12:00.": the hours that the sentence behind the first figure states."""
    if number >= len(tokens.bounds) or not tokens.said[number] & DOWNED:
        return None
    found = windows.stated(tokens.text.folded, *tokens.stretch(number), posted, zone, tokens.said[number])
    return found if found is not None and found.window.basis is Basis.STATED else None


def _near(tokens: Tokens, own: list[int], posted: datetime, zone: str) -> Found | None:
    """Stated hours, from and until, in the two sentences after the first figure ("The incident unfolded between …")."""
    folded = tokens.text.folded
    for number in range(own[0] + 1, min(own[0] + 5, len(tokens.bounds))):
        start, end = tokens.stretch(number)
        if tokens.said[number] & NO_TIME:
            continue
        found = windows.stated(folded, start, end, posted, zone, tokens.said[number]) if end > start else None
        if (
            found is not None
            and found.window.start is not None
            and found.window.until not in (None, found.window.start)
        ):
            return found
    return None


def _local_zone(drafts: list[Draft]) -> str | None:
    """The zone of the region that the first placed figure is of."""
    codes = [area.region for draft in drafts for area in draft.areas]
    region = regions().get(codes[0]) if codes else None
    return region.zone if region is not None else None


def _first(tokens: Tokens, sentences: list[int], posted: datetime, zone: str, *, official: bool = True) -> Found | None:
    folded = tokens.text.folded
    part: Found | None = None
    for number in sentences:
        start, end = tokens.stretch(number)
        if start == end:
            continue
        found = windows.stated(folded, start, end, posted, zone, tokens.said[number])
        if found is not None:
            return found
        if part is None:
            part = windows.daypart(folded, start, end, tokens.said[number])
    return part
