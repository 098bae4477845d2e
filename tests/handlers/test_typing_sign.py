"""While something takes long, the chat shows that it is worked on."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.methods import SendChatAction, TelegramMethod
from aiogram.types import CallbackQuery, Chat, InlineQuery, Message, TelegramObject, User

from handlers.typing_sign import AFTER, AGAIN, Typing
from tests.handlers.chat import TOKEN
from tests.handlers.telegram import Telegram

NOW = datetime(2026, 11, 22, 7, 30, tzinfo=UTC)
ANNA = User(id=1000, is_bot=False, first_name="Anna")
GROUP = Chat(id=-500, type="supergroup")
TOPIC = Message(message_id=1, date=NOW, chat=GROUP, from_user=ANNA, message_thread_id=5, is_topic_message=True)
PRESS = CallbackQuery(id="1", from_user=ANNA, chat_instance="1", data="x", message=TOPIC)
Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]


class Watched(Telegram):
    """A Telegram that tells when the sign came, and can refuse it."""

    refuses = False

    def __post_init__(self) -> None:
        super().__post_init__()
        self.signs: list[SendChatAction] = []
        self.came = asyncio.Event()

    async def make_request(self, bot: Bot, method: TelegramMethod[Any], timeout: int | None = None) -> Any:  # noqa: ASYNC109
        if not isinstance(method, SendChatAction):
            return await super().make_request(bot, method, timeout)
        self.signs.append(method)
        self.came.set()
        if self.refuses:
            raise TelegramBadRequest(method, "Bad Request: not enough rights")
        return True


@pytest.fixture
def telegram() -> Watched:
    return Watched(clock=lambda: NOW)


def data(telegram: Watched) -> dict[str, Any]:
    return {"bot": Bot(TOKEN, session=telegram)}


def slow(telegram: Watched, signs: int = 1) -> Handler:
    """A handler that ends once so many signs have been shown."""

    async def handle(_event: TelegramObject, _data: dict[str, Any]) -> str:
        while len(telegram.signs) < signs:
            telegram.came.clear()
            await telegram.came.wait()
        return "done"

    return handle


@pytest.mark.parametrize("event", [TOPIC, PRESS], ids=["a message", "a press"])
async def test_the_sign_comes_where_it_was_asked_and_goes_on(telegram: Watched, event: TelegramObject) -> None:
    assert await Typing(after=0, again=0)(slow(telegram, signs=3), event, data(telegram)) == "done"
    assert {(one.chat_id, one.message_thread_id, one.action) for one in telegram.signs} == {(-500, 5, "typing")}


async def test_it_ends_with_the_answer(telegram: Watched) -> None:
    await Typing(after=0, again=0)(slow(telegram), TOPIC, data(telegram))
    shown = len(telegram.signs)
    await asyncio.sleep(0)
    assert len(telegram.signs) == shown
    assert len(asyncio.all_tasks()) == 1


async def test_a_quick_answer_needs_none(telegram: Watched) -> None:
    async def quick(_event: TelegramObject, _data: dict[str, Any]) -> str:
        return "done"

    assert await Typing()(quick, TOPIC, data(telegram)) == "done"
    assert telegram.signs == []


async def test_a_failure_is_handed_on(telegram: Watched) -> None:
    async def failing(_event: TelegramObject, _data: dict[str, Any]) -> str:
        raise LookupError

    with pytest.raises(LookupError):
        await Typing(after=0)(failing, TOPIC, data(telegram))


async def test_a_chat_that_refuses_the_sign_gets_its_answer(telegram: Watched) -> None:
    telegram.refuses = True
    assert await Typing(after=0, again=0)(slow(telegram), TOPIC, data(telegram)) == "done"
    assert len(telegram.signs) == 1


async def test_inline_questions_have_no_chat_to_show_it_in(telegram: Watched) -> None:
    async def answered(_event: TelegramObject, _data: dict[str, Any]) -> str:
        await asyncio.sleep(0)
        return "done"

    query = InlineQuery(id="1", from_user=ANNA, query="x", offset="")
    assert await Typing(after=0)(answered, query, data(telegram)) == "done"
    assert telegram.signs == []


def test_the_sign_comes_within_a_second_and_before_it_fades() -> None:
    assert AFTER < 1
    assert AGAIN < 5
