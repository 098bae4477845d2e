"""Whether a verb is said of drones without a number, or of something that stands between or after."""

from claims.reading.families import LIGHT
from claims.reading.harm import Sign, sign_of
from claims.reading.mention import Mention
from claims.reading.tokens import Tokens
from claims.reading.words import Role, Voice


def is_said_of(tokens: Tokens, mention: Mention, named: set[int]) -> bool:
    """Whether nothing stands between drones without a number and their verb that the verb could be said of instead."""
    verb = mention.verb
    if verb is None or mention.start <= verb < mention.end:
        return True
    word = tokens.words[verb]
    if word.voice is Voice.PASSIVE and word.plural is not None and _in_the_genitive(tokens, mention):
        return False
    if verb < mention.start and word.voice is Voice.PARTICIPLE and mention.start - verb <= 7:
        return True
    first, last = (verb + 1, mention.start) if verb < mention.start else (mention.end, verb)
    relative = False
    for index in range(first, last):
        role = tokens.words[index].role
        if role is Role.COMMA:
            relative = not relative
            continue
        if relative or index in named or role in _LIGHT or tokens.words[index].topics & LIGHT:
            continue
        return False
    if verb >= mention.end and word.voice is Voice.ACTIVE:
        if mention.plural is False and tokens.forms[verb].endswith("ли"):
            return tokens.forms[verb - 1] != "не"
        following = tokens.role(verb + 1)
        if mention.plural is False and sign_of((tokens.forms[verb + 1 : verb + 2] or [""])[0]) is Sign.PERSON:
            return True
        if following is Role.TARGET or (following is Role.ADJECTIVE and tokens.role(verb + 2) is Role.TARGET):
            return False
        before = tokens.forms[verb - 1]
        return (before != "не" and not tokens.forms[verb].startswith(("уничтожила", "уничтожил", "сбил"))) or not (
            mention.plural is False and following in (Role.WORD, Role.ADJECTIVE, Role.NUMBER)
        )
    return True


def _in_the_genitive(tokens: Tokens, mention: Mention) -> bool:
    """ "огнём орудий и дронов уничтожены гаубица": what agrees with such a verb stands in the nominative."""
    return (
        mention.plural is True
        and mention.noun is not None
        and tokens.forms[mention.end - 1].endswith("ов")
        and not (mention.start and tokens.forms[mention.start - 1].startswith(_OF_MANY))
    )


_OF_MANY = ("большинств", "част", "групп", "ряд", "множеств", "пар", "количеств", "рой", "стая", "волн", "звен")
"""Nouns that count the genitive behind them: "большинство беспилотников сбиты"."""


_LIGHT = frozenset(
    (
        Role.ADJECTIVE,
        Role.OVER,
        Role.AND,
        Role.MORE,
        Role.ALL,
        Role.DOWN,
        Role.REPEL,
        Role.HEADING,
        Role.NUMBER,
        Role.TIME,
        Role.WHICH,
        Role.DRONE,
        Role.TOTAL,
        Role.EACH,
        Role.DASH,
        Role.FATE,
        Role.ATTACK,
        Role.TARGET,
    )
)


def has_own_verb(tokens: Tokens, mention: Mention, others: list[Mention]) -> bool:
    """ "БПЛА уничтожен над A, девять сбиты над B": a single drone without a number beside numbers, with a verb of its
    own.
    """
    verb = mention.verb
    if mention.named or mention.plural is True or mention.instrumental or verb is None:
        return False
    if tokens.sentence[verb] != mention.sentence:
        return False
    first, last = min(verb, mention.start), max(verb, mention.end)
    passive = tokens.words[verb].voice is Voice.PASSIVE and tokens.words[verb].plural is False
    active = tokens.words[verb].voice is Voice.ACTIVE and mention.plural is False and verb < mention.start
    return (passive or active) and not any(other.named and first <= other.start < last for other in others)
