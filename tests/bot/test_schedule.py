"""The schedule: ticks that go on whatever a chore does."""

import asyncio

import pytest

from bot.schedule import Chore, tick_along


async def test_a_chore_is_done_at_once_and_again_at_its_ticks() -> None:
    done = asyncio.Semaphore(0)

    async def work() -> None:
        done.release()

    ticking = asyncio.create_task(tick_along([Chore("counting", 0.01, work)]))
    async with asyncio.timeout(5):
        for _ in range(3):
            await done.acquire()
    ticking.cancel()
    await asyncio.gather(ticking, return_exceptions=True)


async def test_a_chore_that_fails_is_told_and_done_again_and_stops_no_other(caplog: pytest.LogCaptureFixture) -> None:
    failures, done = asyncio.Semaphore(0), asyncio.Semaphore(0)

    async def break_down() -> None:
        failures.release()
        raise RuntimeError("out of order")

    async def work() -> None:
        done.release()

    ticking = asyncio.create_task(tick_along([Chore("breaking", 0.01, break_down), Chore("working", 0.01, work)]))
    async with asyncio.timeout(5):
        for _ in range(2):
            await failures.acquire()
            await done.acquire()
    ticking.cancel()
    await asyncio.gather(ticking, return_exceptions=True)
    assert "breaking failed" in caplog.text


async def test_a_chore_under_way_is_cancelled_quietly(caplog: pytest.LogCaptureFixture) -> None:
    begun = asyncio.Event()

    async def work() -> None:
        begun.set()
        await asyncio.Event().wait()

    ticking = asyncio.create_task(tick_along([Chore("endless", 0.01, work)]))
    await begun.wait()
    ticking.cancel()
    with pytest.raises(asyncio.CancelledError):
        await ticking
    assert caplog.records == []
