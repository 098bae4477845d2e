"""What a post says of people and of things hurt: said, denied, or not said."""

from claims.model import Casualties
from claims.reading.families import BUILDING, DOWNED, HARM
from claims.reading.harm import Sign
from claims.reading.numerals import quantity_at
from claims.reading.persons import counts_people, persons, treated
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
            value = 0 if _negated_verb(signs, index) else persons(tokens, signs, index)
            if value is not None:
                (killed if sign is Sign.KILLED else hurt).append(value)
        elif sign is Sign.TREATED:
            value = treated(tokens, signs, index)
            if value is not None:
                hurt.append(value)
        elif sign is Sign.LOSS:
            if _negated(tokens, signs, index):
                denied = True
            elif not tokens.forms[index].startswith("последств") and not _possible(tokens, index):
                damaged = damaged or not tokens.forms[index].startswith("ущерб")
        elif sign in (Sign.BROKEN, Sign.FIRE):
            if _negated_verb(signs, index) or (sign is Sign.FIRE and _negated(tokens, signs, index)):
                denied = denied or sign is Sign.BROKEN
            elif not _only_grass(tokens, signs, index):
                damaged = True
    return Casualties(
        _worst(killed, hurt, dead=True), _worst(hurt, killed, dead=False)
    ), True if damaged else False if denied else None


_NOTHING_SAID = Casualties(), None
_THINGS = (
    "объект",
    "инфраструктур",
    "здани",
    "дома",
    "город",
    "предприяти",
    "завод",
    "производств",
    "оборудовани",
    "порт",
    "терминал",
    "подстанц",
    "станци",
)


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
        for number, said in enumerate(tokens.said)
        if said & BUILDING and said & DOWNED
        for index, word in enumerate(tokens.words[slice(*tokens.bounds[number])], tokens.bounds[number][0])
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
    behind = index + 1 + (tokens.role(index + 1) in (Role.DASH, Role.COLON))
    if behind < last and (behind > index + 1 or counts_people(tokens, behind)):
        counted = quantity_at(tokens, behind)
        if counted is not None:
            return counted.low
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
        if signs[index] is Sign.FIRE and tokens.words[place].role is Role.COMMA:
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
        if signs[index] is Sign.FIRE and tokens.words[place].role is Role.COMMA:
            break
        if sign is Sign.NO or (sign is Sign.NOT and signs[index] is not Sign.BROKEN):
            return True
        if sign in (Sign.BROKEN, Sign.HURT, Sign.KILLED, Sign.FIRE, Sign.THERE_ARE):
            break
    return False


def _negated_verb(signs: list[Sign], index: int) -> bool:
    near = signs[max(0, index - 2) : index]
    if Sign.WITHOUT in signs[max(0, index - 4) : index] and Sign.HURT is signs[index]:
        return True
    if Sign.NOBODY in near:
        return True
    return Sign.NOT in near and (len(near) < 2 or near[-1] is Sign.NOT or near[-1] is Sign.NONE)


def _received(tokens: Tokens, index: int) -> bool:
    return any(
        form.startswith(("получ", "с ", "диагност", "достав")) for form in tokens.forms[max(0, index - 5) : index]
    )


def _only_grass(tokens: Tokens, signs: list[Sign], index: int) -> bool:
    """A fire of grass or woods, or the one that was told of in the sentence before."""
    form = tokens.forms[index]
    if signs[index] is not Sign.FIRE and not form.startswith(("сгор", "выгор")):
        return False
    if _grass(tokens, signs, index):
        return True
    before = tokens.sentence[index] - 1
    return (
        form.startswith(("пожар", "возгоран", "горени", "огонь"))
        and before >= 0
        and any(signs[place] is Sign.FIRE and _grass(tokens, signs, place) for place in tokens.within(before))
    )


def _grass(tokens: Tokens, signs: list[Sign], index: int) -> bool:
    last = min(len(signs), index + 4)
    return any(
        signs[place] is Sign.GRASS and tokens.sentence[place] == tokens.sentence[index]
        for place in range(index + 1, last)
    )
