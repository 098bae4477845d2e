"""What is typed behind /subscribe: a place, and how to tell of it ("Белгород карточка тихо от 5 +Шебекино -РЭБ")."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TypeVar

from claims.model import Mode, Subscription

Meaning = TypeVar("Meaning")

MOST_WORDS = 10
"""Words to include, and as many to exclude, that a subscription keeps."""
LONGEST_WORD = 32

WHOLE_COUNTRY = frozenset(
    {"all", "country", "the whole country", "everything", "russia", "все", "всё", "вся страна", "страна", "россия", "*"}
)
_MODES = {
    Mode.CARD: "карточка|карточкой|карточку|card",
    Mode.EVERY: "каждое сообщение|каждое|every report|every",
    Mode.DIGEST: "только сводка|сводка|digest only|digest",
}
_SOUND = {True: "со звуком|громко|with sound|loud", False: "без звука|тихо|молча|without sound|silent|silently|quiet"}
_LEAST = re.compile(r"(?:^|\s)(?:(?:от|from)\s+|>=\s?|≥\s?)(\d{1,4})(?=\s|$)", re.IGNORECASE)
_NO_WORDS = re.compile(r"(?:^|\s)(?:без слов|любые слова|no words|any words)(?=\s|$)", re.IGNORECASE)
_WORD = re.compile(r"(?:^|(?<=\s))([+\-−–])([^\s+\-−–][^\s]*)")


@dataclass(frozen=True, slots=True)
class Typed:
    """The words of a place, and what they are to change; None and empty where nothing was said of it."""

    place: str
    mode: Mode | None = None
    loud: bool | None = None
    least: int | None = None
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    forgets_words: bool = False

    @property
    def says_how(self) -> bool:
        """Whether more than a place was typed."""
        return replace(self, place="") != Typed("")


def typed_subscription(text: str) -> Typed:
    """What the words behind /subscribe mean; what is none of the manners is the place."""
    signed = [(sign, word.strip(".,;:")[:LONGEST_WORD]) for sign, word in _WORD.findall(text)]
    rest = _WORD.sub(" ", text)
    rest, is_forgotten = _NO_WORDS.sub(" ", rest), _NO_WORDS.search(rest) is not None
    numbers = _LEAST.findall(rest)
    rest = _LEAST.sub(" ", rest)
    mode, rest = _taken(_MODES.items(), rest)
    loud, rest = _taken(_SOUND.items(), rest)
    return Typed(
        place=" ".join(rest.replace(",", " ").split()),
        mode=mode,
        loud=loud,
        least=max(1, int(numbers[-1])) if numbers else None,
        include=tuple(dict.fromkeys(word for sign, word in signed if sign == "+" and word)),
        exclude=tuple(dict.fromkeys(word for sign, word in signed if sign != "+" and word)),
        forgets_words=is_forgotten,
    )


def told_so(present: Subscription, typed: Typed) -> Subscription:
    """A subscription as it is after what was typed; words are added to those that it has."""
    kept = replace(present, include=(), exclude=()) if typed.forgets_words else present
    return replace(
        kept,
        mode=typed.mode or present.mode,
        loud=present.loud if typed.loud is None else typed.loud,
        least=typed.least or present.least,
        include=_joined(kept.include, typed.include),
        exclude=_joined(kept.exclude, typed.exclude),
    )


def _joined(known: tuple[str, ...], more: tuple[str, ...]) -> tuple[str, ...]:
    """The newest words, each once in whatever letters."""
    by_letters = {word.casefold(): word for word in (*known, *more)}
    return tuple(by_letters.values())[-MOST_WORDS:]


def _taken(meanings: Iterable[tuple[Meaning, str]], text: str) -> tuple[Meaning | None, str]:
    """The first of the meanings that is said, and the text without its words."""
    for meaning, words in meanings:
        pattern = re.compile(rf"(?:^|(?<=\s))(?:{words})(?=[\s,]|$)", re.IGNORECASE)
        if pattern.search(text):
            return meaning, pattern.sub(" ", text)
    return None, text
