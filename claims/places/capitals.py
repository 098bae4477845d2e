"""The administrative centres of regions."""

from functools import cache

from claims.model import Area
from claims.places.fold import fold
from claims.places.gazetteer import towns
from claims.places.regions import regions

# Where the centre's name does not begin as the region's; none where the region is called after another place.
_BY_HAND = {
    "RU-KEM": "Кемерово", "RU-KDA": "Краснодар", "RU-MOS": "", "RU-LEN": "", "RU-ORL": "Орёл", "RU-TVE": "Тверь",
    "RU-NGR": "Великий Новгород", "RU-NIZ": "Нижний Новгород", "RU-VGG": "Волгоград", "RU-ROS": "Ростов-на-Дону",
    "RU-SVE": "", "RU-KHM": "", "RU-YAN": "", "RU-PRI": "", "RU-AMU": "", "RU-SAK": "", "RU-ZAB": "", "RU-KAM": "",
    "UA-23": "Запорожье",
    "RU-TUL": "Тула",
    "RU-VLG": "Вологда",
}  # fmt: skip
_CALLED_OTHERWISE = {
    "RU-SVE": "Екатеринбург", "RU-KHM": "Ханты-Мансийск", "RU-YAN": "Салехард", "RU-PRI": "Владивосток",
    "RU-AMU": "Благовещенск", "RU-SAK": "Южно-Сахалинск", "RU-ZAB": "Чита", "RU-KAM": "Петропавловск-Камчатский",
    "RU-BA": "Уфа", "RU-TA": "Казань", "RU-CU": "Чебоксары", "RU-UD": "Ижевск", "RU-MO": "Саранск",
    "RU-ME": "Йошкар-Ола", "RU-DA": "Махачкала", "RU-SE": "Владикавказ", "RU-KB": "Нальчик", "RU-AD": "Майкоп",
    "RU-KL": "Элиста", "RU-CE": "Грозный", "RU-KO": "Сыктывкар", "RU-KR": "Петрозаводск", "UA-43": "Симферополь",
}  # fmt: skip


@cache
def namesakes() -> frozenset[Area]:
    """The centres of regions that are called after them: Белгород."""
    found = {Area(code, name) for code, name in _BY_HAND.items() if code in regions()}
    stems = {code: fold(region.name_ru)[:5] for code, region in regions().items() if code not in _BY_HAND}
    seen: set[str] = set()
    for town in towns():
        if town.town and town.region not in seen and fold(town.name).startswith(stems.get(town.region, " ")[:4]):
            found.add(town.area)
        seen.add(town.region)  # only the most populous of a region is looked at
    return frozenset(found)


@cache
def centres() -> dict[str, Area]:
    """By region, its administrative centre, where it lies in the region and is known."""
    named = {area.region: area for area in namesakes() if area.district}
    return named | {code: Area(code, name) for code, name in _CALLED_OTHERWISE.items()}
