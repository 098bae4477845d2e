"""Why a reading asks for an admin's eye."""

from claims.model import Count, Doubt, DoubtReason
from claims.reading.claimed import Draft
from claims.reading.place import Place, Use
from claims.reading.tokens import Tokens

MOST_IN_A_POST = 1500
"""More drones than any official has claimed for one raid (1,177 in May 2025)."""
MOST_IN_A_REGION = 600
_CUT = 398
"""Texts that their source cut at 400 characters, a space or two stripped, end without a full stop."""
_ENDS = frozenset('.!?…»"”)️🔹]_*')


def doubts_of(
    tokens: Tokens,
    drafts: list[Draft],
    whole: Count | None,
    places: list[Place],
    language: str,
    *,
    nationwide: bool,
) -> tuple[Doubt, ...]:
    """The doubts about an interception's reading, each with the words that raised it.

    ``nationwide``: the voice is the ministry's, whose one figure for the whole country needs no place.
    """
    found: list[Doubt] = []
    items = [draft for draft in drafts if draft.part_of is None]
    total = sum(draft.low or 0 for draft in items)
    differ = whole is not None and whole.low is not None and len(items) > 1 and total != whole.low
    if whole is not None and differ and not (total < (whole.low or 0) and any("rest" in item.cues for item in items)):
        found.append(Doubt(DoubtReason.PARTS_DIFFER, f"{whole.low} ≠ {' + '.join(str(draft.low) for draft in items)}"))
    if not (nationwide and len(items) == 1):
        placeless = [draft for draft in items if not draft.areas and not draft.heading]
        found += [Doubt(DoubtReason.NO_PLACE, _words(tokens, draft)) for draft in placeless]
    for draft in items:
        most = MOST_IN_A_REGION if len(draft.areas) == 1 else MOST_IN_A_POST
        if (draft.low or draft.high or 0) > most:
            found.append(Doubt(DoubtReason.IMPLAUSIBLE, _words(tokens, draft)))
    found += [
        Doubt(DoubtReason.UNKNOWN_PLACE, place.areas[0].district)
        for place in places
        if place.areas[0].region == "" and place.areas[0].district is not None and place.use is Use.AREA
    ]
    if language == "other":
        found.append(Doubt(DoubtReason.LANGUAGE, tokens.text.cased[:60]))
    ending = tokens.text.cased.rstrip() if _CUT <= len(tokens.text.original) <= 400 else ""
    if ending and ending[-1] not in _ENDS:
        found.append(Doubt(DoubtReason.CUT_OFF, ending[-40:]))
    return tuple(found)


def _words(tokens: Tokens, draft: Draft) -> str:
    return tokens.text.cased[draft.start : draft.end]
