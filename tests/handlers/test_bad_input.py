"""What people, and those who mean harm, send: a clear word to them, nothing crashed."""

import logging

import pytest
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError
from aiogram.methods import SendMessage
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claims.model import Subscriber, SubscriberState
from messages.formatting import MOST_UNITS, units
from storage.subscribers import save_subscriber, subscriber
from tests.handlers.chat import Stage
from tests.handlers.conftest import OWNER

OLD = "This button is out of date. Please ask again."
FORGED = [
    "",
    "x",
    "r",
    "r:::::",
    "r:RU-BEL",
    "r:RU-XXX:today:r:",
    "r:RU-BEL:zzzzz-zzzz:r:",
    "r:RU-BEL:nonsense:r:",
    "r:RU-BEL:today:q:",
    "c:nonsense",
    "s:z:RU-BEL",
    "s:d:RU-XXX",
    "g:l:fr:",
    "g:z::",
    "g:t:RU-XXX:border",
    "e:l:fr",
    "e:z:Mars/Base",
    "e:h:24",
    "e:p:x",
    "f:maybe",
    "v:a b:news:",
    "v:somebody:king:",
    "w:a:",
    "w:x:99999999999999999999",
    "w:l:-1",
    "w:l:²",
    "🛸" * 16,
]


@pytest.mark.parametrize("data", FORGED)
async def test_forged_and_old_buttons_are_answered(stage: Stage, data: str) -> None:
    owner = stage.person(number=OWNER)
    await owner.says("/help")
    assert await owner.sends_data(data) == ""
    assert owner.toast == OLD


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.text(max_size=64) | st.from_regex(r"[rcsgwefv](:[a-zA-Z*0-9-]{0,9}){1,4}", fullmatch=True))
async def test_any_data_at_all_are_answered(stage: Stage, data: str) -> None:
    owner = stage.person(number=OWNER)
    answered = len(stage.telegram.toasts)
    if not owner.messages:
        await owner.says("/help")
    told = await owner.sends_data(data)
    assert len(stage.telegram.toasts) == answered + 1
    assert "mistake on our side" not in told


@pytest.mark.parametrize(
    "text",
    [
        "/region " + "Белгород " * 440,
        "/region " + "x" * 3992,
        "/" + "x" * 3999,
        "/region \u202eдорогллеБ",
        "\u200f/region <b>Белгород</b>",
        "/region 🛸🛸🛸",
        "/region @@@",
        "/digest " + "9" * 3000,
        "/digest 0000-00-00..9999-99-99",
        "/region Belgorod 9999999999999d",
        "/subscribe " + "ы" * 4000,
        "/",
        "//",
        "/region\n\n\n",
        "🛸" * 2048,
        "\u202e\u2066",
        "a" * 4096,
    ],
)
async def test_any_text_gets_a_clear_short_answer(stage: Stage, text: str, caplog: pytest.LogCaptureFixture) -> None:
    told = await stage.person().says(text)
    assert told
    assert units(told) < 1000 < MOST_UNITS
    assert "mistake on our side" not in told
    assert not [record for record in caplog.records if record.levelno >= logging.ERROR]


async def test_markup_typed_by_a_person_stays_text(stage: Stage) -> None:
    anna = stage.person()
    assert "“<b>[x](tg://user?id=1)</b>”" in await anna.says("/region <b>[x](tg://user?id=1)</b>")
    assert anna.messages[-1].entities == []


async def test_commands_are_read_in_any_case(morning: Stage) -> None:
    anna = morning.person()
    assert (await anna.says("/REGION kaluga")).startswith("📍 Kaluga Oblast")
    assert (await anna.says("/регион калуга")).startswith("📍 Kaluga Oblast")


async def test_an_unknown_command_is_named_so_where_it_is_ours(stage: Stage) -> None:
    words = "There is no such command. All commands: /help"
    boris = stage.member("Boris", number=2000)
    assert await stage.person().says("/nonsense") == words
    assert await boris.says("/nonsense") == ""
    assert await boris.says("/nonsense@dronewatch_bot") == words


async def test_a_failing_answer_is_apologized_for_and_logged(stage: Stage, caplog: pytest.LogCaptureFixture) -> None:
    stage.telegram.refusals.append(RuntimeError("the disk is on fire"))
    told = await stage.person(language="ru").says("/help секретные слова")
    assert told.startswith("Не получилось ответить")
    assert "the disk is on fire" in caplog.text
    assert "секретные" not in caplog.text
    assert await stage.person().says("/help") != ""


async def test_a_failing_press_is_answered_too(stage: Stage, caplog: pytest.LogCaptureFixture) -> None:
    anna = stage.person()
    await anna.says("/start")
    stage.telegram.refusals.append(RuntimeError("the disk is on fire"))
    assert "mistake on our side" in await anna.presses("English")
    assert len(stage.telegram.toasts) == 1
    assert "the disk is on fire" in caplog.text


async def test_an_apology_that_is_refused_is_logged(stage: Stage, caplog: pytest.LogCaptureFixture) -> None:
    method = SendMessage(chat_id=1, text="")
    stage.telegram.refusals += [RuntimeError("first"), TelegramBadRequest(method, "Bad Request: chat not found")]
    assert await stage.person().says("/help") == ""
    assert "chat not found" in caplog.text


async def test_a_person_who_blocked_the_bot_is_suspended(stage: Stage) -> None:
    anna = stage.person()
    async with stage.database.write() as c:
        await save_subscriber(c, Subscriber(chat_id=anna.chat.id))
    method = SendMessage(chat_id=1, text="")
    stage.telegram.refusals.append(TelegramForbiddenError(method, "Forbidden: bot was blocked by the user"))
    assert await anna.says("/help") == ""
    async with stage.database.read() as c:
        stored = await subscriber(c, anna.chat.id)
    assert stored is not None
    assert stored.state is SubscriberState.SUSPENDED


async def test_a_message_that_is_gone_is_answered_anew(stage: Stage) -> None:
    anna = stage.person()
    await anna.says("/start")
    gone = anna.messages.pop()
    assert "Which regions do you need?" in await anna.sends_data("g:l:en:", gone)
    assert len(anna.messages) == 1
