"""The places of a text: what each one is, which of several homonyms, and what it is named for.

A place can be where drones were shot down, where they were flying to, or only part of an office's name
("губернатор Калужской области"); only the first kind is an area of a claim.
"""

from claims.model import Area
from claims.places.lookup import Sighting, sightings
from claims.places.named import PlaceKind
from claims.reading.place import Place, Use
from claims.reading.tokens import Tokens
from claims.reading.villages import with_villages
from claims.reading.words import Role

_OFFICE = (
    "губернатор", "глав", "мэр", "врио", "власт", "правительств", "штаб", "минобороны", "министерств", "управлени", "прокуратур", "градоначальник", "администраци",
    "жител", "житель", "мэри", "минздрав", "мчс", "комитет", "суд", "аэропорт", "governor", "mayor", "head", "authorities", "ministry",
)  # fmt: skip
_HEADING_WORDS = frozenset("сторону направлении направление подлете подлетах подлету курс курсом towards toward подступах".split())
_TO = frozenset(("на", "к", "ко", "в", "to", "for", "towards", "toward"))
_CAPITAL = frozenset("столицу столице столицы столицей".split())
_PLACE_PREPOSITIONS = frozenset("над в во под у на около возле вблизи близ районе городе городом между небом по с из over in near at above".split())
_GAP = frozenset((Role.COMMA, Role.AND))
_BETWEEN_PLACES = frozenset(
    "над в во и а также а на территорией территориями территории территориях акваторией акваториями акватории небом небе городом городе округом округах "
    "округами районом районами районах районе областью областями областей муниципалитетах муниципалитетами окраине окраиной г город города муниципального "
    "городского городских муниципальных республики республикой краем под у близ вблизи около также плюс and the over in skies of territory".split()
)


def find_places(tokens: Tokens, home: str | None) -> list[Place]:
    """Every place of the text in its order, each with one area chosen. ``home`` is the voice's own region."""
    text = tokens.text
    found: list[Place] = []
    for sighting in sightings(text.folded):
        start = tokens.at(sighting.start)
        end = max(start + 1, tokens.at(sighting.end))
        if start < len(tokens.forms) and _is_name(tokens, sighting, start):
            found.append(Place(start, end, sighting.areas, sighting.kind, bare=sighting.bare, weak=sighting.weak))
    _settle_bare(tokens, found)
    _settle_towns(tokens, found)
    found = with_villages(tokens, _with_unknown(tokens, found))
    for place in found:
        if place.use is Use.AREA:
            place.use = _use(tokens, place)
    _choose(tokens, found, home)
    return found


def _is_name(tokens: Tokens, sighting: Sighting, start: int) -> bool:
    cased = tokens.text.cased[sighting.start]
    if not cased.isupper() and not sighting.bare:
        return sighting.kind in (PlaceKind.REGION, PlaceKind.SEA) and sighting.end - sighting.start > 6
    if sighting.weak:
        return start > 0 and (tokens.forms[start - 1] in _PLACE_PREPOSITIONS or tokens.forms[start - 1].startswith(("город", "округ")))
    return True


def _settle_bare(tokens: Tokens, found: list[Place]) -> None:
    """An adjective without its noun is a region or district where the list it stands in, or an earlier one, has the noun."""
    for index in range(len(found) - 1, -1, -1):
        place = found[index]
        if not place.bare:
            continue
        if not tokens.text.cased[tokens.starts[place.start]].isupper():
            place.use = Use.HINT
            continue
        noun = _noun_later(tokens, place.end)
        if noun is not None:
            place.kind = noun
            _keep_kind(place)
            continue
        following = found[index + 1] if index + 1 < len(found) else None
        if following is not None and following.use is not Use.HINT and joined(tokens, place, following, across_counts=True):
            place.kind = following.kind
            _keep_kind(place)
            continue
        place.use = Use.HINT
    for index, place in enumerate(found):
        if place.bare and place.use is Use.HINT and tokens.text.cased[tokens.starts[place.start]].isupper():
            earlier = [other for other in found[:index] if other.use is not Use.HINT and other.kind in (PlaceKind.REGION, PlaceKind.DISTRICT)]
            after = tokens.role(place.end)
            if earlier and after in (None, Role.COMMA, Role.STOP, Role.AND, Role.DASH, Role.LINE, Role.CLOSE, Role.OPEN, Role.DOWN, Role.BULLET, Role.NUMBER, Role.EACH):
                place.kind = earlier[-1].kind
                place.use = Use.AREA
                _keep_kind(place)


def _noun_later(tokens: Tokens, start: int) -> PlaceKind | None:
    """The noun of "Курской (1 БПЛА) областей" """
    for index in range(start, min(start + 6, len(tokens.forms))):
        form = tokens.forms[index]
        if index > start and form.startswith(("област", "кра")):
            return PlaceKind.REGION
        if index > start and form.startswith(("район", "округ")):
            return PlaceKind.DISTRICT
        if tokens.words[index].role not in (Role.OPEN, Role.NUMBER, Role.DRONE, Role.CLOSE):
            return None
    return None


_ADJECTIVE_ENDINGS = (("ском", "ский"), ("цком", "цкий"), ("ским", "ский"), ("цким", "цкий"), ("ского", "ский"), ("цкого", "цкий"), ("ной", "ной"))


def _settle_towns(tokens: Tokens, found: list[Place]) -> None:
    """A town's name that is an adjective in a list of districts is a district: "в Раменском и Павлово-Посадском округах"."""
    for index in range(len(found) - 2, -1, -1):
        place, following = found[index], found[index + 1]
        if place.kind not in (PlaceKind.TOWN, PlaceKind.SETTLEMENT) or following.kind is not PlaceKind.DISTRICT or not joined(tokens, place, following):
            continue
        last = tokens.forms[following.end - 1]
        if not last.startswith(("район", "округ", "муниципал")) or not last.endswith(("ах", "ами", "ов", "ы", "ам")):
            continue
        cased = tokens.text.cased[tokens.starts[place.start] : tokens.ends[place.end - 1]]
        for ending, nominative in _ADJECTIVE_ENDINGS:
            if tokens.forms[place.end - 1].endswith(ending):
                name = cased[: -len(ending)] + nominative
                place.areas = tuple(dict.fromkeys(Area(area.region, name) for area in (*place.areas, *following.areas)))
                place.kind = PlaceKind.DISTRICT
                break


_TYPE_PLURALS = frozenset("округах округами районах районами округов районов".split())


def _with_unknown(tokens: Tokens, found: list[Place]) -> list[Place]:
    """The places together with those that no table has, but whose words say that they are districts."""
    taken = {index for place in found for index in range(place.start, place.end)}
    added: list[Place] = []
    forms, cased, starts = tokens.forms, tokens.text.cased, tokens.starts
    for index, form in enumerate(forms):
        if form in _TYPE_PLURALS:
            after = index + 1
            while after < len(forms) and (tokens.words[after].role in _GAP or cased[starts[after]].isupper()):
                if after not in taken and cased[starts[after]].isupper() and forms[after].isalpha():
                    name = cased[starts[after] : tokens.ends[after]]
                    near = next((place for place in found if abs(place.start - after) <= 6 and place.areas), None)
                    added.append(Place(after, after + 1, (Area(near.areas[0].region if near else "", name),), PlaceKind.DISTRICT))
                after += 1
        elif index not in taken and form.endswith(_DISTRICT_ADJECTIVE) and cased[starts[index]].isupper() and _district_follows(tokens, index):
            added.append(Place(index, index + 1, (Area("", nominative(cased[starts[index] : tokens.ends[index]])),), PlaceKind.DISTRICT))
    return sorted([*found, *added], key=lambda place: place.start) if added else found


_DISTRICT_ADJECTIVE = ("ском", "цком", "ским", "цким", "ского", "цкого", "ский", "цкий", "ному", "ном")


def _district_follows(tokens: Tokens, index: int) -> bool:
    for place in range(index + 1, min(index + 8, len(tokens.forms))):
        form = tokens.forms[place]
        if form.startswith(("район", "округ")):
            return True
        if not (tokens.words[place].role in _GAP or tokens.words[place].role is Role.ADJECTIVE or form.endswith(_DISTRICT_ADJECTIVE) or form.startswith(("муниципал", "городск"))):
            return False
    return False


def nominative(name: str) -> str:
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


def _keep_kind(place: Place) -> None:
    fitting = tuple(area for area in place.areas if (area.district is None) == (place.kind in (PlaceKind.REGION, PlaceKind.SEA)))
    place.areas = fitting or place.areas


def joined(tokens: Tokens, first: Place, second: Place, *, across_counts: bool = False) -> bool:
    """Whether two places stand in one list, with nothing between but commas, "и", prepositions and words for territory."""
    if second.start - first.end > 9 or tokens.sentence[first.start] != tokens.sentence[second.start]:
        return False
    for index in range(first.end, second.start):
        role = tokens.words[index].role
        if role in _GAP or tokens.forms[index] in _BETWEEN_PLACES or tokens.forms[index] in ("«", "»", '"'):
            continue
        if across_counts and role in (Role.OPEN, Role.CLOSE, Role.NUMBER, Role.DRONE, Role.DASH, Role.EACH, Role.MORE, Role.ADJECTIVE):
            continue
        return False
    return True


def _use(tokens: Tokens, place: Place) -> Use:
    forms = tokens.forms
    before = forms[place.start - 1] if place.start else ""
    if before.startswith(("побереж", "берег")):
        return Use.HINT
    if before.startswith(_OFFICE) or (place.start > 1 and before in ("г", "города", "города-героя", "of") and forms[place.start - 2].startswith(_OFFICE)):
        return Use.OFFICE
    if before in ("в", "на") and place.kind is not PlaceKind.DISTRICT and forms[place.end - 1] in ("москву", "столицу", "самару", "уфу", "тулу", "калугу", "рязань"):
        return Use.HEADING if _flown(tokens, place) else Use.HINT
    if before in _TO:
        for index in range(place.start - 2, max(-1, place.start - 5), -1):
            word = tokens.words[index]
            if word.role is Role.HEADING or forms[index] in _HEADING_WORDS or (word.stem in ("лете", "направля", "двига", "следова")):
                return Use.HEADING
            if word.role in (Role.COMMA, Role.STOP, Role.DOWN, Role.LINE):
                break
    elif before in _HEADING_WORDS or (place.start > 1 and tokens.words[place.start - 1].stem in ("атакова",) ):
        return Use.HEADING
    elif tokens.words[place.start - 1].role is Role.ATTACK and tokens.words[place.start - 1].voice is not None and place.start > 1:
        if tokens.words[place.start - 2].role in (Role.HEADING, Role.ATTEMPT):
            return Use.HEADING
    return Use.AREA


def _flown(tokens: Tokens, place: Place) -> bool:
    for index in range(place.start - 2, max(-1, place.start - 6), -1):
        word = tokens.words[index]
        if word.role is Role.HEADING or tokens.forms[index] in _HEADING_WORDS or word.stem in ("лете", "направля", "двига", "следова"):
            return True
    return False


def _choose(tokens: Tokens, found: list[Place], home: str | None) -> None:
    for place in found:
        if place.start and tokens.forms[place.start - 1] == "под" and place.areas[0].region in _AROUND and place.areas[0].district is None:
            place.areas = (Area(_AROUND[place.areas[0].region]),)
    named = [place.areas[0].region for place in found if len(place.areas) == 1 and place.kind is PlaceKind.REGION]
    hints = [place.areas[0].region for place in found if place.use is Use.HINT]
    for index, place in enumerate(found):
        if (len(place.areas) == 1 and place.areas[0].region) or place.kind in (PlaceKind.REGION, PlaceKind.SEA):
            place.area = place.areas[0]
            continue
        following = next((other for other in found[index + 1 : index + 5] if other.kind is PlaceKind.REGION), None)
        wanted: list[str] = []
        if following is not None and tokens.sentence[following.start] == tokens.sentence[place.start]:
            wanted.append(following.areas[0].region)
        if home is not None:
            wanted.append(home)
        earlier = [other.areas[0].region for other in found[:index] if other.kind is PlaceKind.REGION]
        wanted.extend(reversed(earlier))
        wanted.extend(named)
        wanted.extend(hints)
        if place.areas[0].region == "":
            known = next(iter(wanted), "")
            place.area = Area(known, place.areas[0].district)
            continue
        chosen = next((area for region in wanted for area in place.areas if area.region == region), None)
        place.area = chosen or place.areas[0]


_AROUND = {"RU-MOW": "RU-MOS", "RU-SPE": "RU-LEN"}
"""The regions around the cities that are regions themselves: "под Москвой"."""


def heading_of(tokens: Tokens, places: list[Place], start: int, end: int) -> str | None:
    """The city that drones named at tokens ``start`` up to ``end`` were said to fly to."""
    for place in places:
        if place.use is Use.HEADING and start <= place.start < end:
            if place.area.region in ("RU-MOW", "MOSCOW-REGION"):
                return "Москва"
            return place.area.settlement or place.area.district
    for index in range(start, min(end, len(tokens.forms))):
        if tokens.forms[index] in _CAPITAL and index and tokens.forms[index - 1] in (*_TO, "сторону", "направлении"):
            before = tokens.words[index - 2] if index > 1 else None
            if before is not None and (before.role is Role.HEADING or tokens.forms[index - 2] in _HEADING_WORDS or before.stem in ("лете", "направля", "двига", "следова")):
                return "Москва"
    return None
