"""Districts that no table has, or that are not named: read by their type word, kept as they are written."""

from claims.model import Area
from claims.places.named import PlaceKind
from claims.reading.families import COUNTED_PLACE, DISTRICT, HERE, OPENS_MENTION
from claims.reading.place import Place
from claims.reading.tokens import Tokens
from claims.reading.words import Role

GAP = frozenset((Role.COMMA, Role.AND))
_TYPE_PLURALS = frozenset(["округах", "округами", "районах", "районами", "округов", "районов"])


def with_unknown(tokens: Tokens, found: list[Place]) -> list[Place]:
    """The places together with those that no table has, but whose words say that they are districts."""
    if not tokens.topics & DISTRICT:
        return found
    taken = {index for place in found for index in range(place.start, place.end)}
    added: list[Place] = []
    forms, cased, starts = tokens.forms, tokens.text.cased, tokens.starts
    named = [place for place, form in enumerate(forms) if form in _TYPE_PLURALS or form.endswith(_DISTRICT_ADJECTIVE)]
    for index in named:
        form = forms[index]
        if form in _TYPE_PLURALS:
            after = index + 1
            while after < len(forms) and (tokens.words[after].role in GAP or cased[starts[after]].isupper()):
                name = cased[starts[after] : tokens.ends[after]]
                if after not in taken and name[0].isupper() and name.isalpha() and not name.isupper():
                    near = next((place for place in found if abs(place.start - after) <= 6 and place.areas), None)
                    added.append(
                        Place(after, after + 1, (Area(near.areas[0].region if near else "", name),), PlaceKind.DISTRICT)
                    )
                after += 1
        elif index not in taken and cased[starts[index]].isupper() and _district_follows(tokens, index):
            added.append(
                Place(
                    index,
                    index + 1,
                    (Area("", adjective_nominative(cased[starts[index] : tokens.ends[index]])),),
                    PlaceKind.DISTRICT,
                )
            )
    return sorted([*found, *added], key=lambda place: place.start) if added else found


_DISTRICT_ADJECTIVE = ("ском", "цком", "ским", "цким", "ского", "цкого", "ский", "цкий", "ному", "ном")


def _district_follows(tokens: Tokens, index: int) -> bool:
    for place in range(index + 1, min(index + 8, len(tokens.forms))):
        form = tokens.forms[place]
        if form.startswith(("район", "округ", "р-н")):
            return True
        if not (
            tokens.words[place].role in GAP
            or tokens.words[place].role is Role.ADJECTIVE
            or form.endswith(_DISTRICT_ADJECTIVE)
            or form.startswith(("муниципал", "городск"))
        ):
            return False
    return False


def adjective_nominative(name: str) -> str:
    """The nominative of a district's adjective: "Шебекинском", "Шебекинского" to "Шебекинский"."""
    for ending in ("ского", "ском", "ским", "скому", "ские", "ских"):
        if name.endswith(ending):
            return name[: -len(ending)] + "ский"
    for ending in ("цкого", "цком", "цким", "цкому"):
        if name.endswith(ending):
            return name[: -len(ending)] + "цкий"
    for ending in ("ного", "ном", "ным", "ному"):
        if name.endswith(ending):
            return name[: -len(ending)] + "ный"
    return name


_DISTRICTS = ("район", "округ", "муниципалитет", "территори")


def with_unnamed(tokens: Tokens, places: list[Place], home: str | None) -> list[Place]:
    """The places with the region of "над Воронежем и 14 районами области": districts that are counted, not named."""
    if not tokens.topics & COUNTED_PLACE:
        return places
    added: list[Place] = []
    for index in [place for place, word in enumerate(tokens.words) if word.topics & OPENS_MENTION]:
        if tokens.words[index].role is not Role.NUMBER or not 0 < index < len(tokens.forms) - 1:
            continue
        end = _counted_districts(tokens, index + 1)
        near = _next_in_list(tokens, index, end, [*places, *added]) if end else None
        town = _the_town(tokens, index, places) if end and near is None else None
        if town is not None:
            added.append(Place(index - 2, index - 1, town.areas[:1], town.kind))
            near = town
        region = home or (near.areas[0].region if near is not None else "")
        if near is not None and region:
            added.append(Place(index, end, (Area(region),), PlaceKind.REGION))
    return sorted([*places, *added], key=lambda place: place.start) if added else places


def with_home(tokens: Tokens, places: list[Place], home: str | None) -> list[Place]:
    """The places with the voice's own region of "над краем и Чёрным морем": its word, listed with a place."""
    if home is None or not tokens.topics & HERE:
        return places
    added = [
        Place(index, index + 1, (Area(home),), PlaceKind.REGION)
        for index, word in enumerate(tokens.words)
        if word.topics & HERE
        and tokens.role(index - 1) is Role.OVER
        and tokens.role(index + 1) in GAP
        and any(index < place.start <= index + 4 for place in places)
        and not any(place.start <= index < place.end for place in places)
    ]
    return sorted([*places, *added], key=lambda place: place.start) if added else places


def _the_town(tokens: Tokens, index: int, places: list[Place]) -> Place | None:
    """ "над городом и двумя районами": the town that was named before."""
    if index < 2 or tokens.role(index - 1) not in GAP or tokens.forms[index - 2] not in ("городом", "городе"):
        return None
    return next((place for place in reversed(places) if place.end < index and place.kind is PlaceKind.TOWN), None)


def _counted_districts(tokens: Tokens, start: int) -> int:
    """Where "(одном) городском округе", "(14) районами" ends; 0 where no such noun follows."""
    for index in range(start, min(start + 3, len(tokens.forms))):
        if tokens.forms[index].startswith(_DISTRICTS):
            return index + 1
        if tokens.words[index].role is not Role.ADJECTIVE or tokens.text.cased[tokens.starts[index]].isupper():
            return 0
    return 0


def _next_in_list(tokens: Tokens, start: int, end: int, places: list[Place]) -> Place | None:
    """The place that districts without names are listed with: the one before, or the one after an "и"."""
    if tokens.role(start - 1) in GAP:
        return next((place for place in places if place.end == start - 1), None)
    if tokens.role(start - 1) is Role.OVER and tokens.role(end) is Role.AND:
        return next((place for place in places if end < place.start <= end + 3), None)
    return None
