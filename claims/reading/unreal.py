"""Sentences that speak of drones shot down and announce none: advice, somebody's tally, a court's story, silence,
strikes on drones on the ground.
"""

import re
from datetime import datetime

from claims.reading.families import HARM
from claims.reading.lexicon import listed
from claims.reading.mention import Mention, Verdict
from claims.reading.place import Place
from claims.reading.tokens import Tokens
from claims.reading.topics import ADVICE, COURT, DENIED, PAST, STRIKE, TALLY
from claims.reading.words import Voice

_ADVICE = re.compile(
    r"\bесли\b|(?:при|в случае|случаях?) (?:обнаружени|находк|падени|попадани)|"
    r"компенсаци|страхов|выплат|"
    r"\bне (?:подход|приближ|трога|снима|прикаса|поднима|публик|выклад|бер|стреля)|нельзя|запрещ|памятк|штраф|"
    r"\b(?:сообщ(?:ите|айте)|(?:по)?звоните|отойдите|воздерж\w+|помните|рекомендуется|следует)\b|"
    r"\bмо(?:гут|жет|жно) (?:\w+ )?(?:находиться|оказаться|представлять|содержать|взорваться|сдетонировать|сбивать)|"
    r"\bзадач[аи]\b|\bзаконн\w+|\bправо\b|\bвправе\b|разреш\w+|\b(?:до|не)возможно|учат\w*|научи\w+|"
    r"\bif you\b|do not (?:touch|approach|film)"
)
_FELL = re.compile(r"\b(?:упал|рухнул|повредил|порвал|обрушил|нашли|обнаружен[ыао]?\b|найден|зафиксирован)")
_TALLY = re.compile(
    r"на (?:его|ее|их|моем|твоем|личном|боевом|общем) (?:личном |боевом )?счету|личн\w+ счет|боев\w+ счет|"
    r"на счету (?:лейтенант|сержант|капитан|майор|рядов|ефрейтор|старш|офицер|пулеметчик|стрелк|пилот|оператор|кажд)|"
    r"за (?:все )?время (?:\w+ )?(?:командировк|служб|контракт|сво\b|участи|работы|спецоперац)|"
    r"за (?:\w+ )?(?:командировк|боевой путь|службу|контракт)|за (?:годы|месяцы|недели) (?:службы|сво\b|войны|работы)|"
    r"последнем бою|геро(?:я|ю|ем) (?:россии|рф)|посмертно|"
    r"до последнего (?:\w+ )?(?:сбивал|отбивал|прикрывал)|"
    r"\bизъят\w*|конфискова\w+"
)
_THERE_ARE = re.compile(r"\bесть сбит|окрестност|подлет|подступ")
_LATELY = re.compile(r"сутк|суток|\bноч(?:ь|и|ью)\b|\bутр[оа]|сегодня|вечер[ао]|\bдн[яе]м?\b|\bчас|\d[.:]\d\d")
_COURT = re.compile(
    r"\bсуд\w* [^.\n]{0,60}(?:приговор|осуд|признал|арестова)|приговор\w+ (?:к |на )?\d|"
    r"(?:лет|года|годам?|месяц\w+) (?:\w+ )?(?:колонии|лишения свободы)|госизмен|государственн\w+ измен|"
    r"\bосужден\w*|\bосудил\w*|срок\w* [–—-] \d+|агент\w* (?:украинск|сбу\b|гур\b)|завербова"
)
_SILENCE = re.compile(
    r"(?:не сообщал\w*|не сообщается|не сообщил\w*|не комментир\w+|не поступал\w*|не было сообщени\w|"
    r"нет (?:официальн\w+ )?(?:информации|данных|сведений))[^.\n]{0,30}? об? (?:\w+ )?(?:сбит|уничтож|перехв|подавл)"
)
_STRIKE_ON_GROUND = re.compile(
    r"(?:\bвс|вооруженн\w+ сил\w*|армия|вкс) (?:рф|россии|российской федерации)[^.\n]{0,60} (?:нанес|порази|удар)|"
    r"российск\w+ (?:войск|военн|арми|сил)\w*[^.\n]{0,40} (?:нанесл|порази|ударил)|"
    r"(?:групповой|массированный|ракетный|комбинированный) удар\w* (?:по|высокоточн|ракет|оруж)|"
    r"подготовленн\w+ к (?:вылет|запуск|примен|пуск|удар)|порази\w+ (?:мест|цех|склад|пункт|аэродром)|"
    r"поражен\w* (?:\w+ )?(?:мест|цех|склад|пункт|аэродром)"
)
_LONG_AGO = re.compile(
    r"(?:\bгод|года|лет|месяц\w*|недел\w+|\bдней) назад|\b20\d\d(?:-го|-м)? ?(?:года?|году|г\.)|"
    r"\b20\d\d-(?:го|м|й)\b|в прошлом году|прошлогодн|годовщин"
)
_MONTHS = listed("январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре")
_IN_MONTH = re.compile(rf"\bв ({'|'.join(_MONTHS)})\b")
_OVER_HOME = re.compile(r"\bпво\b|\bнад (?!враг)|противовоздушн|рэб\b")


def bar_unreal(tokens: Tokens, mentions: list[Mention], places: list[Place], date: datetime) -> None:
    """Takes the verdict from mentions whose own sentence (or the one before it) tells that nothing is announced.

    ``date`` is the post's own: what another year or month saw is history.
    """
    topics = tokens.topics
    if topics & COURT and _COURT.search(tokens.text.folded):
        for mention in mentions:
            if not _says(_LATELY, tokens, mention.sentence) or _says(_COURT, tokens, mention.sentence):
                mention.verdict = Verdict.OURS
    _bar_attributes(tokens, mentions, places)
    if not topics & (ADVICE | TALLY | STRIKE | DENIED | PAST):
        return
    for mention in mentions:
        said = tokens.said[mention.sentence]
        if (
            (said & ADVICE and _advised(tokens, mention))
            or (
                said & TALLY
                and _says(_TALLY, tokens, mention.sentence)
                and not _says(_LATELY, tokens, mention.sentence)
            )
            or (said & DENIED and _says(_SILENCE, tokens, mention.sentence))
            or (said & PAST and _long_ago(tokens, mention.sentence, date))
            or (topics & STRIKE and _on_the_ground(tokens, mention))
        ):
            mention.verdict = Verdict.OURS


def is_tale(tokens: Tokens, mentions: list[Mention]) -> bool:
    """Whether drones without a number and a place were only shot down by somebody, and no word of the war stands."""
    verbs = [tokens.words[mention.verb].voice for mention in mentions if mention.verb is not None]
    return Voice.PASSIVE not in verbs and _OF_THE_WAR.search(tokens.text.folded) is None


_OF_THE_WAR = re.compile(
    r"\bпво\b|противовоздушн|рэб\b|губернатор|\bмэр|минобороны|обломк|фрагмент|вражеск|украинск|\bвсу\b|оперштаб|"
    r"\bвоенны|росгвард|атак|взрыв|air defen|governor|ministry"
)


def _bar_attributes(tokens: Tokens, mentions: list[Mention], places: list[Place]) -> None:
    """ "платить за сбитый беспилотник": only an attribute, in a sentence where nothing happens, without a place."""
    for mention in mentions:
        verb = mention.verb
        if tokens.forms[mention.start] in _COUNTLESS or _are_none(tokens, mention):
            mention.verdict = Verdict.OURS
        if verb is not None and not mention.named and "вш" in tokens.forms[verb]:
            mention.verdict = Verdict.OURS
        if verb is not None and not mention.named and (_is_a_system(tokens, verb) or _is_shown(tokens, mention)):
            mention.verdict = Verdict.OURS
        if mention.named or verb is None or mention.verdict is not Verdict.DOWN:
            continue
        if tokens.words[verb].voice is not Voice.PARTICIPLE or tokens.said[mention.sentence] & HARM:
            continue
        within = tokens.within(mention.sentence)
        if not any(place.start in within for place in places) and not (
            _says(_FELL, tokens, mention.sentence)
            or _says(_LATELY, tokens, mention.sentence)
            or _says(_THERE_ARE, tokens, mention.sentence)
        ):
            mention.verdict = Verdict.OURS


def _is_shown(tokens: Tokens, mention: Mention) -> bool:
    """ "выложили видео со сбитым дроном" """
    before = tokens.forms[max(0, mention.start - 4) : (mention.noun or mention.start)]
    return any(form.startswith(("видео", "фото", "кадр", "снимк", "ролик")) for form in before)


def _is_a_system(tokens: Tokens, verb: int) -> bool:
    """ "закупили системы подавления БПЛА" """
    return tokens.words[verb].voice is Voice.NOUN and tokens.forms[verb - 1].startswith(_SYSTEMS)


_SYSTEMS = ("систем", "комплекс", "установ", "оборудован", "технолог", "способ", "метод", "станци", "купол")


def _are_none(tokens: Tokens, mention: Mention) -> bool:
    """ "сбитых беспилотников нет" """
    if mention.named:
        return False
    return "нет" in (
        *tokens.forms[max(0, mention.start - 1) : mention.start],
        *tokens.forms[mention.end : mention.end + 1],
    )


def _long_ago(tokens: Tokens, sentence: int, date: datetime) -> bool:
    within = tokens.stretch(sentence)
    found = _LONG_AGO.search(tokens.text.folded, *within)
    if found is not None:
        return str(date.year) not in found.group()
    month = _IN_MONTH.search(tokens.text.folded, *within)
    told = month is not None and _LATELY.search(tokens.text.folded, *within) is not None
    return told and month is not None and month.group(1) != _MONTHS[date.month - 1]


def _says(pattern: re.Pattern[str], tokens: Tokens, sentence: int) -> bool:
    return pattern.search(tokens.text.folded, *tokens.stretch(sentence)) is not None


def _advised(tokens: Tokens, mention: Mention) -> bool:
    """ "Если увидите обломки сбитого беспилотника, не подходите": no verb in it tells of one shot down."""
    if mention.named or mention.verdict is not Verdict.DOWN:
        return False
    if mention.verb is not None and "если" in tokens.forms[max(0, mention.verb - 4) : mention.verb]:
        return True
    if mention.verb is not None and tokens.words[mention.verb].voice in _FINITE:
        return False
    return _says(_ADVICE, tokens, mention.sentence) and not _says(_FELL, tokens, mention.sentence)


_COUNTLESS = ("тысячи", "тысяч", "тысячами")
"""Without a number before them they are told of years: "уничтожены тысячи беспилотников"."""
_FINITE = (Voice.PASSIVE, Voice.ACTIVE)


def _on_the_ground(tokens: Tokens, mention: Mention) -> bool:
    """ "ВС РФ нанесли удар по аэродромам. Уничтожено до 30 дронов": in the sentence or the one before."""
    if _says(_OVER_HOME, tokens, mention.sentence):
        return False
    before = next((number for number in range(mention.sentence - 1, -1, -1) if tokens.apart(number - 1, number)), None)
    return any(_says(_STRIKE_ON_GROUND, tokens, number) for number in (mention.sentence, before) if number is not None)
