"""Families of words that single rules ask for, as further bits of ``Word.topics`` beside those of ``topics``.

A form's bits are found once and remembered with its role, so that a rule asks "does a word of my family stand in this
sentence?" of one number (``Tokens.said``) instead of comparing every word with every stem: that was half of the time
of an interception's reading. A rule may be asked in vain, never be left out: where a rule looks with a pattern, its
family is every form in which that pattern could begin.
"""

import re

from claims.reading.harm import Sign, sign_of
from claims.reading.lexicon import listed

DISTRICT = 1 << 23
COUNTED_PLACE = 1 << 24
VILLAGE = 1 << 25
OF_WHICH = 1 << 26
TOTAL = 1 << 27
MORE = 1 << 28
ALL = 1 << 29
OPENS_MENTION = 1 << 30
RAID = 1 << 31
TOLD = 1 << 32
DOWNED = 1 << 33
AT_WORK = 1 << 34
NO_MEANS = 1 << 35
NO_TIME = 1 << 36
PAST_DAY = 1 << 37
LIGHT = 1 << 38
DEBRIS = 1 << 39
AFTERMATH = 1 << 40
OTHER_SUBJECT = 1 << 41
KNOWN_NAME = 1 << 42
OFFICE_WORD = 1 << 43
SAYING = 1 << 44
HARM = 1 << 45
BUILDING = 1 << 46
HERE = 1 << 47
ENGLISH_DISTRICT = 1 << 48
NIGHT = 1 << 49
MORNING = 1 << 50
DAY = 1 << 51
EVENING = 1 << 52
HOUR = 1 << 53
BRACKET = 1 << 59
CAPITAL = 1 << 60
WIELDED = 1 << 62
OF_THE_SEA = 1 << 63
UPDATED = 1 << 65
COLON = 1 << 66
SINCE = 1 << 67

CENTRE = 1 << 61

ORDINALS = frozenset(("второй", "вторая", "третий", "третья", "четвертый"))

_BEGINNINGS: tuple[tuple[int, str], ...] = (
    (UPDATED, "обновлен уточнен уточняю исправл"),
    (DISTRICT, "район округ р-н"),
    (CENTRE, "центр столиц"),
    (COUNTED_PLACE, "район округ муниципалитет территори"),
    (
        NO_TIME,
        (
            "аэропорт авиагаван рейс ограничени ковер опасност отбой врезал упал взрыв гавань росавиаци сирен движени "
            "школ температур погод прием заседани"
        ),
    ),
    (
        NO_MEANS,
        "съемк снима публик запрещ напомин оператор наготове готовност благодар спасибо дальност размах длин",
    ),
    (DEBRIS, "обломк осколк фрагмент"),
    (WIELDED, "оператор расчет дроновод попадани примени применя использу"),
    (OF_THE_SEA, "морск надводн подводн полупогруж"),
    (
        AFTERMATH,
        (
            "обломк осколк фрагмент пострада поврежд возгоран пожар погиб ранен загорел упал упад рухну взрыв "
            "оператор расположен вылет"
        ),
    ),
    (
        OTHER_SUBJECT,
        (
            "автомоб машин дом домовладен здани постройк склад гараж окн кровл техник автобус трактор имуществ танк "
            "бронемашин хозпостройк домик опорн пункт боевик позици орудие внедорожник пожар бронир живой живую "
            "боевую боевая боезаряд боеголовк "
            "комплекс"
        ),
    ),
    (BUILDING, "автомоб машин дом домовладен здани постройк склад гараж трактор хозпостройк автобус комбайн"),
    (
        LIGHT,
        (
            '« » " пво из оружи стрелков ружь автомат рэб сил средств расчет был территори неб акватори област край '
            "кра район округ город сел ночь утр дн день вечер час минут мск сегодня вчера уже своевременно успешно "
            "обнаруж министерств минобороны оборон росси рф г наш бойц военн систем пункт посел за течение период с "
            "до около том числе враг противник всу типа подлет окраин границ воздух момент же были was were the been "
            "by has have группы групп отряд дежурн также только предварительно месте регион республик январ феврал "
            "удал смог март апрел ма июн июл август сентябр октябр ноябр декабр низк"
        ),
    ),
)
_EXACT: dict[str, int] = {}
for _family, _forms in (
    (
        VILLAGE,
        (
            "село селе села селом селу поселок поселке поселка поселком поселку деревня деревне деревни деревней "
            "деревню хутор хуторе хутора хутором хутору станица станице станицы станицей станицу слобода слободе "
            "слободы слободой слободу микрорайон микрорайоне микрорайона микрорайоном аул ауле аула нп"
        ),
    ),
    (OF_WHICH, "числе них которых which them числі их"),
    (TOTAL, "общее общей общего число количество достигло составило увеличилось выросло счет"),
    (
        AT_WORK,
        (
            "сработало отработало работала работали отработали сработала сработали отработала применялись работает "
            "работают отрабатывает"
        ),
    ),
    (HERE, "region областью регионом регионе краем республикой городом городе"),
    (SINCE, "начала"),
    (CAPITAL, "столицу столице столицы столицей capital"),
    (ENGLISH_DISTRICT, "district districts okrug okrugs"),
    (OPENS_MENTION, " ".join(ORDINALS)),
):
    for _form in listed(_forms):
        _EXACT[_form] = _EXACT.get(_form, 0) | _family
_INSIDE: tuple[tuple[int, re.Pattern[str]], ...] = (
    (PAST_DAY, re.compile("сут|вчерашн|past|hours|добу|доби")),
    (NIGHT, re.compile("ноч|night|ніч|утру|^вечера$")),
    (MORNING, re.compile("утр|morning|вранці")),
    (DAY, re.compile("днем|дня|дневн|день|обед|day|afternoon")),
    (EVENING, re.compile("вечер|evening|вечері")),
    (
        HOUR,
        re.compile(
            r"^[^\d].*\d|^\d+[.:,]|\d \d|полуно|от$|"
            "^(?:час|ч$|ч[-'’]|утра|вечера|дня|ночи|midnight|am|pm|[ap]$|[дп]о$)"
        ),
    ),
    (
        KNOWN_NAME,
        re.compile(
            "ф[иі]л[иі]м|п[еє]рв|артамон|в[еє]д|махон|т[еє]кс|пасл|б[еє]гл|авд|м[еє]льн|сальдо|бал|пуш|пас[еє]ч|м[еє]н|кумп|"
            "ч[иі]б|парф|крюч|fil|per|art|ved|mak|tek|pas|beg|avd|sal|bal|pus|men|kum|chi|par|kry|"
            "собян|слюсар|богомаз|шапш|гус|гладков|кондрат|х[иі]нш|вороб|акс|развож|м[иі]ля|анох|см[иі]рнов|ф[еє]дор|"
            "н[иі]к[иі]т|м[еє]л[иі]к|бочаров|ковальчук|малков|дрозд|бусарг|кл[ыи]чк|м[иі]нн|[еє]вра|бр[еє]ч|хаб|sob|slyu|"
            "bogo|sha|gus|gla|kon|khi|vor|aks|raz|mil|ano|smi|fed|nik|mel|boc|kov|mal|dro|bus|kly|min|evr|bre|kha"
        ),
    ),
    (
        OFFICE_WORD,
        re.compile("губернатор|глав[аыуе]|мэр|градоначальник|оперативн|оперштаб|governor|mayor|head"),
    ),
    (
        SAYING,
        re.compile(
            "сообщ|заяв|рассказ|напис|пишет|уточн|утвержд|объяв|отмет|подтвер|добав|проинформ|отчит|повідом|передал| "
            "said|wrote|reported|told"
        ),
    ),
)
_TELLING_SIGNS = frozenset(
    (Sign.VICTIM, Sign.DEAD, Sign.HURT, Sign.KILLED, Sign.WOUND, Sign.LOSS, Sign.BROKEN, Sign.FIRE, Sign.TREATED)
)
_STEMS = tuple((family, tuple(stems.split())) for family, stems in _BEGINNINGS)


def families_of(form: str) -> int:
    """The bits of a folded word form."""
    families = _EXACT.get(form, 0)
    for family, stems in _STEMS:
        if form.startswith(stems):
            families |= family
    for family, pattern in _INSIDE:
        if pattern.search(form):
            families |= family
    return families | HARM if sign_of(form) in _TELLING_SIGNS else families
