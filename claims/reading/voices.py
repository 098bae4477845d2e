"""Posts that retell several voices, each in a paragraph or a sentence of its own: whose figure is whose."""

from claims.model import Count
from claims.reading.claimed import Draft, covers
from claims.reading.headline import settle
from claims.reading.relays import SPEAKERS, relayed_from
from claims.reading.tokens import Tokens
from claims.reading.topics import MINISTRY

MINISTRY_VOICE = "mod_russia"


def told_apart(
    tokens: Tokens, figures: list[Draft], claims: list[Draft], *, own_voice: str | None, own_person: str | None
) -> dict[int, str] | None:
    """The voice of each paragraph, by the sentences of its figures, where a later one is another's and speaks of other
    figures; else None.

    ``figures`` are all that the post gives, a headline among them, ``claims`` what is left of them as claims.
    """
    lines = sorted({draft.mention.line for draft in figures})
    if len(lines) < 2:
        return None
    if not tokens.topics & MINISTRY and "russian" not in tokens.forms:
        return None
    stretches = {line: (start, end) for line, start, end in _lines(tokens)}
    voices = {
        line: voice
        for line, within in stretches.items()
        if (voice := relayed_from(tokens, own_voice=own_voice, own_person=own_person, within=within)) is not None
    }
    if len(set(voices.values())) < 2 or MINISTRY_VOICE not in voices.values():
        return None
    known: dict[int, str] = {}
    for draft in figures:
        before = [said for said in voices if said <= draft.mention.line]
        known[draft.mention.sentence] = voices[before[-1] if before else min(voices)]
    for claim in claims:
        whole = claim.part_of
        apart = whole is not None and known[whole.mention.sentence] != known[claim.mention.sentence]
        if apart or (whole is not None and "more" in claim.cues):
            return None
    return known if len(set(known.values())) > 1 else None


def _lines(tokens: Tokens) -> list[tuple[int, int, int]]:
    found: dict[int, tuple[int, int]] = {}
    for index, line in enumerate(tokens.lines):
        start, _ = found.get(line, (tokens.starts[index], 0))
        found[line] = start, tokens.ends[index]
    return [(line, start, end) for line, (start, end) in found.items()]


def told_in_turn(tokens: Tokens, figures: list[Draft], *, own_voice: str | None) -> dict[int, str] | None:
    """The voice of each figure's sentence, where a news text retells a governor first and then the ministry, or two
    governors; else None.

    A sentence without a voice goes on with the one before. A governor after the ministry is no voice of his own here:
    his figure is mostly part of the ministry's.
    """
    sentences = sorted({draft.mention.sentence for draft in figures})
    if own_voice is not None or len(sentences) < 2 or len({draft.mention.line for draft in figures}) > 1:
        return None
    voices: dict[int, str] = {}
    said: str | None = None
    for number in range(sentences[-1] + 1):
        start, end = tokens.stretch(number)
        own = None
        if end > start and tokens.said[number] & SPEAKERS:
            own = relayed_from(tokens, own_voice=None, own_person=None, within=(start, end))
        said = own or said
        if said is not None and number in sentences:
            voices[number] = said
    names = list(dict.fromkeys(voices.values()))
    if len(voices) < len(sentences) or len(names) < 2 or names[0] == MINISTRY_VOICE:
        return None
    if not all(name == MINISTRY_VOICE or name[0].isupper() or name.endswith("штаб") for name in names[1:]):
        return None
    first = [figure for figure in figures if voices[figure.mention.sentence] == names[0]]
    later = [figure for figure in figures if figure not in first]
    return None if any(_goes_on(figure, first) for figure in later) else voices


def _goes_on(figure: Draft, first: list[Draft]) -> bool:
    """ "ещё один, по данным Минобороны"; or a figure that those of the first voice are contained in."""
    return "more" in figure.cues or (
        not figure.cues & {"part", "of"}
        and len(figure.areas) == 1
        and any(told.areas and covers(figure.areas, told.areas) for told in first)
    )


def settle_apart(figures: list[Draft], voices: dict[int, str]) -> tuple[list[Draft], Count | None]:
    """The claims of every voice settled by itself; the whole figure is that of the voice that is retold first."""
    claims: list[Draft] = []
    first: Count | None = None
    for place, voice in enumerate(dict.fromkeys(voices.values())):
        own, whole = settle([figure for figure in figures if voices[figure.mention.sentence] == voice])
        claims.extend(own)
        first = whole if place == 0 else first
    return claims, first
