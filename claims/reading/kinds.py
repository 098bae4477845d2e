"""What kind of post it is where no interception is announced, and which figures are of too long a time to be one."""

import re

from claims.model import Kind
from claims.reading.claimed import Draft
from claims.reading.families import DOWNED
from claims.reading.tokens import Tokens
from claims.reading.topics import LONG, SUMMARY

_MONTHS = "январь|февраль|март|апрель|май|июнь|июль|август|сентябрь|октябрь|ноябрь|декабрь"
_LONG = re.compile(
    rf"с начала (?:проведения )?(?:специальной военной операции|сво\b|войны|спецоперации|"
    rf"конфликта|боевых действий|(?:этого |текущего |\d+ )?(?:года|месяца|недели)|января|февраля|марта|"
    r"апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|20\d\d)"
    rf"|(?:за|в течение) (?:прошедш\w+ |минувш\w+ |последн\w+ |эт\w+ |прошл\w+ )?(?:недел[юи]|"
    rf"месяца?|полгода|квартал)(?!\w)|(?:за|в) (?:прошедш\w+ |минувш\w+ |весь |прошл\w+ |этом "
    rf")?(?:{_MONTHS})(?: месяц)?(?: 20\d\d(?: года)?)?(?! \d)(?=[\s,.])"
    rf"|за (?:\d+|два|три|четыре|пять|шесть|семь|десять|последни\w+)(?: последних?)? (?:недел|"
    rf"месяц|лет|год)|за (?:прошедший |прошлый |весь |минувший |этот |один |целый |20\d\d )?год\b|"
    rf"\bс (?:начала )?(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября) по |"
    rf"\bнедел\w+ в цифрах|итог\w* недели|"
    rf"[–—-] (?:год|полгода|два года|три года|\d+ (?:лет|года))[.!]|"
    rf"за последние (?:\d+|две|три|"
    rf"два|несколько) (?:дн|недел|месяц|сут)"
    r"|since the (?:start|beginning) of|(?:over|in) the past (?:week|month|year)|this (?:week|"
    r"month|year)|last (?:week|month)|за тиждень|за місяць|з початку"
)
_AT_ALL_TIMES = re.compile(r"итог\w* (?:\w+ )?(?:недели|месяца|года)\b|ежесуточно|ежедневно|ежемесячно|в среднем")
_IN_MONTH = re.compile(
    r"\bв (?:прошлом |минувшем |этом )?(?:январе|феврале|марте|апреле|мае|июне|июле|августе|сентябре|октябре|ноябре|"
    r"декабре)\b"
)
_LATELY = re.compile(r"сутк|суток|\bноч(?:ь|и|ью)\b|\bутр[оа]|сегодня|вечер[ао]|\bдн[яе]м?\b|\bчас|\d[.:]\d\d")
_DAY_OF_WAR = re.compile(
    r"за (?:прошедшие |минувшие |последние |прошлые )?сутки[^\n]{0,400}(?:авиа(?:ционн)?\w* (?:\w+ )?бомб|авиабомб|"
    r"himars|реактивн\w+ снаряд|\bнептун|крылат\w+ ракет)"
    r"|(?:авиа(?:ционн)?\w* (?:\w+ )?бомб|авиабомб|himars)[^.\n]*\.[^.\n]*с начала (?:проведения )?(?:специальн|сво\b)"
    r"|(?:авиа(?:ционн)?\w* (?:\w+ )?бомб|авиабомб|himars|реактивн\w+ снаряд|\bнептун|крылат\w+ ракет)[^.\n]*за "
    r"(?:прошедшие |минувшие |последние |прошлые )?сутки"
)
_SUMMARY = re.compile(
    r"сводка (?:министерства обороны|минобороны)|о ходе проведения (?:специальной военной "
    r"операции|сво)|заявление начальника пресс-центра|противник потерял|потери (?:всу|"
    r"противника) (?:за|состав)"
)
_ALL_CLEAR = re.compile(
    r"отбой|\bотмен[аеи]\w*|\bснят[аыо]?\b|\bснял[иа]\b|опасност\w* миновала|угроза миновала|"
    r"all[- ]clear|відбій|сигнал отбо|закончилась|завершена"
)
_NOT_YET = re.compile(
    r"(?:до|дождитесь|ждите|после|ожидайте|о) (?:сигнала|объявления|команды|получения сигнала|"
    r"отмены)?(?: об)? ?[«\"]?отбо|до (?:сигнала |объявления )?отбоя|до отмены"
)
_REGIME = re.compile(r"опасност|угроз|ковер|режим|тревог|ограничени|alert|небезпек|тривог|отбой|відбій|all[- ]clear")
_KEPT = re.compile(
    r"до особого распоряжения|сохраня(?:ется|ются)|продолжает действовать|остается|по-прежнему|ввели снова|снова "
    r"введен|вновь введен|still in force|remains in"
)
_DANGER = re.compile(
    r"(?<!без)опасност\w* (?:атаки|нападения|применения)?|внимание[!.]|угроз\w+ (?:атаки|нападения|"
    r"бпла|беспилот|удара|применения)|воздушная тревога|ракетная опасность|ковер|air raid|"
    r"(?:drone|uav|air) (?:alert|danger|threat)|сирен\w+|"
    r"(?:работает|работают|сработала|отрабатывает) (?:наша |система |системы |силы |средства |"
    r"расчеты )?(?:пво|противовоздушн)|пво (?:работает|отрабатывает)|тривог|небезпек|"
    r"отража[юе]т\w* (?:налет|атак|массиров|удар)|ведут работу по|беспилотная опасность|"
    r"продолжа\w+ отраж|отражени\w+ (?:воздушной )?атаки продолж"
)
_NO_DANGER = re.compile(r"опасност\w* (?:для \w+ )?(?:нет|не представля)|тревог\w* не объяв\w+|опасности не было")
_STRUCK = re.compile(
    r"атак(?:овал|ован|ует|уют|а\b|у\b|и\b|е\b|ой\b)|удар(?:ил[аи]?|ом|а|ы|у|е|ов|ами)?\b|обстрел|"
    r"(?:дрон|бпла|беспилотник)\w* (?:полностью |частично )?уничтожен|зафиксировано падени|"
    r"врезал|прилет|сброс(?:ил|а|ом|ы)|попал|взрывн\w+ устройств|сдетонир|обломк|взорвал|упал|"
    r"детонаци|attack|struck|\bhit\b|осколк|упавш|наезд|атаки"
)
_HARM = re.compile(
    r"поврежд|повреди|пострада|погиб|ранен|возгоран|пожар|разруш|горит|загорел|damag|injur|"
    r"kill|\bfire\b|выбит|посечен|госпитализ|взрыв|атакова|нанес|ударил|удар \w+ ?(?:бпла|"
    r"дрон)|обстрелян|сгорел|struck|горить|поранен|врезал"
)
_STRIKE_ON_THEM = re.compile(
    r"(?:вооруженн\w+ сил\w*|\bвс|вкс|армией) (?:россии|рф|российской федерации)[^.\n]{0,40} (?:нанес|порази|удар)|"
    r"нанес\w* (?:\w+ )?(?:групповой|массированный|ракетный) удар (?:высокоточн|по \w+ \w*(?:всу|вск|украин))|"
    r"(?:ударом|удар[ыа]? \w+|огнем|попадани\w+) (?:[«\"]?искандер|ланцет|авиаци|артиллери)|"
    r"цех\w* сборки|опорн\w+ пункт|боевик|укронацист|живой силы|живую силу|(?:расчет|"
    r"оператор)\w* (?:ударных |fpv-)?(?:бпла|дрон)"
)
_TOPIC = re.compile(
    r"планов\w+ (?:проверк|учени)|учебн\w+ тревог|проверк\w+ (?:систем\w* )?оповещени|"
    r"шоу|таможн|скидк|распродаж|продаж[аеуи]\b|цен[аыу]\b|магазин\w* (?:дрон|беспилот|электрон)|"
    r"гонк|гонок|заезд|урожа|"
    r"посев|агродрон|сельхоз|опрыскив|фестивал|соревнован|турнир|чемпионат|хакатон|курсы "
    r"операторов|приговор|осужд|уголовн\w+ дел|районный суд|суд приговорил|законопроект|"
    r"госдум|выставк"
)


_RAIDED = re.compile(r"атаковал|атакован|(?:украинск|вражеск)\w+ (?:дрон|беспилот|бпла)")
"""What makes news of a shop or a farm news of an attack on it."""


def is_cumulative(folded: str) -> bool:
    """Whether a text gives totals of the war, of a year, a month, a week, or a day's summary of losses."""
    return _LONG.search(folded) is not None or _SUMMARY.search(folded) is not None


def without_long_periods(tokens: Tokens, drafts: list[Draft], home: str | None) -> list[Draft]:
    """The drafts without those whose sentence speaks of a week or longer; none of a summary of the war's day.

    ``home`` is the voice's own region: only who has none tells a day of the war with its bombs and rockets.
    """
    folded = tokens.text.folded
    if tokens.topics & SUMMARY and (
        _SUMMARY.search(folded)
        or (home is None and not _placed(drafts) and (_DAY_OF_WAR.search(folded) or _many_days(folded)))
    ):
        return []
    if not tokens.topics & LONG or not (
        _LONG.search(folded) or _AT_ALL_TIMES.search(folded) or _IN_MONTH.search(folded)
    ):
        return drafts
    return [
        draft for draft in drafts if not (_is_long(folded, tokens, draft.mention.sentence) or _goes_on(tokens, draft))
    ]


def _goes_on(tokens: Tokens, draft: Draft) -> bool:
    """ "За неделю предотвращено 309 атак. Над A сбиты 196": what follows a long period's figure in its paragraph."""
    folded, number = tokens.text.folded, draft.mention.sentence
    if _LATELY.search(folded, *tokens.stretch(number)):
        return False
    return any(
        tokens.lines[tokens.bounds[before][0]] == draft.mention.line
        and _is_long(folded, tokens, before)
        and (tokens.said[before] & DOWNED or _AGED.search(folded, *tokens.stretch(before)))
        for before in range(max(0, number - _FOLLOWING), number)
        if tokens.bounds[before][0] < tokens.bounds[before][1]
    )


_FOLLOWING = 2
"""Sentences that still speak of the long period that one before them named."""
_DAYS = re.compile(r"\bс (\d{1,2})(?: [а-я]+)? по (\d{1,2}) [а-я]+")
_LONGEST_RAID = 3
"""Days that a raid may last; more are a period of the war: "с 8 по 14 ноября"."""


def _many_days(folded: str) -> bool:
    found = _DAYS.search(folded)
    return found is not None and (int(found[2]) - int(found[1])) % 30 > _LONGEST_RAID


_AGED = re.compile(r"[–—-] (?:год|полгода|два года|три года|\d+ (?:лет|года))\b|годовщин|исполнил\w*")


def _is_long(folded: str, tokens: Tokens, number: int) -> bool:
    within = tokens.stretch(number)
    if _LONG.search(folded, *within) or _AT_ALL_TIMES.search(folded, *within):
        return True
    return _IN_MONTH.search(folded, *within) is not None and _LATELY.search(folded, *within) is None


def _placed(drafts: list[Draft]) -> bool:
    return any(draft.areas for draft in drafts)


def other_kind(folded: str, *, drones: bool, other_targets: bool = False) -> Kind:
    """The kind of a post that announces no interception and no totals."""
    peaceful = _TOPIC.search(folded) is not None and _RAIDED.search(folded) is None
    if (peaceful or other_targets) and "опасност" not in folded:
        return Kind.OTHER
    cleared = _ALL_CLEAR.search(folded) and not _NOT_YET.search(folded) and _REGIME.search(folded)
    if cleared:
        if (
            drones
            and _STRUCK.search(folded)
            and re.search(r"поврежден[аоы]|ранен[аы]?\b|погиб(?:ла|ли|ло)?\b|пострадал[аи]?\b", folded)
        ):
            return Kind.ATTACK
        return Kind.DANGER if _KEPT.search(folded) else Kind.ALL_CLEAR
    if drones and _STRUCK.search(folded) and _HARM.search(folded) and not _STRIKE_ON_THEM.search(folded):
        return Kind.ATTACK
    if _DANGER.search(_NO_DANGER.sub("", folded)):
        return Kind.DANGER
    return Kind.OTHER
