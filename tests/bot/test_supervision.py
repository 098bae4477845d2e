"""Loops that outlive their own bugs."""

import asyncio

import pytest

from bot import supervision
from bot.supervision import supervise


async def test_a_loop_that_fails_is_told_and_begins_again(caplog: pytest.LogCaptureFixture) -> None:
    runs = 0

    async def loop() -> None:
        nonlocal runs
        runs += 1
        if runs == 1:
            raise RuntimeError("once")

    await supervise("loop", loop, first_pause=0.0)
    assert runs == 2
    assert "loop failed" in caplog.text
    assert "RuntimeError: once" in caplog.text


async def test_a_loop_that_returns_is_over() -> None:
    async def loop() -> None:
        return

    await supervise("loop", loop)


async def test_cancelling_ends_a_loop() -> None:
    task = asyncio.create_task(supervise("loop", asyncio.Event().wait))
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


def test_pauses_double_up_to_a_bound_and_begin_anew_after_a_long_good_time() -> None:
    pauses = [1.0]
    while len(pauses) < 12:
        pauses.append(supervision.next_pause(pauses[-1], lasted=1.0, first=1.0))
    assert pauses == [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300]
    assert supervision.next_pause(300.0, lasted=1000.0, first=1.0) == 1.0
