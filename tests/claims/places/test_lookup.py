"""Which places a text names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.model import Area
from claims.places.fold import fold
from claims.places.lookup import Sighting, sightings
from claims.places.named import PlaceKind

LETTERS = st.text(alphabet="абвгдежзийклмнопрстуфхцчшщъыьэюяё -,.№«»İÅßABCabc’ґєії\n\u00ad12*")
NAMES = st.sampled_from(
    [
        "Белгородской",
        "области",
        "и",
        "Курском",
        "районах",
        "Крыма",
        "Шебекино",
        "Чёрного",
        "моря",
        "Орёл",
        "over",
        "Kursk",
    ]
)
TEXTS = st.one_of(st.text(), LETTERS, st.lists(NAMES).map(" ".join))


def sight(text: str) -> list[Sighting]:
    return sightings(fold(text))


def areas(text: str) -> list[Area]:
    return [sighting.areas[0] for sighting in sight(text)]


def codes(text: str) -> list[str]:
    return [area.region for area in areas(text)]


@given(TEXTS)
def test_folding_keeps_every_position(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)


@given(TEXTS)
def test_sightings_stand_in_order_without_overlap_and_show_the_words_they_are_made_of(text: str) -> None:
    folded = fold(text)
    until = 0
    for sighting in sightings(folded):
        assert until <= sighting.start < sighting.end <= len(folded)
        assert sighting.form == folded[sighting.start : sighting.end]
        assert len(sighting.areas) == len(sighting.kinds) > 0
        until = sighting.end


def test_every_region_of_a_joint_list_is_seen_and_only_the_last_has_its_noun() -> None:
    listed = sight("над территориями Белгородской, Брянской, Курской областей")

    assert [sighting.areas for sighting in listed] == [(Area("RU-BEL"),), (Area("RU-BRY"),), (Area("RU-KRS"),)]
    assert [sighting.bare for sighting in listed] == [True, True, False]
    assert listed[2].form == "курской областей"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("республик Крым и Адыгея", ["UA-43", "RU-AD"]),
        ("Крымского полуострова", ["UA-43"]),
        ("Московского региона", ["MOSCOW-REGION"]),
        ("Подмосковья и Москвы", ["MOSCOW-REGION"]),
        ("над Подмосковьем", ["RU-MOS"]),
        ("Ленобласти и Югры", ["RU-LEN", "RU-KHM"]),
        ("Белгородчину, Брянщине, Кубанью", ["RU-BEL", "RU-BRY", "RU-KDA"]),
        ("ДНР и ЛНР", ["UA-14", "UA-09"]),
        ("Донецкой и Луганской народных республик", ["UA-14", "UA-09"]),
        ("Белгородской обл.", ["RU-BEL"]),
        ("**Курской** области", ["RU-KRS"]),
        ("Республики Северная Осетия – Алания", ["RU-SE"]),
        ("Ханты-Мансийского автономного округа — Югры", ["RU-KHM"]),
        ("Бєлгородської та Брянської областей", ["RU-BEL", "RU-BRY"]),
        ("Kaluga Oblast, the Bryansk region and Moscow", ["RU-KLU", "RU-BRY", "RU-MOW"]),
        ("Чёрного и Азовского морей", ["SEA-BLACK", "SEA-AZOV"]),
        ("акваторией Таганрогского залива", ["SEA-AZOV"]),
        ("the Black Sea", ["SEA-BLACK"]),
    ],
)
def test_regions_and_seas_are_seen_by_every_kind_of_name(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


def test_a_district_is_known_with_and_without_its_type_word() -> None:
    whole, bare = sight("в Шебекинском муниципальном округе, Ракитянского")

    assert (whole.areas, whole.kind, whole.bare) == ((Area("RU-BEL", "Шебекинский"),), PlaceKind.DISTRICT, False)
    assert whole.form == "шебекинском муниципальном округе"
    assert (bare.areas, bare.bare) == ((Area("RU-BEL", "Ракитянский"),), True)


def test_districts_of_one_name_are_all_candidates() -> None:
    (kuybyshev,) = sight("над Куйбышевским районом")

    assert {area.region for area in kuybyshev.areas} >= {"RU-KLU", "RU-ROS", "RU-NVS"}
    assert {area.district for area in kuybyshev.areas} == {"Куйбышевский"}


def test_the_noun_tells_a_district_from_a_region_and_from_a_town() -> None:
    assert areas("Курском районе")[0] == Area("RU-KRS", "Курский")
    assert areas("Курская область") == [Area("RU-KRS")]
    assert areas("над Курском") == [Area("RU-KRS", "Курск")]
    assert areas("Красноярского края") == [Area("RU-KYA")]
    assert areas("Красноярского района")[0].district == "Красноярский"


def test_a_list_that_ends_in_districts_makes_its_first_names_districts() -> None:
    kursk, lgov = sight("в Курском и Льговском районах")

    assert kursk.kind is PlaceKind.DISTRICT
    assert Area("RU-KRS", "Курский") in kursk.areas
    assert lgov.areas == (Area("RU-KRS", "Льговский"),)


@pytest.mark.parametrize(
    ("text", "region", "town"),
    [
        ("над городом Обнинском", "RU-KLU", "Обнинск"),
        ("городской округ город Калуга", "RU-KLU", "Калуга"),
        ("в Валуйках", "RU-BEL", "Валуйки"),
        ("в Старом Осколе", "RU-BEL", "Старый Оскол"),
        ("на окраине Орла", "RU-ORL", "Орёл"),
        ("Ростовом-на-Дону", "RU-ROS", "Ростов-на-Дону"),
        ("в Ростове", "RU-ROS", "Ростов-на-Дону"),
        ("в Павловском Посаде", "RU-MOS", "Павловский Посад"),
        ("near Valuyki", "RU-BEL", "Валуйки"),
        ("у Таганрозі та в Курську", "RU-KRS", "Курск"),
    ],
)
def test_towns_are_seen_in_their_cases(text: str, region: str, town: str) -> None:
    assert areas(text)[-1] == Area(region, town)


def test_a_smaller_place_is_a_settlement() -> None:
    (kacha,) = sight("Кача")

    assert kacha.areas[0] == Area("UA-40", None, "Кача")
    assert kacha.kind is PlaceKind.SETTLEMENT


@pytest.mark.parametrize("word", ["Владимир", "Кирова", "Гусев", "короче", "дно", "Остров"])
def test_a_town_that_is_a_word_or_a_person_as_well_is_weak(word: str) -> None:
    (sighting,) = sight(word)

    assert sighting.weak


@pytest.mark.parametrize("word", ["Белгород", "Короча", "Шебекине", "Орёл", "Губкина"])
def test_an_unmistakable_town_is_not_weak(word: str) -> None:
    (sighting,) = sight(word)

    assert not sighting.weak


@pytest.mark.parametrize("text", ["БАРС-Белгород", "Белгородцы", "подмосковный", "курсанты", "Крымчане", ""])
def test_a_name_inside_another_word_is_no_place(text: str) -> None:
    assert sight(text) == []


def test_a_bullet_stuck_to_a_name_is_no_part_of_it() -> None:
    assert codes("-Белгородская область;–Курская область") == ["RU-BEL", "RU-KRS"]


def test_a_town_in_a_list_of_mixed_kinds_keeps_a_kind() -> None:
    found = sight("Каменском, Ростовской и Верхнедонском районах")

    assert all(sighting.areas and len(sighting.areas) == len(sighting.kinds) for sighting in found)
