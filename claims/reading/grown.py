"""Numbers that are no count of their own: percentages, and what a number of drones has grown to."""

from claims.reading.mention import Mention
from claims.reading.nouns import noun_end
from claims.reading.numerals import Quantity
from claims.reading.tokens import Tokens
from claims.reading.words import Role


def is_percentage(tokens: Tokens, end: int) -> bool:
    """ "97 % уничтожены" """
    place = tokens.ends[end - 1]
    return tokens.text.folded[place : place + 2].lstrip().startswith("%")


def grown_to(tokens: Tokens, whole: Quantity) -> Mention | None:
    """ "До двенадцати увеличилось число сбитых БПЛА" """
    if not tokens.forms[whole.end : whole.end + 1] or not tokens.forms[whole.end].startswith(_GROWN):
        return None
    for place in range(whole.end + 1, min(whole.end + 6, len(tokens.forms))):
        if tokens.words[place].role is Role.DRONE:
            number = whole.high if whole.low is None else whole.low
            return Mention(whole.start, noun_end(tokens, place), number, number, "достигло", place, cues={"total"})
    return None


_GROWN = ("увелич", "вырос", "возрос", "достигл", "выраст")
