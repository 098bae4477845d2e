"""Towns that are districts or regions by the noun of their list, or by their case."""

from claims.model import Area
from claims.places.lookup import sightings
from claims.places.named import PlaceKind
from claims.reading.place import Place, joined
from claims.reading.tokens import Tokens
from claims.reading.words import Role

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
        if _among_districts(tokens, found, index):
            continue
        if following is not None and joined(tokens, place, following):
            noun = _english_noun(tokens, found, index)
            if noun is not None:
                _settle_english(tokens, place, noun)
                continue
            last = tokens.forms[following.end - 1]
            if following.kind is PlaceKind.DISTRICT and last.startswith(_PLURAL_NOUNS):
                if last.endswith(("ах", "ами", "ов", "ы", "ам")) and agree(tokens, place, following):
                    _to_district(tokens, place, following.areas)
                continue
            over = tokens.forms[place.end - 1].endswith("ом") and not _governed_by_in(tokens, place.start)
            if following.kind is PlaceKind.DISTRICT and following.bare and not over and agree(tokens, place, following):
                _to_district(tokens, place, following.areas)
                continue
        earlier = found[index - 1] if index else place
        if (
            tokens.sentence[earlier.start] == tokens.sentence[place.start]
            and _governed_by_in(tokens, place.start)
            and (place.areas[0].district or "").endswith(("ск", "цк"))
        ):
            _to_district(tokens, place, earlier.areas)


def _among_districts(tokens: Tokens, found: list[Place], index: int) -> bool:
    """ "5 в Миллеровском районе и 3 в Каменском", "в Мучкапском и Сосновском районах": the district of that name in the
    region of the district that is listed with it, if there is one.
    """
    place = found[index]
    if PlaceKind.DISTRICT not in place.kinds or not tokens.forms[place.end - 1].endswith(_ADJECTIVAL):
        return False
    near: Place | None = None
    genitive = tokens.role(place.start - 1) is Role.DASH and tokens.forms[place.end - 1].endswith(("ского", "цкого"))
    if genitive or _governed_by_in(tokens, place.start):
        before = (other for other in reversed(found[:index]) if other.kind is PlaceKind.DISTRICT)
        own = tokens.sentence[place.start]
        near = next((other for other in before if tokens.apart(tokens.sentence[other.start], own) <= 1), None)
    last = index
    while last + 1 < len(found) and joined(tokens, found[last], found[last + 1]):
        last += 1
    if (
        last > index
        and tokens.forms[found[last].end - 1].startswith(_PLURAL_NOUNS)
        and agree(tokens, place, found[last])
    ):
        near = found[last]
    if near is None or near.kind is not PlaceKind.DISTRICT:
        return False
    regions = {area.region for area in near.areas}
    named = zip(place.areas, place.kinds, strict=False)
    areas = tuple(area for area, kind in named if kind is PlaceKind.DISTRICT and area.region in regions)
    if areas:
        place.areas, place.kinds, place.kind = areas, (PlaceKind.DISTRICT,) * len(areas), PlaceKind.DISTRICT
    return bool(areas)


_ADJECTIVAL = ("ском", "цком", "ским", "цким", "ского", "цкого")


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


def agree(tokens: Tokens, place: Place, following: Place) -> bool:
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
