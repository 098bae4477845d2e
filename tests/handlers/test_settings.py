"""/settings by buttons and by words."""

import pytest

from claims.model import Subscriber
from handlers.setting_words import quiet_said, typed_settings
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


async def test_a_double_tap_on_an_hour_sets_it_once_and_older_buttons_work(stage: Stage) -> None:
    anna = stage.person()
    await anna.says("/settings")
    await anna.presses("Digest hours")
    pressed = anna.messages[-1].data_of("21")
    assert pressed is not None
    await anna.sends_data(pressed)
    await anna.sends_data(pressed)
    assert (await stored(anna)).digest_hours == (9, 21)
    await anna.sends_data("e:h:9")
    assert (await stored(anna)).digest_hours == (21,)
    await anna.sends_data("e:h:9")
    assert (await stored(anna)).digest_hours == (9, 21)


async def test_settings_can_be_typed(stage: Stage) -> None:
    anna = stage.person()
    assert "Time zone: Europe/Berlin" in await anna.says("/settings europe/berlin")
    assert "Digest: 08:00, 20:00 (Europe/Berlin)" in await anna.says("/settings 20, 8:00")
    assert (await anna.says("/settings Atlantis/Center")).startswith("I do not understand.")


@pytest.mark.parametrize("words", ["24", "-1", "8 25", "8 Asia/Omsk", "²", "99999999999", "..", "Europe"])
def test_words_that_set_nothing(words: str) -> None:
    assert typed_settings(words, Subscriber(chat_id=1)) is None


async def test_quiet_hours_by_button_and_typed(stage: Stage) -> None:
    anna = stage.person()
    assert "No quiet hours" in await anna.says("/settings")
    assert "nothing is held back or lost" in await anna.presses("Quiet hours")
    assert "Quiet hours: 23:00–07:00 — all comes without sound" in await anna.presses("23–07")
    assert (await stored(anna)).quiet == (23 * 60, 7 * 60)
    assert "Quiet hours: 23:30–06:45" in await anna.says("/settings quiet 23:30-6:45")
    await anna.presses("Quiet hours")
    await anna.presses("No quiet hours")
    assert (await stored(anna)).quiet is None


async def test_pictures_are_switched_and_a_double_tap_is_one(stage: Stage) -> None:
    anna = stage.person()
    await anna.says("/settings")
    pressed = anna.messages[-1].data_of("Pictures")
    assert pressed is not None
    await anna.sends_data(pressed)
    await anna.sends_data(pressed)
    assert (await stored(anna)).pictures
    assert "No pictures" in await anna.says("/settings картинки нет")
    assert not (await stored(anna)).pictures


@pytest.mark.parametrize(
    ("words", "quiet"),
    [
        ("23-7", (1380, 420)),
        ("с 23:00 до 7:30", (1380, 450)),
        ("0-8", (0, 480)),
        ("22 – 24", (1320, 0)),
        ("13:00-14:00", (780, 840)),
    ],
)
def test_how_quiet_hours_are_typed(words: str, quiet: tuple[int, int]) -> None:
    assert quiet_said(words) == quiet


@pytest.mark.parametrize("words", ["7-7", "0-24", "25-7", "23:60-7", "23", "ночью", "-"])
def test_hours_that_are_none(words: str) -> None:
    assert quiet_said(words) is None
    assert typed_settings(f"тихо {words}", Subscriber(chat_id=1)) is None
