"""English spellings of districts and towns, the mistaken ones too: "Shbekinskij" is Шебекинский."""

import re
from functools import cache

from rapidfuzz import fuzz, process

from claims.places.fold import fold
from claims.places.gazetteer import districts, towns
from claims.places.latin import latin

_SURE = 80.0
_AHEAD = 4.0
"""How much alike (of 100) a name must be, and how much more than the next best, to be taken."""
_ENDING = re.compile(r"(?:sk|tsk|ck)(?:iy|ij|yi|ii|yy|y|i|aya|oye|oe|ogo)$|(?:iy|ij|ny|nyy|noy)$")
_SOUNDS = (
    (r"[’'ʼ\"]", ""),
    ("shch|sch", "s'"),
    ("yo|jo|io", "e"),
    ("ye|je|ie", "e"),
    ("[yij]+", "i"),
    ("kh|x", "h"),
    ("ts|tz|cz", "c"),
)


def sounds(word: str) -> str:
    """A Latin word without what spellings differ in: endings, apostrophes, y for i, ye for e."""
    word = fold(word).strip()
    if len(word) > 6:
        word = _ENDING.sub("", word)
    for found, plain in _SOUNDS:
        word = re.sub(found, plain, word)
    return word


@cache
def _spellings() -> dict[str, dict[str, list[str]]]:
    """By region and by how it sounds, the districts that a word can name: by the adjective, or by their seat."""
    found: dict[str, dict[str, list[str]]] = {}
    for region, names in districts().items():
        of_region = found.setdefault(region, {})
        for name in names:
            of_region.setdefault(sounds(latin(name)), []).append(name)
    for town in towns():
        if town.district is not None:
            found[town.region].setdefault(sounds(latin(town.name)), []).append(town.district)
    return found


def district_of_english(word: str, region: str | None) -> str | None:
    """The Russian name of the district that an English adjective or its stem names ("Tarus", "Shbekinskij", "Valuyki").

    With ``region`` None all regions are searched, and a name that is found in several gives None. A word that is
    like two districts of the region equally gives None too.
    """
    if region is not None:
        return _nearest(sounds(word), _spellings().get(region, {}))
    found = [
        (code, name) for code, names in _spellings().items() for name in dict.fromkeys(names.get(sounds(word), ()))
    ]
    return found[0][1] if len(found) == 1 else None


def _nearest(sound: str, spellings: dict[str, list[str]]) -> str | None:
    exact = dict.fromkeys(spellings.get(sound, ()))
    if exact:
        return next(iter(exact))
    scored: dict[str, float] = {}
    for spelling, score, _ in process.extract(sound, list(spellings), scorer=fuzz.ratio, limit=4, score_cutoff=_SURE):
        for name in spellings[spelling]:
            scored[name] = max(score, scored.get(name, 0.0))
    best = sorted(scored.items(), key=lambda pair: -pair[1])[:2]
    if not best or (len(best) > 1 and best[0][1] - best[1][1] < _AHEAD):
        return None
    return best[0][0]
