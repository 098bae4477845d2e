"""Waiting for work: an event saves time, a poll makes sure."""

import asyncio

POLL = 1.0
"""Seconds after which the database is asked even if nobody called."""


async def wait_for_work(wake: asyncio.Event, *, at_most: float = POLL) -> None:
    """Return when woken, or after ``at_most`` seconds; the event is cleared, so that what follows must look first.

    Not by ``asyncio.wait_for``: Python 3.11's swallows a cancellation that comes together with the event.
    """
    try:
        async with asyncio.timeout(at_most):
            await wake.wait()
    except TimeoutError:
        return
    finally:
        wake.clear()
