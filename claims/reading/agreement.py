"""Whether a verb is said of drones without a number, or of something that stands between or after."""

from claims.reading.mention import Mention
from claims.reading.tokens import Tokens
from claims.reading.words import Role, Voice


def is_said_of(tokens: Tokens, mention: Mention, named: set[int]) -> bool:
    """Whether nothing stands between drones without a number and their verb that the verb could be said of instead."""
    verb = mention.verb
    if verb is None or mention.start <= verb < mention.end:
        return True
    word = tokens.words[verb]
    if verb < mention.start and word.voice is Voice.PARTICIPLE and mention.start - verb <= 7:
        return True
    first, last = (verb + 1, mention.start) if verb < mention.start else (mention.end, verb)
    relative = False
    for index in range(first, last):
        role = tokens.words[index].role
        if role is Role.COMMA:
            relative = not relative
            continue
        if relative or index in named or role in _LIGHT or tokens.forms[index].startswith(_LIGHT_WORDS):
            continue
        return False
    if verb >= mention.end and word.voice is Voice.ACTIVE:
        following = tokens.role(verb + 1)
        if following is Role.TARGET or (following is Role.ADJECTIVE and tokens.role(verb + 2) is Role.TARGET):
            return False
        before = tokens.forms[verb - 1]
        return (before != "не" and not tokens.forms[verb].startswith(("уничтожила", "уничтожил", "сбил"))) or not (
            mention.plural is False and following in (Role.WORD, Role.ADJECTIVE, Role.NUMBER)
        )
    return True


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


_LIGHT_WORDS = (
    "«",
    "»",
    '"',
    "пво",
    "из",
    "оружи",
    "стрелков",
    "ружь",
    "автомат",
    "рэб",
    "сил",
    "средств",
    "расчет",
    "был",
    "территори",
    "неб",
    "акватори",
    "област",
    "край",
    "кра",
    "район",
    "округ",
    "город",
    "сел",
    "ночь",
    "утр",
    "дн",
    "день",
    "вечер",
    "час",
    "минут",
    "мск",
    "сегодня",
    "вчера",
    "уже",
    "своевременно",
    "успешно",
    "обнаруж",
    "министерств",
    "минобороны",
    "оборон",
    "росси",
    "рф",
    "г",
    "наш",
    "бойц",
    "военн",
    "систем",
    "пункт",
    "посел",
    "за",
    "течение",
    "период",
    "с",
    "до",
    "около",
    "том",
    "числе",
    "враг",
    "противник",
    "всу",
    "типа",
    "подлет",
    "окраин",
    "границ",
    "воздух",
    "момент",
    "же",
    "были",
    "was",
    "were",
    "the",
    "been",
    "by",
    "has",
    "have",
    "группы",
    "групп",
    "отряд",
    "дежурн",
    "также",
    "только",
    "предварительно",
    "месте",
    "регион",
    "республик",
    "январ",
    "феврал",
    "март",
    "апрел",
    "ма",
    "июн",
    "июл",
    "август",
    "сентябр",
    "октябр",
    "ноябр",
    "декабр",
    "низк",
)
