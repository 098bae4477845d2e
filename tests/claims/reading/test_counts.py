import pytest

from tests.claims.reading.sentences import downed, told


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("уничтожены 11 БПЛА", 11, 11),
        ("уничтожено тринадцать беспилотников", 13, 13),
        ("сбиты двадцать два дрона", 22, 22),
        ("сбит 71 беспилотник", 71, 71),
        ("уничтожена тысяча двести шесть беспилотных летательных аппаратов", 1206, 1206),
        ("уничтожены 1 054 БПЛА", 1054, 1054),
        ("перехвачена сотня дронов", 100, 100),
        ("сбито более 20 БПЛА", 20, None),
        ("сбито не менее 20 БПЛА", 20, None),
        ("сбито свыше ста дронов", 100, None),
        ("сбито около 40 дронов", 40, 40),
        ("сбито порядка десяти БПЛА", 10, 10),
        ("сбито до 15 дронов", None, 15),
        ("сбиты несколько дронов", 2, None),
        ("сбиты десятки дронов", 20, None),
        ("сбиты несколько десятков дронов", 20, None),
        ("сбиты беспилотники", 2, None),
        ("сбит беспилотник", 1, 1),
        ("сбили БПЛА", 1, 1),
        ("сбиты 2-3 дрона", 2, 3),
        ("нейтрализовали 9 БПЛА", 9, 9),
        ("обезврежены три FPV-дрона", 3, 3),
        ("сбито 15 ед. БПЛА", 15, 15),
        ("перехвачено 19 штук беспилотников", 19, 19),
        ("отражена атака 16 беспилотников", 16, 16),
        ("отбито 90 дронов", 90, 90),
    ],
)
def test_a_count_is_read_as_it_is_said(words: str, low: int | None, high: int | None) -> None:
    assert downed(f"Ночью над Калужской областью {words}.") == (low, high)


def test_attacked_is_not_downed() -> None:
    post = "Грайворонский округ: нанесены удары 19 беспилотниками, 15 из которых подавлены и сбиты."
    assert told(post, region="RU-BEL") == ["15 over RU-BEL/Грайворонский"]


def test_numeral_with_a_singular_participle() -> None:
    assert downed("По приграничью выпущено 58 дронов, 41 из которых сбит.", region="RU-KRS") == (41, 41)


def test_missiles_rockets_boats_and_balloons_are_not_drones() -> None:
    post = "Средствами ПВО сбиты две ракеты «Нептун», 4 снаряда РСЗО и 26 беспилотников над Курской областью."
    assert told(post) == ["26 over RU-KRS"]


def test_all_of_those_that_attacked_were_downed() -> None:
    post = "Пресечена попытка атаки тремя БПЛА. Все беспилотники уничтожены над Тульской областью."
    assert told(post) == ["3 over RU-TUL"]


def test_the_rest_is_a_bare_plural() -> None:
    assert downed("Один БПЛА упал под Калугой. Остальные сбиты.", region="RU-KLU") == (2, None)


def test_a_house_number_and_a_phone_are_no_drones() -> None:
    post = "Над районом сбито 14 БПЛА. Обломки повредили 3 дома по улице Мира, 17. Телефон 112."
    assert downed(post, region="RU-VOR") == (14, 14)


def test_jammed_and_fallen_counts() -> None:
    assert downed("В результате воздействия средств РЭБ упали два БПЛА.", region="RU-ULY") == (2, 2)
