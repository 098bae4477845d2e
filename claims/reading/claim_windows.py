"""Claims with hours of their own: "С 18.00 до 20.00 сбиты шесть над A, с 20.00 до 24.00 – девять над B"."""

from datetime import datetime

from claims.model import Basis, Window
from claims.reading import windows
from claims.reading.attributes import clause_of
from claims.reading.claimed import Draft
from claims.reading.families import HOUR, NO_TIME
from claims.reading.tokens import Tokens
from claims.reading.windows import Found
from claims.reading.words import Role

_CLOCK = (Basis.STATED, Basis.MOMENT)


def windows_of(
    tokens: Tokens, claims: list[Draft], post: Found | None, posted: datetime, zone: str
) -> list[Window | None]:
    """For each claim, in the order given, its window where it is not the post's.

    Hours hold for what follows them until others are named.
    """
    found: list[Window | None] = [None] * len(claims)
    if post is None or post.window.basis not in _CLOCK or not _further_clock(tokens, claims, post):
        return found
    current = post
    done = tokens.sentence[min(tokens.at(post.start), len(tokens) - 1)]
    for index in sorted(range(len(claims)), key=lambda place: claims[place].mention.start):
        draft = claims[index]
        sentence = draft.mention.sentence
        current = _heading(tokens, range(done + 1, sentence), posted, zone) or current
        done = max(done, sentence)
        own = _stated(tokens, sentence, *clause_of(tokens, claims, index), posted, zone)
        current = own or current
        if draft.part_of is None and current.window != post.window:
            found[index] = current.window
    return found


def _further_clock(tokens: Tokens, claims: list[Draft], post: Found) -> bool:
    """Whether any clock time stands outside the post's own window."""
    return len(claims) > 1 and any(
        word.role is Role.TIME and not post.start <= tokens.starts[place] < post.end
        for place, word in enumerate(tokens.words)
    )


def _heading(tokens: Tokens, sentences: range, posted: datetime, zone: str) -> Found | None:
    """The hours of a line that heads the figures below it."""
    for number in sentences:
        first, last = tokens.bounds[number]
        if last > first and tokens.role(last - 1) is Role.COLON:
            found = _stated(tokens, number, *tokens.stretch(number), posted, zone)
            if found is not None:
                return found
    return None


def _stated(tokens: Tokens, sentence: int, start: int, end: int, posted: datetime, zone: str) -> Found | None:
    said = tokens.said[sentence]
    if not said & HOUR or said & NO_TIME:
        return None
    return windows.stated(tokens.text.folded, start, end, posted, zone, said)
