"""Every name of every region, in all cases, is the region's."""

import pytest

from claims.model import Area
from claims.places.cases import adjective, phrase
from claims.places.fold import fold
from claims.places.lookup import sightings
from claims.places.region_forms import colloquial, region_forms
from claims.places.regions import Region, regions

ALL = [pytest.param(region, id=code) for code, region in regions().items()]


def assert_seen(form: str, region: Region) -> None:
    found = [sighting for sighting in sightings(form) if sighting.start == 0 and sighting.end == len(form)]
    assert found, f"{form} is not seen whole"
    assert Area(region.code) in found[0].areas, f"{form} is seen as {found[0].areas}"


@pytest.mark.parametrize("region", ALL)
def test_its_whole_name_is_seen_in_all_cases(region: Region) -> None:
    name = fold(region.name_ru).split(" (")[0]
    for form in phrase(name + (":m" if region.code == "UA-40" else "")):
        assert_seen(form, region)


@pytest.mark.parametrize("region", ALL)
def test_its_colloquial_names_are_seen_in_all_cases(region: Region) -> None:
    for name in colloquial()[region.code][0]:
        for form in phrase(name):
            assert_seen(form, region)


@pytest.mark.parametrize("region", ALL)
def test_its_english_names_are_seen(region: Region) -> None:
    for name in (region.name_en.split(" (")[0].replace("–", " ").replace("'", " "), *colloquial()[region.code][1]):
        assert_seen(fold(name), region)


def test_no_form_of_a_region_is_empty_or_unfolded() -> None:
    for form, _ in region_forms():
        assert form
        assert form == fold(form)


def test_adjectives_follow_their_stems() -> None:
    masculine, feminine, plural = adjective("белгородский")

    assert masculine == (
        "белгородский",
        "белгородского",
        "белгородскому",
        "белгородский",
        "белгородским",
        "белгородском",
    )
    assert feminine[1] == "белгородской"
    assert plural[1] == "белгородских"
    assert adjective("верхний")[0][1] == "верхнего"
    assert adjective("динской")[0][4] == "динским"
    assert adjective("лесной")[0][4] == "лесным"


def test_words_of_a_phrase_agree() -> None:
    assert phrase("чеченская республика")[1] == "чеченской республики"
    assert phrase("республика крым")[1] == "республики крым"
    assert phrase("черное море")[3] == "черным морем"
    assert phrase("лнр:0") == ("лнр",)
