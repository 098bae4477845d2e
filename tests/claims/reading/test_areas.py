import pytest

from tests.claims.reading.sentences import told


@pytest.mark.parametrize(
    ("where", "area"),
    [
        ("над территорией Республики Крым", "UA-43"),
        ("над Крымским полуостровом", "UA-43"),
        ("над акваторией Черного моря", "SEA-BLACK"),
        ("над Азовским морем у побережья Крыма", "SEA-AZOV"),
        ("над Московским регионом", "MOSCOW-REGION"),
        ("над Подмосковьем", "RU-MOS"),
        ("на Кубани", "RU-KDA"),
        ("над Тарусским районом Калужской области", "RU-KLU/Тарусский"),
        ("в Истринском городском округе Московской области", "RU-MOS/Истринский"),
        ("на окраине Калуги", "RU-KLU/Калуга"),
        ("в Октябрьском районе Волгоградской области", "RU-VGG/Октябрьский"),
        ("в небе над Татарстаном", "RU-TA"),
    ],
)
def test_a_place_by_its_name(where: str, area: str) -> None:
    assert told(f"Ночью два БПЛА сбиты {where}.") == [f"2 over {area}"]


def test_a_voice_speaks_of_its_own_region() -> None:
    assert told("Ночью над регионом сбиты 4 БПЛА.", region="RU-TUL") == ["4 over RU-TUL"]
    assert told("В Куйбышевском районе сбит БПЛА.", region="RU-KLU") == ["1 over RU-KLU/Куйбышевский"]


def test_a_village_that_no_table_has() -> None:
    assert told("Над селом Малые Ключи Шебекинского округа сбит дрон.", region="RU-BEL") == [
        "1 over RU-BEL/Шебекинский/Малые Ключи"
    ]


def test_villages_that_were_attacked_are_not_the_place_of_the_downing() -> None:
    post = "В Белгородском округе сёла Никольское и Щетиновка атакованы 9 беспилотниками, 5 из которых сбиты."
    assert told(post, region="RU-BEL") == ["5 over RU-BEL/Белгородский"]


def test_where_debris_fell_is_not_where_it_was_shot_down() -> None:
    post = "Над областью сбиты 3 БПЛА. Обломки упали в Ливенском районе."
    assert told(post, region="RU-ORL") == ["3 over RU-ORL"]


def test_drones_that_flew_to_moscow() -> None:
    assert told("Сбиты два беспилотника, летевших на Москву.") == ["2 to Москва"]
    assert told("Сбиты два беспилотника, летевших на Москву.", region="RU-MOW") == ["2 over RU-MOW to Москва"]


def test_the_ministrys_nationwide_total_is_not_the_regions() -> None:
    post = "Минобороны России: за ночь уничтожены 122 БПЛА, из них 14 – над Курской областью."
    assert told(post, region="RU-KRS") == ["122", "14 over RU-KRS, part of 0"]


def test_the_attacked_region_where_no_place_is_given() -> None:
    assert told("Ночью отражена атака на Воронежскую область. Уничтожены 5 БПЛА.") == ["5 over RU-VOR"]
