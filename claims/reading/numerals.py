"""Numbers: digits, words and their compounds, with the words that bound them ("более 20", "до десяти", "2-3")."""

from typing import NamedTuple

from claims.reading.tokens import Tokens
from claims.reading.words import Role

_PHRASES = {
    phrase[-1]: (phrase[:-1], rule)
    for rule, phrases in (
        ("не менее", ("не менее", "не меньше", "как минимум", "по меньшей мере", "at least", "more than", "не менш")),
        ("не более", ("не более", "не больше", "up to")),
        ("около", ("в районе",)),
    )
    for phrase in map(str.split, phrases)
}
"""Phrases before a number that bound it, by their last word: the words before that one and the rule."""
_GOES_ON = (Role.NUMBER, Role.DASH)
_MAY_BOUND = frozenset((*_PHRASES, "около", "over"))
"""Words right before a number, beside those of that role, with which it can be bounded."""
_GROWN = ("вырос", "увелич", "возрос", "дошл", "снизил", "достигл")


class Quantity(NamedTuple):
    """A number at tokens ``start`` up to ``end``, as bounds; ``bare`` is the number that was written."""

    low: int | None
    high: int | None
    start: int
    end: int
    rule: str


def quantity_at(tokens: Tokens, index: int) -> Quantity | None:
    """The number that begins at a token, with no bounding words before it."""
    words = tokens.words
    first = words[index]
    if first.role is not Role.NUMBER:
        return None
    if first.low and first.stem != "some" and tokens.role(index + 1) not in _GOES_ON:
        return Quantity(first.low, first.low, index, index + 1, "число")
    if first.stem == "some":
        end = index + 1
        low = first.low
        if end < len(words) and words[end].role is Role.NUMBER and words[end].stem in ("some", "numeral"):
            low = max(20, words[end].low or 0) if tokens.forms[end].startswith(("десятк", "сот")) else low
            end += 1
        return Quantity(low, None, index, end, "несколько")
    total, end = _sum(tokens, index)
    if total == 0 or tokens.forms[end : end + 2] == ["-", "00"]:
        return None
    if (tens := _of_tens(tokens, index, total, end)) is not None:
        return tens
    if (
        tokens.role(end) is Role.DASH
        and tokens.role(end + 1) is Role.NUMBER
        and tokens.starts[end + 1] - tokens.ends[end - 1] <= 3
    ):
        upper, after = _sum(tokens, end + 1)
        if words[end + 1].stem != "some" and total < upper <= total * 3 + 2 and _glued(tokens, end):
            return Quantity(total, upper, index, after, "от и до")
    return Quantity(total, total, index, end, "число")


_BY_THE = {"десятка": 10, "десятков": 10, "десяток": 10, "сотни": 100, "сотен": 100}
_SMALL = 10


def _of_tens(tokens: Tokens, index: int, total: int, end: int) -> Quantity | None:
    """ "три десятка", "полтора десятка", "две сотни" """
    last = end - 1 if tokens.forms[end - 1] in _BY_THE and end - index > 1 else end
    size = _BY_THE.get(tokens.forms[last]) if last < len(tokens.forms) else None
    first = tokens.words[index]
    if size is None or first.stem != "numeral" or not first.low or first.low >= _SMALL or last != index + 1:
        return None
    value = size * 3 // 2 if tokens.forms[index].startswith("пол") else first.low * size
    return Quantity(value, value, index, last + 1, "десятки")


def _glued(tokens: Tokens, dash: int) -> bool:
    left = tokens.starts[dash] - tokens.ends[dash - 1]
    right = tokens.starts[dash + 1] - tokens.ends[dash]
    return left == right == 0


def _sum(tokens: Tokens, index: int) -> tuple[int, int]:
    words = tokens.words
    value = words[index].low or 0
    if words[index].stem == "digits":
        if (
            tokens.role(index + 1) is Role.NUMBER
            and words[index + 1].low == 1000
            and words[index + 1].stem == "numeral"
        ):
            return value * 1000, index + 2
        return value, index + 1
    whole, last, end = value, value, index + 1
    while end < len(words) and words[end].role is Role.NUMBER and words[end].stem == "numeral":
        step = words[end].low or 0
        if step == 1000 and whole < 1000:
            whole *= 1000
        elif _tier(step) < _tier(last):
            whole += step
        else:
            break
        last = step
        end += 1
    return whole, end


def _tier(value: int) -> int:
    return 3 if value >= 1000 else 2 if value >= 100 else 1 if value >= 20 else 0


def bounded(tokens: Tokens, quantity: Quantity) -> Quantity:
    """The number together with the words before it that bound it."""
    start = quantity.start
    before = tokens.words[start - 1] if start else None
    if before is None or (before.role is not Role.BOUND and tokens.forms[start - 1] not in _MAY_BOUND):
        return quantity
    words, rule = _PHRASES.get(tokens.forms[start - 1], ([], ""))
    if words and tokens.forms[max(0, start - 1 - len(words)) : start - 1] == words:
        low = None if rule == "не более" else quantity.low
        high = None if rule == "не менее" else quantity.high
        return Quantity(low, high, start - 1 - len(words), quantity.end, rule)
    if before.role is Role.BOUND:
        if before.stem == "least":
            return Quantity(quantity.low, None, start - 1, quantity.end, "более")
        if before.stem == "about":
            return Quantity(quantity.low, quantity.high, start - 1, quantity.end, "около")
        if start > 1 and tokens.forms[start - 2].startswith(_GROWN):
            return Quantity(quantity.low, quantity.high, start - 1, quantity.end, "достигло")
        if tokens.role(start - 2) is not Role.NUMBER:
            return Quantity(None, quantity.high, start - 1, quantity.end, "до")
    if tokens.forms[start - 1] == "около" or (before.role is Role.OVER and tokens.forms[start - 1] == "over"):
        low_only = tokens.forms[start - 1] == "over"
        return Quantity(quantity.low, None if low_only else quantity.high, start - 1, quantity.end, "около")
    return quantity
