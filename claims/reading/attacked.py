"""Where an attack was that drones were shot down in: the place of a figure that has none of its own."""

from itertools import pairwise

from claims.model import Area
from claims.places.named import PlaceKind
from claims.reading.claimed import Draft, areas_of
from claims.reading.denied import is_denied
from claims.reading.pairing import Group, Pairs
from claims.reading.tokens import Tokens
from claims.reading.topics import AIR_DEFENCE
from claims.reading.words import Role

_ATTACK = (Role.REPEL, Role.ATTACK, Role.STRIKE, Role.ATTEMPT)
_DEBRIS = ("обломк", "осколк", "фрагмент", "детонац")
_ALARM = ("опасност", "отмен", "отбой", "ковер", "аэропорт", "рейс", "ограничени", "угроз")


def attacked_areas(
    tokens: Tokens, draft: Draft, drafts: list[Draft], pairs: Pairs, home: str | None
) -> tuple[Area, ...]:
    """The place that was attacked, in the draft's own sentence or the nearest one before, else the nearest after."""
    own = draft.mention.sentence
    best: tuple[int, tuple[Area, ...]] | None = None
    joint: dict[int, tuple[Area, ...]] = {}
    cities: list[Area] = []
    for group in pairs.others({id(draft.mention) for draft in drafts}):
        sentence = tokens.sentence[group.start]
        if not _tells_attack(tokens, sentence, own) or _fell_there(tokens, draft, group.start):
            continue
        areas = areas_of(tokens, group.places)
        if home is not None and any(area.region != home for area in areas):
            continue
        if home is not None and not 0 <= own - sentence <= 2:
            continue
        areas = tuple(dict.fromkeys(Area(area.region, area.district) for area in areas))
        cities.extend(_cities(tokens, group))
        if home is not None:
            areas = joint[sentence] = tuple(dict.fromkeys((*joint.get(sentence, ()), *areas)))
        distance = own - sentence if sentence <= own else (sentence - own) * 3 + 1
        if distance <= 6 and (best is None or distance <= best[0]):
            best = distance, areas
    if best is None:
        return ()
    named = tuple(area for area in best[1] if area.district is not None)
    districts = tuple(area for area in named if (area.district or "").endswith(("ий", "ой", "ый")) or area in cities)
    return districts or named or best[1]


def _cities(tokens: Tokens, group: Group) -> list[Area]:
    """ "Белгород и Белгородский округ": a city listed before a district lies beside it, not in it."""
    return [
        first.area
        for first, second in pairwise(group.places)
        if first.kind is PlaceKind.TOWN
        and second.kind is PlaceKind.DISTRICT
        and any(word.role in (Role.AND, Role.COMMA) for word in tokens.words[first.end : second.start])
    ]


def _fell_there(tokens: Tokens, draft: Draft, start: int) -> bool:
    """ "…, один упал в Подольске": where another one came down is not where the draft's were shot down."""
    fell = next((index for index in range(max(0, start - 4), start) if tokens.forms[index].startswith(_FELL)), None)
    return fell is not None and any(
        tokens.words[index].role in (Role.COMMA, Role.STOP) for index in range(draft.mention.end, fell)
    )


_BANGS = ("взрыв", "хлопк", "грохот")
_FELL = ("упал", "упад", "рухнул", "врезал")


def _tells_attack(tokens: Tokens, sentence: int, own: int) -> bool:
    indexes = [index for index, number in enumerate(tokens.sentence) if number == sentence]
    if any(tokens.forms[index].startswith(_DEBRIS) for index in indexes):
        return False
    if sentence == own:
        return True
    if any(tokens.forms[index].startswith(_ALARM) or is_denied(tokens, index) for index in indexes):
        return False
    if sentence < own and any(
        tokens.words[index].topics & AIR_DEFENCE or tokens.forms[index].startswith(_BANGS) for index in indexes
    ):
        return True
    roles = (*_ATTACK, Role.DOWN, Role.DRONE) if sentence < own else _ATTACK
    return any(tokens.words[index].role in roles for index in indexes)
