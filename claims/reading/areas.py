"""The places of a text: what each one is, which of several homonyms, and what it is named for.

A place can be where drones were shot down, where they were flying to, or only part of an office's name
("губернатор Калужской области"); only the first kind is an area of a claim.
"""

from bisect import bisect_left

from claims.model import Area
from claims.places.lookup import Sighting, sightings
from claims.places.named import PlaceKind
from claims.reading.adjectives import settle_adjectives
from claims.reading.centres import with_centres
from claims.reading.english import with_english
from claims.reading.families import CAPITAL, CENTRE
from claims.reading.lexicon import listed
from claims.reading.place import Place, Use
from claims.reading.tokens import Tokens
from claims.reading.towns import settle_towns
from claims.reading.unlisted import with_home, with_unknown, with_unnamed
from claims.reading.villages import with_villages
from claims.reading.words import Role

_OFFICE = (
    "губернатор",
    "глав",
    "мэр",
    "врио",
    "власт",
    "правительств",
    "штаб",
    "минобороны",
    "министерств",
    "управлени",
    "прокуратур",
    "градоначальник",
    "администраци",
    "жител",
    "житель",
    "мэри",
    "минздрав",
    "мчс",
    "комитет",
    "суд",
    "аэропорт",
    "аеропорт",
    "governor",
    "mayor",
    "head",
    "authorities",
    "ministry",
)
_HEADING_WORDS = frozenset(
    listed("сторону направлении направление подлете подлетах подлету курс курсом towards toward подступах підльоті")
)
_FLYING = frozenset(("лете", "направля", "двига", "следова"))
_TO = frozenset(("на", "к", "ко", "в", "to", "for", "towards", "toward"))
_OFFICE_AFTER = frozenset(
    listed("governor mayor regional operational hq headquarters authorities governor's reported said claimed officials")
)
_ONLY_HERE = frozenset(listed(", и ( – над территорией территории акваторией небом"))
"""What stands before most places and makes none of them a direction or an office's."""
_TOWARD = frozenset(("toward", "towards"))
_CAPITAL = frozenset(listed("столицу столице столицы столицей"))
_PLACE_PREPOSITIONS = frozenset(
    listed("над в во под у на около возле вблизи близ районе городе городом между небом по с из over in near at above")
)


def find_places(tokens: Tokens, home: str | None) -> list[Place]:
    """Every place of the text in its order, each with one area chosen. ``home`` is the voice's own region."""
    text = tokens.text
    starts = tokens.starts
    found: list[Place] = []
    for sighting in sightings(text.folded):
        start = bisect_left(starts, sighting.start)
        end = max(start + 1, bisect_left(starts, sighting.end, start))
        if start < len(starts) and _is_name(tokens, sighting, start, found):
            found.append(
                Place(start, end, sighting.areas, sighting.kind, sighting.kinds, bare=sighting.bare, weak=sighting.weak)
            )
    settle_adjectives(tokens, found)
    settle_towns(tokens, found)
    found = with_english(tokens, found)
    found = with_villages(tokens, with_unnamed(tokens, with_unknown(tokens, found), home))
    found = with_home(tokens, found, home)
    if tokens.topics & CENTRE:
        found = with_centres(tokens, found, home)
    for place in found:
        if place.use is Use.AREA:
            place.use = _use(tokens, place)
    _choose(tokens, found, home)
    return found


def _is_name(tokens: Tokens, sighting: Sighting, start: int, before: list[Place]) -> bool:
    cased = tokens.text.cased[sighting.start]
    if not cased.isupper() and not sighting.bare:
        return sighting.kind in (PlaceKind.REGION, PlaceKind.SEA) and sighting.end - sighting.start > 6
    if sighting.weak:
        goes_on = bool(before) and before[-1].end == start - 1 and before[-1].kind is sighting.kind
        if goes_on and tokens.role(start - 1) in (Role.AND, Role.COMMA):
            return True
        return start > 0 and (
            tokens.forms[start - 1] in _PLACE_PREPOSITIONS or tokens.forms[start - 1].startswith(("город", "округ"))
        )
    return True


def _use(tokens: Tokens, place: Place) -> Use:
    forms = tokens.forms
    before = forms[place.start - 1] if place.start else ""
    following = forms[place.end] if place.end < len(forms) else ""
    if following in ("time", "времени", "border", "borders"):
        return Use.HINT
    if following in _OFFICE_AFTER:
        return Use.OFFICE
    if before in _ONLY_HERE:
        return Use.AREA
    if before.startswith(("побереж", "берег")):
        return Use.HINT
    if before.startswith(_OFFICE) or (
        place.start > 1
        and before in ("г", "города", "города-героя", "of")
        and forms[place.start - 2].startswith(_OFFICE)
    ):
        return Use.OFFICE
    if (
        before in ("в", "на")
        and place.kind is not PlaceKind.DISTRICT
        and forms[place.end - 1] in ("москву", "столицу", "самару", "уфу", "тулу", "калугу", "рязань")
    ):
        return Use.HEADING if _flown(tokens, place) else Use.HINT
    if before in ("к", "ко") and place.end < len(tokens.words) and tokens.words[place.end].stem in _FLYING:
        return Use.HEADING
    if before in _TO or (before == "до" and forms[place.start - 2] == "підльоті"):
        for index in range(place.start - 2, max(-1, place.start - 5), -1):
            word = tokens.words[index]
            if before in ("в", "во") and forms[index] in ("к", "ко", "на"):
                break
            if word.role is Role.HEADING or forms[index] in _HEADING_WORDS or (word.stem in _FLYING):
                return Use.HEADING
            if word.role in (Role.COMMA, Role.STOP, Role.DOWN, Role.LINE):
                break
    elif (
        before in _HEADING_WORDS
        or (place.start > 1 and tokens.words[place.start - 1].stem in ("атакова",))
        or (
            (
                tokens.words[place.start - 1].role is Role.ATTACK
                and tokens.words[place.start - 1].voice is not None
                and place.start > 1
            )
            and tokens.words[place.start - 2].role in (Role.HEADING, Role.ATTEMPT)
        )
    ):
        return Use.HEADING
    return Use.AREA


def _flown(tokens: Tokens, place: Place) -> bool:
    if tokens.role(place.start - 2) is Role.DASH and tokens.role(place.start - 3) in (Role.NUMBER, Role.DRONE):
        return True
    for index in range(place.start - 2, max(-1, place.start - 6), -1):
        word = tokens.words[index]
        if word.role is Role.HEADING or tokens.forms[index] in _HEADING_WORDS or word.stem in _FLYING:
            return True
    return False


def _choose(tokens: Tokens, found: list[Place], home: str | None) -> None:
    for place in found:
        if (
            place.start
            and tokens.forms[place.start - 1] == "под"
            and place.areas[0].region in _AROUND
            and place.areas[0].district is None
        ):
            place.areas = (Area(_AROUND[place.areas[0].region]),)
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
        wanted.extend(_siblings(tokens, found, place))
        earlier = [
            other.areas[0].region
            for other in found[:index]
            if other.kind is PlaceKind.REGION or other.use is Use.OFFICE
        ]
        wanted.extend(reversed(earlier))
        wanted += [other.areas[0].region for other in found if len(other.areas) == 1 and other.kind is PlaceKind.REGION]
        wanted += [other.areas[0].region for other in found if other.use is Use.HINT]
        if place.areas[0].region == "":
            known = next(iter(wanted), "")
            place.area = Area(known, place.areas[0].district, place.areas[0].settlement)
            continue
        chosen = next((area for region in wanted for area in place.areas if area.region == region), None)
        place.area = chosen or place.areas[0]


def _siblings(tokens: Tokens, found: list[Place], place: Place) -> list[str]:
    """The regions of the places that stand in one sentence with a homonym and are no homonyms themselves."""
    return [
        other.areas[0].region
        for other in found
        if tokens.sentence[other.start] == tokens.sentence[place.start]
        and other.use is Use.AREA
        and other.kind is not PlaceKind.SEA
        and len({area.region for area in other.areas}) == 1
        and other.areas[0].region
    ]


_AROUND = {"RU-MOW": "RU-MOS", "RU-SPE": "RU-LEN"}
"""The regions around the cities that are regions themselves: "под Москвой"."""


def may_head(tokens: Tokens, places: list[Place]) -> bool:
    """Whether drones can be said to fly to a city at all in this text."""
    return tokens.topics & CAPITAL != 0 or Use.HEADING in [place.use for place in places]


def heading_of(tokens: Tokens, places: list[Place], start: int, end: int) -> str | None:
    """The city that drones named at tokens ``start`` up to ``end`` were said to fly to."""
    for place in places:
        if place.use is Use.HEADING and start <= place.start < end:
            if place.area.region in ("RU-MOW", "MOSCOW-REGION"):
                return "Москва"
            return place.area.settlement or place.area.district
    for index in range(start, min(end, len(tokens.forms))):
        form = tokens.forms[index]
        if form == "capital" and not _TOWARD.isdisjoint(tokens.forms[max(0, index - 4) : index]):
            return "Москва"
        if tokens.forms[index] in _CAPITAL and index and tokens.forms[index - 1] in (*_TO, "сторону", "направлении"):
            before = tokens.words[index - 2] if index > 1 else None
            if before is not None and (
                before.role is Role.HEADING or tokens.forms[index - 2] in _HEADING_WORDS or before.stem in _FLYING
            ):
                return "Москва"
    return None
