"""The districts and towns that are shipped."""

import json
from pathlib import Path

import pytest

from claims.model import Area
from claims.places.cases import adjective
from claims.places.english import district_of_english
from claims.places.fold import fold
from claims.places.gazetteer import district_of, districts, towns
from claims.places.latin import latin
from claims.places.lookup import sightings
from claims.places.named import PlaceKind
from claims.places.regions import regions

GOLD = Path(__file__).parents[3] / ".." / "shared" / "data" / "gold"


def test_the_border_regions_have_all_their_districts() -> None:
    assert len(districts()["RU-BEL"]) == 21
    assert len(districts()["RU-BRY"]) == 27
    assert len(districts()["RU-KRS"]) == 28
    assert len(districts()["RU-VOR"]) == 32
    assert len(districts()["RU-KLU"]) == 24
    assert len(districts()["UA-43"]) == 14


def test_every_district_and_town_lies_in_a_region_that_is_known() -> None:
    assert set(districts()) <= set(regions())
    assert {town.region for town in towns()} <= set(regions())


def test_a_name_stands_once_in_its_region() -> None:
    for names in districts().values():
        assert len({fold(name) for name in names}) == len(names)
    keys = [(town.region, fold(town.name)) for town in towns()]
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize("region", sorted(districts()))
def test_a_district_is_seen_in_all_cases_with_its_type_word(region: str) -> None:
    for name in districts()[region]:
        folded = fold(name)
        if not folded.endswith(("ий", "ый", "ой")) or " " in folded:
            continue
        for form in adjective(folded)[0]:
            (sighting,) = sightings(f"{form} район")
            assert Area(region, name) in sighting.areas
            assert set(sighting.kinds) == {PlaceKind.DISTRICT}


def test_a_town_is_seen_under_its_name() -> None:
    for town in towns():
        (sighting,) = sightings(fold(town.name))
        assert town.area in sighting.areas


def test_a_town_knows_the_district_it_is_the_seat_of() -> None:
    assert district_of(Area("RU-BEL", "Шебекино")) == Area("RU-BEL", "Шебекинский")
    assert district_of(Area("RU-BEL", "Строитель")) == Area("RU-BEL", "Яковлевский")
    assert district_of(Area("RU-KLU", "Калуга")) == Area("RU-KLU", "Калуга")
    assert district_of(Area("RU-BEL")) == Area("RU-BEL")


def test_the_district_of_a_town_is_one_of_its_region() -> None:
    known = districts()

    for town in towns():
        if town.district is not None:
            assert town.district in known[town.region], town


@pytest.mark.parametrize(
    ("word", "region", "district"),
    [
        ("Shbekinskij", "RU-BEL", "Шебекинский"),
        ("Shebekinsky", "RU-BEL", "Шебекинский"),
        ("Valuyki", "RU-BEL", "Валуйский"),
        ("Graivoron", "RU-BEL", "Грайворонский"),
        ("Tarus", "RU-KLU", "Тарусский"),
        ("Kuibyshevsky", "RU-KLU", "Куйбышевский"),
        ("Khvastovich", "RU-KLU", "Хвастовичский"),
        ("Kirov", "RU-KLU", "Кировский"),
        ("Krasnaya Yaruga", "RU-BEL", "Краснояружский"),
        ("Volokonovsky", None, "Волоконовский"),
    ],
)
def test_english_spellings_of_a_district_are_understood(word: str, region: str | None, district: str) -> None:
    assert district_of_english(word, region) == district


@pytest.mark.parametrize("word", ["several", "border", "two", "", "drones", "neighbouring"])
def test_an_english_word_is_not_taken_for_a_district(word: str) -> None:
    assert district_of_english(word, "RU-BEL") is None


def test_an_english_name_that_many_regions_have_is_left_open() -> None:
    assert district_of_english("Kuybyshevsky", None) is None


def test_russian_names_are_written_as_the_english_press_writes_them() -> None:
    names = {
        "Шебекинский": "Shebekinsky",
        "Орёл": "Oryol",
        "Ельня": "Yelnya",
        "Щёкино": "Shchyokino",
        "Лесной": "Lesnoy",
    }
    assert {name: latin(name) for name in names} == names


@pytest.mark.skipif(not GOLD.exists(), reason="the labelled posts are not here")
def test_nearly_every_district_of_the_labelled_posts_is_known() -> None:
    known = {(region, fold(name)) for region, names in districts().items() for name in names}
    known |= {(town.region, fold(town.name)) for town in towns()}
    named = [
        (area["region"], fold(area["district"]))
        for path in (GOLD / "ministry.jsonl", GOLD / "media.jsonl")
        for line in path.read_text(encoding="utf-8").splitlines()
        for claim in json.loads(line).get("claims") or []
        for area in claim["areas"]
        if area["district"] is not None
    ]
    unknown = [pair for pair in named if pair not in known]

    assert len(unknown) / len(named) < 0.05, set(unknown)
