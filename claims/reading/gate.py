"""The first look at a post: whether it can speak of drones at all. Most posts of a news channel end here."""

import re

_STEMS = (
    "дрон",
    "бпла",
    "беспилот",
    "пилотн",
    "пелотн",
    "пво",
    "коптер",
    "летательн",
    "тревог",
    "опасност",
    "отбой",
    "ковер",
    "ковёр",
    "ракетн",
    "безэкипаж",
    "бвс",
    "безпілот",
    "баба-яг",
    "бабы-яг",
    "бабу-яг",
    "drone",
    "uav",
    "bpla",
    "fpv",
    "фпв",
    "unmanned",
)
"""Without one of these, in any case of letters, a post is of another subject."""
_INVISIBLE = ("\u00ad", "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u200e", "\u200f")
_LINK_IN_A_WORD = re.compile(r"(?<=\w)\[|\]\([^()\s]{0,400}\)(?=\w)|\[(?=[^\[\]\s]{1,40}\]\([^()\s]{0,400}\)\w)")
"""A link that begins or ends inside a word: "бес[пилотник](…)и"."""
_LATIN_INSIDE = (
    ("пил", re.compile("пил[оo][тt][нh]")),
    ("дp", re.compile("дp[оo][нh]")),
    ("дрo", re.compile("дрo[нh]")),
    ("дроh", re.compile("дроh")),
    ("бплa", re.compile("бплa")),
)
"""Words of the subject with Latin look-alikes in them, each behind letters that are quickly looked for."""


def may_matter(text: str) -> bool:
    """Whether a text has any word of the subject; False is final, True means only that it is worth reading."""
    plain = text.lower()
    if _speaks(plain):
        return True
    bare = plain
    if "**" in plain or "__" in plain:
        bare = plain.replace("*", "").replace("_", "")
    for mark in _INVISIBLE:
        if mark in plain:
            bare = bare.replace(mark, "")
    if bare is not plain and _speaks(bare):
        return True
    plain = bare
    if "](" in plain and (whole := _LINK_IN_A_WORD.sub("", plain)) != plain:
        return may_matter(whole)
    return any(hint in plain and pattern.search(plain) for hint, pattern in _LATIN_INSIDE)


def _speaks(plain: str) -> bool:
    for stem in _STEMS:  # noqa: SIM110  # a generator for any() would take a fifth of the gate's time
        if stem in plain:
            return True
    return False
