"""/pause by buttons and by words; what is typed, in the person's zone and over changes of the clocks."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.model import Subscriber
from handlers.pause_words import LONGEST, Said, pause_said
from storage.subscribers import save_subscriber, subscriber
from tests.handlers.chat import Person, Stage
from tests.handlers.conftest import NOW
from tests.handlers.script import Script

MOSCOW = ZoneInfo("Europe/Moscow")
EVENING = datetime(2026, 11, 21, 22, 15, tzinfo=MOSCOW)


async def stored(person: Person) -> Subscriber:
    async with person.stage.database.read() as c:
        found = await subscriber(c, person.chat.id)
    assert found is not None
    return found


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_a_pause_is_begun_changed_and_ended(stage: Stage, language: str) -> None:
    script = Script(stage.person(language=language))
    await script.says("/pause")
    await script.presses("8 часов" if language == "ru" else "8 hours")
    await script.presses("До утра" if language == "ru" else "Until morning")
    await script.says("/pause 2 дня" if language == "ru" else "/pause 2 days")
    await script.says("/pause 31 день" if language == "ru" else "/pause 31 days")
    await script.presses("Закончить паузу" if language == "ru" else "End the pause")
    await script.says("/pause off")
    script.assert_told(f"pause.{language}")


async def test_a_pause_that_is_prolonged_goes_on_from_where_it_began(stage: Stage) -> None:
    anna = stage.person()
    await anna.says("/pause 1h")
    began = await stored(anna)
    assert (began.paused_since, began.paused_until) == (NOW, NOW + timedelta(hours=1))
    async with stage.database.write() as c:
        await save_subscriber(c, replace(began, paused_since=NOW - timedelta(minutes=30)))
    await anna.presses("8 hours")
    longer = await stored(anna)
    assert (longer.paused_since, longer.paused_until) == (NOW - timedelta(minutes=30), NOW + timedelta(hours=8))


async def test_ending_a_pause_twice_ends_it_once(stage: Stage) -> None:
    anna = stage.person()
    await anna.says("/pause 8h")
    pressed = anna.messages[-1].data_of("End the pause")
    assert pressed is not None
    assert "The pause is over" in await anna.sends_data(pressed)
    assert "There is no pause" in await anna.sends_data(pressed)
    assert (await stored(anna)).paused_until == NOW


async def test_a_forged_length_pauses_nothing(stage: Stage) -> None:
    anna = stage.person()
    await anna.says("/pause")
    for hours in ("0", "-5", "99999"):
        await anna.sends_data(f"z:h:{hours}")
        assert anna.toast == "This button is out of date. Please ask again."


@pytest.mark.parametrize(
    ("words", "length"),
    [
        ("8h", 8),
        ("8 часов", 8),
        ("на 8 часов", 8),
        ("На 8 ч.", 8),
        ("for 2 hours", 2),
        ("for an hour", 1),
        ("на час", 1),
        ("90 min", 1.5),
        ("2d", 48),
        ("2 дня", 48),
        ("на сутки", 24),
        ("неделю", 168),
    ],
)
def test_how_a_length_is_typed(words: str, length: float) -> None:
    assert pause_said(words, now=EVENING, zone="Europe/Moscow") == EVENING + timedelta(hours=length)


@pytest.mark.parametrize(
    ("words", "day", "hour", "minute"),
    [
        ("до утра", 22, 8, 0),
        ("until morning", 22, 8, 0),
        ("до 9", 22, 9, 0),
        ("до 9:30", 22, 9, 30),
        ("until 23:00", 21, 23, 0),
        ("до 24", 22, 0, 0),
    ],
)
def test_how_an_end_is_typed(words: str, day: int, hour: int, minute: int) -> None:
    until = pause_said(words, now=EVENING, zone="Europe/Moscow")
    assert until == datetime(2026, 11, day, hour, minute, tzinfo=MOSCOW)


def test_an_end_is_told_by_the_persons_clock_also_when_it_changes() -> None:
    night = datetime(2026, 3, 29, 0, 30, tzinfo=UTC)
    until = pause_said("до утра", now=night, zone="Europe/Berlin")
    assert until == datetime(2026, 3, 29, 6, tzinfo=UTC)
    assert pause_said("8h", now=night, zone="Europe/Berlin") == night + timedelta(hours=8)


@pytest.mark.parametrize("words", ["off", "выкл", "Закончить"])
def test_how_the_end_of_a_pause_is_typed(words: str) -> None:
    assert pause_said(words, now=EVENING, zone="Europe/Moscow") is Said.OFF


@pytest.mark.parametrize("words", ["0h", "31d", "8", "до 25", "до 9:60", "вечно", "-2h", "9999 недель", "8 попугаев"])
def test_what_is_no_pause(words: str) -> None:
    assert pause_said(words, now=EVENING, zone="Europe/Moscow") is Said.UNCLEAR


@given(st.text(max_size=40))
def test_a_pause_ends_within_thirty_days_whatever_is_typed(words: str) -> None:
    until = pause_said(words, now=EVENING, zone="Asia/Kamchatka")
    assert isinstance(until, Said) or EVENING < until <= EVENING + LONGEST
