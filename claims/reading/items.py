"""Items of a list that leave out the verb: whether a number goes on with what was said of the one before."""

from claims.reading.harm import Sign
from claims.reading.lexicon import listed
from claims.reading.mention import Mention, Verdict
from claims.reading.tokens import Tokens
from claims.reading.topics import DAYPART, UNIT
from claims.reading.words import Role

_ITEM_SENTENCES = 2
"""Sentences on from the item before: another may stand between ("Три упали в поле.")."""
_ITEM_LENGTH = 16
"""Tokens of a list item without a verb: "▪️ 41 БпЛА – над территорией Белгородской области"."""


def is_item(tokens: Tokens, mention: Mention, earlier: Mention, named: set[int]) -> bool:
    """Whether a mention in a sentence without a verb goes on with the list that the mention before it is in or
    opens.
    """
    if not mention.named or earlier.verdict is not Verdict.DOWN:
        return False
    if (
        not 0 < mention.sentence - earlier.sentence <= _ITEM_SENTENCES * 4
        or tokens.apart(earlier.sentence, mention.sentence) > _ITEM_SENTENCES
    ):
        return False
    first, last = tokens.bounds[mention.sentence]
    if _only_flew(tokens, mention, last) or any(form.startswith(_FIRED) for form in tokens.forms[first:last]):
        return False
    if mention.noun is None and mention.end < last and _only_goes_on(tokens, mention, first, last):
        return True
    if is_a_units(tokens, mention) or any(index in named for index in range(first, last)):
        return True
    return last - first <= _ITEM_LENGTH and mention.noun is not None


def is_a_units(tokens: Tokens, mention: Mention) -> bool:
    """ "«Орлан» – 14", "бойцы «Орлан» средствами РЭБ – 19", "мобильные огневые группы – 5" """
    if tokens.role(mention.start - 1) not in (Role.DASH, Role.COLON):
        return False
    first = max(tokens.bounds[mention.sentence][0], mention.start - _UNIT_LENGTH)
    before = [place for place in range(first, mention.start - 1) if tokens.role(place) is Role.COMMA]
    own = range(before[-1] + 1 if before else first, mention.start - 1)
    quoted = tokens.forms[mention.start - 2] in ("»", '"')
    return quoted or any(tokens.words[place].topics & UNIT for place in own)


_UNIT_LENGTH = 10
"""Tokens of a unit's name with its means, before the dash and its number."""


_FIRED = ("боеприпас", "обстрел", "снаряд", "удар")
"""What a list of attacks counts beside drones: "20 боеприпасов и 28 дронов"."""


def _only_flew(tokens: Tokens, mention: Mention, last: int) -> bool:
    """ "41 беспилотник (22 сбиты)", "18 беспилотников, из них 9 сбиты": what was downed is told after."""
    if tokens.role(mention.end) in (Role.DASH, Role.COMMA) and tokens.role(mention.end + 1) is Role.DOWN:
        more = tokens.role(mention.end + 2) is Role.AND and tokens.role(mention.end + 3) is Role.DOWN
        return tokens.role(mention.end + (4 if more else 2)) is Role.NUMBER
    after = tokens.forms[mention.end : mention.end + 4]
    number = tokens.role(mention.end + 1) is Role.NUMBER
    opens = tokens.role(mention.end) is Role.OPEN and number
    if mention.noun is not None and number and tokens.role(mention.end) is Role.COMMA:
        opens = tokens.role(mention.end + 2) is Role.DOWN
    return (opens or after[:2] == [",", "из"] or "из" in after[2:4]) and any(
        tokens.words[index].role is Role.DOWN for index in range(mention.end, last)
    )


def _only_goes_on(tokens: Tokens, mention: Mention, first: int, last: int) -> bool:
    """ "Всего с начала суток – 58.", "Ещё пять – на счету огневых групп.": a figure that adds to those before it."""
    if mention.end < last - 1 and tokens.role(mention.end) is not Role.DASH:
        return False
    if any(word.sign in _OF_PERSONS for word in tokens.words[first:last]):
        return False
    if "total" in mention.cues:
        return all(
            tokens.words[index].role in (Role.TOTAL, Role.DASH, Role.LINE, Role.BULLET, Role.COLON)
            or tokens.words[index].topics & DAYPART
            or tokens.forms[index] in _OF_A_DAY
            for index in range(first, mention.start)
        )
    return "more" in mention.cues and (
        mention.start - first <= 2
        or all(
            tokens.words[index].role in _OF_HOURS or tokens.forms[index] in ("с", "до", "по", "мск", "около")
            for index in range(first, mention.start)
        )
    )


_OF_HOURS = frozenset((Role.TIME, Role.DASH, Role.LINE, Role.BULLET, Role.MORE, Role.BOUND, Role.EACH))


_OF_PERSONS = frozenset(
    (Sign.VICTIM, Sign.DEAD, Sign.KILLED, Sign.HURT, Sign.WOUND, Sign.PERSON, Sign.PERSONS, Sign.BROKEN)
)
_OF_A_DAY = frozenset(
    listed(
        "за с полуночи вечера начала атаки налета тревоги отражения час часа часов последний последние "
        "последних этот эту сегодня текущих уже на данный момент по"
    )
)
