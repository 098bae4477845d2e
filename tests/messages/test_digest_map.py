"""The digest with its map: under it where it fits, behind it where it does not."""

from dataclasses import replace

import pytest

from claims.model import Digest, Message, Picture, RegionLine
from claims.places.regions import regions
from messages.digest import digest
from messages.digest_map import with_map
from messages.formatting import MOST_CAPTION, units
from messages.texts import LANGUAGES
from tests.messages import values

MOSCOW = "Europe/Moscow"
LONG = replace(
    values.DIGEST,
    regions=tuple(
        RegionLine(region=code, tally=values.exactly(n), usual=n / 3) for n, code in enumerate(list(regions())[:60], 1)
    ),
)


def told(day: Digest, language: str, own: set[str]) -> tuple[Message, ...]:
    return with_map(digest(day, regions=own, language=language, zone=MOSCOW), day, language=language, zone=MOSCOW)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_short_digest_stands_under_its_map(language: str) -> None:
    plain = digest(values.DIGEST, regions={"RU-BEL"}, language=language, zone=MOSCOW)
    (one,) = told(values.DIGEST, language, {"RU-BEL"})
    assert one.picture == Picture(name="map", period=values.DIGEST.period, language=language, zone=MOSCOW)
    assert replace(one, picture=None) == plain[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_long_digest_follows_its_map_which_makes_no_sound(language: str) -> None:
    own = {line.region for line in LONG.regions}
    above, *rest = told(LONG, language, own)
    assert above.picture is not None
    assert above.silent
    assert units(above.text) <= MOST_CAPTION
    assert above.buttons == ()
    assert tuple(rest) == digest(LONG, regions=own, language=language, zone=MOSCOW)
    assert not any(one.picture or one.silent for one in rest)


def test_where_nobody_said_anything_there_is_no_map() -> None:
    assert [one.picture for one in told(values.QUIET, "ru", {"RU-BEL"})] == [None]
