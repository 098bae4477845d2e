"""What a post says of people and of things hurt: said, denied, or not said."""

from claims.model import Casualties
from claims.reading.families import BUILDING, HARM
from claims.reading.harm import Sign
from claims.reading.numerals import quantity_at
from claims.reading.tokens import Tokens
from claims.reading.words import Role, Voice


def consequences_of(tokens: Tokens) -> tuple[Casualties, bool | None]:
    """Who was hurt, and whether things were damaged.

    A figure of persons wins over a denial in the same post, which then speaks of another place; so does damage that
    is described. Grass or woods that burned are no damage.
    """
    if not tokens.topics & (HARM | BUILDING):
        return _NOTHING_SAID
    signs = [word.sign for word in tokens.words]
    killed: list[int] = []
    hurt: list[int] = []
    damaged = bool(tokens.topics & BUILDING) and _thing_destroyed(tokens)
    denied = False
    for index in [place for place, word in enumerate(tokens.words) if word.topics & HARM]:
        sign = signs[index]
        if sign in (Sign.VICTIM, Sign.DEAD):
            value = _noun(tokens, signs, index)
            if value is not None:
                (hurt if sign is Sign.VICTIM else killed).append(value)
        elif sign is Sign.HURT and _things(tokens, index):
            denied = denied or _negated_verb(signs, index)
        elif sign in (Sign.KILLED, Sign.HURT) or (sign is Sign.WOUND and _received(tokens, index)):
            value = 0 if _negated_verb(signs, index) else _persons(tokens, signs, index)
            if value is not None:
                (killed if sign is Sign.KILLED else hurt).append(value)
        elif sign is Sign.LOSS:
            if _negated(tokens, signs, index):
                denied = True
            elif not tokens.forms[index].startswith("последств") and not _possible(tokens, index):
                damaged = damaged or not tokens.forms[index].startswith("ущерб")
        elif sign in (Sign.BROKEN, Sign.FIRE):
            if _negated_verb(signs, index) or (sign is Sign.FIRE and _negated(tokens, signs, index)):
                denied = denied or sign is Sign.BROKEN
            elif not (sign is Sign.FIRE and _grass(tokens, signs, index)):
                damaged = True
    return Casualties(
        _worst(killed, hurt, dead=True), _worst(hurt, killed, dead=False)
    ), True if damaged else False if denied else None


_NOTHING_SAID = Casualties(), None
_THINGS = ("объект", "инфраструктур", "здани", "дома", "город", "предприяти")


def _things(tokens: Tokens, index: int) -> bool:
    """ "Объекты в городе не пострадали" speaks of things."""
    first = tokens.bounds[tokens.sentence[index]][0]
    return any(form.startswith(_THINGS) for form in tokens.forms[max(first, index - 6) : index]) and not any(
        word.sign in (Sign.PERSON, Sign.PERSONS) for word in tokens.words[max(first, index - 6) : index]
    )


def _thing_destroyed(tokens: Tokens) -> bool:
    """ "огнём уничтожен автомобиль": a verb of downing that is said of a building or a vehicle."""
    return any(
        word.role is Role.DOWN
        and word.voice is Voice.PASSIVE
        and word.sign is Sign.NONE
        and _destroyed_thing(tokens, index)
        for index, word in enumerate(tokens.words)
    )


def _destroyed_thing(tokens: Tokens, index: int) -> bool:
    first, last = tokens.bounds[tokens.sentence[index]]
    near = range(max(first, index - 3), min(last, index + 4))
    return any(tokens.words[place].topics & BUILDING and not tokens.forms[place].startswith("домод") for place in near)


def _possible(tokens: Tokens, index: int) -> bool:
    return any(
        form in ("potential", "possible", "assess", "возможные", "возможных")
        for form in tokens.forms[max(0, index - 3) : index]
    )


def _worst(own: list[int], others: list[int], *, dead: bool) -> int | None:
    if own:
        return max(own) if max(own) > 0 else min(own)
    if dead and others and max(others) == min(others) == 0:
        return 0
    return None


def _noun(tokens: Tokens, signs: list[Sign], index: int) -> int | None:
    if _negated(tokens, signs, index):
        return 0
    for place in range(max(0, index - 3), index):
        quantity = quantity_at(tokens, place)
        if quantity is not None and tokens.sentence[place] == tokens.sentence[index]:
            return quantity.low
    last = tokens.bounds[tokens.sentence[index]][1]
    for place in range(index + 1, min(last - 1, index + 12)):
        if tokens.forms[place].startswith(("вырос", "увелич", "возрос", "достигл", "состав")):
            grown = quantity_at(tokens, place + 1) or (quantity_at(tokens, place + 2) if place + 2 < last else None)
            if grown is not None:
                return grown.low
    if tokens.forms[index] in (
        "пострадавший",
        "пострадавшая",
        "пострадавшего",
        "пострадавшую",
        "пострадавшей",
        "пострадавшему",
        "погибший",
        "погибшего",
        "погибшая",
    ):
        return 1
    if any(signs[place] is Sign.THERE_ARE for place in range(max(0, index - 4), min(len(signs), index + 3))):
        return -1
    return None


def _negated(tokens: Tokens, signs: list[Sign], index: int) -> bool:
    sentence = tokens.sentence[index]
    for place in range(index - 1, max(-1, index - 6), -1):
        if tokens.sentence[place] != sentence:
            break
        if (
            tokens.words[place].role is Role.COMMA
            and tokens.forms[index].startswith(("поврежд", "разруш"))
            and signs[place - 1] is Sign.NO
        ):
            break
        if signs[place] in (Sign.WITHOUT, Sign.NO):
            return True
        if signs[place] is Sign.NOT:
            if tokens.forms[place + 1].startswith(
                ("допущ", "зафикс", "выявл", "поступ", "прив", "обнаруж", "было", "имеет", "сообщ", "нанес", "повлек")
            ):
                return True
            break
        if signs[place] in (Sign.BROKEN, Sign.HURT, Sign.KILLED):
            break
    for place in range(index + 1, min(len(signs), index + 11)):
        if tokens.sentence[place] != sentence:
            break
        sign = signs[place]
        if sign is Sign.NO or (sign is Sign.NOT and signs[index] is not Sign.BROKEN):
            return True
        if sign in (Sign.BROKEN, Sign.HURT, Sign.KILLED, Sign.FIRE, Sign.THERE_ARE):
            break
    return False


def _negated_verb(signs: list[Sign], index: int) -> bool:
    near = signs[max(0, index - 2) : index]
    if Sign.WITHOUT in signs[max(0, index - 4) : index] and Sign.HURT is signs[index]:
        return True
    return Sign.NOT in near and (len(near) < 2 or near[-1] is Sign.NOT or near[-1] is Sign.NONE)


def _received(tokens: Tokens, index: int) -> bool:
    return any(
        form.startswith(("получ", "с ", "диагност", "достав")) for form in tokens.forms[max(0, index - 5) : index]
    )


def _grass(tokens: Tokens, signs: list[Sign], index: int) -> bool:
    last = min(len(signs), index + 4)
    return any(
        signs[place] is Sign.GRASS and tokens.sentence[place] == tokens.sentence[index]
        for place in range(index + 1, last)
    )


def _persons(tokens: Tokens, signs: list[Sign], index: int) -> int | None:
    """The number of persons that a verb is said of: the nearest on the right, else on the left, of its sentence."""
    sentence = tokens.sentence[index]
    alone = _number_beside(tokens, index)
    if alone is not None:
        return alone
    for places in (range(index + 1, min(len(signs), index + 6)), range(index - 1, max(-1, index - 16), -1)):
        for place in places:
            if tokens.sentence[place] != sentence:
                break
            sign = signs[place]
            if sign in (Sign.PERSON, Sign.PERSONS) or tokens.forms[place] in (
                "двое",
                "трое",
                "четверо",
                "пятеро",
                "шестеро",
                "семеро",
            ):
                if places.step > 0 and any(tokens.words[other].role is Role.COMMA for other in range(index + 1, place)):
                    break
                return _with_joined(tokens, signs, place, places, _how_many(tokens, signs, place))
    return None


def _number_beside(tokens: Tokens, index: int) -> int | None:
    """ "один погиб, 13 пострадали", "погибли двое, ранены 5": a number of persons without its noun."""
    before = tokens.words[index - 1] if index else None
    if before is not None and before.role is Role.NUMBER and tokens.role(index - 2) in _BEFORE_A_NUMBER:
        return before.low if before.stem != "some" else -1
    after = quantity_at(tokens, index + 1) if index + 1 < len(tokens.words) else None
    if after is not None and tokens.role(after.end) in _AFTER_A_NUMBER:
        return after.low if after.high is not None else -1
    return None


_BEFORE_A_NUMBER = frozenset((None, Role.COMMA, Role.AND, Role.STOP, Role.MORE, Role.LINE, Role.DASH, Role.BULLET))
_AFTER_A_NUMBER = frozenset((None, Role.COMMA, Role.AND, Role.STOP, Role.LINE))


def _with_joined(tokens: Tokens, signs: list[Sign], person: int, places: range, number: int) -> int:
    """ "женщина и её внук", "мать и сестра" are two."""
    if number != 1:
        return number
    step = places.step
    for place in range(person + step, person + 7 * step, step):
        if not 0 <= place < len(signs) or tokens.sentence[place] != tokens.sentence[person]:
            break
        if signs[place] is Sign.PERSON and any(
            tokens.words[other].role is Role.AND for other in range(min(place, person), max(place, person))
        ):
            return number + _how_many(tokens, signs, place)
        if tokens.words[place].role is Role.COMMA:
            break
    return number


def _how_many(tokens: Tokens, signs: list[Sign], person: int) -> int:
    for place in range(person, max(-1, person - 5), -1):
        if tokens.sentence[place] != tokens.sentence[person] or tokens.words[place].role in (
            Role.COMMA,
            Role.COLON,
            Role.OVER,
        ):
            break
        quantity = quantity_at(tokens, place)
        if quantity is not None and quantity.low is not None:
            first = place
            while (
                first
                and quantity_at(tokens, first - 1) is not None
                and (longer := quantity_at(tokens, first - 1))
                and longer.end == quantity.end
            ):
                first -= 1
                quantity = longer
            return quantity.low or -1 if tokens.words[place].stem != "some" else -1
    return -1 if signs[person] is Sign.PERSONS else 1
