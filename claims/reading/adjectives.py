"""Adjectives that stand without their noun, and towns that are districts by the noun of their list."""

from claims.model import Area
from claims.places.lookup import sightings
from claims.places.named import PlaceKind
from claims.reading.lexicon import listed
from claims.reading.place import Place, Use, joined
from claims.reading.tokens import Tokens
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
        if following is not None and joined(tokens, place, following) and not _agree(tokens, place, following):
            _to_town(tokens, place)
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
        ):
            _become(place, following.kind)
    for index, place in enumerate(found):
        if not place.bare or place.use is not Use.HINT or not _capital(tokens, place):
            continue
        if tokens.role(place.end) not in _ENDS_A_PLACE and tokens.forms[place.end] not in ("»", '"'):
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


def _namesake_of_a_sea(place: Place, following: Place) -> bool:
    """ "над Каспийском и акваторией Каспийского моря": not the same sea twice."""
    return following.kind is PlaceKind.SEA and PlaceKind.TOWN in place.kinds and following.areas[0] in place.areas


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


_ADJECTIVE_ENDINGS = (
    ("ском", "ский"),
    ("цком", "цкий"),
    ("ским", "ский"),
    ("цким", "цкий"),
    ("ского", "ский"),
    ("цкого", "цкий"),
)
_PLURAL_NOUNS = ("район", "округ", "муниципал")
_ENGLISH_NOUNS = {
    "regions": "region",
    "oblasts": "region",
    "region": "region",
    "districts": "district",
    "district": "district",
}


def settle_towns(tokens: Tokens, found: list[Place]) -> None:
    """A town's name in a list whose noun makes it a district or a region is one.

    "в Раменском и Павлово-Посадском округах", "over the Kursk, Voronezh and Rostov regions"; likewise "в Рыльском – 4"
    after a district, for a town on -ск has no such form.
    """
    for index in range(len(found) - 1, -1, -1):
        place = found[index]
        if place.kind not in (PlaceKind.TOWN, PlaceKind.SETTLEMENT):
            continue
        following = found[index + 1] if index + 1 < len(found) else None
        if tokens.forms[place.start - 1].startswith("город") or tokens.forms[max(0, place.start - 2)] == "г":
            continue
        if following is not None and joined(tokens, place, following):
            noun = _english_noun(tokens, found, index)
            if noun is not None:
                _settle_english(tokens, place, noun)
                continue
            last = tokens.forms[following.end - 1]
            if following.kind is PlaceKind.DISTRICT and last.startswith(_PLURAL_NOUNS):
                if last.endswith(("ах", "ами", "ов", "ы", "ам")) and _agree(tokens, place, following):
                    _to_district(tokens, place, following.areas)
                continue
            if following.kind is PlaceKind.DISTRICT and following.bare and _agree(tokens, place, following):
                _to_district(tokens, place, following.areas)
                continue
        earlier = found[index - 1] if index else place
        if (
            tokens.sentence[earlier.start] == tokens.sentence[place.start]
            and _governed_by_in(tokens, place.start)
            and (place.areas[0].district or "").endswith(("ск", "цк"))
        ):
            _to_district(tokens, place, earlier.areas)


def _governed_by_in(tokens: Tokens, start: int) -> bool:
    """ "в Суджанском районе 12, Рыльском 5": a list that "в" opens, in which a town on -ск would be "Рыльске"."""
    if tokens.forms[start - 1] in ("в", "во"):
        return True
    if tokens.role(start - 1) not in (Role.COMMA, Role.AND):
        return False
    first = tokens.bounds[tokens.sentence[start]][0]
    opens = next(
        (index for index in range(start - 2, first - 1, -1) if tokens.forms[index] in ("в", "во", "над")), None
    )
    return opens is not None and tokens.forms[opens] in ("в", "во")


def _to_town(tokens: Tokens, place: Place) -> None:
    """ "над Курском, Льговским и Рыльским районами": the town, for its district would be "Курским"."""
    found = sightings(tokens.forms[place.start].removesuffix("ом"))
    if found and found[0].kind is PlaceKind.TOWN:
        place.areas, place.kinds, place.kind, place.use = found[0].areas, found[0].kinds, PlaceKind.TOWN, Use.AREA


def _agree(tokens: Tokens, place: Place, following: Place) -> bool:
    """Whether a name can stand in the adjectives' case: "в Рыльском и Льговском", not "над Курском и Льговским"."""
    first, second = tokens.forms[place.end - 1], tokens.forms[following.start]
    return not (first.endswith("ом") and second.endswith(("им", "ым")))


def _to_district(tokens: Tokens, place: Place, near: tuple[Area, ...]) -> None:
    cased = tokens.text.cased[tokens.starts[place.start] : tokens.ends[place.end - 1]]
    for ending, nominative in _ADJECTIVE_ENDINGS:
        if tokens.forms[place.end - 1].endswith(ending):
            name = cased[: -len(ending)] + nominative
            place.areas = tuple(dict.fromkeys(Area(area.region, name) for area in (*place.areas, *near)))
            place.kind = PlaceKind.DISTRICT
            return


def _english_noun(tokens: Tokens, found: list[Place], index: int) -> str | None:
    """The noun of the list that goes on after a place: "Kursk, Voronezh and Rostov regions"."""
    while index + 1 < len(found) and joined(tokens, found[index], found[index + 1]):
        index += 1
        noun = _ENGLISH_NOUNS.get(tokens.forms[found[index].end - 1])
        if noun is not None:
            return noun
    return None


def _settle_english(tokens: Tokens, place: Place, noun: str) -> None:
    form = tokens.text.folded[tokens.starts[place.start] : tokens.ends[place.end - 1]]
    found = sightings(f"{form} {noun}")
    wanted = PlaceKind.REGION if noun == "region" else PlaceKind.DISTRICT
    if found and found[0].start == 0 and found[0].kind is wanted:
        place.areas, place.kinds, place.kind = found[0].areas, found[0].kinds, wanted
