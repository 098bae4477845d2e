"""/settings by buttons and by words."""

import pytest

from claims.model import Subscriber
from handlers.settings import typed_settings
from storage.subscribers import subscriber
from tests.handlers.chat import Person, Stage


async def stored(person: Person) -> Subscriber:
    async with person.stage.database.read() as c:
        found = await subscriber(c, person.chat.id)
    assert found is not None
    return found


async def test_the_language_is_changed_in_place(stage: Stage) -> None:
    anna = stage.person()
    assert "Language: English" in await anna.says("/settings")
    assert "Язык: русский" in await anna.presses("Русский")
    assert len(anna.messages) == 1
    assert "Настройки" in await anna.says("/settings")
    assert (await stored(anna)).language == "ru"


async def test_the_zone_is_chosen_and_reports_follow_it(morning: Stage) -> None:
    anna = morning.person()
    await anna.says("/settings")
    await anna.presses("Time zone")
    assert "✓ Moscow" in anna.buttons
    assert "Time zone: Omsk" in await anna.presses("Omsk")
    assert (await stored(anna)).zone == "Asia/Omsk"
    assert "The day 11:00 21 November – 11:00 22 November (UTC+6)" in await anna.says("Kaluga")


async def test_several_digest_hours(stage: Stage) -> None:
    anna = stage.person()
    await anna.says("/settings")
    await anna.presses("Digest hours")
    await anna.presses("21")
    await anna.presses("✓ 09")
    assert (await stored(anna)).digest_hours == (21,)
    await anna.presses("✓ 21")
    assert (await stored(anna)).digest_hours == (21,)
    assert "Digest: 21:00 (Moscow time)" in await anna.presses("← Back")


async def test_settings_can_be_typed(stage: Stage) -> None:
    anna = stage.person()
    assert "Time zone: Europe/Berlin" in await anna.says("/settings europe/berlin")
    assert "Digest: 08:00, 20:00 (Europe/Berlin)" in await anna.says("/settings 20, 8:00")
    assert (await anna.says("/settings Atlantis/Center")).startswith("I do not understand.")


@pytest.mark.parametrize("words", ["24", "-1", "8 25", "8 Asia/Omsk", "²", "99999999999", "..", "Europe"])
def test_words_that_set_nothing(words: str) -> None:
    assert typed_settings(words, Subscriber(chat_id=1)) is None
