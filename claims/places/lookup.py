"""The places that a text names.

``sightings(fold(text))`` gives ``Sighting`` values in the order of the text, never overlapping, the longest name that
starts first winning. Their fields:

- ``start``, ``end``: where it stands in the text, its type word included ("Шебекинского округа"); ``form``: its words.
- ``areas``: all places that the words can mean, the likeliest first; ``kinds``: the kind of each, in the same order.
  A region or sea is ``Area(code)``; a district ``Area(region, "Шебекинский")``; a town (город) likewise
  ``Area(region, "Обнинск")``; a smaller place ``Area(region, None, "Кача")``.
- ``kind``: the first of ``kinds``.
- ``bare``: an adjective without its type word ("Брянской" in "Брянской, Курской областей"): a place only in a list
  that ends with one, or where the context says so.
- ``weak``: a common word, a person's name or an abbreviation as well: needs "в городе", "район" or the like.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate
from typing import NamedTuple

from claims.model import Area
from claims.places.gazetteer import district_forms, town_forms, ukrainian_town_forms
from claims.places.named import Named, PlaceKind
from claims.places.nouns import noun_after
from claims.places.region_forms import region_forms

_NO_LETTER = re.compile("[^a-z\u00df-\u024f\u0370-\u052f -]")
"""No letter of a European alphabet: one class of characters, which costs a third of two alternatives."""
_HANGING_HYPHEN = re.compile(r"(?<![^ ])-|-(?![^ ])")


class Sighting(NamedTuple):
    """A place named in a text; the module's docstring tells the fields."""

    start: int
    end: int
    areas: tuple[Area, ...]
    kinds: tuple[PlaceKind, ...]
    form: str
    bare: bool = False
    weak: bool = False

    @property
    def kind(self) -> PlaceKind:
        """The kind of the likeliest candidate."""
        return self.kinds[0]


@dataclass(frozen=True, slots=True, eq=False)
class _Target:
    """What one form names: candidates by rank, shared among all forms that name the same."""

    areas: tuple[Area, ...]
    kinds: tuple[PlaceKind, ...]
    adjective: bool
    weak: bool


@dataclass(frozen=True, slots=True)
class _Forms:
    """Names by their first word: what it names alone (None: nothing), and the longer names that it begins.

    A longer name is the rest of its words, with the spaces around them, and its target; the longest stands first.
    """

    alone: dict[str, _Target | None]
    longer: dict[str, list[tuple[str, _Target]]]


def spaced(folded: str) -> str:
    """The text with a space for everything that is no letter, and one more at its end; hyphens stay in words."""
    text = _NO_LETTER.sub(" ", folded)
    return f"{_HANGING_HYPHEN.sub(' ', text) if '-' in text else text} "


def _all_forms() -> Iterator[tuple[str, Named]]:
    yield from region_forms()
    yield from district_forms()
    yield from town_forms()
    yield from ukrainian_town_forms()


@cache
def _forms() -> _Forms:
    named: dict[str, tuple[Named, ...]] = {}
    single: dict[Named, tuple[Named, ...]] = {}
    for form, place in _all_forms():
        key = form if form.isalpha() else spaced(form).strip()
        held = named.get(key)
        if held is None:
            named[key] = single.setdefault(place, (place,))
        elif place not in held:
            named[key] = (*held, place)
    shared: dict[tuple[Named, ...], _Target] = {}
    kinds: dict[tuple[PlaceKind, ...], tuple[PlaceKind, ...]] = {}
    forms = _Forms({}, {})
    for key, places in named.items():
        target = shared.get(places) or shared.setdefault(places, _target(places, kinds))
        first, space, rest = key.partition(" ")
        if space:
            forms.alone.setdefault(first, None)
            forms.longer.setdefault(first, []).append((f" {rest} ", target))
        else:
            forms.alone[first] = target
    for longer in forms.longer.values():
        longer.sort(key=lambda name: -len(name[0]))
    return forms


def _target(places: tuple[Named, ...], shared: dict[tuple[PlaceKind, ...], tuple[PlaceKind, ...]]) -> _Target:
    ranked = sorted(places, key=lambda place: (place.weak, -place.rank))
    by_place = {(place.kind, place.area): place for place in reversed(ranked)}
    ranked = [place for place in ranked if by_place[place.kind, place.area] is place]
    kinds = tuple(place.kind for place in ranked)
    return _Target(
        tuple(place.area for place in ranked),
        shared.setdefault(kinds, kinds),
        any(place.adjective for place in ranked),
        ranked[0].weak,
    )


def sightings(folded: str) -> list[Sighting]:
    """Every place that a folded text names (``claims.places.fold``); see the module's docstring."""
    forms = _forms()
    found: list[Sighting] = []
    text = spaced(folded)
    words = text.split(" ")
    known = [place for place, word in enumerate(words) if word in forms.alone]
    if not known:
        return found
    ends = list(accumulate(map(len, words)))
    until = 0
    mixed = False
    for place in known:
        word = words[place]
        end = ends[place] + place
        start = end - len(word)
        if start < until:
            continue
        target = forms.alone[word]
        for rest, longer in forms.longer.get(word, ()):
            if text.startswith(rest, end):
                target, end = longer, end + len(rest) - 1
                break
        if target is None:
            continue
        sighting = _noun_read(folded, start, end, target) if target.adjective else None
        if sighting is None:
            sighting = Sighting(start, end, target.areas, target.kinds, folded[start:end], False, target.weak)
        found.append(sighting)
        until = sighting.end
        mixed = mixed or (sighting.kinds[0] is PlaceKind.TOWN and PlaceKind.DISTRICT in sighting.kinds)
    return _settled(folded, found) if mixed and len(found) > 1 else found


def _settled(folded: str, found: list[Sighting]) -> list[Sighting]:
    """Takes "Курском" for the district where a list ends in districts: "Курском и Льговском районах"."""
    settled = [found[-1]]
    in_districts = found[-1].kind is PlaceKind.DISTRICT and not found[-1].bare
    for sighting in reversed(found[:-1]):
        following = settled[-1]
        in_districts = in_districts and folded[sighting.end : following.start].strip() in (",", "и", ", а также")
        if in_districts and sighting.kind is PlaceKind.TOWN and PlaceKind.DISTRICT in sighting.kinds:
            named = zip(sighting.areas, sighting.kinds, strict=True)
            areas = tuple(area for area, kind in named if kind is PlaceKind.DISTRICT)
            sighting = sighting._replace(areas=areas, kinds=(PlaceKind.DISTRICT,) * len(areas), bare=True)
        in_districts = (in_districts and sighting.bare) or (sighting.kind is PlaceKind.DISTRICT and not sighting.bare)
        settled.append(sighting)
    settled.reverse()
    return settled


def _noun_read(folded: str, start: int, end: int, target: _Target) -> Sighting | None:
    """The sighting of an adjective: the noun after it, if any, chooses among the candidates."""
    noun = noun_after(folded, end)
    if noun is None:
        bare = target.kinds[0] in _WITH_NOUNS
        return Sighting(start, end, target.areas, target.kinds, folded[start:end], bare, target.weak)
    kind, noun_end = noun
    areas, kinds = _of_kind(target, kind)
    return Sighting(start, noun_end, areas, kinds, folded[start:noun_end]) if areas else None


_WITH_NOUNS = (PlaceKind.REGION, PlaceKind.SEA, PlaceKind.DISTRICT)


@lru_cache(maxsize=2048)
def _of_kind(target: _Target, wanted: PlaceKind) -> tuple[tuple[Area, ...], tuple[PlaceKind, ...]]:
    """The candidates of one kind."""
    areas = tuple(area for area, kind in zip(target.areas, target.kinds, strict=True) if kind is wanted)
    return areas, (wanted,) * len(areas)
