"""Places of which a text says that nothing happened there."""

from claims.reading.tokens import Tokens
from claims.reading.words import Role

_FOLLOWING = 5
"""Tokens behind a place within which it is said."""
_DENIABLE = (
    "подверг",
    "подвер",
    "атаков",
    "фиксир",
    "зафиксир",
    "отмеч",
    "затрон",
    "обнаруж",
    "пострада",
    "было",
    "выявл",
    "сбив",
    "сбит",
    "уничтож",
)


def is_denied(tokens: Tokens, index: int) -> bool:
    """ "атаке не подвергалась", "атак не было" """
    return tokens.forms[index].startswith(_DENIABLE) and tokens.forms[index - 1] == "не"


def nothing_happened(tokens: Tokens, end: int) -> bool:
    """ "…, над A беспилотников не зафиксировано", of the place that ends at a token."""
    last = min(tokens.bounds[tokens.sentence[end - 1]][1], end + _FOLLOWING)
    for index in range(end, last - 1):
        if tokens.words[index].role in (Role.COMMA, Role.NUMBER):
            return False
        if tokens.forms[index] == "не":
            return is_denied(tokens, index + 1)
    return False
