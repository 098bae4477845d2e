"""Telegram's limits as the bot keeps them, in leaping time."""

import asyncio
from collections.abc import Sequence
from typing import Any

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramRetryAfter
from aiogram.methods import AnswerCallbackQuery, GetUpdates, Response, SendMessage, TelegramMethod
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.limits import Limits, TurnAbandoned
from bot.rates import Rate
from loopback import botapi
from tests.bot.leaping import run_leaping

BOT = Bot("123456789:" + "A" * 35)
Sent = list[tuple[float, TelegramMethod[Any]]]


class Wire:
    """The end of the middleware's chain: keeps what is sent and when, and refuses as it is told."""

    def __init__(self, refusals: Sequence[int] = ()) -> None:
        self.sent: Sent = []
        self.refused: list[float] = []
        self._refusals = list(refusals)

    async def __call__(self, bot: Bot, method: TelegramMethod[Any]) -> Response[Any]:
        now = asyncio.get_running_loop().time()
        if self._refusals:
            self.refused.append(now)
            raise TelegramRetryAfter(method, "Too Many Requests", self._refusals.pop(0))
        self.sent.append((now, method))
        return Response[Any](ok=True)


def send_all(methods: Sequence[TelegramMethod[Any]], wire: Wire) -> Wire:
    async def work() -> None:
        limits = Limits()
        await asyncio.gather(*(limits(wire, BOT, method) for method in methods))

    run_leaping(work())
    return wire


def message(chat_id: int, text: str = "x") -> SendMessage:
    return SendMessage(chat_id=chat_id, text=text)


def most_within(times: Sequence[float], seconds: float) -> int:
    """How many fall into the fullest stretch of so many seconds."""
    return max((sum(start <= time < start + seconds for time in times) for start in times), default=0)


chats = st.sampled_from([1, 2, -100, -200]) | st.integers(1, 10**6)


@settings(max_examples=40)
@given(st.lists(chats, max_size=150))
def test_no_stretch_of_time_holds_more_than_telegram_allows(wanted: list[int]) -> None:
    sent = send_all([message(chat, str(number)) for number, chat in enumerate(wanted)], Wire()).sent
    assert len(sent) == len(wanted)
    assert most_within([time for time, _ in sent], 1) <= 30
    for chat in set(wanted):
        times = [time for time, method in sent if method.chat_id == chat]  # type: ignore[attr-defined]
        assert most_within(times, 3) <= 3
        assert chat > 0 or most_within(times, 60) <= 20


@settings(max_examples=40)
@given(st.lists(chats, max_size=60))
def test_in_a_chat_the_order_of_calls_is_kept(wanted: list[int]) -> None:
    sent = send_all([message(chat, str(number)) for number, chat in enumerate(wanted)], Wire()).sent
    for chat in set(wanted):
        order = [int(method.text) for _, method in sent if method.chat_id == chat]  # type: ignore[attr-defined]
        assert order == sorted(order)


def test_one_busy_chat_does_not_keep_the_others_waiting() -> None:
    sent = send_all([message(1) for _ in range(10)] + [message(2)], Wire()).sent
    assert next(time for time, method in sent if method == message(2)) == 0


def test_after_a_429_the_whole_bot_waits_and_the_call_is_repeated() -> None:
    wire = send_all([message(1), message(2), AnswerCallbackQuery(callback_query_id="1")], Wire(refusals=[7]))
    assert wire.refused == [0]
    assert all(time >= 7 for time, _ in wire.sent)
    assert len(wire.sent) == 3


def test_polling_waits_for_nothing() -> None:
    async def work() -> float:
        limits, wire = Limits(), Wire(refusals=[7])
        waiting = asyncio.create_task(limits(wire, BOT, message(1)))
        await asyncio.sleep(1)
        await limits(wire, BOT, GetUpdates())
        polled = asyncio.get_running_loop().time()
        await waiting
        return polled

    assert run_leaping(work()) == 1


def test_a_long_429_is_raised_and_the_bot_waits_all_the_same() -> None:
    async def work() -> float:
        limits, wire = Limits(), Wire(refusals=[3600])
        with pytest.raises(TelegramRetryAfter):
            await limits(wire, BOT, message(1))
        await limits(wire, BOT, message(2))
        return wire.sent[0][0]

    assert run_leaping(work()) == 3600


def test_who_is_cancelled_while_waiting_has_sent_nothing() -> None:
    async def work() -> Wire:
        limits, wire = Limits(), Wire()
        for _ in range(3):
            await limits(wire, BOT, message(1))
        waiting = asyncio.create_task(turn_away(limits, wire))
        await asyncio.sleep(1)
        waiting.cancel()
        assert await waiting
        await limits(wire, BOT, message(1))
        return wire

    async def turn_away(limits: Limits, wire: Wire) -> bool:
        try:
            await limits(wire, BOT, message(1))
        except TurnAbandoned:
            return True
        return False

    assert len(run_leaping(work()).sent) == 4


@given(st.integers(1, 5), st.floats(0.5, 10), st.lists(st.floats(0, 3), max_size=40))
def test_a_rate_is_never_exceeded_and_never_idle_without_need(times: int, seconds: float, gaps: list[float]) -> None:
    rate, now, taken = Rate(times, seconds), 0.0, list[float]()
    for gap in gaps:
        now += gap
        free = rate.free_at(now)
        assert free == now or len([at for at in taken if at >= free - seconds * 1.001]) >= times
        now = free
        rate.take(now)
        taken.append(now)
    assert all(later - earlier >= seconds * 0.999 for earlier, later in zip(taken, taken[times:], strict=False))


async def test_a_bot_that_keeps_the_limits_is_not_refused() -> None:
    async with botapi.serve() as server:
        server.people.say(server.people.add_person(7, "Анна"), "/start")
        server.limits.are_on = True
        session = AiohttpSession(api=TelegramAPIServer.from_base(server.url))
        session.middleware(Limits())
        async with Bot(server.token, session=session) as bot:
            for number in range(4):
                await bot.send_message(7, str(number))
        assert len(server.calls) == 4
