"""Where a text speaks of a number of drones, or of drones without a number, and of what else flies and is counted."""

import itertools

from claims.reading.alone import can_stand_alone
from claims.reading.cues import cue
from claims.reading.families import OPENS_MENTION, ORDINALS
from claims.reading.grown import grown_to, is_percentage
from claims.reading.mention import Mention
from claims.reading.nouns import KIND_WORDS, is_drone, is_instrumental, noun_end
from claims.reading.numerals import Quantity, bounded, quantity_at
from claims.reading.tokens import Tokens
from claims.reading.words import Role, Voice

_BETWEEN = (Role.ADJECTIVE, Role.MORE, Role.HEADING)
_FOLLOWED = frozenset(
    (
        Role.DASH,
        Role.OVER,
        Role.DOWN,
        Role.COMMA,
        Role.STOP,
        Role.CLOSE,
        Role.LINE,
        Role.REPEL,
        Role.PIECE,
        Role.AND,
        Role.BULLET,
        Role.COLON,
        Role.FATE,
        Role.ATTACK,
        Role.HEADING,
    )
)


def mentions(tokens: Tokens) -> list[Mention]:
    """All mentions in the order of the text."""
    return _joined(tokens, _found(tokens))


def _joined(tokens: Tokens, found: list[Mention]) -> list[Mention]:
    """ "пять дронов и гексакоптер": a single drone that goes on from a number is one."""
    for earlier, mention in itertools.pairwise(found):
        if (
            mention.named
            or mention.plural is not False
            or not earlier.named
            or earlier.noun is None
            or mention.start - earlier.end != 1
        ):
            continue
        if (
            tokens.role(earlier.end) is Role.AND
            and mention.instrumental == earlier.instrumental
            and mention.noun is not None
            and tokens.words[mention.noun].stem not in ("беспилотн", "летательн")
        ):
            mention.named, mention.low, mention.high, mention.rule = True, 1, 1, "один без числительного"
    return found


def _found(tokens: Tokens) -> list[Mention]:
    found: list[Mention] = []
    words = tokens.words
    after = 0
    for index in [place for place, word in enumerate(words) if word.topics & OPENS_MENTION]:
        if index < after:
            continue
        role = words[index].role
        mention: Mention | None = None
        if role is Role.NUMBER:
            quantity = quantity_at(tokens, index)
            if quantity is not None:
                mention = _counted(tokens, quantity)
                after = max(quantity.end, mention.end if mention is not None else 0)
        elif role is Role.DRONE or role is Role.TARGET:
            mention = _uncounted(tokens, index)
            after = mention.end
        elif role is Role.ADJECTIVE and tokens.forms[index] in ORDINALS and _second_downed(tokens, index):
            mention = Mention(index, index + 1, 1, 1, "второй", cues={"more"})
        if mention is not None:
            mention.sentence = tokens.sentence[mention.start]
            mention.line = tokens.lines[mention.start]
            cue(tokens, mention)
            found.append(mention)
    return found


def _second_downed(tokens: Tokens, index: int) -> bool:
    """ "один БПЛА уничтожен, второй подавлен" """
    before = tokens.role(index - 1) if index else None
    opens = before in (Role.STOP, Role.LINE) and index > 0
    return tokens.role(index + 1) is Role.DOWN and (opens or before in (Role.COMMA, Role.AND, Role.DASH))


def _counted(tokens: Tokens, quantity: Quantity) -> Mention | None:
    words, forms = tokens.words, tokens.forms
    article = forms[quantity.start] in ("an", "a")
    whole = bounded(tokens, quantity)
    end = quantity.end
    place = end
    while place < len(words) and place - end < 7:
        role = words[place].role
        if role is Role.DRONE or role is Role.TARGET:
            last = noun_end(tokens, place)
            noun = words[place]
            drone = is_drone(tokens, place, last)
            return Mention(
                whole.start,
                last,
                whole.low,
                whole.high,
                whole.rule,
                place,
                drone=drone,
                plural=noun.plural,
                instrumental=is_instrumental(tokens, place, last, end),
            )
        if role is Role.PIECE:
            dot = forms[place + 1 : place + 2] == ["."]
            if forms[place + 1 : place + 2] and forms[place + 1].startswith(_ARMS):
                return None
            if tokens.role(place + 1 + dot) is not Role.DRONE:
                return Mention(whole.start, place + 1, whole.low, whole.high, whole.rule)
            place += 1 + dot
            continue
        if (
            role in _BETWEEN
            or forms[place] in KIND_WORDS
            or words[place].voice is Voice.PARTICIPLE
            or (forms[place] == "«")
            or _flight(tokens, place, end)
        ):
            place += 1
            continue
        break
    if article or (
        words[quantity.start].stem == "some"
        and words[end - 1].stem == "some"
        and tokens.role(end) not in (Role.DASH, Role.OVER, Role.DOWN)
    ):
        return None
    if is_percentage(tokens, end):
        return None
    if (grown := grown_to(tokens, whole)) is not None:
        return grown
    following = tokens.role(end)
    if forms[end : end + 1] == ["each"]:
        return Mention(whole.start, end + 1, whole.low, whole.high, whole.rule, cues={"each"})
    if not can_stand_alone(tokens, whole.start if whole.rule == "не менее" else quantity.start, end):
        return None
    if (
        following is None
        or following in _FOLLOWED
        or forms[end] == "more"
        or (following is Role.OPEN and tokens.role(quantity.start - 1) in (Role.DASH, Role.COLON))
        or (
            forms[end]
            in ("из", "средствами", "силами", "системами", "were", "was", "было", "был", "были", "of", "удалось")
        )
    ):
        if following is Role.COLON and tokens.role(end - 2) is Role.TIME:
            return None
        if (
            (following in (Role.COMMA, Role.AND) or forms[end : end + 1] == ["из"])
            and words[end - 1].stem == "numeral"
            and forms[end - 1] in ("одна", "одну", "одной", *(["одного"] if forms[end : end + 1] == ["из"] else []))
        ):
            return None
        last = end + 1 if following is Role.PIECE else end
        return Mention(whole.start, last, whole.low, whole.high, whole.rule)
    if place > end and all(form in KIND_WORDS or form == "fpv" for form in forms[end:place]):
        return Mention(whole.start, place, whole.low, whole.high, whole.rule)
    if (
        following is Role.ADJECTIVE
        and forms[end].startswith(_OF_DRONES)
        and tokens.role(end + 1) in (Role.COMMA, Role.AND, Role.DASH, Role.OVER, Role.STOP)
    ):
        return Mention(whole.start, end + 1, whole.low, whole.high, whole.rule)
    return None


def _flight(tokens: Tokens, place: int, end: int) -> bool:
    """The words of "летевший на Москву" between a number and its noun."""
    if tokens.words[place].role not in (Role.OVER, Role.WORD):
        return False
    return any(tokens.role(index) is Role.HEADING for index in range(max(end, place - 3), place))


def _uncounted(tokens: Tokens, index: int) -> Mention:
    word = tokens.words[index]
    last = noun_end(tokens, index)
    start = index
    plural = word.plural
    while start > 0 and tokens.words[start - 1].role is Role.ADJECTIVE:
        start -= 1
        if plural is None:
            plural = tokens.words[start].plural
    if word.stem in ("беспилотн", "летательн"):
        for place in range(index, last):
            if tokens.forms[place].startswith(("аппарат", "vehicle")):
                plural = tokens.forms[place] == "vehicles" or tokens.forms[place] in (
                    "аппараты",
                    "аппаратов",
                    "аппаратам",
                    "аппаратами",
                    "аппаратах",
                )
    return Mention(
        start,
        last,
        None,
        None,
        "без числа",
        index,
        named=False,
        drone=is_drone(tokens, index, last),
        plural=plural,
        instrumental=is_instrumental(tokens, index, last, start),
    )


_ARMS = ("техник", "бронетехник", "автотехник", "спецтехник", "вооружен", "транспорт", "оружи", "автомобил")
"""What else is counted in pieces: "десятки единиц техники"."""
_OF_DRONES = (
    "ударн",
    "разведыват",
    "украинск",
    "вражеск",
    "самолетн",
    "реактивн",
    "вертолетн",
    "коптерн",
    "сбит",
    "уничтож",
)
