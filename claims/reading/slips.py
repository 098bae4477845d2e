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
    """The word that a folded form was meant to be, if it is one of the subject's with a single slip in it.

    A letter too many is looked for first: "уничтоженны" is "уничтожены", not a cut "уничтоженные".
    """
    if len(form) < SHORTEST or len(form) > _longest():
        return None
    whole, shortened = _tables()
    without = _without_a_letter(form)
    for short in without:
        if short in whole:
            return short
    for short in (form, *without):
        if short in shortened:
            return shortened[short]
    return None


def _without_a_letter(word: str) -> list[str]:
    return [word[:place] + word[place + 1 :] for place in range(len(word))]


@cache
def _tables() -> tuple[frozenset[str], dict[str, str]]:
    """The words; and each of them by every form of it with a letter left out."""
    words = [stem + ending for stem in _STEMS for ending in _ENDINGS if len(stem + ending) >= SHORTEST]
    shortened: dict[str, str] = {}
    for word in (*words, *_DRONES):
        for short in _without_a_letter(word):
            shortened.setdefault(short, word)
    return frozenset((*words, *_DRONES)), shortened


@cache
def _longest() -> int:
    return max(map(len, _tables()[0])) + 1
