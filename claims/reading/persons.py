"""How many people a word of harm is said of: "двое ранены", "женщина и её внук", "трое обратились к врачам"."""

from claims.reading.harm import Sign
from claims.reading.lexicon import listed
from claims.reading.numerals import quantity_at
from claims.reading.tokens import Tokens
from claims.reading.words import Role


def persons(tokens: Tokens, signs: list[Sign], index: int) -> int | None:
    """The number of persons that a verb is said of: the nearest on the right, else on the left, of its sentence."""
    sentence = tokens.sentence[index]
    listed_persons = _listed_behind(tokens, signs, index)
    if listed_persons:
        return listed_persons
    alone = _number_beside(tokens, index)
    if alone is not None:
        return alone
    for places in (range(index + 1, min(len(signs), index + 6)), range(index - 1, max(-1, index - 16), -1)):
        for place in places:
            if tokens.sentence[place] != sentence:
                break
            sign = signs[place]
            if sign in (Sign.PERSON, Sign.PERSONS) or tokens.forms[place] in _COLLECTIVES:
                if places.step > 0 and any(tokens.words[other].role is Role.COMMA for other in range(index + 1, place)):
                    break
                return _with_joined(tokens, signs, place, places, _how_many(tokens, signs, place))
    return 1 if tokens.forms[index] in _OF_ONE else None


_OF_ONE = frozenset(listed("погиб погибла скончался скончалась ранен ранена"))
"""Verbs that are said of one person, whoever it was: "погиб сторож"."""


def _listed_behind(tokens: Tokens, signs: list[Sign], index: int) -> int:
    """ "Ранены: мужчина 45 лет, женщина 39 лет, ребёнок": so many; 0 where no list stands behind a colon."""
    if tokens.role(index + 1) is not Role.COLON:
        return 0
    last = tokens.bounds[tokens.sentence[index]][1]
    counts = [
        _how_many(tokens, signs, place)
        for place in range(index + 2, last)
        if signs[place] in (Sign.PERSON, Sign.PERSONS) or counts_people(tokens, place)
    ]
    return sum(count for count in counts if count > 0)


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


_COLLECTIVES = frozenset(
    listed("двое трое четверо пятеро шестеро семеро восьмеро двоих троих четверых пятерых шестерых семерых")
)
_TO_DOCTORS = ("врач", "медпомощ", "медицинск", "медик", "больниц", "скор", "травмпункт")
_TO_HOSPITAL = ("больниц", "госпитал", "црб", "цгб", "стационар", "клиник", "травмцентр", "оскб", "окб")


def treated(tokens: Tokens, signs: list[Sign], index: int) -> int | None:
    """ "трое обратились к врачам", "девять человек доставлены в больницы", "медики оказали помощь одной женщине"."""
    form, forms = tokens.forms[index], tokens.forms
    last = tokens.bounds[tokens.sentence[index]][1]
    if form in ("больнице", "реанимации"):
        inside = forms[index - 1] == "в" and not any(
            sign in (Sign.HURT, Sign.WOUND) for sign in signs[max(0, index - 4) : index]
        )
        return _left_of(tokens, signs, index - 1) if inside else None
    if form.startswith("оказа"):
        offered = any(other.startswith("помощ") for other in forms[index : index + 4])
        return _helped(tokens, signs, index, last) if offered else None
    wanted = _TO_DOCTORS if form.startswith("обратил") else _TO_HOSPITAL
    first = tokens.bounds[tokens.sentence[index]][0]
    near = (*forms[max(first, index - 4) : index], *forms[index + 1 : min(last, index + 8)])
    if not any(other.startswith(wanted) for other in near):
        return None
    before = _left_of(tokens, signs, index)
    return _helped(tokens, signs, index, last) if before is None else before


def _helped(tokens: Tokens, signs: list[Sign], index: int, last: int) -> int | None:
    for place in range(index + 1, min(last, index + 8)):
        if signs[place] in (Sign.PERSON, Sign.PERSONS) or counts_people(tokens, place):
            return _how_many(tokens, signs, place)
        if signs[place] in (Sign.VICTIM, Sign.HURT) or tokens.words[place].role is Role.COMMA:
            return None
    return None


def _left_of(tokens: Tokens, signs: list[Sign], index: int) -> int | None:
    """The persons that stand right before a verb, within its clause."""
    for place in range(index - 1, max(-1, index - 5), -1):
        if tokens.sentence[place] != tokens.sentence[index] or tokens.words[place].role is Role.COMMA:
            return None
        if signs[place] in (Sign.PERSON, Sign.PERSONS) or counts_people(tokens, place):
            return _how_many(tokens, signs, place)
    return None


def counts_people(tokens: Tokens, place: int) -> bool:
    """Whether a token counts people by itself: "двое"."""
    return tokens.forms[place] in _COLLECTIVES
