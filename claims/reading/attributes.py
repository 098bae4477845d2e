"""What a post and each of its claims say of means, types, units and voices: the post's own, and where a claim
differs.
"""

import re
from dataclasses import dataclass

from claims.reading.claimed import Draft
from claims.reading.families import AT_WORK, DOWNED, NO_MEANS, TOLD
from claims.reading.harm import Sign
from claims.reading.lexicon import listed
from claims.reading.means import MEANS, TYPES, means_of, types_of, units_of
from claims.reading.tokens import Tokens
from claims.reading.topics import UNIT
from claims.reading.words import Role

_HARMED = frozenset((Sign.HURT, Sign.WOUND, Sign.KILLED, Sign.VICTIM, Sign.BROKEN))


@dataclass(frozen=True, slots=True)
class Attributes:
    """What is said beside the counts; None in a claim's own where it is the post's."""

    uav: tuple[str, ...] | None
    means: tuple[str, ...] | None
    units: tuple[str, ...] | None


_AS_THE_POST = Attributes(None, None, None)


def of_post(tokens: Tokens, drafts: list[Draft]) -> Attributes:
    """The means, types and units of all sentences that speak of the drones shot down."""
    own = {draft.mention.sentence for draft in drafts}
    own |= {tokens.sentence[draft.mention.verb] for draft in drafts if draft.mention.verb is not None}
    of_types: list[str] = []
    of_means: list[str] = []
    for number, said in enumerate(tokens.said) if tokens.topics & (TYPES | MEANS) else ():
        apart = said & NO_MEANS and number not in own
        if tokens.topics & TYPES and not apart and (number in own or (said & TOLD and _of_downed(tokens, number))):
            of_types.append(tokens.text.folded[slice(*tokens.stretch(number))])
        if tokens.topics & MEANS and not apart and (number in own or said & (DOWNED | AT_WORK)):
            of_means.append(tokens.text.folded[slice(*tokens.stretch(number))])
    units = _downing_units(tokens) if tokens.topics & UNIT else []
    return Attributes(
        types_of("\n".join(of_types), tokens.topics),
        means_of("\n".join(of_means), tokens.topics),
        tuple(dict.fromkeys(name for _, name in units)),
    )


def _of_downed(tokens: Tokens, sentence: int) -> bool:
    """Whether a sentence does not only tell what drones hurt."""
    return tokens.said[sentence] & DOWNED != 0 or not _tells_harm(tokens, *tokens.bounds[sentence])


def of_claims(tokens: Tokens, drafts: list[Draft], post: Attributes) -> list[Attributes]:
    """For each claim what differs from the post's: its own unit, its own means."""
    if len(drafts) < 2:
        return [_AS_THE_POST] * len(drafts)
    units = _downing_units(tokens) if len(post.units or ()) > 1 else []
    if len(units) < 2 and len(post.means or ()) < 2 and len(post.uav or ()) < 2:
        return [_AS_THE_POST] * len(drafts)
    found = []
    for index in range(len(drafts)):
        start, end = _block(tokens, drafts, index)
        piece = tokens.text.folded[start:end]
        means = means_of(piece, tokens.topics) if len(post.means or ()) > 1 else ()
        types = types_of(piece, tokens.topics) if len(post.uav or ()) > 1 else ()
        own_units = _units(tokens, drafts, index, units) if len(post.units or ()) > 1 else None
        found.append(
            Attributes(
                types if types and types != post.uav else None,
                means if means and means != post.means and len(drafts) > 1 else None,
                own_units,
            )
        )
    return found


_HIT = frozenset(listed("удари вреза попа влете прилете сдетонирова упа рухну взорва"))


def _tells_harm(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a sentence is of drones that came through, or of what they did."""
    return any(word.stem in _HIT or word.sign in _HARMED for word in tokens.words[first:last])


_OF_THE_FRONT = re.compile("группировк")
"""Whose sentence has to speak of drones: news of the front name them as well."""


def _downing_units(tokens: Tokens) -> list[tuple[int, str]]:
    """The units named, without those of a sentence that only tells whom of theirs was hurt."""
    folded = tokens.text.folded
    units = [
        (place, name)
        for place, name in units_of(folded, tokens.text.cased)
        if not _OF_THE_FRONT.search(folded, max(0, place - 30), place)
        or tokens.said[tokens.sentence[min(tokens.at(place), len(tokens) - 1)]] & TOLD
    ]
    if len(units) < 2:
        return units
    hurt = [
        tokens.stretch(number)
        for number, (first, last) in enumerate(tokens.bounds)
        if any(word.sign in _HARMED for word in tokens.words[first:last]) and not tokens.said[number] & TOLD
    ]
    kept = [unit for unit in units if not any(start <= unit[0] < end for start, end in hurt)]
    return kept or units


def _units(tokens: Tokens, drafts: list[Draft], index: int, units: list[tuple[int, str]]) -> tuple[str, ...] | None:
    """The units of a claim: those of its sentence between the number before and its own, else the last one named
    before.
    """
    mention = drafts[index].mention
    start, end = tokens.stretch(mention.sentence)
    number = tokens.starts[mention.start]
    if any(other.mention.sentence == mention.sentence for other in drafts if other is not drafts[index]):
        clause = _clause_start(tokens, drafts, index, start), _clause_end(tokens, drafts, index, end)
        own = dict.fromkeys(name for place, name in units if clause[0] <= place < clause[1])
        if len(own) == 1:
            return tuple(own)
    before = [name for place, name in units if place < number]
    inside = list(dict.fromkeys(name for place, name in units if start <= place < number))
    if len(inside) > 1:
        floor = max(
            (tokens.starts[other.mention.start] for other in drafts if other.mention.start < mention.start), default=0
        )
        inside = list(dict.fromkeys(name for place, name in units if max(start, floor) <= place < number))
    if len(inside) > 1:
        return None
    following = [name for place, name in units if number < place < end]
    if not inside and ("more" in mention.cues or _each_names_its_own(tokens, drafts, units)):
        return tuple(following[:1]) or None
    return tuple(inside or before[-1:] or following[:1]) or None


def _each_names_its_own(tokens: Tokens, drafts: list[Draft], units: list[tuple[int, str]]) -> bool:
    """Whether items of a list name their units, so that one without a unit has none."""
    items = [
        tokens.stretch(draft.mention.sentence)
        for draft in drafts
        if tokens.role(tokens.bounds[draft.mention.sentence][0]) is Role.BULLET
    ]
    return sum(any(start <= place < end for place, _ in units) for start, end in items) > 1


def _block(tokens: Tokens, drafts: list[Draft], index: int) -> tuple[int, int]:
    """The stretch of text that speaks of one claim: from the end of the one before (or its sentence) to its
    sentence's end.
    """
    sentence = drafts[index].mention.sentence
    start, end = tokens.stretch(sentence)
    floor = max(
        (tokens.ends[draft.mention.end - 1] for draft in drafts if draft.mention.end <= drafts[index].mention.start),
        default=0,
    )
    first, _ = tokens.bounds[sentence]
    line = tokens.lines[drafts[index].mention.start]
    while first and tokens.starts[first] > floor and not _counts(drafts, tokens.sentence[first - 1]):
        if tokens.lines[first - 1] != line and not _announces(tokens, first - 1):
            break
        first -= 1
    start = max(_clause_start(tokens, drafts, index, floor), min(start, tokens.starts[first]))
    last = _clause_end(tokens, drafts, index, end)
    if last < end:
        return start, max(last, start)
    number = sentence + 1
    while (
        number < len(tokens.bounds)
        and number <= sentence + 1
        and not _counts(drafts, number)
        and tokens.text.folded[max(0, end - 1) : end] == ":"
    ):
        end = max(end, tokens.stretch(number)[1])
        number += 1
    return start, end


def clause_of(tokens: Tokens, drafts: list[Draft], index: int) -> tuple[int, int]:
    """Where a claim's own words stand in its sentence: between those of the claims before and after it."""
    start, end = tokens.stretch(drafts[index].mention.sentence)
    return _clause_start(tokens, drafts, index, start), _clause_end(tokens, drafts, index, end)


def _announces(tokens: Tokens, index: int) -> bool:
    """Whether the sentence of a token ends with the colon of what follows it on lines of their own."""
    first, last = tokens.bounds[tokens.sentence[index]]
    said = [place for place in range(first, last) if tokens.role(place) is not Role.LINE]
    return not said or tokens.role(said[-1]) is Role.COLON


def _clause_start(tokens: Tokens, drafts: list[Draft], index: int, floor: int) -> int:
    """Where a claim's own words begin after the number before it in its sentence: at the last comma, else the last
    "и"."""
    mention = drafts[index].mention
    after = max(
        (
            draft.mention.end
            for draft in drafts
            if draft.mention.sentence == mention.sentence and draft.mention.end <= mention.start
        ),
        default=None,
    )
    if after is None:
        return floor
    for role in (Role.COMMA, Role.AND):
        cut = next((place for place in range(mention.start - 1, after - 1, -1) if tokens.role(place) is role), None)
        if cut is not None:
            return tokens.ends[cut]
    return floor


def _clause_end(tokens: Tokens, drafts: list[Draft], index: int, end: int) -> int:
    """Where a claim's own words end: where those of the next one in its sentence begin."""
    mention = drafts[index].mention
    following = min(
        (
            place
            for place, draft in enumerate(drafts)
            if draft.mention.sentence == mention.sentence and draft.mention.start >= mention.end
        ),
        key=lambda place: drafts[place].mention.start,
        default=None,
    )
    if following is None:
        return end
    number = tokens.starts[drafts[following].mention.start]
    return max(_clause_start(tokens, drafts, following, 0) or number, tokens.ends[mention.end - 1])


def _counts(drafts: list[Draft], sentence: int) -> bool:
    return any(draft.mention.sentence == sentence for draft in drafts)
