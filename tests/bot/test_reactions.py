"""Which reaction an error calls for."""

import pytest
from aiogram.exceptions import (
    AiogramError,
    ClientDecodeError,
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.methods import SendMessage
from hypothesis import given
from hypothesis import strategies as st

from bot.reactions import LONGEST_PAUSE, GiveUp, Halt, Move, Reaction, Suspend, TryLater, Wait, pause, react

METHOD = SendMessage(chat_id=7, text="x")
PAGE = ClientDecodeError("Failed to decode object", ValueError("no JSON"), "<html>502\nBad Gateway</html>")


@pytest.mark.parametrize(
    ("error", "reaction"),
    [
        (TelegramRetryAfter(METHOD, "Too Many Requests", 9), Wait(9.0)),
        (TelegramMigrateToChat(METHOD, "upgraded", -1001), Move(-1001)),
        (TelegramForbiddenError(METHOD, "Forbidden: bot was blocked"), Suspend("Forbidden: bot was blocked")),
        (TelegramBadRequest(METHOD, "Bad Request: chat not found"), Suspend("Bad Request: chat not found")),
        (TelegramBadRequest(METHOD, "Bad Request: TOPIC_CLOSED"), GiveUp("Bad Request: TOPIC_CLOSED")),
        (TelegramUnauthorizedError(METHOD, "Unauthorized"), Halt("Unauthorized")),
    ],
)
def test_each_group_of_errors_has_its_reaction(error: AiogramError, reaction: Reaction) -> None:
    assert react(error) == reaction


@pytest.mark.parametrize(
    "error",
    [TelegramServerError(METHOD, "Internal Server Error"), PAGE, TelegramNetworkError(METHOD, "reset"), AiogramError()],
)
def test_what_may_pass_is_tried_later(error: AiogramError) -> None:
    assert isinstance(react(error), TryLater)


def test_a_proxys_page_is_not_kept() -> None:
    reaction = react(PAGE)
    assert isinstance(reaction, TryLater)
    assert "<html>" not in reaction.reason


@given(st.integers(0, 10**6))
def test_pauses_grow_up_to_a_cap(attempts: int) -> None:
    assert 0 < pause(attempts) <= pause(attempts + 1) <= LONGEST_PAUSE
