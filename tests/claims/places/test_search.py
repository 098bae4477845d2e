"""What a person's typed words are taken for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.model import Area
from claims.places.display import full_name_of, name_of
from claims.places.gazetteer import district_of
from claims.places.search import search


@pytest.mark.parametrize(
    "query",
    ["Белгород", "белгородская", "Belgorod", "Belgorod Oblast", "Белгородчина", "belgorad", "белгородской", "БЕЛГОРОД!",
     "Бєлгородська область", ",tkujhjl", "<tkujhjl", "белгородская обл.", "Бєлгород"],
)  # fmt: skip
def test_belgorod_is_found_however_it_is_written(query: str) -> None:
    assert search(query).area == Area("RU-BEL")


@pytest.mark.parametrize(
    ("query", "area"),
    [
        ("Шебекинский район", Area("RU-BEL", "Шебекинский")),
        ("шебекинский", Area("RU-BEL", "Шебекинский")),
        ("Шебекино", Area("RU-BEL", "Шебекино")),
        ("шибекино", Area("RU-BEL", "Шебекино")),
        ("Sudzha", Area("RU-KRS", "Суджа")),
        ("Обнинск", Area("RU-KLU", "Обнинск")),
        ("rehcr", Area("RU-KRS")),
        ("Тула", Area("RU-TUL")),
        ("Крым", Area("UA-43")),
        ("чёрное море", Area("SEA-BLACK")),
        ("мосва", Area("RU-MOW")),
        ("Питер", Area("RU-SPE")),
        ("Krasnodar Krai", Area("RU-KDA")),
    ],
)
def test_a_name_is_found_in_any_form_and_language(query: str, area: Area) -> None:
    assert search(query).area == area


def test_a_town_found_leads_to_its_district() -> None:
    found = search("Шебекино").area

    assert found is not None
    assert district_of(found) == Area("RU-BEL", "Шебекинский")


@pytest.mark.parametrize("query", ["Кировский район", "Куйбышевский", "Каменский район"])
def test_a_name_of_several_regions_is_offered_not_guessed(query: str) -> None:
    found = search(query)

    assert found.area is None
    assert len({area.region for area in found.near}) > 1


def test_a_near_tie_is_offered() -> None:
    found = search("ленинград")

    assert found.area is None
    assert Area("RU-LEN") in found.near


@pytest.mark.parametrize("query", ["", "   ", "???", "съешь ещё этих мягких французских булок", "zzzzzz"])
def test_nonsense_finds_nothing(query: str) -> None:
    assert search(query).area is None


@given(st.text(max_size=200), st.integers(1, 8))
def test_no_query_offers_more_than_asked_or_fails(query: str, limit: int) -> None:
    found = search(query, limit)

    assert len(found.near) <= limit
    assert len(set(found.near)) == len(found.near)
    assert found.area not in found.near


def test_names_are_shown_in_the_persons_language() -> None:
    shebekino = Area("RU-BEL", "Шебекинский")

    assert name_of(Area("RU-BEL"), "ru") == "Белгородская область"
    assert name_of(Area("RU-BEL"), "en") == "Belgorod Oblast"
    assert name_of(shebekino, "ru") == "Шебекинский"
    assert name_of(shebekino, "en") == "Shebekinsky"
    assert name_of(Area("UA-40", None, "Кача"), "en") == "Kacha"
    assert full_name_of(shebekino, "ru") == "Шебекинский, Белгородская область"
    assert name_of(Area("XX"), "en") == "XX"


@pytest.mark.parametrize(
    ("query", "area"),
    [
        ("Железногорск Курская", Area("RU-KRS", "Железногорск")),
        ("Октябрьский район Курской области", Area("RU-KRS", "Октябрьский")),
        ("г. Железногорск в Курской области", Area("RU-KRS", "Железногорск")),
        ("Белгородская, Муром", Area("RU-BEL", None, "Муром")),
        ("Киров Калужская", Area("RU-KLU", "Киров")),
    ],
)
def test_the_region_beside_it_tells_homonyms_apart(query: str, area: Area) -> None:
    assert search(query).area == area


@pytest.mark.parametrize("query", ["Таруса Курская", "Белгородская Курская", "Железногорск Курская завтра"])
def test_places_that_are_not_in_one_another_are_not_made_one(query: str) -> None:
    assert search(query).area is None
