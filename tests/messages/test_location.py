"""What a shared location is answered with."""

import pytest

from claims.places.located import Located
from messages.location import located_at
from messages.texts import LANGUAGES
from tests.messages.readable import assert_told


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_location(language: str) -> None:
    places = (Located("RU-BEL"), Located("RU-KLU", ("RU-TUL", "RU-MOS")), Located(None))
    assert_told(f"location.{language}", [located_at(one, language=language) for one in places])
