"""From mentions and their places to claims: which figure is the whole, which are its items, which are parts."""

from dataclasses import dataclass, field
from functools import partial

from claims.model import Area, Count
from claims.places.named import PlaceKind
from claims.reading.areas import heading_of, may_head
from claims.reading.mention import Mention, Verdict
from claims.reading.pairing import Pairs
from claims.reading.place import Place, joined
from claims.reading.tokens import Tokens
from claims.reading.words import Role


@dataclass(slots=True, eq=False)
class Draft:
    """A claim in the making; ``part_of`` is another draft. ``start`` and ``end`` are places in the read text.

    ``where`` tells from what the areas were inferred; it is empty where they stand beside the number.
    """

    low: int | None
    high: int | None
    areas: tuple[Area, ...]
    start: int
    end: int
    rule: str
    mention: Mention
    heading: str | None = None
    part_of: "Draft | None" = None
    cues: set[str] = field(default_factory=set)
    inferred: bool = False
    where: str = ""

    @property
    def count(self) -> Count:
        """The bounds as a value."""
        return Count(self.low, self.high)


_OFF = frozenset(["вблизи", "близ", "у", "около", "возле", "районе", "near", "off"])


def areas_of(tokens: Tokens, places: list[Place]) -> tuple[Area, ...]:
    """The areas of a claim: a region that only says where a district is, is not one of its own."""
    areas: list[Area] = []
    for index, place in enumerate(places):
        if place.kind is PlaceKind.REGION and _only_locates(tokens, places, index):
            continue
        area = place.area
        if (
            index
            and places[index - 1].kind is PlaceKind.SEA
            and any(tokens.forms[token] in _OFF for token in range(places[index - 1].end, place.start))
        ):
            continue
        if (
            areas
            and area.settlement
            and not area.district
            and areas[-1].region == area.region
            and areas[-1].district
            and not areas[-1].settlement
        ) and not _listed(tokens, places[index - 1], place):
            areas[-1] = Area(area.region, areas[-1].district, area.settlement)
            continue
        if (
            areas
            and area.district
            and not area.settlement
            and areas[-1].region == area.region
            and areas[-1].settlement
            and not areas[-1].district
        ) and not _listed(tokens, places[index - 1], place):
            areas[-1] = Area(area.region, area.district, areas[-1].settlement)
            continue
        if area not in areas:
            areas.append(area)
    return tuple(areas)


def _only_locates(tokens: Tokens, places: list[Place], index: int) -> bool:
    region = places[index].area.region
    if index and places[index - 1].area.region == region and places[index - 1].kind is not PlaceKind.REGION:
        return not _listed(tokens, places[index - 1], places[index])
    if (
        index + 1 < len(places)
        and places[index + 1].area.region == region
        and places[index + 1].kind is not PlaceKind.REGION
    ):
        return not (
            joined(tokens, places[index], places[index + 1])
            and any(tokens.words[place].role is Role.AND for place in range(places[index].end, places[index + 1].start))
        )
    return False


def _listed(tokens: Tokens, first: Place, second: Place) -> bool:
    return any(tokens.words[place].role in (Role.COMMA, Role.AND) for place in range(first.end, second.start))


def covers(wide: tuple[Area, ...], narrow: tuple[Area, ...]) -> bool:
    """Whether every area of ``narrow`` lies in one of ``wide``."""
    return all(any(_within(area, other) for other in wide) for area in narrow)


def _within(area: Area, other: Area) -> bool:
    if area.region != other.region:
        return other.region == "MOSCOW-REGION" and area.region in ("RU-MOS", "RU-MOW")
    if other.district is None:
        return other.settlement in (None, area.settlement)
    return area.district == other.district and other.settlement in (None, area.settlement)


def drafts_of(tokens: Tokens, mentions: list[Mention], pairs: Pairs, places: list[Place]) -> list[Draft]:
    """A draft for every number of drones that was shot down, in the order of the text."""
    drafts: list[Draft] = []
    headed = may_head(tokens, places)
    counted: Mention | None = None
    for index, mention in enumerate(mentions):
        if not mention.drone or not mention.named:
            continue
        whole, counted = counted, mention
        if not is_down(mention):
            continue
        if whole is None:
            mention.cues.discard("of")
        elif whole.verdict is not Verdict.DOWN:
            later = whole.sentence != mention.sentence
            mention.cues -= (set() if later else {"of"}) if is_down(whole) else {"of", "part"}
        own = pairs.places(mention)
        if not own and index and _in_brackets_of(tokens, mention, mentions[index - 1]):
            own = pairs.places(mentions[index - 1])
        limit = mentions[index + 1].start if index + 1 < len(mentions) else len(tokens.forms)
        limit = min(limit, max(mention.end, tokens.bounds[mention.sentence][1]))
        heading = heading_of(tokens, places, mention.start, limit) if headed else None
        earlier = mentions[index - 1] if index else None
        if (
            headed
            and heading is None
            and not (earlier is not None and earlier.named and earlier.sentence == mention.sentence)
        ):
            heading = heading_of(tokens, places, tokens.bounds[mention.sentence][0], mention.start)
        start, end = _stretch(tokens, mention, own, mentions[max(0, index - 1) : index + 2])
        areas = areas_of(tokens, own)
        if any(area.settlement for area in areas) and _were_attacked(tokens, mention, own):
            areas = tuple(dict.fromkeys(Area(area.region, area.district) for area in areas if area.district))
        if "each" in mention.cues and areas:
            each = partial(
                Draft, mention.low, mention.high, start=start, end=end, rule="по столько-то", mention=mention
            )
            drafts.extend(each((area,), heading=heading, cues=set(mention.cues)) for area in areas)
            continue
        drafts.append(
            Draft(mention.low, mention.high, areas, start, end, mention.rule, mention, heading, cues=set(mention.cues))
        )
    return drafts


def _in_brackets_of(tokens: Tokens, mention: Mention, before: Mention) -> bool:
    """ "A – 18 (сбито 11)": what was shot down of the drones that are counted before the bracket."""
    return (
        before.verdict is not Verdict.DOWN
        and tokens.role(before.end) is Role.OPEN
        and 0 < mention.start - before.end <= 3
    )


def _were_attacked(tokens: Tokens, mention: Mention, places: list[Place]) -> bool:
    """ "по сёлам A и B нанесено 15 ударов, 9 отражены": an attack stands between the places and the count."""
    last = max(place.end for place in places)
    return mention.noun is None and any(
        tokens.words[index].role in (Role.ATTACK, Role.STRIKE) for index in range(last, mention.start)
    )


def share_heading(tokens: Tokens, drafts: list[Draft], places: list[Place]) -> None:
    """Drones that were said in a sentence of its own to fly somewhere: "Все они летели на Москву"."""
    if any(draft.heading for draft in drafts) or not may_head(tokens, places):
        return
    for sentence in dict.fromkeys(tokens.sentence):
        indexes = [index for index, number in enumerate(tokens.sentence) if number == sentence]
        if not any(tokens.words[index].role in (Role.ALL, Role.DRONE) for index in indexes):
            continue
        heading = heading_of(tokens, places, indexes[0], indexes[-1] + 1)
        if heading is not None:
            for draft in drafts:
                draft.heading = heading
            return


def is_down(mention: Mention) -> bool:
    """Whether a mention's drones were shot down: by a verb of downing, or as an attack that was turned back."""
    return mention.verdict is Verdict.DOWN or (mention.verdict is Verdict.REPELLED and not mention.instrumental)


def _stretch(tokens: Tokens, mention: Mention, places: list[Place], near: list[Mention]) -> tuple[int, int]:
    """The number with its places, and with its verb where no other number (of those ``near``) stands between."""
    first, last = mention.start, mention.end
    for place in places:
        if tokens.sentence[place.start] == mention.sentence:
            first, last = min(first, place.start), max(last, place.end)
    verb = mention.verb
    if verb is not None and tokens.sentence[verb] == mention.sentence:
        low, high = min(verb, mention.start), max(verb, mention.end)
        if not any(low <= other.start < high for other in near if other is not mention and other.named):
            first, last = min(first, verb), max(last, verb + 1)
    return tokens.starts[first], tokens.ends[min(last, len(tokens.ends)) - 1]
