"""Back from GeoNames' Latin spelling of Russian names (BGN/PCGN 1947 and the looser press spelling) to Cyrillic."""

import itertools
import re
from functools import cache

import pymorphy3

_LETTERS = {
    "shch": "щ", "yë": "ё", "yu": "ю", "ya": "я", "ye": "е", "yo": "ё", "zh": "ж", "kh": "х", "ts": "ц", "ch": "ч",
    "sh": "ш", "a": "а", "b": "б", "v": "в", "g": "г", "d": "д", "e": "е", "ë": "ё", "z": "з", "i": "и", "k": "к",
    "l": "л", "m": "м", "n": "н", "o": "о", "p": "п", "r": "р", "s": "с", "t": "т", "u": "у", "f": "ф", "y": "ы",
    "’": "ь", "'": "ь", "”": "ъ", "j": "й", "ý": "й", "x": "кс", "c": "ц", "h": "х",
}  # fmt: skip
_LONGEST_FIRST = re.compile("|".join(sorted(map(re.escape, _LETTERS), key=len, reverse=True)) + "|-| ")
_VOWELS = "аеёиоуыэюя"


@cache
def analyser() -> pymorphy3.MorphAnalyzer:
    """The one morphological dictionary of a build."""
    return pymorphy3.MorphAnalyzer(lang="ru")


def known(word: str) -> bool:
    """Whether every part of a hyphenated word is in the dictionary."""
    return all(analyser().word_is_known(part) for part in word.lower().split("-"))


def cyrillic(latin: str) -> str:
    """The plainest reading of a Latin name."""
    text = latin.lower().strip()
    text = re.sub(r"(?<=[stc]k)(?:iy|ij|y)$", "iý", text)
    text = re.sub(r"(?:nyy|ny)$", "nyý", text)
    letters: list[str] = []
    for found in _LONGEST_FIRST.finditer(text):
        letter = _LETTERS.get(found[0], found[0])
        start = not letters or letters[-1] in "- "
        if found[0] == "y" and letters and letters[-1] in _VOWELS:
            letter = "й"
        elif found[0] == "e" and start:
            letter = "э"
        letters.append(letter)
    return "".join(letters)


def readings(latin: str) -> list[str]:
    """All readings of a Latin adjective: тс or ц, э or е, softness that the press spelling leaves out."""
    plain = cyrillic(latin)
    choices = []
    for i, letter in enumerate(plain):
        options = [letter]
        if letter == "ц" and plain[i + 1 : i + 2] in "ка":
            options.append("тс")
        if letter == "э":
            options.append("е")
        if letter == "е" and i and plain[i - 1] in _VOWELS:
            options.append("э")
        if letter == "л" and plain[i + 1 : i + 3] == "ск" and "'" not in latin and "’" not in latin:
            options.insert(0, "ль")
        choices.append(options)
    return ["".join(letters) for letters in itertools.islice(itertools.product(*choices), 64)]


def likely(latin: str) -> str:
    """The reading that the dictionary knows, else the plainest."""
    found = readings(latin)
    return next((word for word in found if known(word)), found[0])
