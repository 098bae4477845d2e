"""The noun of a mention: where its phrase ends, whether it is a drone, in which case it stands."""

from claims.reading.families import OF_THE_SEA
from claims.reading.lexicon import listed
from claims.reading.tokens import Tokens
from claims.reading.words import Role

KIND_WORDS = frozenset(listed("самолетного вертолетного типа типов вида класса"))


def noun_end(tokens: Tokens, index: int) -> int:
    end = index + 1
    while end < len(tokens.forms):
        form, word = tokens.forms[end], tokens.words[end]
        if form in ("«", '"') and tokens.role(end + 1) is Role.DRONE:
            end += 2
        elif (
            form.startswith(("аппарат", "aerial", "vehicle"))
            or form in KIND_WORDS
            or (word.role is Role.DRONE and end - index < 4)
        ):
            end += 1
        elif form == "(" and tokens.role(end + 1) is Role.DRONE and tokens.role(end + 2) is Role.CLOSE:
            end += 3
        else:
            break
    return end


def is_drone(tokens: Tokens, index: int, last: int) -> bool:
    word = tokens.words[index]
    if word.role is not Role.DRONE:
        return False
    if (
        tokens.forms[index] in _SURNAMES
        and tokens.text.cased[tokens.starts[index] : tokens.starts[index] + 2].istitle()
    ):
        return False
    if tokens.topics & OF_THE_SEA and any(
        near.topics & OF_THE_SEA
        for near in (*tokens.words[max(0, index - 1) : index], *tokens.words[index + 1 : last + 1])
    ):
        return False
    if word.stem in ("беспилотн", "летательн"):
        following = tokens.forms[index + 1] if index + 1 < len(tokens.forms) else ""
        if following.startswith(("катер", "опасност", "лод", "судн", "систем", "авиаци", "войск", "сил")):
            return False
        if word.stem == "летательн" and not any(
            tokens.forms[place].startswith("аппарат") for place in range(index, last)
        ):
            return False
    return True


def is_instrumental(tokens: Tokens, index: int, last: int, end: int) -> bool:
    if tokens.words[index].stem in ("беспилотн", "летательн"):
        for place in range(index, last):
            if tokens.forms[place].startswith("аппарат"):
                return tokens.forms[place] in ("аппаратом", "аппаратами")
    if tokens.words[index].instrumental:
        return True
    if tokens.words[index].plural is None:
        return tokens.forms[end - 1] in _INSTRUMENTAL_NUMBERS or (
            index > end and tokens.forms[index - 1].endswith(("ыми", "ими"))
        )
    return False


_SURNAMES = frozenset(listed("дронов дронова дронову дроновым дронове"))


_INSTRUMENTAL_NUMBERS = frozenset(
    listed(
        "одним двумя тремя четырьмя пятью шестью семью восемью девятью десятью "
        "одиннадцатью двенадцатью тринадцатью четырнадцатью "
        "пятнадцатью шестнадцатью семнадцатью восемнадцатью девятнадцатью двадцатью тридцатью несколькими десятками"
    )
)
