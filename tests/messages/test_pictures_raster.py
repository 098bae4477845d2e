"""Maps and charts as PNG files: large enough to read, small enough to send."""

import struct

import pytest

from claims.model import Tally
from claims.places.regions import regions
from messages.pictures.raster import png
from messages.pictures.shapes import View
from tests.messages.test_pictures import charted, drawn


def size_of(picture: bytes) -> tuple[int, int]:
    width_, height = struct.unpack(">II", picture[16:24])
    return width_, height


@pytest.mark.parametrize("view", list(View))
def test_a_full_map_is_a_small_picture(view: View) -> None:
    every = {code: Tally(number, number + 3, None) for number, code in enumerate(regions())}
    picture = png(drawn(every, view, "ru"))
    assert max(size_of(picture)) >= 1280
    assert len(picture) < 200_000


def test_a_full_chart_is_a_small_picture() -> None:
    picture = png(charted(365, [[Tally(n % 50, n % 50 + 3, None) for n in range(365)]]))
    assert max(size_of(picture)) >= 1280
    assert len(picture) < 200_000
