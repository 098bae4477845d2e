"""Buttons under what the bot told by itself answer beside it; roles and forgeries are the same."""

import pytest
from aiogram.filters.callback_data import MAX_CALLBACK_LENGTH
from hypothesis import given
from hypothesis import strategies as st

from claims.model import Button
from messages.beside import beside, is_beside, plain
from storage.subscriptions import subscriptions_of
from tests.handlers.chat import Stage


async def test_a_button_under_a_digest_leaves_the_digest(morning: Stage) -> None:
    anna = morning.person()
    told = await anna.says("/digest")
    await anna.presses("In full")
    assert anna.messages[-2].text == told
    assert anna.messages[-1].text.startswith("The whole country")
    await anna.presses("7 days")
    assert len(anna.messages) == 2


async def test_a_subscription_is_shown_and_changed_beside_a_card(stage: Stage) -> None:
    anna = stage.person()
    await anna.says("/subscribe Belgorod card")
    card = anna.messages[-1]
    shown = await anna.sends_data("+s:c:RU-BEL", card)
    assert shown == card.text
    assert len(anna.messages) == 2
    await anna.presses("Without sound")
    assert len(anna.messages) == 2


async def test_the_sign_opens_nothing_that_is_closed(stage: Stage) -> None:
    clara = stage.member("Clara", number=3000)
    await clara.says("/help")
    refusal = "A group's subscriptions are managed by its administrators."
    await clara.sends_data("+s:d:RU-BEL")
    assert clara.toast == refusal
    stage.telegram.administrators.add(3000)
    for forged in ("+m:-77:s:d:RU-BEL", "++s:d:RU-BEL", "+", "+s"):
        await clara.sends_data(forged)
        assert clara.toast == "This button is out of date. Please ask again."
    async with stage.database.read() as c:
        assert await subscriptions_of(c, clara.chat.id) == ()
        assert await subscriptions_of(c, -77) == ()


@given(st.text(min_size=1, max_size=MAX_CALLBACK_LENGTH))
def test_data_stay_within_what_telegram_takes_and_come_back(data: str) -> None:
    ((one,),) = beside(((Button("Полностью", data=data),),))
    assert one.data is not None
    fits = len(data.encode()) < MAX_CALLBACK_LENGTH
    assert is_beside(one.data) == (fits or data.startswith("+"))
    assert (plain(one.data) if fits else one.data) == data


@pytest.mark.parametrize("button", [Button("Пост", url="https://t.me/mod_russia/1")])
def test_addresses_stay(button: Button) -> None:
    assert beside(((button,),)) == ((button,),)
