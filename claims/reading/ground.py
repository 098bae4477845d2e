"""Where a figure without a place of its own was shot down: the attacked region, the voice's own, the office that
is quoted.
"""

from claims.model import Area
from claims.places.named import PlaceKind
from claims.reading.attacked import attacked_areas
from claims.reading.claimed import Draft, areas_of, covers
from claims.reading.families import DISTRICT, HERE
from claims.reading.pairing import Pairs
from claims.reading.place import Place, Use
from claims.reading.tokens import Tokens
from claims.reading.words import Role, Voice

_OFFICES = ("губернатор", "глав", "мэр", "врио", "власт", "штаб", "градоначальник")


def ground(
    tokens: Tokens,
    drafts: list[Draft],
    pairs: Pairs,
    places: list[Place],
    home: str | None,
    relayed: str | None,
    voices: dict[int, str],
) -> None:
    """Gives areas to drafts that have none, where the post lets one infer them.

    ``voices`` are those of the sentences with figures, where the post retells several: the ministry's figure is never
    of the region of a governor who is quoted beside it.
    """
    placed = any(draft.areas for draft in drafts)
    if relayed == "mod_russia":
        home = None
    for draft in drafts:
        if draft.areas or draft.cues & {"part", "of"}:
            continue
        if voices.get(draft.mention.sentence) == "mod_russia":
            continue
        section = _section(tokens, draft, places)
        if section and home is not None and _in_the_others(tokens, draft):
            draft.areas = (Area(home),)
            continue
        if section:
            draft.areas, draft.where = section, "заголовок строки"
            continue
        pointed = _pointed_at(tokens, draft, pairs)
        shared = pointed or _shared(tokens, draft, drafts, places)
        if shared:
            draft.areas, draft.where = shared, "предложение раньше" if pointed else "начало предложения"
            continue
        if home is not None or (not placed and draft is drafts[0]):
            draft.areas, draft.where = _inferred(tokens, draft, drafts, pairs, places, home, relayed)
            draft.inferred = home is None or draft.areas == (Area(home),)
        elif relayed != "mod_russia" and _says_here(tokens, draft.mention.sentence, places):
            draft.inferred = True
            near = [place for place in places if tokens.lines[place.start] == draft.mention.line]
            draft.areas, draft.where = _office(tokens, near), "регион должности"
    if len(drafts) == 1:
        _narrow(tokens, drafts[0], pairs)
    if home is None and not placed and drafts and drafts[0].areas:
        for draft in drafts[1:]:
            if not draft.areas and not draft.cues & {"part", "of", "total"}:
                draft.areas, draft.where = drafts[0].areas, "у первого числа"


def _inferred(
    tokens: Tokens,
    draft: Draft,
    drafts: list[Draft],
    pairs: Pairs,
    places: list[Place],
    home: str | None,
    relayed: str | None,
) -> tuple[tuple[Area, ...], str]:
    """The areas that the rest of the post or the voice gives, and from what."""
    if town := _town(tokens, draft, places):
        return town, "названный раньше город"
    if attacked := attacked_areas(tokens, draft, drafts, pairs, home):
        return attacked, "где атаковали"
    if home is not None:
        return (Area(home),), "регион автора"
    if relayed != "mod_russia" and not draft.heading and (office := _office(tokens, places)):
        return office, "регион должности"
    return _hint(tokens, draft, places), "прилагательное в предложении"


def _in_the_others(tokens: Tokens, draft: Draft) -> bool:
    """ "Над остальными округами сбито ещё 7": not in the district of the lines above."""
    return any(
        tokens.forms[index].startswith(_OTHERS) and tokens.words[index + 1].topics & DISTRICT
        for index in tokens.within(draft.mention.sentence)[:-1]
    )


_OTHERS = ("остальн", "други", "прочи")


def _says_here(tokens: Tokens, sentence: int, places: list[Place]) -> bool:
    """ "над регионом", "over the region": such a word that is no part of a name."""
    return tokens.said[sentence] & HERE != 0 and any(
        tokens.words[index].topics & HERE and not any(place.start <= index < place.end for place in places)
        for index in tokens.within(sentence)
    )


def _has_its_noun(tokens: Tokens, place: Place) -> bool:
    """ "Корочанскому району", not the "Октябрьский" of a list of villages."""
    return any(form.startswith(("район", "округ")) for form in tokens.forms[place.start : place.end + 2])


def _pointed_at(tokens: Tokens, draft: Draft, pairs: Pairs) -> tuple[Area, ...]:
    """ "Под атакой были A, B и C. Над ними сбиты 14": the list that the sentence before ends with."""
    within = tokens.within(draft.mention.sentence)
    if _THESE.isdisjoint(tokens.forms) or not any(
        tokens.role(index) is Role.OVER and tokens.forms[index + 1] in _THESE for index in within[:-1]
    ):
        return ()
    before = [group for group in pairs.free if tokens.apart(tokens.sentence[group.start], draft.mention.sentence) == 1]
    return areas_of(tokens, before[-1].places) if before and before[-1].end <= within[0] else ()


_THESE = frozenset(("ними", "ней", "ним", "этими", "этим", "этой"))
_HEADING_LENGTH = 6
"""Tokens of a line that is only the heading of what follows: "🔹 Борисовский округ:"."""


def _section(tokens: Tokens, draft: Draft, places: list[Place]) -> tuple[Area, ...]:
    """The district that heads the line or the lines a figure stands in: "🔹 Белгородский округ. Сёла … атакованы …"."""
    line = draft.mention.line
    for place in reversed(places):
        if place.start >= draft.mention.start or place.use is not Use.AREA or place.kind is not PlaceKind.DISTRICT:
            continue
        first = tokens.bounds[tokens.sentence[place.start]][0]
        heads = place.start - first <= 2 and tokens.role(place.end) in (Role.STOP, Role.COLON, Role.LINE, Role.DASH)
        if not heads:
            if tokens.sentence[place.start] == draft.mention.sentence and _has_its_noun(tokens, place):
                return ()
            continue
        own = tokens.lines[place.start]
        if own == line:
            return (place.area,)
        alone = tokens.bounds[tokens.sentence[place.start]][1] - first <= _HEADING_LENGTH
        return (place.area,) if alone and line - own <= 3 else ()
    return ()


def _narrow(tokens: Tokens, draft: Draft, pairs: Pairs) -> None:
    """ "Уничтожены 44 БПЛА. Их сбивали в A, B и C": a sentence that only says where the same ones were shot down."""
    if any(area.district for area in draft.areas):
        return
    found: dict[int, list[Area]] = {}
    for group in pairs.free:
        number = tokens.sentence[group.start]
        first, _ = tokens.bounds[number]
        if not 0 < number - draft.mention.sentence <= 3:
            continue
        said = tokens.words[first : group.start]
        if said and said[0].role is Role.ALL and len(said) <= 3 and Role.DASH in {word.role for word in said}:
            found.setdefault(number, []).extend(areas_of(tokens, group.places))
            continue
        if any(word.role is Role.DOWN and word.voice in _FINITE for word in said) and not any(
            word.role in (Role.DRONE, Role.TARGET, Role.NUMBER, Role.FATE) for word in said
        ):
            found.setdefault(number, []).extend(areas_of(tokens, group.places))
    for areas in found.values():
        if not draft.areas or draft.inferred or covers(draft.areas, tuple(areas)):
            draft.areas, draft.where = tuple(dict.fromkeys(areas)), "следующее предложение"
            return


_FINITE = (Voice.PASSIVE, Voice.ACTIVE, Voice.PROGRESS)


_MANY = 5
"""Counts of one sentence that may share the place which opens it."""


def _shared(tokens: Tokens, draft: Draft, drafts: list[Draft], places: list[Place]) -> tuple[Area, ...]:
    """ "В A сбиты три, ещё два подавлены": the place that opens a sentence holds for all that it counts."""
    earlier = [other for other in drafts if other.mention.sentence == draft.mention.sentence]
    first = earlier[0]
    if first is draft or not first.areas or first.inferred or draft.heading:
        return ()
    inside = [place for place in places if tokens.sentence[place.start] == draft.mention.sentence]
    only = all(place.end <= first.mention.start for place in inside if place.use is Use.AREA)
    return first.areas if inside and only and len(earlier) <= _MANY else ()


_CITY = frozenset(("города", "городом", "городе", "город"))


def _town(tokens: Tokens, draft: Draft, places: list[Place]) -> tuple[Area, ...]:
    """ "над городом", "на окраине города", "над районом": the town or district that was named before."""
    if _CITY.isdisjoint(tokens.forms) and _DISTRICT.isdisjoint(tokens.forms):
        return ()
    for index in tokens.within(draft.mention.sentence):
        form = tokens.forms[index]
        kind = PlaceKind.TOWN if form in _CITY else PlaceKind.DISTRICT
        alone = form in _DISTRICT and tokens.role(index - 1) is Role.OVER
        if form in _CITY or alone:
            before = [
                place
                for place in places
                if place.start < index and place.kind is kind and place.use in (Use.AREA, Use.HEADING)
            ]
            return (before[-1].area,) if before else ()
    return ()


_DISTRICT = frozenset(("районом", "округом", "районе", "округе"))


def _hint(tokens: Tokens, draft: Draft, places: list[Place]) -> tuple[Area, ...]:
    """A region's adjective before something else ("в белгородском селе") in a sentence about drones."""
    for place in places:
        if (
            place.use is Use.HINT
            and place.kind is PlaceKind.REGION
            and tokens.sentence[place.start] == draft.mention.sentence
        ):
            return (Area((place.area if place.area.region else place.areas[0]).region),)
    return ()


def _office(tokens: Tokens, places: list[Place]) -> tuple[Area, ...]:
    """The region of the governor or other office that is named in the post."""
    for place in places:
        if place.use is Use.OFFICE and place.kind in (PlaceKind.REGION, PlaceKind.TOWN):
            return (Area(place.area.region or place.areas[0].region),)
        if place.use is Use.HINT and place.end < len(tokens.forms) and tokens.forms[place.end].startswith(_OFFICES):
            return (Area((place.area if place.area.region else place.areas[0]).region),)
    return ()
