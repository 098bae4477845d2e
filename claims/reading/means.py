"""With what drones were shot down, of which type they were, and which units did it."""

import re
from functools import reduce
from operator import or_

from claims.reading import topics as subjects
from claims.reading.patterns import compiled

_MEANS: tuple[tuple[str, int, re.Pattern[str]], ...] = (
    (
        "air_defence",
        subjects.AIR_DEFENCE,
        compiled(
            r"\bпво(?:шник\w*)?\b|противовоздушн|\bзенит|\bзрк\b|\bзрпк\b|\bпзрк\b|панцир[ьяе]|"
            r"air[- ]defen[cs]e|\bппо\b"
        ),
    ),
    (
        "ew",
        subjects.EW,
        compiled(r"\bрэб\b|радиоэлектрон|\bподавл|\bподави|\bзаглуш|\bреб\b|electronic warfare|\bew\b|\bjamm|подавит"),
    ),
    (
        "small_arms",
        subjects.SMALL_ARMS,
        compiled(
            r"стрелков|\bружь|\bружей|\bавтоматн|пулемет|firearm|small arms|дробовик|карабин|"
            r"\bружья|\bиз автомат|винтовк"
        ),
    ),
    (
        "mobile_fire_group",
        subjects.FIRE_GROUP,
        compiled(r"мобильн\w+ огнев|\bмог\b|\bмогов\b|огнев\w+ групп|mobile fire"),
    ),
    (
        "ram",
        subjects.RAM,
        compiled(
            r"дрон\w*-перехватчик|перехватчик|тараном|протаран|беспилотник\w*-перехватчик|"
            r"interceptor drone|разведдрон .{0,30}сбил"
        ),
    ),
    (
        "aviation",
        subjects.AVIATION,
        compiled(
            r"\b(?<!беспилотной )авиаци(?:ей|и|я|ю)\b|самолет(?:ом|ами) |вертолет(?:ом|ами|"
            r"ов)?\b|истребител(?:ем|ями|и|ь)|экипаж\w* вертолет|fighter jet|helicopter|"
            r"морской авиации|армейской авиации"
        ),
    ),
)
MEANS = reduce(or_, (topic for _, topic, _ in _MEANS))
"""The topics of all means together."""
_READY = compiled(r"пво (?:находятся |находится )?(?:в |на )?(?:готов|наготове|дежурств|усилен)|наготове")
_UAV: tuple[tuple[str, int, re.Pattern[str]], ...] = (
    (
        "fixed_wing",
        subjects.FIXED_WING,
        compiled(r"самолетн\w+(?: и \w+)? тип|fixed[- ]wing|aircraft[- ]type|airplane[- ]type|літаковог|крыл\w+ типа"),
    ),
    ("fpv", subjects.FPV, compiled(r"\bfpv|\bфпв|first[- ]person")),
    (
        "copter",
        subjects.COPTER,
        compiled(r"коптер|баб[аыуо]й?[- ]яг|вертолетн\w+ типа|quadcopter|copter|мавик|мультиротор"),
    ),
    (
        "jet",
        subjects.JET,
        compiled(
            r"реактивн\w+ (?:беспилот|бпла|дрон|двигател)|\d (?:– |— |- )?реактивны[ехй]+\b(?! снаряд| систем)|"
            r"jet[- ]powered|\bjet\b|реактивные дроны"
        ),
    ),
)
TYPES = reduce(or_, (topic for _, topic, _ in _UAV))
"""The topics of all types of drone together."""
_QUOTED_UNIT = re.compile(
    r"(?:бойц\w+|подразделени\w+|отряд\w*|батальон\w*|бригад\w+|групп\w+|формировани\w+|"
    r"полк\w*|центр\w*|добровольц\w+|группировк\w+|ополчен\w+|сотрудник\w+|unit|units|"
    r"volunteers?|расчет\w*|дружин\w+)[^«\"“‘'\n.]{0,60}?[«\"“‘']([^»\"”’'\n]{2,40})[»\"”’']"
)
_KNOWN_UNIT = re.compile(
    r"[«\"“‘']?(барс[- ](?:[а-я]{4,14}|\d{1,2})|bars[- "
    r"]belgorod|орлан|orlan)(?:а|у|ом|е)?(?!\w)[»\"”’']?"
)


_CASE = re.compile(r"(белгород|курск|брянск|воронеж|липецк|орел)(?:а|у|ом|е)$")
_NOT_A_UNIT = re.compile("ракет|бпла|дрон|беспилотн|снаряд")
"""What stands before a quoted name that is not the unit's: "подразделениями ПВО уничтожены две ракеты «Нептун»"."""


def means_of(folded: str, topics: int) -> tuple[str, ...]:
    """The means that a stretch of text names, in the contract's order. ``topics`` are those of its words."""
    if not folded or not topics & MEANS:
        return ()
    found = []
    for name, topic, pattern in _MEANS:
        if not topics & topic:
            continue
        match = pattern.search(folded)
        if match is not None and not (name == "air_defence" and _only_ready(folded, pattern)):
            found.append(name)
    return tuple(found)


def _only_ready(folded: str, pattern: re.Pattern[str]) -> bool:
    return _READY.search(folded) is not None and len(pattern.findall(folded)) == 1


def types_of(folded: str, topics: int) -> tuple[str, ...]:
    """The types of drone that a stretch of text names. ``topics`` are those of its words."""
    if not folded or not topics & TYPES:
        return ()
    return tuple(name for name, topic, pattern in _UAV if topics & topic and pattern.search(folded))


_UNIT_NAMES = {"bars-belgorod": "БАРС-Белгород", "bars belgorod": "БАРС-Белгород", "орлан": "Орлан", "orlan": "Орлан"}


def units_of(folded: str, cased: str) -> list[tuple[int, str]]:
    """Named units, nominative, with every place where one is named."""
    found: list[tuple[int, str]] = []
    for match in _KNOWN_UNIT.finditer(folded):
        key = match[1].replace(" ", "-")
        name = _UNIT_NAMES.get(key) or (
            "БАРС-" + _CASE.sub(r"\1", key[5:]).capitalize()
            if key.startswith("барс")
            else cased[match.start(1) : match.end(1)]
        )
        found.append((match.start(), name))
    for match in _QUOTED_UNIT.finditer(folded):
        name = cased[match.start(1) : match.end(1)]
        if (
            not _NOT_A_UNIT.search(folded, match.start(), match.start(1))
            and not _KNOWN_UNIT.search(match[1])
            and name[0].isupper()
            and name.count(" ") < 3
        ):
            found.append((match.start(1), name))
    return sorted(found)
