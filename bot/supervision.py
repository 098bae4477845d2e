"""Loops that outlive their own bugs: a failure is told in full and the loop begins again."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

log = logging.getLogger(__name__)

FIRST_PAUSE, LONGEST_PAUSE = 1.0, 300.0


async def supervise(name: str, run: Callable[[], Awaitable[None]]) -> None:
    """Run a loop; after an unexpected failure, again, with a pause that doubles up to five minutes.

    Returns when the loop returns: it then has nothing more to do. Cancelling ends it.
    """
    pause = FIRST_PAUSE
    while True:
        begun = asyncio.get_running_loop().time()
        try:
            return await run()
        except Exception:  # the supervisor's whole purpose; told in full, never swallowed
            log.exception("%s failed, again in %.0f s", name, pause)
        await asyncio.sleep(pause)
        lasted = asyncio.get_running_loop().time() - begun
        pause = FIRST_PAUSE if lasted > LONGEST_PAUSE else min(2 * pause, LONGEST_PAUSE)
