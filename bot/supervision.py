"""Loops that outlive their own bugs: a failure is told in full and the loop begins again."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

log = logging.getLogger(__name__)

FIRST_PAUSE, LONGEST_PAUSE = 1.0, 300.0


async def supervise(name: str, run: Callable[[], Awaitable[object]], *, first_pause: float = FIRST_PAUSE) -> None:
    """Run a loop; after an unexpected failure, again, with a pause that doubles up to five minutes.

    Returns when the loop returns: it then has nothing more to do. Cancelling ends it.
    """
    pause = first_pause
    while True:
        begun = asyncio.get_running_loop().time()
        try:
            await run()
        except Exception:  # the supervisor's whole purpose; told in full, never swallowed
            log.exception("%s failed, again in %.0f s", name, pause)
        else:
            return
        await asyncio.sleep(pause)
        pause = next_pause(pause, lasted=asyncio.get_running_loop().time() - begun, first=first_pause)


def next_pause(pause: float, *, lasted: float, first: float) -> float:
    """Seconds to wait after the next failure; after a long time without one it is the first pause again."""
    return first if lasted > LONGEST_PAUSE else min(2 * pause, LONGEST_PAUSE)
