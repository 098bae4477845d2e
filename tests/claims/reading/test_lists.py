from tests.claims.reading.sentences import downed, reading_of, told


def test_a_headline_with_its_items() -> None:
    post = (
        "⚡️ За ночь средствами ПВО уничтожены 46 БПЛА:\n▪️ 41 БПЛА – над территорией Белгородской области,\n"
        "▪️ три – над Курской,\n▪️ по одному – над Брянской и Орловской областями."
    )
    assert told(post) == ["41 over RU-BEL", "3 over RU-KRS", "1 over RU-BRY", "1 over RU-ORL"]
    assert downed(post) == (46, 46)


def test_the_region_first() -> None:
    post = "Над Калужской областью уничтожено 8 дронов, над Курской – 7, над Брянской – пять."
    assert told(post) == ["8 over RU-KLU", "7 over RU-KRS", "5 over RU-BRY"]


def test_lines_of_region_dash_number() -> None:
    post = "За ночь сбиты 9 БПЛА.\n\nТульская область – 5 БПЛА;\nКалужская область – 4 БПЛА."
    assert told(post) == ["5 over RU-TUL", "4 over RU-KLU"]


def test_several_places_with_one_count_are_one_claim() -> None:
    post = "Уничтожены 9 БПЛА над территорией Московской, Тульской, Калужской и Брянской областей."
    assert told(post) == ["9 over RU-MOS and RU-TUL and RU-KLU and RU-BRY"]


def test_so_many_each_is_a_claim_for_each_place() -> None:
    assert told("Сбито по два БПЛА над Курской и Орловской областями.") == ["2 over RU-KRS", "2 over RU-ORL"]


def test_the_number_after_the_places() -> None:
    assert told("В Таганроге и Азове Ростовской области сбито по одному беспилотнику.") == [
        "1 over RU-ROS/Таганрог",
        "1 over RU-ROS/Азов",
    ]


def test_counts_in_brackets_after_the_places() -> None:
    post = "Уничтожены БПЛА над территориями Белгородской (4 БПЛА) и Курской (1 БПЛА) областей."
    assert told(post) == ["4 over RU-BEL", "1 over RU-KRS"]


def test_a_trailing_one_more_is_an_item() -> None:
    post = "Три БПЛА сбиты над Брянской областью и еще один – над Орловской."
    assert told(post) == ["3 over RU-BRY", "1 over RU-ORL"]
    assert not reading_of(post).increment


def test_including_those_that_flew_to_moscow_is_a_part() -> None:
    post = (
        "Сбиты 34 БПЛА: 29 – над Московским регионом, в том числе 15, летевших на Москву, пять – над Тульской областью."
    )
    assert told(post) == ["29 over MOSCOW-REGION", "15 to Москва, part of 0", "5 over RU-TUL"]


def test_of_these_that_split_the_whole_are_plain() -> None:
    post = "Уничтожено 11 БПЛА, из них один над территорией Калужской области и 10 – над Курской."
    assert told(post) == ["1 over RU-KLU", "10 over RU-KRS"]


def test_of_these_that_name_some_are_a_part() -> None:
    post = "Над шестью регионами уничтожено 42 БПЛА, из них 32 – над Брянской областью."
    assert told(post) == ["42", "32 over RU-BRY, part of 0"]


def test_a_list_without_a_total_adds_up() -> None:
    post = "83 дрона атаковали регионы. 36 БПЛА сбили над Курской областью, 20 — над Брянской, 12 — над Крымом."
    assert downed(post) == (68, 68)


def test_a_running_total_with_the_last_increment() -> None:
    post = "Еще пять беспилотников сбиты в Домодедове. Всего уничтожено 17 БПЛА."
    assert downed(post) == (17, 17)
    assert not reading_of(post).increment


def test_more_since_the_last_report() -> None:
    assert reading_of("Над областью сбиты ещё 7 БПЛА.", region="RU-TUL").increment
    assert not reading_of("Сбиты 7 БПЛА, повреждены ещё 2 дома.", region="RU-TUL").increment
    assert not reading_of("Всё ещё действует опасность. Сбиты 7 БПЛА.", region="RU-TUL").increment


def test_a_headquarters_day_by_districts() -> None:
    post = (
        "За прошедшие сутки:\n– в Валуйском округе сбиты 3 дрона;\n"
        "– Белгородский и Борисовский округа атакованы 12 беспилотниками, 5 из которых подавлены;\n"
        "– над Чернянским и Новооскольским округами сбиты 7 беспилотников."
    )
    assert told(post, region="RU-BEL") == [
        "3 over RU-BEL/Валуйский",
        "5 over RU-BEL/Белгородский and RU-BEL/Борисовский",
        "7 over RU-BEL/Чернянский and RU-BEL/Новооскольский",
    ]
    assert downed(post, region="RU-BEL") == (15, 15)


def test_a_headquarters_day_under_headings_of_districts() -> None:
    post = (
        "🔹 Белгородский округ. Сёла Никольское и Долбино атакованы 14 беспилотниками, 11 из которых сбиты.\n\n"
        "🔹 Борисовский округ. Над территорией округа сбиты два дрона."
    )
    assert told(post, region="RU-BEL") == ["11 over RU-BEL/Белгородский", "2 over RU-BEL/Борисовский"]


def test_counts_in_brackets_beside_a_whole() -> None:
    post = "Пятнадцать БПЛА уничтожены над территориями Белгородской (12 БПЛА) и Брянской (3 БПЛА) областей."
    assert (told(post), downed(post)) == (["12 over RU-BEL", "3 over RU-BRY"], (15, 15))


def test_intercepted_so_many_of_which_some_were_destroyed() -> None:
    post = "Перехвачены 27 БПЛА, из которых 18 – над Курской областью и два – над Белгородской уничтожены в воздухе."
    assert told(post) == ["27", "18 over RU-KRS, part of 0", "2 over RU-BEL, part of 0"]
    assert downed(post) == (27, 27)


def test_two_voices_in_two_paragraphs() -> None:
    post = (
        "Губернатор Владислав Шапша: днём над Боровским районом сбиты 3 БПЛА.\n\n"
        "Минобороны: с 7.00 до 8.30 мск сбиты девять БПЛА – семь над Брянской областью, два над Тульской."
    )
    reading = reading_of(post)
    assert downed(post) == (3, 3)
    assert [(claim.count.low, claim.relayed_from) for claim in reading.claims] == [
        (3, None),
        (7, "mod_russia"),
        (2, "mod_russia"),
    ]
    assert reading.relayed_from == "Шапша"
    assert reading.window.basis.value == "day"
