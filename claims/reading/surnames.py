"""Surnames: how they are written and bent, and those of officials that are known without their office."""

import re
from functools import lru_cache

from claims.reading.lexicon import listed
from claims.reading.patterns import compiled

_SURNAME = (
    r"(?P<surname>(?!(?:Радий|Юрий|Андрей|Василий|Дмитрий|Евгений|Георгий|Алексей|Анатолий|Виталий|Валерий|Геннадий|"
    r"Григорий|Сергей|Николай|Аркадий|Арсений|Валентин|Константин)\b)[А-ЯЁ][а-яё-]{2,}(?:ов|ев|ёв|ин|ын|ий|ый|ой|ук|юк|"
    r"ко|як|ян|ц|ша|ба|аз|ик|енко|арь|ерг|айло|ль|ых|их|ич|ун)(?:а|у|ым|ом|е)?)\b"
)
NAME = re.compile(rf"(?P<first>[А-ЯЁ][а-яё]+)(?: [А-ЯЁ][а-яё]+)?? {_SURNAME}")
SURNAME_ALONE = re.compile(rf"[Гг]убернатор(?:а|у|ом)? {_SURNAME}(?! [А-ЯЁ])")
_KNOWN = listed(
    "Собянин Слюсарь Богомаз Шапша Гусев Гладков Кондратьев Хинштейн Воробьёв Аксёнов Развожаев Миляев "
    "Анохин Смирнов Федорищев Никитин Меликов Бочаров Ковальчук Малков Дрозденко Бусаргин Клычков "
    "Минниханов Евраев Бречалов Хабиров Филимонов Первышов Артамонов Ведерников Махонин Текслер Паслер "
    "Беглов Авдеев Мельниченко Сальдо Балицкий Пушилин Пасечник Меняйло Кумпилов Чибис Парфенчиков "
    "Крючков"
)


def _spelt(letter: re.Match[str]) -> str:
    """The letters that stand for one in a surname: the Ukrainian spelling, and ё without its dots."""
    return "[иі]" if letter.group() == "и" else "[еёє]"


QUOTED = compiled(
    "(?P<name>"
    + "|".join(rf"\b{re.sub('[еёи]', _spelt, name.removesuffix('а')).replace('ь', 'ь?')}" for name in _KNOWN)
    + r")(?P<case>\b|ой\b|е\b|а\b|у\b|ым\b|ом\b|ем\b|я\b|ю\b|и\b)"
)


_PLAIN = str.maketrans("ёєі", "ееи")
_LETTERS = dict(
    zip(
        "абвгдезийклмнопрстуфхцчшщыэюя",
        listed("a b v g d e z i y k l m n o p r s t u f kh ts ch sh shch y e yu ya"),
        strict=True,
    )
) | {"ж": "zh", "ё": "yo", "ь": "", "ъ": ""}
LATIN_NAMES = {"".join(_LETTERS[letter] for letter in name.lower()): name for name in _KNOWN}
ENGLISH = compiled("(?:" + "|".join(rf"\b{name}" for name in LATIN_NAMES) + r")\b")


def known(name: str) -> str:
    """The official's surname in the nominative, from one of ``QUOTED``'s stems."""
    plain = name.translate(_PLAIN).replace("ь", "")
    return next(other for other in _KNOWN if other.removesuffix("а").translate(_PLAIN).replace("ь", "") == plain)


@lru_cache(maxsize=256)
def surname(person: str) -> str:
    """The last of a person's names, to be compared."""
    return person.split(" ")[-1].replace("ё", "е")


def nominative(name: str) -> str:
    """A surname's nominative, where its ending shows another case."""
    for ending in ("ым", "ом", "у", "а"):
        if name.endswith(ending) and name[: -len(ending)].endswith(("ов", "ев", "ёв", "ин", "ын", "ук", "ик")):
            return name[: -len(ending)]
    return name
