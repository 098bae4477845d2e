"""Numbers without a noun: where one can stand for drones that were named before."""

from claims.reading.tokens import Tokens
from claims.reading.topics import SAYS
from claims.reading.words import Role

_BEFORE_ALONE = frozenset(
    (
        Role.COMMA,
        Role.AND,
        Role.DASH,
        Role.DOWN,
        Role.REPEL,
        Role.MORE,
        Role.TOTAL,
        Role.BULLET,
        Role.LINE,
        Role.STOP,
        Role.EACH,
        Role.COLON,
        Role.OPEN,
        Role.BOUND,
        Role.ALL,
        Role.WHICH,
        Role.THEM,
        Role.PART,
    )
)
_PLACE_WORDS_BEFORE = (
    "област",
    "кра",
    "район",
    "округ",
    "республик",
    "мор",
    "числе",
    "пво",
    "рэб",
    "достигло",
    "до",
    "них",
    "регион",
    "город",
    "го",
    "мо",
    "ночь",
    "сутки",
    "утро",
    "день",
    "вечер",
    "бойц",
    "орлан",
    "белгород",
)


def _is_a_score(tokens: Tokens, start: int) -> bool:
    """ "победили 2:1" """
    if start < 2 or tokens.role(start - 1) is not Role.COLON or tokens.role(start - 2) is not Role.NUMBER:
        return False
    return tokens.starts[start] - tokens.ends[start - 2] == 1


def can_stand_alone(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a number without a noun stands where a count can: not after a name ("источник 112", "Switchblade
    600").
    """
    if _numbers_a_line(tokens, start, end) or _is_a_score(tokens, start):
        return False
    if start == 0 or tokens.role(start - 1) in _BEFORE_ALONE:
        return True
    if tokens.role(start - 1) is Role.DRONE and tokens.role(end) is Role.OVER:
        return True
    before = tokens.forms[start - 1]
    if before == "минус":
        return any(tokens.words[index].role is Role.DRONE for index in tokens.within(tokens.sentence[start]))
    if tokens.words[start - 1].topics & SAYS and "more" in tokens.forms[end : end + 1]:
        return True
    if before.startswith(_PLACE_WORDS_BEFORE) or tokens.role(end) is Role.DOWN:
        return not before[0].isascii()
    return (
        tokens.text.cased[tokens.starts[start - 1]].isupper()
        and not before[0].isascii()
        and tokens.role(end) in (Role.COMMA, Role.STOP, Role.LINE, Role.CLOSE, Role.AND, None)
    )


def _numbers_a_line(tokens: Tokens, start: int, end: int) -> bool:
    """ "1. Белгородская область – 11": the number of the line, not of drones."""
    return (
        tokens.role(start - 1) in (None, Role.LINE)
        and tokens.words[start].stem == "digits"
        and tokens.forms[end : end + 1] in ([")"], ["."])
        and tokens.role(end + 1) not in (None, Role.LINE)
    )
