"""Posts made by chance in the forms of the ministry, of a headquarters and of governors, with what they say.

Each maker draws its numbers, regions, words and signs from ``chance``; what it gives back is what a person reads.
"""

from dataclasses import dataclass
from random import Random

ADJECTIVES = {
    "RU-BRY": "Брянск",
    "RU-KRS": "Курск",
    "RU-VOR": "Воронежск",
    "RU-KLU": "Калужск",
    "RU-SMO": "Смоленск",
    "RU-LIP": "Липецк",
    "RU-TVE": "Тверск",
    "RU-NIZ": "Нижегородск",
    "RU-AST": "Астраханск",
    "RU-ORE": "Оренбургск",
}
NAMED = {
    "RU-KDA": ("территорией Краснодарского края", "Краснодарским краем", "Краснодарский край"),
    "UA-43": ("территорией Республики Крым", "Республикой Крым", "Республика Крым"),
    "RU-KL": ("территорией Республики Калмыкия", "Калмыкией", "Калмыкия"),
    "MOSCOW-REGION": ("территорией Московского региона", "Московским регионом", "Московский регион"),
    "SEA-BLACK": ("акваторией Чёрного моря", "Чёрным морем", "Чёрное море"),
    "SEA-AZOV": ("акваторией Азовского моря", "Азовским морем", "Азовское море"),
}
DISTRICTS = {
    "RU-BEL": (
        "Белгородск",
        "Борисовск",
        "Валуйск",
        "Грайворонск",
        "Краснояружск",
        "Ракитянск",
        "Ровеньск",
        "Шебекинск",
    ),
    "RU-KRS": ("Беловск", "Глушковск", "Дмитриевск", "Железногорск", "Льговск", "Обоянск", "Рыльск", "Суджанск"),
}
WORDS = ("", "один", "два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять", "десять", "одиннадцать")
EACH = ("", "одному", *WORDS[2:])
BY = ("", "одним", "двумя", "тремя", "четырьмя", "пятью", "шестью", "семью", "восемью", "девятью", "десятью")


@dataclass(frozen=True, slots=True)
class Made:
    """A post's text with its whole figure and its claims: the count, the places ("RU-BEL/Шебекинский"), and the place
    of the claim that it is a part of.
    """

    text: str
    downed: int
    claims: tuple[tuple[int, tuple[str, ...], str | None], ...]
    region: str | None = None


def _number(chance: Random, value: int) -> str:
    return WORDS[value] if value < len(WORDS) and chance.random() < 0.5 else str(value)


def _region(code: str, form: int) -> str:
    if code in NAMED:
        return NAMED[code][form]
    stem = ADJECTIVES[code]
    return (f"территорией {stem}ой области", f"{stem}ой областью", f"{stem}ая область")[form]


def ministry_list(chance: Random) -> Made:
    """A headline over items, region first or count first, with bullets, dashes, numbers, commas or nothing."""
    style = chance.randrange(6)
    dash = chance.choice("–—-")
    noun = chance.choice((" БПЛА", " БпЛА", ""))
    codes = chance.sample([*ADJECTIVES, *NAMED], chance.randint(2, 8))
    items: list[str] = []
    claims: list[tuple[int, tuple[str, ...], str | None]] = []
    while codes:
        code = codes.pop()
        if style < 2 and code in ADJECTIVES and codes and codes[-1] in ADJECTIVES and chance.random() < 0.4:
            other, value = codes.pop(), chance.randint(1, 11)
            pair = f"{ADJECTIVES[code]}ой и {ADJECTIVES[other]}ой"
            place = chance.choice((f"над территориями {pair} областей", f"над {pair} областями"))
            items.append(f"по {EACH[value]}{noun} {dash} {place}")
            claims += [(value, (code,), None), (value, (other,), None)]
            continue
        value = chance.randint(1, chance.choice((11, 60)))
        count = _number(chance, value) + noun
        item = (
            f"{count} {dash} над {_region(code, 0)}",
            f"{count} {dash} над {_region(code, 1)}",
            f"над {_region(code, 1)} {dash} {count}",
            f"{_region(code, 2)} {dash} {count}",
            f"{count} над {_region(code, 0)}",
            f"{_region(code, 2)}: {count}",
        )[style]
        claims.append((value, (code,), None))
        if code == "MOSCOW-REGION" and value > 1:
            part = chance.randint(1, value - 1)
            said = _number(chance, part)
            item += chance.choice(
                (f", из них {said} БПЛА, летевших на Москву", f" (в том числе {said}, летевших на Москву)")
            )
            claims.append((part, (), code))
        items.append(item)
    downed = sum(value for value, _, whole in claims if whole is None)
    head = chance.choice(
        (
            f"В течение прошедшей ночи дежурными средствами ПВО уничтожены {downed} украинских БПЛА",
            f"⚡️ В период с 20.00 мск 1 ноября до 7.00 мск 2 ноября **перехвачены и уничтожены {downed} БПЛА**",
            f"Ночью сбито {downed} беспилотников",
        )
    )
    return Made(head + _listed(chance, items), downed, tuple(claims))


def _listed(chance: Random, items: list[str]) -> str:
    kind = chance.randrange(5)
    if kind == 0:
        bullet, end = chance.choice("▫▪•🔹"), chance.choice((",", ";", ""))
        return ":\n\n" + f"{end}\n".join(f"{bullet} {item}" for item in items)
    if kind == 1:
        return ":\n" + "\n".join(f"{number}. {item[0].upper()}{item[1:]}" for number, item in enumerate(items, 1))
    if kind == 2:
        return ".\n" + "\n".join(item[0].upper() + item[1:] for item in items)
    return ": " + chance.choice(("; ", ", ")).join(items) + "."


def headquarters_day(chance: Random) -> Made:
    """A district a line: what attacked, and what of it was shot down, in the words that a headquarters has for it."""
    region = chance.choice(list(DISTRICTS))
    noun, at, over = chance.choice((("округ", "округе", "округу"), ("район", "районе", "району")))
    bullet = chance.choice(("🔹 ", "▪️ ", "– ", ""))
    claims: list[tuple[int, tuple[str, ...], str | None]] = []
    lines: list[str] = []
    for stem in chance.sample(DISTRICTS[region], chance.randint(2, 6)):
        attacked = chance.randint(2, 40)
        downed = chance.randint(1, attacked)
        single = downed % 10 == 1 and downed != 11
        verb = "сбит" if single else chance.choice(("сбиты", "подавлены", "сбиты и подавлены", "уничтожены"))
        by = BY[attacked] if attacked < len(BY) else str(attacked)
        count = _number(chance, downed)
        lines.append(
            bullet
            + chance.choice(
                (
                    f"В {stem}ом {at} село Отрадное атаковано {by} беспилотниками, {count} из которых {verb}.",
                    f"В {stem}ом {at} сёла Отрадное и Муром атакованы {by} дронами, из них {count} {verb}.",
                    f"По {stem}ому {over} нанесены удары {by} дронами, {count} из которых {verb}. Раненых нет.",
                    f"{stem}ий {noun} – {attacked} БПЛА, {count} {verb}.",
                    f"{stem}ий {noun} – {attacked} БПЛА ({count} {verb}).",
                    f"{stem}ий {noun}. Село Отрадное атаковано {by} дронами. {count.capitalize()} из них {verb}.",
                )
            )
        )
        claims.append((downed, (f"{region}/{stem}ий",), None))
    head = chance.choice(("", "За прошедшие сутки:\n", "За сутки по территории области выпущено 214 беспилотников.\n"))
    return Made(head + "\n".join(lines), sum(value for value, _, _ in claims), tuple(claims), region)


def governors_night(chance: Random) -> Made:
    """Districts with one joint count, with as many each, or each with its own."""
    region = chance.choice(list(DISTRICTS))
    stems = chance.sample(DISTRICTS[region], chance.randint(2, 5))
    places = tuple(f"{region}/{stem}ий" for stem in stems)
    values = [chance.randint(1, 11) for _ in stems]
    downed, each = sum(values), chance.randint(2, 6)
    over = ", ".join(f"{stem}им" for stem in stems[:-1]) + f" и {stems[-1]}им округами"
    own = tuple((value, (place,), None) for value, place in zip(values, places, strict=True))
    counts = [_number(chance, value) for value in values]
    first = f"в {stems[0]}ом районе – {counts[0]}, "
    rest = ", ".join(f"в {stem}ом – {count}" for stem, count in zip(stems[1:], counts[1:], strict=True))
    lines = "\n".join(f"{stem}ий район – {count}" for stem, count in zip(stems, counts, strict=True))
    joint: tuple[tuple[int, tuple[str, ...], str | None], ...] = ((downed, places, None),)
    return chance.choice(
        (
            Made(f"Ночью над {over} уничтожено {downed} БПЛА. Пострадавших нет.", downed, joint, region),
            Made(f"Силами ПВО сбито {downed} БПЛА над {over}.", downed, joint, region),
            Made(
                f"Сбито {each * len(stems)} БПЛА: по {EACH[each]} над {over}.",
                each * len(stems),
                tuple((each, (place,), None) for place in places),
                region,
            ),
            Made(f"За ночь сбито {downed} БПЛА: {first}{rest}.", downed, own, region),
            Made(f"За ночь сбито {downed} БПЛА:\n{lines}", downed, own, region),
        )
    )
