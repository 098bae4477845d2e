"""Russian names in Latin letters, as the English press writes them: Шебекинский, Shebekinsky."""

import re

_LETTERS = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "yo", "ж": "zh", "з": "z", "и": "i", "й": "y",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
    "і": "i", "ї": "yi", "є": "ye", "ґ": "g",
}  # fmt: skip
_AFTER_VOWEL = re.compile(r"(?:(?<=[аеёиоуыэюяъь])|\b)е", re.IGNORECASE)
_SKY = re.compile(r"(?<=к)ий\b|ый\b|(?<=н)ий\b", re.IGNORECASE)


def latin(name: str) -> str:
    """The name with every Cyrillic letter written in Latin; anything else stays."""
    text = _AFTER_VOWEL.sub(lambda found: "Йэ" if found[0] == "Е" else "йэ", _SKY.sub("ы", name))
    letters = []
    for letter in text:
        low = _LETTERS.get(letter.lower())
        letters.append(letter if low is None else low.capitalize() if letter.isupper() else low)
    return "".join(letters)
