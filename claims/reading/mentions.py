"""Where a text speaks of a number of drones, or of drones without a number, and of what else flies and is counted."""

import itertools
from dataclasses import dataclass, field
from enum import Enum

from claims.reading.lexicon import listed
from claims.reading.numerals import Quantity, bounded, quantity_at
from claims.reading.tokens import Tokens
from claims.reading.words import Role, Voice


class Verdict(Enum):
    """What became of the drones of a mention."""

    DOWN = "down"
    REPELLED = "repelled"
    ATTACKED = "attacked"
    FATE = "fate"
    OURS = "ours"
    OPEN = "open"


@dataclass(slots=True, eq=False)
class Mention:
    """Drones (or another air target) named at tokens ``start`` up to ``end``.

    ``noun`` is the token of the noun, None where it is left out ("15 из которых сбиты"); ``named`` tells that a number
    was written. ``cues`` are the small words around it: more, total, part, each, all, of.
    """

    start: int
    end: int
    low: int | None
    high: int | None
    rule: str
    noun: int | None = None
    named: bool = True
    drone: bool = True
    plural: bool | None = None
    instrumental: bool = False
    cues: set[str] = field(default_factory=set)
    verdict: Verdict = Verdict.OPEN
    verb: int | None = None
    sentence: int = 0
    line: int = 0


_NO_COUNT_AFTER = frozenset((Role.FIGURE, Role.TIME))
_BETWEEN = (Role.ADJECTIVE, Role.MORE, Role.HEADING)
_OURS = frozenset(
    listed(
        "оператор операторы операторов операторами расчет расчеты расчетов расчетами "
        "подразделения подразделениями подразделений "
        "помощью помощи наши наших нашими нашего российские российских российскими российского "
        "российским российский своих свои "
        "экипажи экипажей производство производства сборки поставки поставку закупку шахед "
        "шахедов шахеды герань герани гераней наш пу управления запуска хранения "
        "производству производстве части частей применению операторам разработки запуск запуски "
        "дислокации сбросами сбросов сброс сбросы российский ударами "
        "ударом видео лица кадры съемка съемки защиты защите борьбе угроза угрозы угрозе опасность опасности "
        "russian our"
    )
)
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
_TOTAL_BEFORE = (
    "общее",
    "общей",
    "общего",
    "число",
    "количество",
    "достигло",
    "составило",
    "увеличилось",
    "выросло",
    "счет",
)
_LETTERS = frozenset(listed("самолетного вертолетного типа типов вида класса"))


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
    count = len(words)
    index = 0
    while index < count:
        role = words[index].role
        mention: Mention | None = None
        if role is Role.NUMBER:
            quantity = quantity_at(tokens, index)
            if quantity is not None:
                mention = _counted(tokens, quantity)
                index = max(quantity.end, mention.end if mention is not None else 0)
            else:
                index += 1
        elif role is Role.DRONE or role is Role.TARGET:
            mention = _uncounted(tokens, index)
            index = mention.end
        else:
            index += 1
        if mention is not None:
            mention.sentence = tokens.sentence[mention.start]
            mention.line = tokens.lines[mention.start]
            _cue(tokens, mention)
            found.append(mention)
    return found


def _counted(tokens: Tokens, quantity: Quantity) -> Mention | None:
    words, forms = tokens.words, tokens.forms
    article = forms[quantity.start] in ("an", "a")
    whole = bounded(tokens, quantity)
    end = quantity.end
    place = end
    while place < len(words) and place - end < 7:
        role = words[place].role
        if role is Role.DRONE or role is Role.TARGET:
            last = _noun_end(tokens, place)
            noun = words[place]
            drone = _is_drone(tokens, place, last)
            return Mention(
                whole.start,
                last,
                whole.low,
                whole.high,
                whole.rule,
                place,
                drone=drone,
                plural=noun.plural,
                instrumental=_instrumental(tokens, place, last, end),
            )
        if role is Role.PIECE:
            dot = forms[place + 1 : place + 2] == ["."]
            if tokens.role(place + 1 + dot) is not Role.DRONE:
                return Mention(whole.start, place + 1, whole.low, whole.high, whole.rule)
            place += 1 + dot
            continue
        if (
            role in _BETWEEN
            or forms[place] in _LETTERS
            or words[place].voice is Voice.PARTICIPLE
            or (forms[place] == "«")
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
    following = tokens.role(end)
    if forms[end : end + 1] == ["each"]:
        return Mention(whole.start, end + 1, whole.low, whole.high, whole.rule, cues={"each"})
    if not _can_stand_alone(tokens, quantity.start, end):
        return None
    if (
        following is None
        or following in _FOLLOWED
        or forms[end] == "more"
        or (forms[end] in ("из", "were", "was", "было", "был", "были", "of"))
    ):
        if following is Role.COLON and tokens.role(end - 2) is Role.TIME:
            return None
        if (
            following in (Role.COMMA, Role.AND)
            and words[end - 1].stem == "numeral"
            and forms[end - 1] in ("одна", "одну", "одной")
        ):
            return None
        last = end + 1 if following is Role.PIECE else end
        return Mention(whole.start, last, whole.low, whole.high, whole.rule)
    if place > end and all(form in _LETTERS or form == "fpv" for form in forms[end:place]):
        return Mention(whole.start, place, whole.low, whole.high, whole.rule)
    if (
        following is Role.ADJECTIVE
        and forms[end].startswith(_OF_DRONES)
        and tokens.role(end + 1) in (Role.COMMA, Role.AND, Role.DASH, Role.OVER, Role.STOP)
    ):
        return Mention(whole.start, end + 1, whole.low, whole.high, whole.rule)
    return None


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


def _can_stand_alone(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a number without a noun stands where a count can: not after a name ("источник 112", "Switchblade
    600").
    """
    if start == 0 or tokens.role(start - 1) in _BEFORE_ALONE:
        return True
    before = tokens.forms[start - 1]
    if before.startswith(_PLACE_WORDS_BEFORE) or tokens.role(end) is Role.DOWN:
        return not before[0].isascii()
    return (
        tokens.text.cased[tokens.starts[start - 1]].isupper()
        and not before[0].isascii()
        and tokens.role(end) in (Role.COMMA, Role.STOP, Role.LINE, Role.CLOSE, Role.AND, None)
    )


def _uncounted(tokens: Tokens, index: int) -> Mention:
    word = tokens.words[index]
    last = _noun_end(tokens, index)
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
        drone=_is_drone(tokens, index, last),
        plural=plural,
        instrumental=_instrumental(tokens, index, last, start),
    )


def _noun_end(tokens: Tokens, index: int) -> int:
    end = index + 1
    while end < len(tokens.forms):
        form, word = tokens.forms[end], tokens.words[end]
        if form in ("«", '"') and tokens.role(end + 1) is Role.DRONE:
            end += 2
        elif (
            form.startswith(("аппарат", "aerial", "vehicle"))
            or form in _LETTERS
            or (word.role is Role.DRONE and end - index < 4)
        ):
            end += 1
        elif form == "(" and tokens.role(end + 1) is Role.DRONE and tokens.role(end + 2) is Role.CLOSE:
            end += 3
        else:
            break
    return end


def _is_drone(tokens: Tokens, index: int, last: int) -> bool:
    word = tokens.words[index]
    if word.role is not Role.DRONE:
        return False
    if (
        tokens.forms[index] in _SURNAMES
        and tokens.text.cased[tokens.starts[index] : tokens.starts[index] + 2].istitle()
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


def _instrumental(tokens: Tokens, index: int, last: int, end: int) -> bool:
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


_OF_DRONES = ("ударн", "разведыват", "украинск", "вражеск", "самолетн", "сбит", "уничтож")
_SURNAMES = frozenset(listed("дронов дронова дронову дроновым дронове"))
_INSTRUMENTAL_NUMBERS = frozenset(
    listed(
        "одним двумя тремя четырьмя пятью шестью семью восемью девятью десятью "
        "одиннадцатью двенадцатью тринадцатью четырнадцатью "
        "пятнадцатью шестнадцатью семнадцатью восемнадцатью девятнадцатью двадцатью тридцатью несколькими десятками"
    )
)


_PART_ENDS = {
    "числе": ("том", "part"),
    "них": ("из", "part"),
    "которых": ("из", "of"),
    "which": ("of", "of"),
    "them": ("of", "part"),
    "числі": ("тому", "part"),
    "их": ("среди", "part"),
}


def _cue_part(tokens: Tokens, mention: Mention) -> None:
    """ "в том числе", "из них" before the number, in its sentence and with no other number between."""
    index = mention.start - 1
    while index >= 0 and tokens.sentence[index] == mention.sentence and mention.start - index <= 14:
        if tokens.words[index].role is Role.NUMBER:
            return
        cue = _PART_ENDS.get(tokens.forms[index])
        if cue is not None and tokens.forms[index - 1] == cue[0]:
            mention.cues.add(cue[1])
            return
        index -= 1


def _cue(tokens: Tokens, mention: Mention) -> None:
    forms, words, start, end = tokens.forms, tokens.words, mention.start, mention.end
    before = words[start - 1] if start else None
    cues = mention.cues
    if mention.named or before is not None:
        if before is not None and before.role is Role.EACH and mention.start:
            cues.add("each")
            before = words[start - 2] if start > 1 else None
        if before is not None and before.role is Role.MORE and before.stem != "also":
            cues.add("more")
        if mention.noun is not None and any(
            words[place].role is Role.MORE and words[place].stem != "also" for place in range(start, mention.noun)
        ):
            cues.add("more")
        _cue_part(tokens, mention)
        if before is not None and before.role is Role.PART:
            cues.add("part")
        if forms[end : end + 1] in (["из"], ["of"]) and (words[end + 1].role if end + 1 < len(words) else None) in (
            Role.THEM,
            Role.WHICH,
        ):
            cues.add("of")
        if any(words[place].role is Role.ALL for place in range(max(0, start - 1), mention.noun or end)):
            cues.add("all")
        for place in range(max(tokens.bounds[mention.sentence][0], start - 14), start):
            if forms[place] == "всего" and place and forms[place - 1] in ("больше", "чаще"):
                cues.add("part")
            elif words[place].role is Role.TOTAL or forms[place] in _TOTAL_BEFORE:
                cues.add("total")
    if mention.noun is not None:
        low = max(0, start - 2)
        if mention.drone and any(form in _OURS for form in forms[low : mention.noun]):
            mention.verdict = Verdict.OURS
