"""The table of regions."""

from zoneinfo import ZoneInfo

from claims.places.regions import regions

UKRAINIAN_CODES = {"UA-43", "UA-40", "UA-14", "UA-09", "UA-23", "UA-65"}


def test_there_are_89_regions_six_seas_and_the_moscow_region() -> None:
    codes = set(regions())
    seas = {code for code in codes if code.startswith("SEA-")}

    assert len(codes - seas - {"MOSCOW-REGION"}) == 89
    assert len(seas) == 6
    assert codes >= UKRAINIAN_CODES
    assert {code for code, region in regions().items() if region.sea} == seas


def test_every_region_has_an_existing_zone() -> None:
    for region in regions().values():
        assert ZoneInfo(region.zone).key == region.zone


def test_short_names_are_distinct_and_made_of_the_whole_ones() -> None:
    shorts_ru = [region.short_ru for region in regions().values()]
    shorts_en = [region.short_en for region in regions().values()]

    assert len(set(shorts_ru)) == len(shorts_ru)
    assert len(set(shorts_en)) == len(shorts_en)
    assert regions()["RU-BEL"].short_ru == "Белгородская"
    assert regions()["RU-TA"].short_ru == "Татарстан"
    assert regions()["UA-14"].short_en == "DPR"
