"""What kind of post it is, where it is no interception; and what bars a figure from being one."""

import re

from claims.model import Kind

_CUMULATIVE = re.compile(
    r"с начала (?:проведения )?(?:специальной военной операции|сво|войны|спецоперации|(?:этого |текущего )?года|месяца|августа|\w+ 20\d\d)|всего с начала"
    r"|за (?:прошедшую |минувшую |последнюю |эту )?неделю|за (?:прошедший |минувший )?месяц|за (?:прошедший |минувший |весь )?\w* ?год\b|еженедельн|since the (?:start|beginning) of|за последние (?:\d+|три|два|несколько) (?:дн|сут|недел|месяц)"
)
_DANGER = re.compile(
    r"опасност|внимание[!.]|угроз[аыу] (?:атаки|нападения|бпла|беспилот)|режим|план[а-я]* [«\"]?ковер|ковер[»\"]? (?:введен|объявлен)|ракетная тревога|воздушная тревога|air raid|drone (?:alert|danger|threat)|сирен|работает пво|тривога"
)
_ALL_CLEAR = re.compile(
    r"отбой|отмен(?:а|ена|ен|или|ить)|снят[аыо]?\b|сняты|опасность миновала|all[- ]clear|відбій|угроза миновала"
)
_UNTIL_ALL_CLEAR = re.compile(r"(?:до|дождитесь|ждите|после|о) (?:сигнала|объявления|команды)?(?: об)? ?[«\"]?отбо")
_ATTACK = re.compile(
    r"атак(?:ова|ует|уют|а\b|у\b|и\b|е\b)|удар(?:ил|ом|а|ы|у|е)?\b|обстрел|врезал|прилет|сброс(?:ил|а)|попал|взрывн|сдетонир|обломк|взорвал|упал|ударил|детонаци|attack|struck|hit|обломки|осколк|упавш|ранен|пострада|погиб"
)
_HARM = re.compile(r"поврежд|пострада|погиб|ранен|возгоран|пожар|разруш|уничтожен|горит|загорел|damag|injur|kill|fire|выбит|посечен|отражают|госпитализ|детонаци|взрыв|атаков|атакует")


def other_kind(folded: str, *, drones: bool) -> Kind:
    """The kind of a post that announces no interception."""
    if drones and _CUMULATIVE.search(folded):
        return Kind.CUMULATIVE
    cleared = _ALL_CLEAR.search(folded)
    danger = _DANGER.search(folded)
    if cleared and not _UNTIL_ALL_CLEAR.search(folded) and re.search(r"отбой|опасност|ковер|ограничени|режим|all[- ]clear|відбій|угроз", folded):
        return Kind.ALL_CLEAR
    if drones and _ATTACK.search(folded) and _HARM.search(folded):
        return Kind.ATTACK
    if danger:
        return Kind.DANGER
    return Kind.OTHER
