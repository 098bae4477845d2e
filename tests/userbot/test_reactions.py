"""What every kind of error calls for."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telethon import errors

from claims.model import ChannelState
from storage.errors import DatabaseUnreachable
from userbot.reactions import Act, NotAChannel, reaction
from userbot.watching import reread_due

START = datetime(2026, 11, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    "error",
    [
        errors.AuthKeyUnregisteredError(None),
        errors.SessionRevokedError(None),
        errors.SessionExpiredError(None),
        errors.UserDeactivatedError(None),
        errors.UserDeactivatedBanError(None),
        errors.AuthKeyDuplicatedError(None),
        errors.PhoneNumberBannedError(None),
        errors.FrozenMethodInvalidError(None),
        errors.AuthKeyNotFound(),
    ],
)
def test_a_dead_session_stops_the_watcher_with_one_line_that_helps(error: Exception) -> None:
    found = reaction(error)
    assert found.act is Act.STOP
    assert "\n" not in found.why


@pytest.mark.parametrize("kind", [errors.FloodWaitError, errors.FloodPremiumWaitError])
def test_a_flood_wait_is_waited_as_long_as_telegram_says(kind: type[Exception]) -> None:
    assert reaction(kind(request=None, capture=37)).seconds == 37  # type: ignore[call-arg]


@pytest.mark.parametrize(
    ("error", "state"),
    [
        (errors.ChannelPrivateError(None), ChannelState.PRIVATE),
        (errors.ChannelInvalidError(None), ChannelState.GONE),
        (errors.UsernameNotOccupiedError(None), ChannelState.GONE),
        (errors.UsernameInvalidError(None), ChannelState.GONE),
        (errors.InviteHashExpiredError(None), ChannelState.PRIVATE),
        (errors.InviteRequestSentError(None), ChannelState.PRIVATE),
        (NotAChannel("@someone"), ChannelState.GONE),
    ],
)
def test_a_lost_channel_is_marked(error: Exception, state: ChannelState) -> None:
    found = reaction(error)
    assert (found.act, found.state) == (Act.MARK, state)


@pytest.mark.parametrize(
    "error",
    [
        errors.ServerError(None, "INTERNAL"),
        errors.RpcCallFailError(None),
        errors.TimedOutError(None, "TIMEOUT"),
        errors.HistoryGetFailedError(None),
        errors.ChannelsTooMuchError(None),
        ConnectionError("lost"),
        TimeoutError(),
        asyncio.IncompleteReadError(b"", 4),
        OSError("no route"),
        DatabaseUnreachable("locked"),
        errors.TypeNotFoundError(0xDEADBEEF, b""),
    ],
)
def test_what_passes_is_tried_later(error: Exception) -> None:
    assert reaction(error).act is Act.LATER


def test_an_error_that_nobody_thought_of_is_a_bug() -> None:
    assert reaction(ZeroDivisionError("oh")).act is Act.BUG


def test_the_newest_posts_are_read_again_at_the_start() -> None:
    assert reread_due(START, None, START, (120.0,))


@given(st.integers(0, 100_000), st.integers(0, 100_000), st.lists(st.integers(1, 90_000), max_size=5))
def test_each_planned_reading_is_due_once(last: int, now: int, after: list[int]) -> None:
    def at(second: int) -> datetime:
        return START + timedelta(seconds=second)

    due = reread_due(START, at(last), at(now), [float(second) for second in after])
    assert due == any(last < second <= now for second in after)
    assert not reread_due(START, at(now), at(now), [float(second) for second in after])
