"""Words as people type them, found in the forms in which posts use them.

A word of four letters or more stands for every word that begins as it does without its ending: "Шебекино" is looked for
as "шебекин…" and finds "в Шебекинском округе"; "дрон" finds "дроны", "Тула" as "тул…" finds "Тулой". Shorter words and
numbers stand for themselves. That is no grammar: "орёл" does not find "орла", and "порт" finds "портфель".
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claims.places.fold import fold

SHORTEST = 4
"""Letters of a word that stands for its forms. So many are kept of it, one less where it ends in a single vowel."""

LONGEST = 64
"""Letters of a word that are looked at."""

_WORD = re.compile(r"[^\W_]+")
_ENDINGS = (
    *("иями", "ями", "ами", "ого", "его", "ому", "ему", "ыми", "ими", "иям", "иях", "ией", "ием"),
    *("ах", "ях", "ов", "ев", "ей", "ой", "ый", "ий", "ая", "яя", "ое", "ее", "ые", "ие", "ом", "ем", "ам", "ям"),
    *("ую", "юю", "ых", "их", "ия", "ии", "ию", "ью"),
    *("а", "я", "о", "е", "ы", "и", "у", "ю", "ь", "й", "s"),
)
_VOWELS = frozenset("аяоеыиую")
_SMALL = frozenset(
    [
        "а",
        "в",
        "во",
        "за",
        "и",
        "из",
        "к",
        "на",
        "над",
        "о",
        "об",
        "от",
        "по",
        "с",
        "со",
        "у",
        "the",
        "a",
        "an",
        "and",
        "in",
        "of",
        "on",
        "over",
    ]
)


@dataclass(frozen=True, slots=True)
class Word:
    """What the words that fit begin with, in folded letters; ``whole``: they are it, no more."""

    letters: str
    whole: bool = False

    def fits(self, folded: str) -> bool:
        """Whether it stands for a folded word of a text."""
        return folded == self.letters if self.whole else folded.startswith(self.letters)


def typed_words(text: str) -> tuple[Word, ...]:
    """The words to look for, each once; prepositions and the like only where there is nothing else."""
    typed = _WORD.findall(fold(text))
    meant = [word for word in typed if word not in _SMALL] or typed
    return tuple(dict.fromkeys(_word(one) for one in meant))


def stretches(words: Sequence[Word], text: str) -> list[tuple[int, int]]:
    """Where the words stand in a text, in its order."""
    folded = fold(text)
    return [
        (found.start(), found.end()) for found in _WORD.finditer(folded) if any(one.fits(found[0]) for one in words)
    ]


def tokens(folded: str) -> Iterator[str]:
    """The words of a folded text, in its order; of long ones the beginning."""
    return (found[0][:LONGEST] for found in _WORD.finditer(folded))


def _word(folded: str) -> Word:
    if len(folded) >= LONGEST:
        return Word(folded[:LONGEST])
    if len(folded) < SHORTEST or not folded.isalpha():
        return Word(folded, whole=True)
    for ending in _ENDINGS:
        start = folded.removesuffix(ending)
        if start != folded and len(start) >= SHORTEST - (ending in _VOWELS):
            return Word(start)
    return Word(folded)
