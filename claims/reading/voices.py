"""Posts that retell several voices, each in a paragraph of its own: whose figure is whose."""

from claims.model import Count
from claims.reading.claimed import Draft
from claims.reading.headline import settle
from claims.reading.relays import relayed_from
from claims.reading.tokens import Tokens
from claims.reading.topics import MINISTRY


def told_apart(
    tokens: Tokens, figures: list[Draft], claims: list[Draft], *, own_voice: str | None, own_person: str | None
) -> dict[int, str] | None:
    """The voice of each paragraph, by its line, where a later one is another's and speaks of other figures; else None.

    ``figures`` are all that the post gives, a headline among them, ``claims`` what is left of them as claims.
    """
    lines = sorted({draft.mention.line for draft in figures})
    if len(lines) < 2 or any(claim.part_of is not None for claim in claims):
        return None
    if not tokens.topics & MINISTRY and "russian" not in tokens.forms:
        return None
    voices = {
        line: voice
        for line in dict.fromkeys(tokens.lines)
        if (voice := relayed_from(tokens, own_voice=own_voice, own_person=own_person, line=line)) is not None
    }
    if len(set(voices.values())) < 2 or "mod_russia" not in voices.values():
        return None
    known: dict[int, str] = {}
    for line in lines:
        before = [said for said in voices if said <= line]
        known[line] = voices[before[-1] if before else min(voices)]
    return known if len(set(known.values())) > 1 else None


def settle_apart(figures: list[Draft], voices: dict[int, str]) -> tuple[list[Draft], Count | None]:
    """The claims of every voice settled by itself; the whole figure is that of the voice that is retold first."""
    claims: list[Draft] = []
    first: Count | None = None
    for place, voice in enumerate(dict.fromkeys(voices.values())):
        own, whole = settle([figure for figure in figures if voices[figure.mention.line] == voice])
        claims.extend(own)
        first = whole if place == 0 else first
    return claims, first
