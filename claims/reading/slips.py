"""Slips of the pen: a long word of the subject with one letter lost, doubled, swapped or taken for another."""

from functools import cache

from claims.reading.lexicon import listed

SHORTEST = 9
"""Letters of a word that is mended: shorter ones are too like other words."""
_STEMS = listed("уничтожен перехвачен ликвидирован нейтрализован обезврежен подавлен")
_ENDINGS = ("", "а", "о", "ы", "ный", "ные", "ных", "ного")
_DRONES = listed(
    "беспилотник беспилотника беспилотнику беспилотником беспилотнике беспилотники беспилотников беспилотникам "
    "беспилотниками беспилотниках беспилотный беспилотного беспилотным беспилотные беспилотных беспилотными"
)


def mended(form: str) -> str | None:
    """The word that a folded form was meant to be, if it is one of the subject's with a single slip in it."""
    if len(form) < SHORTEST or len(form) > _longest():
        return None
    words = _shortened()
    for short in (form, *_without_a_letter(form)):
        if short in words:
            return words[short]
    return None


def _without_a_letter(word: str) -> list[str]:
    return [word[:place] + word[place + 1 :] for place in range(len(word))]


@cache
def _shortened() -> dict[str, str]:
    """The words, whole and with each of their letters left out."""
    words = [stem + ending for stem in _STEMS for ending in _ENDINGS if len(stem + ending) >= SHORTEST]
    found: dict[str, str] = {}
    for word in (*words, *_DRONES):
        for short in (word, *_without_a_letter(word)):
            found.setdefault(short, word)
    return found


@cache
def _longest() -> int:
    return max(map(len, _shortened())) + 1
