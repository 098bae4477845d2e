"""Adjectives that stand without their noun: the noun of their list, or of one before, else only a hint."""

from claims.places.lookup import sightings
from claims.places.named import PlaceKind
from claims.reading.lexicon import listed
from claims.reading.place import Place, Use, joined
from claims.reading.tokens import Tokens
from claims.reading.towns import agree
from claims.reading.words import Role

_KRAIS = frozenset(("краев", "краям", "краями", "краях"))
_ENDS_A_PLACE = frozenset(
    (
        None,
        Role.COMMA,
        Role.STOP,
        Role.AND,
        Role.DASH,
        Role.LINE,
        Role.CLOSE,
        Role.OPEN,
        Role.DOWN,
        Role.BULLET,
        Role.NUMBER,
        Role.EACH,
    )
)
_BEFORE_MEANS = frozenset(("»", '"', "с", "из", "средствами", "силами"))
"""What stands between an adjective and its number beside signs: "в Шебекинском средствами РЭБ – 14"."""
_BROAD = (PlaceKind.REGION, PlaceKind.DISTRICT)
_OVER = frozenset(("над", "территорией", "территориями", "территории", "территориях"))
_NOUNS_BEFORE = frozenset(
    listed("района районах районами районов районы округа округах округами округов муниципалитета муниципалитетах")
)


def settle_adjectives(tokens: Tokens, found: list[Place]) -> None:
    """An adjective without its noun takes the noun of the list it stands in, or of an earlier one; else it is a hint.

    A town's name that looks like one ("над Каспийском") stays a town.
    """
    for index in range(len(found) - 1, -1, -1):
        place = found[index]
        if not place.bare:
            continue
        place.use = Use.HINT
        if not _capital(tokens, place):
            continue
        following = found[index + 1] if index + 1 < len(found) else None
        if following is not None and joined(tokens, place, following) and not agree(tokens, place, following):
            _to_town(tokens, place)
            continue
        if PlaceKind.TOWN in place.kinds and tokens.forms[place.start].endswith("ой") and _over_a_list(tokens, place):
            _become(place, PlaceKind.TOWN)
            continue
        if following is not None and _namesake_of_a_sea(place, following):
            _become(place, PlaceKind.TOWN)
            continue
        noun = _noun_later(tokens, place.end) or _sea_later(tokens, place) or _list_later(tokens, place)
        if noun is not None:
            _become(place, noun)
        elif (
            following is not None
            and following.use is not Use.HINT
            and joined(tokens, place, following, across_counts=True)
            and not (following.kind is PlaceKind.TOWN and _district_of_a_list(tokens, place))
        ):
            _become(place, following.kind)
    for index, place in enumerate(found):
        if not place.bare or place.use is not Use.HINT or not _capital(tokens, place):
            continue
        if _heads_an_item(tokens, place):
            _become(place, PlaceKind.DISTRICT)
            continue
        if tokens.role(place.end) not in _ENDS_A_PLACE and tokens.forms[place.end] not in _BEFORE_MEANS:
            continue
        earlier = [other for other in found[:index] if other.use is not Use.HINT and other.kind in _BROAD]
        kinds = place.kinds or (place.kind,)
        if _after_noun(tokens, place.start) and PlaceKind.DISTRICT in kinds:
            _become(place, PlaceKind.DISTRICT)
        elif earlier and (kind := next((other.kind for other in reversed(earlier) if other.kind in kinds), None)):
            _become(place, kind)
        elif PlaceKind.TOWN in kinds and (
            tokens.role(place.start - 1) is Role.OVER
            or (index and found[index - 1].kind is PlaceKind.TOWN and joined(tokens, found[index - 1], place))
        ):
            _become(place, PlaceKind.TOWN)
        elif PlaceKind.REGION in kinds and tokens.forms[place.start - 1] in _OVER:
            _become(place, PlaceKind.REGION)


def _district_of_a_list(tokens: Tokens, place: Place) -> bool:
    """ "шесть – на территории Людиновского округа, два – Кировского и один – на окраине Калуги": no town."""
    return PlaceKind.DISTRICT in place.kinds and tokens.forms[place.end - 1].endswith(("ского", "цкого"))


def _over_a_list(tokens: Tokens, place: Place) -> bool:
    """ "над Истрой и Шаховской": behind "над" a district's adjective would end in -им."""
    first = tokens.bounds[tokens.sentence[place.start]][0]
    words = ("в", "во", "над")
    opens = next(
        (tokens.forms[index] for index in range(place.start, first - 1, -1) if tokens.forms[index] in words), ""
    )
    return opens == "над"


def _namesake_of_a_sea(place: Place, following: Place) -> bool:
    """ "над Каспийском и акваторией Каспийского моря": not the same sea twice."""
    return following.kind is PlaceKind.SEA and PlaceKind.TOWN in place.kinds and following.areas[0] in place.areas


def _heads_an_item(tokens: Tokens, place: Place) -> bool:
    """ "▪️Белгородский: 13 БПЛА": a district's adjective that opens a line and stands before a colon or a dash."""
    first = tokens.bounds[tokens.sentence[place.start]][0]
    opens = all(tokens.words[index].role in _ITEM_SIGNS for index in range(first, place.start))
    masculine = tokens.forms[place.end - 1].endswith(("ий", "ый", "ой"))
    return opens and masculine and PlaceKind.DISTRICT in place.kinds and tokens.role(place.end) in _BEFORE_AN_ITEM


_ITEM_SIGNS = frozenset((Role.LINE, Role.BULLET, Role.DASH))
_BEFORE_AN_ITEM = frozenset((Role.COLON, Role.DASH))


def _capital(tokens: Tokens, place: Place) -> bool:
    return tokens.text.cased[tokens.starts[place.start]].isupper()


def _become(place: Place, kind: PlaceKind) -> None:
    place.kind, place.use = kind, Use.AREA
    pairs = list(zip(place.areas, place.kinds, strict=False))
    fitting = tuple(area for area, other in pairs if other is kind)
    place.areas = fitting or place.areas


def _after_noun(tokens: Tokens, start: int) -> bool:
    """ "в трёх районах – Верхнедонском, Чертковском и Кашарском" """
    for index in range(start - 1, max(-1, start - 20), -1):
        if tokens.forms[index] in _NOUNS_BEFORE:
            return any(tokens.words[place].role in (Role.DASH, Role.COLON, Role.OPEN) for place in range(index, start))
        if tokens.words[index].role in (Role.STOP, Role.LINE, Role.BULLET):
            return False
    return False


def _noun_later(tokens: Tokens, start: int) -> PlaceKind | None:
    """The noun of "Курской (1 БПЛА) областей"."""
    for index in range(start, min(start + 6, len(tokens.forms))):
        form = tokens.forms[index]
        if (index > start and form.startswith(("област", "кра"))) or form in _KRAIS:
            return PlaceKind.REGION
        if index > start and form.startswith(("район", "округ")):
            return PlaceKind.DISTRICT
        if tokens.words[index].role not in (Role.OPEN, Role.NUMBER, Role.DRONE, Role.CLOSE):
            return None
    return None


def _list_later(tokens: Tokens, place: Place) -> PlaceKind | None:
    """The noun of a list whose later names no table has: "Одинцовского и Наро-Лесного районов"."""
    if PlaceKind.DISTRICT not in place.kinds:
        return None
    for index in range(place.end, min(place.end + 8, len(tokens.forms))):
        if tokens.forms[index].startswith(("районов", "районах", "районами", "округов", "округах", "округами")):
            return PlaceKind.DISTRICT
        if tokens.words[index].role not in (Role.COMMA, Role.AND, Role.ADJECTIVE):
            return None
    return None


def _sea_later(tokens: Tokens, place: Place) -> PlaceKind | None:
    """The noun of "Белым и Баренцевым морями"."""
    if PlaceKind.SEA not in place.kinds:
        return None
    near = tokens.forms[place.end : place.end + 4]
    return PlaceKind.SEA if any(form.startswith("мор") and len(form) < 7 for form in near) else None


def _to_town(tokens: Tokens, place: Place) -> None:
    """ "над Курском, Льговским и Рыльским районами": the town, for its district would be "Курским"."""
    found = sightings(tokens.forms[place.start].removesuffix("ом"))
    if found and found[0].kind is PlaceKind.TOWN:
        place.areas, place.kinds, place.kind, place.use = found[0].areas, found[0].kinds, PlaceKind.TOWN, Use.AREA
