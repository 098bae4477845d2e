"""The administrative centres that "областной центр" names."""

import pytest

from claims.model import Area
from claims.places.capitals import centres, namesakes


@pytest.mark.parametrize(
    ("region", "centre"),
    [
        ("RU-BEL", "Белгород"),
        ("RU-ORL", "Орёл"),
        ("RU-VLG", "Вологда"),
        ("RU-SVE", "Екатеринбург"),
        ("RU-TA", "Казань"),
        ("UA-43", "Симферополь"),
    ],
)
def test_a_region_has_its_centre(region: str, centre: str) -> None:
    assert centres()[region] == Area(region, centre)


def test_a_centre_called_otherwise_does_not_stand_for_its_region() -> None:
    assert Area("RU-BEL", "Белгород") in namesakes()
    assert Area("RU-SVE", "Екатеринбург") not in namesakes()


def test_regions_around_a_city_of_their_own_have_none() -> None:
    assert "RU-MOS" not in centres()
    assert "RU-LEN" not in centres()
