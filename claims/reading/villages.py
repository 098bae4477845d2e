"""Settlements by pattern: "в селе Головчино", "у хутора Верхний Митякин". No table has the small ones; the words
are kept.
"""

from claims.model import Area
from claims.places.named import PlaceKind
from claims.reading.families import VILLAGE
from claims.reading.place import Place
from claims.reading.tokens import Tokens

_NO_TOWNS = ("сел", "деревн", "хутор")
_FEMININE = ("деревн", "станиц", "слобод")
_PLURAL = ("сел", "села", "поселки", "деревни", "хутора", "станицы", "селах", "селами")


def with_villages(tokens: Tokens, places: list[Place]) -> list[Place]:
    """The places with the settlements that stand behind their type word; a table's guess inside such a name is
    dropped.
    """
    if not tokens.topics & VILLAGE:
        return places
    forms, cased, starts, ends = tokens.forms, tokens.text.cased, tokens.starts, tokens.ends
    added: list[Place] = []
    for index, form in enumerate(forms[:-1]):
        if not tokens.words[index].topics & VILLAGE:
            continue
        first = index + 1
        if forms[first] == "городского" and first + 2 < len(forms):
            first += 2
        last = first
        while (
            last < len(forms)
            and last - first < 3
            and forms[last][0].isalpha()
            and cased[starts[last]].isupper()
            and not _district_next(tokens, last)
        ):
            last += 1
        if last == first:
            continue
        name = _nominative(cased[starts[first] : ends[last - 1]], form)
        inside = [place for place in places if place.start < last and place.end > first]
        if any(
            place.end - place.start >= last - first
            and place.start == first
            and place.kind in (PlaceKind.TOWN, PlaceKind.SETTLEMENT)
            and (place.areas[0].settlement is not None or not form.startswith(_NO_TOWNS))
            for place in inside
        ):
            continue
        for place in inside:
            if place.start >= first and place.end <= last:
                places.remove(place)
        if any(place.start < last and place.end > first for place in places):
            continue
        added.append(Place(first, last, (Area("", None, name),), PlaceKind.SETTLEMENT))
    return sorted([*places, *added], key=lambda place: place.start) if added else places


def _district_next(tokens: Tokens, index: int) -> bool:
    following = tokens.forms[index + 1] if index + 1 < len(tokens.forms) else ""
    return following.startswith(("район", "округ", "област", "муниципал", "городск", "края", "крае"))


def _nominative(name: str, type_form: str) -> str:
    """Names mostly stand in the nominative after their type word; adjectives agree with it."""
    if type_form.startswith(_FEMININE):
        for ending in ("ской", "скую", "ские", "ою"):
            if name.endswith(ending) and ending != "ою":
                return name[: -len(ending)] + "ская"
    for ending in ("ском", "ского", "ским"):
        if name.endswith(ending):
            return name[: -len(ending)] + ("ское" if type_form.startswith("сел") else "ский")
    return name
