"""The verbs before and after a mention that may govern it: how far, over how many commas, to what verdict."""

from typing import NamedTuple

from claims.reading.families import DEBRIS, OTHER_SUBJECT
from claims.reading.mention import Mention, Verdict
from claims.reading.tokens import Tokens
from claims.reading.words import Role, Voice, Word

_OF = {
    Role.DOWN: Verdict.DOWN,
    Role.REPEL: Verdict.REPELLED,
    Role.ATTACK: Verdict.ATTACKED,
    Role.STRIKE: Verdict.ATTACKED,
    Role.FATE: Verdict.FATE,
    Role.ATTEMPT: Verdict.ATTACKED,
}
_PAUSES_BEFORE = frozenset((Role.COMMA, Role.CLOSE))
_PAUSES_AFTER = frozenset((Role.COMMA, Role.COLON))
_TURNS = frozenset((*_OF, *_PAUSES_AFTER, Role.WHICH))


class Governor(NamedTuple):
    """A verb seen from a mention: what it makes of it, how far it is and whether a comma lies between."""

    verdict: Verdict
    token: int
    distance: int
    commas: int
    word: Word


def governor_before(tokens: Tokens, mention: Mention, earlier: Mention | None) -> Governor | None:
    commas = 0
    floor = max(earlier.end if earlier is not None else 0, tokens.bounds[mention.sentence][0])
    words = tokens.words
    for index in range(mention.start - 1, floor - 1, -1):
        word = words[index]
        role = word.role
        if role in _PAUSES_BEFORE:
            commas += 1
        elif role in _OF and not _about_another(tokens, index, mention) and not _only_said(tokens, index, mention):
            if word.voice is Voice.PARTICIPLE and role is not Role.DOWN:
                continue
            if not (word.voice is Voice.INFINITIVE and role is Role.ATTACK):
                return Governor(_verdict(word), index, mention.start - index - 1, commas, word)
        elif word.topics & DEBRIS:
            return Governor(Verdict.FATE, index, mention.start - index - 1, commas, word)
    return None


def governor_after(tokens: Tokens, mention: Mention, later: Mention | None) -> Governor | None:
    commas = 0
    relative = False
    ceiling = later.start if later is not None else len(tokens.words)
    words = tokens.words
    for index in range(mention.end, min(ceiling, tokens.bounds[mention.sentence][1])):
        word = words[index]
        role = word.role
        if role not in _TURNS:
            if word.topics & DEBRIS:
                return None
        elif role in _PAUSES_AFTER:
            commas += 1
            relative = False
        elif role is Role.WHICH and tokens.forms[index - 1] != "из":
            relative = True
        elif role in _OF and not _about_another(tokens, index, mention):
            participle = word.voice is Voice.PARTICIPLE and role is not Role.DOWN
            if later is not None and _goes_to(tokens, index, later):
                return None
            if not participle and not (relative and role in (Role.ATTACK, Role.FATE, Role.ATTEMPT)):
                return Governor(_verdict(word), index, index - mention.end, commas, word)
        elif word.topics & DEBRIS:
            return None
    return None


def _goes_to(tokens: Tokens, index: int, later: Mention) -> bool:
    """ "13 БПЛА, сбито и подавлено 8": the verb is said of the number right behind it."""
    between = {tokens.words[place].role for place in range(index + 1, later.start)}
    behind_a_verb = tokens.role(later.start - 1) is Role.DOWN
    return later.noun is None and later.named and behind_a_verb and between <= {Role.DOWN, Role.AND}


def _only_said(tokens: Tokens, index: int, mention: Mention) -> bool:
    """ "с помощью РЭБ, «БАРС» – 16": help is an attack's only where drones are what helped; "задачи по уничтожению
    БПЛА": what is to be done was not done."""
    word = tokens.words[index]
    if word.voice is not Voice.NOUN:
        return False
    if word.role in (Role.DOWN, Role.REPEL):
        return _is_meant(tokens, index)
    if tokens.forms[index - 1] == "начала":
        return True
    if word.role is Role.STRIKE and tokens.forms[index - 1 : index] == ["для"]:
        return True
    return mention.noun is None and word.stem in ("помощь", "помощи")


_PRACTISED = ("отработ", "тренир", "совершенств", "учил", "учени", "занят", "задач", "навык")


def _is_meant(tokens: Tokens, index: int) -> bool:
    """ "для (поиска и) уничтожения", "задачи по уничтожению", "рассказали об уничтожении" """
    before = tokens.forms[max(tokens.bounds[tokens.sentence[index]][0], index - 4) : index]
    if "для" in before or any(form.startswith(_PRACTISED) for form in before):
        return True
    return before[-1:] == ["об"] and before[-2:-1] != [] and before[-2].startswith(("рассказ", "показ"))


def _verdict(word: Word) -> Verdict:
    if word.voice is Voice.PROGRESS and word.role in (Role.DOWN, Role.REPEL):
        return Verdict.OPEN
    if word.voice is Voice.INFINITIVE and word.role is Role.DOWN:
        return Verdict.DOWN
    return _OF[word.role]


def _about_another(tokens: Tokens, index: int, mention: Mention) -> bool:
    """A verb whose neighbour tells that it speaks of a house, a car, a position."""
    if tokens.words[index].role is not Role.DOWN:
        return False
    for other in (index + 1, index + 2, index - 1):
        if (
            0 <= other < len(tokens.words)
            and tokens.words[other].topics & OTHER_SUBJECT
            and not mention.start <= other < mention.end
        ):
            return True
    return False
