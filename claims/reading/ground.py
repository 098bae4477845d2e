"""Where a figure without a place of its own was shot down: the attacked region, the voice's own, the office that is quoted."""

from claims.model import Area
from claims.places.named import PlaceKind
from claims.reading.areas import Place, Use
from claims.reading.claimed import Draft, areas_of
from claims.reading.pairing import Pairs
from claims.reading.tokens import Tokens
from claims.reading.words import Role

_ATTACK = (Role.REPEL, Role.ATTACK, Role.STRIKE, Role.ATTEMPT)
_DEBRIS = ("обломк", "осколк", "фрагмент", "детонац")
_OFFICES = ("губернатор", "глав", "мэр", "врио", "власт", "штаб", "градоначальник")


def ground(tokens: Tokens, drafts: list[Draft], pairs: Pairs, places: list[Place], home: str | None) -> None:
    """Gives areas to drafts that have none, where the post lets one infer them."""
    placed = any(draft.areas for draft in drafts)
    for draft in drafts:
        if draft.areas or draft.cues & {"part", "of"}:
            continue
        if home is not None:
            draft.areas = _attacked(tokens, draft, pairs, home) or (Area(home),)
        elif not placed and draft is drafts[0]:
            draft.areas = _attacked(tokens, draft, pairs, None) or _office(tokens, places)
    if home is None and not placed and drafts and drafts[0].areas:
        for draft in drafts[1:]:
            if not draft.areas and not draft.cues & {"part", "of", "total"}:
                draft.areas = drafts[0].areas


def _attacked(tokens: Tokens, draft: Draft, pairs: Pairs, home: str | None) -> tuple[Area, ...]:
    """The place that was attacked, in the draft's own sentence or the nearest one before, else the nearest after."""
    own = draft.mention.sentence
    best: tuple[int, tuple[Area, ...]] | None = None
    for group in pairs.free:
        sentence = tokens.sentence[group.start]
        if not _tells_attack(tokens, sentence, own):
            continue
        areas = areas_of(tokens, group.places)
        if home is not None and any(area.region != home for area in areas):
            continue
        distance = own - sentence if sentence <= own else (sentence - own) * 3 + 1
        if distance <= 6 and (best is None or distance < best[0]):
            best = distance, areas
    return best[1] if best is not None else ()


def _tells_attack(tokens: Tokens, sentence: int, own: int) -> bool:
    indexes = [index for index, number in enumerate(tokens.sentence) if number == sentence]
    if any(tokens.forms[index].startswith(_DEBRIS) for index in indexes):
        return False
    return sentence == own or any(tokens.words[index].role in _ATTACK or tokens.words[index].role is Role.DRONE for index in indexes)


def _office(tokens: Tokens, places: list[Place]) -> tuple[Area, ...]:
    """The region of the governor or other office that is named in the post."""
    for place in places:
        if place.use is Use.OFFICE and place.kind is PlaceKind.REGION:
            return (Area(place.area.region or place.areas[0].region),)
        if place.use is Use.HINT and place.end < len(tokens.forms) and tokens.forms[place.end].startswith(_OFFICES):
            return (Area((place.area if place.area.region else place.areas[0]).region),)
    return ()
