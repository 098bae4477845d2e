"""Trouble on demand, and the limits that answer by themselves: as aiogram meets them."""

import pytest
from aiogram import Bot
from aiogram.exceptions import (
    AiogramError,
    ClientDecodeError,
    TelegramBadRequest,
    TelegramConflictError,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)

from loopback.botapi import Server, User, faults
from loopback.botapi.errors import ApiError
from loopback.botapi.faults import Trouble
from loopback.botapi.limits import Limits
from tests.loopback.botapi.conftest import a_bot


@pytest.mark.parametrize(
    ("trouble", "error"),
    [
        (faults.too_many_requests(3), TelegramRetryAfter),
        (faults.forbidden(), TelegramForbiddenError),
        (faults.migrated(-1001), TelegramMigrateToChat),
        (faults.refused("chat not found"), TelegramBadRequest),
        (faults.unauthorized(), TelegramUnauthorizedError),
        (faults.conflict(), TelegramConflictError),
        (faults.server_error(), TelegramServerError),
        (faults.bad_gateway(), ClientDecodeError),
        (faults.dropped(), TelegramNetworkError),
    ],
)
async def test_a_trouble_is_met_once_and_nothing_is_sent(
    bot: Bot, server: Server, anna: User, trouble: Trouble, error: type[AiogramError]
) -> None:
    """Telegram: "In case of exceeding flood control, the number of seconds left to wait before the request can be
    repeated" (https://core.telegram.org/bots/api#responseparameters)
    """
    server.faults.plan("sendMessage", trouble)
    with pytest.raises(error):
        await bot.send_message(7, "x")
    assert len(server.messages.in_chat(7)) == 1
    await bot.send_message(7, "x")


async def test_a_connection_may_end_after_delivery(bot: Bot, server: Server, anna: User) -> None:
    server.faults.plan("sendMessage", faults.dropped_after_delivery())
    with pytest.raises(TelegramNetworkError):
        await bot.send_message(7, "x")
    assert server.messages.in_chat(7)[-1]["text"] == "x"


async def test_a_call_may_time_out_after_delivery(server: Server, anna: User) -> None:
    server.faults.plan("sendMessage", faults.silence_after_delivery())
    async with a_bot(server, patience=0.2) as bot:
        with pytest.raises(TelegramNetworkError, match="timeout"):
            await bot.send_message(7, "x")
    assert server.messages.in_chat(7)[-1]["text"] == "x"


async def test_a_trouble_may_be_meant_for_one_chat(bot: Bot, server: Server, anna: User) -> None:
    boris = server.people.add_person(8, "Борис")
    server.people.say(boris, "/start")
    server.faults.plan("*", faults.forbidden(), chat_id=8, times=2)
    await bot.send_message(7, "x")
    with pytest.raises(TelegramForbiddenError):
        await bot.send_message(8, "x")


class Seconds:
    """A clock that goes when it is told to."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


@pytest.fixture
def limits(seconds: Seconds) -> Limits:
    limits = Limits(seconds)
    limits.are_on = True
    return limits


def refused_for(limits: Limits, chat_id: int) -> int:
    with pytest.raises(ApiError) as refusal:
        limits.count(chat_id)
    return refusal.value.parameters["retry_after"]


def test_a_chat_takes_a_short_burst_and_then_one_a_second(limits: Limits, seconds: Seconds) -> None:
    """Telegram: "In a single chat, avoid sending more than one message per second. We may allow short bursts that go
    over this limit, but eventually you'll begin receiving 429 errors."
    (https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this)
    """
    for _ in range(3):
        limits.count(7)
    assert refused_for(limits, 7) == 3
    seconds.now = 3.0
    limits.count(7)


def test_a_group_takes_twenty_a_minute(limits: Limits, seconds: Seconds) -> None:
    """Telegram: "In a group, bots are not be able to send more than 20 messages per minute."
    (https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this)
    """
    for _ in range(20):
        limits.count(-100)
        seconds.now += 1
    assert refused_for(limits, -100) == 40


def test_all_chats_together_take_thirty_a_second(limits: Limits) -> None:
    """Telegram: "For bulk notifications, bots are not able to broadcast more than about 30 messages per second"
    (https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this)
    """
    for chat in range(30):
        limits.count(chat)
    assert refused_for(limits, 31) == 1


async def test_limits_are_off_until_switched_on(bot: Bot, server: Server, anna: User) -> None:
    for _ in range(5):
        await bot.send_message(7, "x")
    server.limits.are_on = True
    for _ in range(3):
        await bot.send_message(7, "x")
    with pytest.raises(TelegramRetryAfter):
        await bot.send_message(7, "x")
