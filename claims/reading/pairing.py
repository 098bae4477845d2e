"""Which places belong to which number: the grammar of "20 над A, B и C, по два — над D, над E – семь"."""

from dataclasses import dataclass, field

from claims.places.named import PlaceKind
from claims.reading.agreement import has_own_verb
from claims.reading.denied import nothing_happened
from claims.reading.families import AFTERMATH, COLON
from claims.reading.mention import Mention, Verdict
from claims.reading.place import BETWEEN_PLACES, Place, Use, joined
from claims.reading.tokens import Tokens
from claims.reading.topics import SAYS
from claims.reading.words import Role


@dataclass(slots=True, eq=False)
class Group:
    """Places in one list, at tokens ``start`` up to ``end``; ``owner`` is the mention that it was given to."""

    places: list[Place]
    start: int
    end: int
    owner: Mention | None = None


@dataclass(slots=True)
class Pairs:
    """The groups of each mention, by the mention's identity, and those that no mention has."""

    of: dict[int, list[Group]] = field(default_factory=dict)
    free: list[Group] = field(default_factory=list)

    def places(self, mention: Mention) -> list[Place]:
        """The places of a mention."""
        return [place for group in self.of.get(id(mention), ()) for place in group.places]

    def others(self, mentions: set[int]) -> list[Group]:
        """The groups that none of these mentions (by identity) has, in the order of the text."""
        groups = [*self.free, *(group for owner, owned in self.of.items() if owner not in mentions for group in owned)]
        return sorted(groups, key=lambda group: group.start)


_SEPARATORS = frozenset((Role.COMMA, Role.AND, Role.STOP, Role.LINE, Role.BULLET))
_AFTER_A_COUNT = _SEPARATORS | {Role.COLON}


def groups_of(tokens: Tokens, places: list[Place]) -> list[Group]:
    """The places that can be areas, in lists as they stand."""
    groups: list[Group] = []
    for place in places:
        if place.use is not Use.AREA:
            continue
        if groups and joined(tokens, groups[-1].places[-1], place) and not _number_between(tokens, groups[-1], place):
            groups[-1].places.append(place)
            groups[-1].end = place.end
        else:
            groups.append(Group([place], place.start, place.end))
    return groups


def _number_between(tokens: Tokens, group: Group, place: Place) -> bool:
    return any(tokens.words[index].role in (Role.NUMBER, Role.EACH) for index in range(group.end, place.start))


def pair(tokens: Tokens, mentions: list[Mention], places: list[Place]) -> Pairs:
    """Gives every list of places to the mention of its sentence that it belongs to."""
    pairs = Pairs()
    groups = [group for group in groups_of(tokens, places) if not nothing_happened(tokens, group.end)]
    for sentence in dict.fromkeys([tokens.sentence[group.start] for group in groups]):
        own = [group for group in groups if tokens.sentence[group.start] == sentence]
        counted = [mention for mention in mentions if mention.sentence == sentence and _can_own(mention)]
        if any(mention.named and mention.drone for mention in counted):
            counted = [mention for mention in counted if mention.named or has_own_verb(tokens, mention, counted)]
        _pair_sentence(tokens, counted, own, pairs)
    if pairs.free and tokens.topics & COLON:
        _lines_below(tokens, mentions, places, pairs)
    return pairs


def _lines_below(tokens: Tokens, mentions: list[Mention], places: list[Place], pairs: Pairs) -> None:
    """ "сбиты 94 БПЛА над территориями:" with a place a line below: all are the places of that count."""
    named = {index for place in places for index in range(place.start, place.end)}
    for mention in mentions:
        if not mention.drone or not _can_own(mention) or id(mention) in pairs.of:
            continue
        if tokens.role(tokens.bounds[mention.sentence][1] - 1) is not Role.COLON:
            continue
        for number in range(mention.sentence + 1, len(tokens.bounds)):
            if not all(index in named or _only_lists(tokens, index) for index in tokens.within(number)):
                break
            below = [group for group in pairs.free if tokens.sentence[group.start] == number]
            pairs.of.setdefault(id(mention), []).extend(below)
            pairs.free = [group for group in pairs.free if group not in below]
        if not pairs.of.get(id(mention), True):
            del pairs.of[id(mention)]


def _only_lists(tokens: Tokens, index: int) -> bool:
    return tokens.words[index].role in _IN_A_LIST or tokens.forms[index] in BETWEEN_PLACES


_IN_A_LIST = _SEPARATORS | {Role.DASH, Role.OVER}


def _can_own(mention: Mention) -> bool:
    if mention.verdict is Verdict.DOWN:
        return True
    if mention.verdict is Verdict.REPELLED:
        return not mention.instrumental
    return mention.named and mention.verdict in (Verdict.ATTACKED, Verdict.FATE, Verdict.OPEN)


def _pair_sentence(tokens: Tokens, mentions: list[Mention], groups: list[Group], pairs: Pairs) -> None:
    if not mentions:
        pairs.free.extend(groups)
        return
    place_first = (
        bool(groups)
        and groups[0].start < mentions[0].start
        and not any(group.start > mentions[-1].end for group in groups)
    )
    if _respectively(tokens, mentions, groups):
        for mention, place in zip(mentions, groups[0].places, strict=True):
            pairs.of[id(mention)] = [Group([place], place.start, place.end, mention)]
        return
    for group in groups:
        before = next((mention for mention in reversed(mentions) if mention.end <= group.start), None)
        after = next((mention for mention in mentions if mention.start >= group.end), None)
        owner = _owner(tokens, group, before, after, place_first=place_first)
        if owner is None:
            pairs.free.append(group)
        else:
            group.owner = owner
            pairs.of.setdefault(id(owner), []).append(group)
    _share(tokens, mentions, pairs)
    _share_back(tokens, mentions, pairs)


def _respectively(tokens: Tokens, mentions: list[Mention], groups: list[Group]) -> bool:
    """ "в A и B районах уничтожили 3 и 4 соответственно": as many places as counts, in the same order."""
    return (
        len(groups) == 1
        and len(mentions) == len(groups[0].places) > 1
        and not _RESPECTIVELY.isdisjoint(tokens.forms[slice(*tokens.bounds[mentions[0].sentence])])
    )


_RESPECTIVELY = frozenset(("соответственно", "respectively", "відповідно"))


def _owner(
    tokens: Tokens, group: Group, before: Mention | None, after: Mention | None, *, place_first: bool
) -> Mention | None:
    if before is not None and _consequence(tokens, before.end, group.start):
        before = None
    if before is not None and _cut(tokens, before.end, group.start, _CLAUSE) and _tells_harm(tokens, group.end):
        before = None
    if after is not None and _consequence(tokens, group.end, after.start):
        after = None
    if before is None or after is None:
        return before or after
    if tokens.role(group.end) is Role.OPEN and after.start == group.end + 1:
        return after
    cut_left = _cut(tokens, before.end, group.start, _AFTER_A_COUNT)
    cut_right = _cut(tokens, group.end, after.start, _SEPARATORS)
    if cut_left != cut_right:
        return after if cut_left else before
    return after if place_first else before


_CLAUSE = frozenset((Role.COMMA, Role.AND))


def _tells_harm(tokens: Tokens, start: int) -> bool:
    """ ", в Таганроге есть разрушения": the clause that a place opens is of what was hurt there."""
    for index in range(start, min(start + 8, len(tokens.forms))):
        if tokens.words[index].role in _AFTER_A_COUNT or tokens.words[index].role in (Role.NUMBER, Role.DOWN):
            return False
        if tokens.forms[index].startswith(_HARM):
            return True
    return False


_HARM = (
    "разруш",
    "поврежд",
    "пострада",
    "погиб",
    "ранен",
    "возгор",
    "пожар",
    "загор",
    "взрыв",
    "упал",
    "обломк",
    "damag",
)


def _cut(tokens: Tokens, start: int, end: int, separators: frozenset[Role]) -> bool:
    return any(word.role in separators for word in tokens.words[start:end])


def _consequence(tokens: Tokens, start: int, end: int) -> bool:
    return tokens.topics & AFTERMATH != 0 and any(word.topics & AFTERMATH for word in tokens.words[start:end])


def _share(tokens: Tokens, mentions: list[Mention], pairs: Pairs) -> None:
    """Two counts joined before one place have it both: "два снаряда и два БПЛА над A"."""
    for index in range(len(mentions) - 2, -1, -1):
        mention, following = mentions[index], mentions[index + 1]
        if id(mention) in pairs.of or id(following) not in pairs.of or mention.cues & {"part", "of"}:
            continue
        between = range(mention.end, following.start)
        if len(between) <= 7 and _is_joint(tokens, between):
            later = [group for group in pairs.of[id(following)] if group.start > following.start]
            if later and not following.cues & {"part", "of", "more"}:
                pairs.of[id(mention)] = later


def _is_joint(tokens: Tokens, between: range) -> bool:
    """Whether what stands between two counts only joins them."""
    words = [tokens.words[place] for place in between]
    return any(word.role in (Role.AND, Role.COMMA) for word in words) and not any(
        word.role in (Role.COLON, Role.OVER) or word.topics & SAYS for word in words
    )


def _share_back(tokens: Tokens, mentions: list[Mention], pairs: Pairs) -> None:
    """ "над A – два шара и два БПЛА": a place before two counts joined by "и" is both counts'."""
    for index in range(1, len(mentions)):
        mention, earlier = mentions[index], mentions[index - 1]
        if id(mention) in pairs.of or id(earlier) not in pairs.of or mention.start - earlier.end > 2:
            continue
        before = [group for group in pairs.of[id(earlier)] if group.end <= earlier.start]
        if before and tokens.role(mention.start - 1) is Role.AND and not earlier.drone:
            pairs.of[id(mention)] = before


def is_region(place: Place) -> bool:
    """Whether a place is a whole region or a sea."""
    return place.kind in (PlaceKind.REGION, PlaceKind.SEA)
