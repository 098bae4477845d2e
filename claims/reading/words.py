"""What a word is to the reader: its role in a sentence about drones, from tables of stems and endings.

A word's role is found once and remembered (``look``), so a post costs a dictionary's look-up a word.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum

from claims.members import quickly_named
from claims.reading import lexicon, number_words, verbs
from claims.reading.families import (
    ALL,
    BRACKET,
    COLON,
    DOWNED,
    HOUR,
    MORE,
    OPENS_MENTION,
    RAID,
    TOLD,
    TOTAL,
    families_of,
)
from claims.reading.harm import Sign, sign_of
from claims.reading.slips import mended
from claims.reading.topics import topics_of

_REMEMBERED = 60_000
"""Word forms remembered before the memory starts anew; the forms of a year of posts are fewer."""


@quickly_named
class Role(Enum):
    """What a word does in a sentence."""

    __hash__ = object.__hash__  # members are one of a kind; Enum's own hash is made in Python and is asked for a lot

    WORD = "word"
    ADJECTIVE = "adjective"
    NUMBER = "number"
    TIME = "time"
    FIGURE = "figure"
    BOUND = "bound"
    DRONE = "drone"
    TARGET = "target"
    PIECE = "piece"
    DOWN = "down"
    REPEL = "repel"
    ATTACK = "attack"
    STRIKE = "strike"
    ATTEMPT = "attempt"
    HEADING = "heading"
    FATE = "fate"
    MORE = "more"
    TOTAL = "total"
    PART = "part"
    ALL = "all"
    EACH = "each"
    WHICH = "which"
    THEM = "them"
    OVER = "over"
    COMMA = "comma"
    AND = "and"
    DASH = "dash"
    COLON = "colon"
    OPEN = "open"
    CLOSE = "close"
    STOP = "stop"
    LINE = "line"
    BULLET = "bullet"


@quickly_named
class Voice(Enum):
    """How a verb stands to what was shot down."""

    PASSIVE = "passive"
    ACTIVE = "active"
    PARTICIPLE = "participle"
    NOUN = "noun"
    INFINITIVE = "infinitive"
    PROGRESS = "progress"


@dataclass(frozen=True, slots=True)
class Word:
    """A word form's role.

    ``plural`` tells the number that the form shows (None: it does not), ``instrumental`` the case "(атакован) дроном",
    ``low`` and ``high`` the bounds of a numeral or of a word that bounds one, ``sign`` what it says of harm done.
    """

    role: Role
    stem: str = ""
    plural: bool | None = None
    instrumental: bool = False
    voice: Voice | None = None
    low: int | None = None
    high: int | None = None
    topics: int = 0
    sign: Sign = Sign.NONE


_SIGNS = {
    ",": Word(Role.COMMA),
    ";": Word(Role.STOP, ";"),
    ".": Word(Role.STOP, "."),
    "!": Word(Role.STOP, "!"),
    "?": Word(Role.STOP, "?"),
    "…": Word(Role.STOP, "…"),
    ":": Word(Role.COLON, topics=HOUR | COLON),
    "(": Word(Role.OPEN, topics=BRACKET),
    ")": Word(Role.CLOSE),
    "\n": Word(Role.LINE),
    "|": Word(Role.LINE),
    **{sign: Word(Role.DASH) for sign in "–—-−"},
    **{sign: Word(Role.BULLET) for sign in "▪▫◾◽◼◻•●🔻🔸🔹🔺✅✔☑❗‼⚡➖·◦⚫⚪🔴🟠🟡🟢🔵"},
}
_BY_ROLE = {
    Role.NUMBER: OPENS_MENTION,
    Role.TARGET: OPENS_MENTION,
    Role.DRONE: OPENS_MENTION | RAID | TOLD,
    Role.DOWN: RAID | TOLD | DOWNED,
    Role.REPEL: RAID | TOLD | DOWNED,
    Role.STRIKE: RAID,
    Role.ATTACK: RAID,
    Role.ATTEMPT: RAID,
    Role.MORE: MORE,
    Role.ALL: ALL,
    Role.TOTAL: TOTAL,
}
"""The families that a word is of by its role."""
_NEITHER = Word(Role.WORD)
_ADJECTIVE = Word(Role.ADJECTIVE)
_ADJECTIVE_PLURAL = Word(Role.ADJECTIVE, plural=True)
_ADJECTIVE_SINGULAR = Word(Role.ADJECTIVE, plural=False)
_PLURAL_ADJECTIVE = re.compile("[а-яa-zіїєґ-]+(?:ые|ие|ых|их|ыми|ими|і)")
_SINGULAR_ADJECTIVE = re.compile("[а-яa-z-]+(?:ый|ий|ого|его|ому|ему|ая|яя|ую|юю|ое|ее)")
_ANY_ADJECTIVE = re.compile("[а-яa-z-]+(?:ым|им|ой|ей|ом|ем)")
_TIME = re.compile(r"\d{1,2}[.:]\d{2}")
_DIGITS = re.compile(r"(\d{1,3}(?: \d{3})+|\d+)(?:-?(?:х|ти|ть|ми|мь|ю|и|м|мя|а|ать|eх))?")


class _Known(dict[str, Word]):
    """The words met so far. A form that is known costs no call in Python: a post's look-ups take 2 µs instead of 7."""

    def __missing__(self, form: str) -> Word:
        if len(self) > _REMEMBERED:
            self.clear()
            self.update(_SIGNS)
        word = _classify(form)
        topics = topics_of(form) | families_of(form) | _BY_ROLE.get(word.role, 0)
        sign = sign_of(form)
        word = self[form] = replace(word, topics=topics, sign=sign) if topics or sign is not Sign.NONE else word
        return word


look: Callable[[str], Word] = _Known(_SIGNS).__getitem__
"""The role of a folded word form or of a sign of punctuation."""


def _classify(form: str) -> Word:
    if form[0].isdigit():
        return _figure(form)
    if form in number_words.NUMERALS:
        low = number_words.NUMERALS[form]
        return Word(Role.NUMBER, "numeral", low=low, high=low)
    if form in number_words.SOME:
        return Word(Role.NUMBER, "some", low=number_words.SOME[form], high=None)
    if form in lexicon.WORDS:
        small, stem = lexicon.WORDS[form]
        return Word(Role(small), stem)
    if form in verbs.FORMS:
        role_name, stem, voice, plural = verbs.FORMS[form]
        return Word(Role(role_name), stem, plural=plural, voice=Voice(voice))
    if form in lexicon.SHORT_TARGETS:
        stem, (plural, instrumental) = lexicon.SHORT_TARGETS[form]
        return Word(Role.TARGET, stem, plural=plural, instrumental=instrumental)
    if form in lexicon.TARGETS:
        return Word(Role.TARGET, form)
    if form in lexicon.NOT_THESE:
        return _NEITHER
    for role in (Role.DRONE, Role.TARGET):
        for stem in lexicon.NOUNS[role.value]:
            if form.startswith(stem) and not (stem in lexicon.WHOLE and form[len(stem) :].isalpha()):
                return _noun(role, stem, form)
    meant = mended(form)
    if meant is not None and meant != form:
        return _classify(meant)
    if len(form) > 3:
        if _PLURAL_ADJECTIVE.fullmatch(form):
            return _ADJECTIVE_PLURAL
        if _SINGULAR_ADJECTIVE.fullmatch(form):
            return _ADJECTIVE_SINGULAR
        if _ANY_ADJECTIVE.fullmatch(form):
            return _ADJECTIVE
    return _NEITHER


def _figure(form: str) -> Word:
    if _TIME.fullmatch(form):
        return Word(Role.TIME)
    digits = _DIGITS.fullmatch(form)
    if digits is None or len(digits[1]) > 9:
        return Word(Role.FIGURE)
    value = int(digits[1].replace(" ", ""))
    return Word(Role.NUMBER, "digits", low=value, high=value)


def _noun(role: Role, stem: str, form: str) -> Word:
    head, _, tail = form.partition("-")
    inflected = tail if tail and (head in lexicon.INDECLINABLE or head in lexicon.UNINFLECTED) else head
    if form in lexicon.ENGLISH_DRONES:
        return Word(role, stem, plural=lexicon.ENGLISH_DRONES[form])
    if inflected in lexicon.INDECLINABLE:
        return Word(role, stem)
    own = next((known for known in lexicon.NOUNS[role.value] if inflected.startswith(known)), stem)
    plural, instrumental = lexicon.ENDINGS.get(inflected[len(own) :], (None, False))
    return Word(role, stem, plural=plural, instrumental=instrumental)
