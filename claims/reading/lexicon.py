"""The reader's words: tables of nouns, numerals and small words, folded (lower case, ё as е). No rule is in here."""


def listed(words: str) -> tuple[str, ...]:
    """The words of a table's cell."""
    return tuple(words.split())


WORDS: dict[str, tuple[str, str]] = {}
_ROLES = (
    ("bound", "least", "более свыше больше минимум понад"),
    ("bound", "about", "около порядка примерно приблизительно почти about around nearly roughly близько приблизно"),
    ("bound", "most", "до"),
    ("more", "", "еще more another ще очередной очередные очередных очередную очередного"),
    ("more", "also", "также"),
    ("total", "", "всего итого суммарно совокупно итог итоге total altogether усього всього"),
    ("all", "", "все всех всеми весь all всі усі"),
    ("all", "both", "оба обе обоих both"),
    ("each", "", "по"),
    ("which", "", "которых которые который которая которого которым которыми которому whom which яких які"),
    ("them", "", "них ним ними them those these этих"),
    ("over", "над", "над over above небом"),
    ("over", "в", "в во in на at"),
    ("over", "у", "у вблизи возле близ под near районе outside"),
    ("and", "", "и and а та й"),
    ("and", "with", "плюс"),
    ("part", "", "включая including"),
    (
        "adjective",
        "",
        (
            "ukrainian enemy hostile attack kamikaze long-range incoming fixed-wing fixed aircraft-type strike russian "
            "second third fourth fifth"
        ),
    ),
    (
        "piece",
        "",
        (
            "штук штуки штуку единиц единицы единица шт ед целей цели цель целям целями аппарат "
            "аппарата аппаратов аппараты апарат апаратів"
        ),
    ),
)
for _role, _stem, _forms in _ROLES:
    for _form in _forms.split():
        WORDS.setdefault(_form, (_role, _stem))

NOUNS: dict[str, tuple[str, ...]] = {
    "drone": (
        "бпла",
        "бвс",
        "бла",
        "блпа",
        "бпал",
        "беспилотник",
        "беспилотн",
        "безпілотник",
        "безпілотн",
        "бпс",
        "дрон",
        "квадрокоптер",
        "гексакоптер",
        "октокоптер",
        "мультикоптер",
        "коптер",
        "летательн",
        "камикадзе",
        "fpv",
        "фпв-",
        "разведдрон",
        "шахед-",
        "uav",
        "drone",
        "bpla",
        "quadcopter",
        "unmanned",
        "баба-яг",
        "бабы-яг",
        "бабу-яг",
        "бабой-яг",
        "бабе-яг",
    ),
    "target": (
        "ракет",
        "снаряд",
        "авиабомб",
        "бомб",
        "уаб",
        "аэростат",
        "мвш",
        "баллон",
        "катер",
        "бэк",
        "рсзо",
        "боеприпас",
        "hammer",
        "jdam",
        "himars",
        "atacms",
        "storm",
        "нептун",
        "самолет",
        "вертолет",
        "истребител",
        "missile",
        "rocket",
        "shell",
        "boat",
        "bomb",
        "миномет",
        "безэкипажн",
    ),
}
INDECLINABLE = frozenset(
    ("бпла", "бла", "блпа", "бпал", "бвс", "бпс", "fpv", "uav", "камикадзе", "мвш", "рсзо", "бэк", "bpla")
)
WHOLE = frozenset(("бла", "бвс", "бпс"))
"""Short names that other words begin with: "благодаря"."""
UNINFLECTED = frozenset(["фпв", "разведдрон", "квадро", "гекса", "окто", "микро", "мини"])
ENGLISH_DRONES = {
    **dict.fromkeys(("uav", "drone", "bpla", "quadcopter"), False),
    **dict.fromkeys(("uavs", "drones", "bplas", "quadcopters"), True),
}

TARGETS = frozenset(("отр", "рс", "упаб", "каб", "фаб", "зур", "птур", "kab"))
"""Other air targets by their abbreviations."""
NOT_THESE = frozenset(
    listed(
        "дронов-то минобороны министерство министр министерства министром министру минут минуты минуту "
        "минута минутами минус миниатюр мина минздрав минздрава минимум минимальный миновала минует минтранс "
        "минувшую минувшей минувшие минувших минувший минувшего минувшим минувшее минувшая мини карта карте "
        "карту карты картой карантин карьер карьера картина караул карман каре каркас каркаса шарм шарф "
        "шарик шарлотта шаркан ракетчик ракетчики ракетчиков ракетная ракетной ракетную ракетного ракетный "
        "ракетном ракетные ракетных ракетным ракетными ракетно бомбардировщик бомбардировщики "
        "бомбардировщиком бомбоубежище бомбоубежища баллонный баллонного снарядил снарядили снаряжение "
        "снаряжения беспилотная беспилотной беспилотную боеприпасами самолетного самолетный самолетов-то "
        "дроновод дроновода дроноводу дроноводом дроноводе дроноводы дроноводов дроноводам дроноводами дроноводах "
        "дронниц катера-то минск минске минский минская миновал минувшую-то storms storming stormed"
    )
)

ENDINGS: dict[str, tuple[bool | None, bool]] = {
    "": (False, False),
    "а": (False, False),
    "у": (False, False),
    "ом": (False, True),
    "ем": (False, True),
    "е": (False, False),
    "ы": (True, False),
    "и": (True, False),
    "ов": (True, False),
    "ам": (True, False),
    "ами": (True, True),
    "ях": (True, False),
    "ах": (True, False),
    "ями": (True, True),
    "ей": (True, False),
    "ой": (False, True),
    "ый": (False, False),
    "ого": (False, False),
    "ому": (False, False),
    "ым": (False, True),
    "ые": (True, False),
    "ых": (True, False),
    "ыми": (True, True),
    "ы-камикадзе": (True, False),
    "ов-камикадзе": (True, False),
    "а-камикадзе": (False, False),
    "-камикадзе": (False, False),
    "ами-камикадзе": (True, True),
    "ом-камикадзе": (False, True),
    "і": (True, False),
    "ів": (True, False),
    "s": (True, False),
}
"""Noun and adjective endings: whether plural, whether instrumental."""

SHORT_TARGETS = {
    form: (stem, ENDINGS.get(form[len(stem) :], (None, False)))
    for stem, forms in (
        ("кар", "кар"),
        ("мин", "мин мина мины мину минам минами минах миной мине"),
        ("шар", "шар шара шару шаром шаре шары шаров шарам шарами шарах"),
    )
    for form in listed(forms)
}
"""Other air targets whose stems begin too many other words (Карелия, Минск, Шарья), form by form."""
