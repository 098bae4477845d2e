"""Waiting for work ends by the event, by time and by cancellation, also where they come together."""

import asyncio

import pytest

from bot.waiting import wait_for_work


async def test_a_call_ends_the_waiting_and_is_used_up() -> None:
    wake = asyncio.Event()
    wake.set()
    await wait_for_work(wake, at_most=60)
    assert not wake.is_set()


async def test_time_ends_the_waiting() -> None:
    await wait_for_work(asyncio.Event(), at_most=0.0)


@pytest.mark.parametrize("turns", range(5))
async def test_a_cancellation_that_comes_together_with_the_call_is_not_lost(turns: int) -> None:
    wake, waiting_began = asyncio.Event(), asyncio.Event()

    async def work() -> None:
        waiting_began.set()
        while True:
            await wait_for_work(wake, at_most=60)

    task = asyncio.create_task(work())
    await waiting_began.wait()
    await asyncio.sleep(0)
    wake.set()
    for _ in range(turns):
        await asyncio.sleep(0)
    task.cancel()
    done, _ = await asyncio.wait({task}, timeout=5)
    assert done
    assert task.cancelled()
