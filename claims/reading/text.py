"""A post's text made ready to be read: markup and invisible marks taken out, letters folded, every place kept.

Rules see ``Text.folded``: lower case, ё as е, Latin look-alikes inside Cyrillic words made Cyrillic. ``Text.cased`` is
the same with its capitals, character for character. Neither has markup, links' addresses, a second space, soft hyphens
or marks of direction, which may stand inside a word ("ПВ**О"). ``Text.span`` leads back to the post as published.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass, field

LONGEST = 16_384
"""Characters that are read; Telegram's longest post has 4,096. What follows in a longer text is left out."""

_TAKEN_OUT = re.compile(
    "[*_`~]{2,4}"
    "|[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff]+"
    r"|\]\((?:https?://|tg://|t\.me/)[^()\s]{0,400}\)"
    r"|\[(?=[^\[\]]{0,300}\]\((?:https?://|tg://|t\.me/))"
    r"|(?<!\w)_(?=\w)|(?<=\w)_(?!\w)"
    "|(?<=[ \u00a0])[ \u00a0]+"
)
_MARK = re.compile("[*_`~\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufe0f\ufeff]")
"""A mark by which a text may have something to take out; one more is the end of a link: "](" itself."""
_LOOKALIKES = str.maketrans("aceopxykmthbACEOPXYKMTHB", "асеорхукмтнвАСЕОРХУКМТНВ")
_LATIN_IN_CYRILLIC = re.compile("[А-Яа-яЁё][A-Za-z]|[A-Za-z][А-Яа-яЁё]")
_MIXED_WORD = re.compile("[A-Za-zА-Яа-яЁё]{2,40}")
_LATIN = re.compile("[A-Za-z]")
_FOREIGN = re.compile("[dfgijlnqrsuvwzDFGIJLNQRSUVWZ]")
_CYRILLIC = re.compile("[А-Яа-яЁё]")


@dataclass(slots=True)
class Text:
    """A text ready to be read; ``cuts`` are places in it, ``shifts`` how much was taken out up to each."""

    original: str
    cased: str
    folded: str
    cuts: list[int] = field(default_factory=list)
    shifts: list[int] = field(default_factory=list)

    def origin(self, place: int) -> int:
        """Where the character at ``place`` stands in the post as published."""
        if not self.cuts:
            return place
        found = bisect_right(self.cuts, place) - 1
        return place + (self.shifts[found] if found >= 0 else 0)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """A stretch of the read text as a stretch of the post as published."""
        if not self.cuts:
            return start, max(start, end)
        if end <= start:
            return self.origin(start), self.origin(start)
        return self.origin(start), self.origin(end - 1) + 1


def fold(cased: str) -> str:
    """Lower case and ё (its Latin twin too) as е, character for character; letters whose lower case is longer stay."""
    folded = cased.lower()
    if len(folded) != len(cased):
        folded = "".join(small if len(small := letter.lower()) == 1 else letter for letter in cased)
    return folded.replace("ё", "е").replace("\u00eb", "е")


def _cyrillic_throughout(word: re.Match[str]) -> str:
    letters = word.group()
    if not _LATIN.search(letters) or not _CYRILLIC.search(letters) or _FOREIGN.search(letters):
        return letters
    return letters.translate(_LOOKALIKES)


def prepare(original: str) -> Text:
    """The text of a post, ready to be read."""
    kept = original[:LONGEST]
    cuts: list[int] = []
    shifts: list[int] = []
    if _MARK.search(kept) is not None or "](" in kept or "  " in kept:
        pieces: list[str] = []
        last = shift = 0
        for found in _TAKEN_OUT.finditer(kept):
            start, end = found.span()
            pieces.append(kept[last:start])
            shift += end - start
            cuts.append(end - shift)
            shifts.append(shift)
            last = end
        pieces.append(kept[last:])
        kept = "".join(pieces)
    cased = kept.replace("\u00a0", " ").replace("\r", " ")
    if _LATIN.search(cased) and _LATIN_IN_CYRILLIC.search(cased):
        cased = _MIXED_WORD.sub(_cyrillic_throughout, cased)
    return Text(original, cased, fold(cased), cuts, shifts)
