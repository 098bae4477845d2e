"""Verbs behind an attack whose number was given: that all of the drones were shot down, or most of them."""

from claims.reading.families import OTHER_SUBJECT
from claims.reading.mention import Mention
from claims.reading.tokens import Tokens
from claims.reading.words import Role, Voice


def all_down(tokens: Tokens, attacked: Mention, *, said_of_all: bool = False) -> int | None:
    """The verb of "все (цели) сбиты", "оба уничтожены", "их сбили" after an attack whose number was given.

    ``said_of_all``: only with such a word, for a verb alone may be of what the drones struck.
    """
    for index in range(attacked.end, len(tokens.words)):
        word = tokens.words[index]
        if word.role is Role.DOWN and word.voice is Voice.NOUN:
            if any(form in ("всех", "обоих", "их") for form in tokens.forms[index + 1 : index + 3]):
                return index
        elif word.role is Role.DOWN and (word.voice in (Voice.PASSIVE, Voice.ACTIVE) or _managed(tokens, index)):
            if any(other.topics & OTHER_SUBJECT for other in tokens.words[index + 1 : index + 5]):
                continue
            if not _MOST.isdisjoint(tokens.forms[max(attacked.end, index - 5) : index]):
                continue
            near = range(max(attacked.end, index - 7), min(len(tokens.words), index + 4))
            if any(
                tokens.words[place].role in (Role.ALL, Role.THEM)
                or tokens.forms[place] in ("их", "его", "они", "цели", "целей")
                for place in near
            ):
                return index
            if not said_of_all and index - attacked.end <= 12 and tokens.sentence[index] == attacked.sentence:
                return index
    return None


_MOST = frozenset(("большинство", "часть", "половина"))


def _managed(tokens: Tokens, index: int) -> bool:
    """ "все удалось сбить" """
    return tokens.words[index].voice is Voice.INFINITIVE and any(
        form.startswith(("удалось", "смогли", "сумели", "успели")) for form in tokens.forms[max(0, index - 2) : index]
    )


def most_down(tokens: Tokens, attacked: Mention) -> int | None:
    """The verb of "большая часть сбита", "большинство уничтожено" after an attack whose number was given."""
    for index in range(attacked.end, len(tokens.words)):
        if tokens.words[index].role is Role.DOWN and tokens.words[index].voice is Voice.PASSIVE:
            before = tokens.forms[max(attacked.end, index - 4) : index]
            if "часть" in before or "большинство" in before:
                return index
    return None
