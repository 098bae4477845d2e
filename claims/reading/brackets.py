"""Counts in brackets: "14 дронов (9 в A, 5 в B)" says the same ones again, each where it was shot down."""

from claims.reading.claimed import Draft
from claims.reading.families import BRACKET
from claims.reading.tokens import Tokens
from claims.reading.words import Role


def without_bracketed_wholes(tokens: Tokens, drafts: list[Draft]) -> list[Draft]:
    """The drafts without those whose counts in brackets right behind them add up to them; fewer in brackets are parts.

    A count in brackets without a place of its own has that of its whole.
    """
    if not tokens.topics & BRACKET:
        return drafts
    kept = list(drafts)
    for whole in drafts:
        inside = _inside(tokens, whole, drafts)
        counted = sum(draft.low or 0 for draft in inside)
        if not inside or whole.low is None or any(draft.cues & {"part", "of"} for draft in inside):
            continue
        if counted == whole.low:
            for draft in inside:
                if not draft.areas:
                    draft.areas, draft.where = whole.areas, "у числа перед скобкой"
                draft.heading = draft.heading or whole.heading
                draft.cues |= whole.cues & {"part", "of", "more"} if draft is inside[0] else set()
            kept.remove(whole)
        elif counted < whole.low:
            for draft in inside:
                draft.cues.add("part")
    return kept


def _inside(tokens: Tokens, whole: Draft, drafts: list[Draft]) -> list[Draft]:
    first, last = whole.mention.end, tokens.bounds[whole.mention.sentence][1]
    if tokens.role(first) is not Role.OPEN:
        return []
    close = next((index for index in range(first, last) if tokens.role(index) is Role.CLOSE), first)
    return [draft for draft in drafts if first < draft.mention.start < close]
