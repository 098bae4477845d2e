"""Districts as English texts name them: "the Kuybyshev, Khvastovichi and Tarus districts", misspelt ones included."""

from functools import lru_cache

from claims.model import Area
from claims.places.lookup import sightings
from claims.places.named import PlaceKind
from claims.places.search import search
from claims.reading.families import ENGLISH_DISTRICT
from claims.reading.place import Place
from claims.reading.tokens import Tokens
from claims.reading.words import Role


def with_english(tokens: Tokens, places: list[Place]) -> list[Place]:
    """The places with every name before "district" as a district, in Russian."""
    forms = tokens.forms
    if not tokens.topics & ENGLISH_DISTRICT:
        return places
    taken = {index: place for place in places for index in range(place.start, place.end)}
    dropped: set[int] = set()
    added: list[Place] = []
    for noun, word in enumerate(tokens.words):
        if not word.topics & ENGLISH_DISTRICT:
            continue
        index = noun - 1
        while index >= 0 and (tokens.words[index].role in (Role.COMMA, Role.AND) or _is_name(tokens, index)):
            known = taken.get(index)
            if _is_name(tokens, index) and (known is None or known.kind in (PlaceKind.TOWN, PlaceKind.SETTLEMENT)):
                areas = districts_named(forms[index], tuple(area for area in known.areas) if known else ())
                if areas:
                    added.append(Place(index, index + 1, areas, PlaceKind.DISTRICT))
                    dropped.add(id(known))
            index -= 1
    return sorted([*(place for place in places if id(place) not in dropped), *added], key=lambda place: place.start)


def _is_name(tokens: Tokens, index: int) -> bool:
    form = tokens.forms[index]
    return form[0].isascii() and form[0].isalpha() and tokens.text.cased[tokens.starts[index]].isupper()


@lru_cache(maxsize=512)
def districts_named(name: str, towns: tuple[Area, ...]) -> tuple[Area, ...]:
    """The districts that an English name can mean, the likeliest first; ``towns`` are those that it names as well."""
    found = sightings(f"{name} district")
    if found and found[0].kind is PlaceKind.DISTRICT:
        return found[0].areas
    answer = search(name)
    likely = [area for area in (answer.area, *answer.near, *towns) if area is not None]
    districts = [area for area in likely if (area.district or "").endswith("ий")]
    districts += [district for area in likely if (district := _district_of(area)) is not None]
    return tuple(dict.fromkeys(districts))


def _district_of(town: Area) -> Area | None:
    """The district around a town, by its adjective: Валуйки, Валуйский."""
    name = (town.district or "").lower()
    for stem in (name, name[:-1], name[:-2]):
        for sighting in sightings(f"{stem}ский район") if len(stem) > 2 else []:
            for area in sighting.areas:
                if area.region == town.region and sighting.kind is PlaceKind.DISTRICT:
                    return area
    return None
