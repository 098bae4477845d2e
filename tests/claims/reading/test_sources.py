from claims.model import Office
from claims.places.regions import regions
from claims.sources import source_of, starter_channels


def test_a_channel_is_found_however_its_username_is_written() -> None:
    source = source_of("@shapsha_vv")
    assert source is not None
    assert (source.voice, source.office, source.region) == ("RU-KLU", Office.GOVERNOR, "RU-KLU")


def test_a_news_channel_is_nobodys_voice() -> None:
    assert source_of("ria_novosti") is None
    assert source_of(None) is None


def test_a_governor_and_his_headquarters_are_one_voice() -> None:
    assert {source.voice for source in starter_channels() if source.region == "RU-BEL"} == {"RU-BEL"}


def test_every_channel_has_a_known_region_and_zone() -> None:
    for source in starter_channels():
        assert source.voice == "mod_russia" or source.region in regions()
        assert source.zone.count("/") == 1


def test_those_who_were_followed_by_another_are_not_current() -> None:
    earlier = source_of("vvgladkov")
    assert earlier is not None
    assert not earlier.current
    assert sum(source.current for source in starter_channels()) >= 24
