"""A long-running command as a process: it ends cleanly at Ctrl-C and at SIGTERM."""

import asyncio
import gc
import signal
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager
from typing import Any

from bot.settings import SettingsError
from storage.errors import DatabaseError

STOPPED = 0


@contextmanager
def without_collecting() -> Iterator[None]:
    """Import or build what stays for good: looking for garbage meanwhile costs a tenth of the start and finds none."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
        gc.freeze()


async def run_until_stopped(work: Coroutine[Any, Any, None]) -> int:
    """Run the work until it ends or a signal asks it to; returns the exit status.

    What the operator can mend (SettingsError, DatabaseError) is raised alone, out of the group that a task group makes.
    """
    task = asyncio.ensure_future(work)
    loop = asyncio.get_running_loop()
    signals = (signal.SIGINT, signal.SIGTERM)
    for one in signals:
        loop.add_signal_handler(one, task.cancel)
    try:
        await task
    except asyncio.CancelledError:
        return STOPPED
    except BaseExceptionGroup as group:
        mendable, _ = group.split((SettingsError, DatabaseError))
        raise _first(mendable or group) from group
    finally:
        for one in signals:
            loop.remove_signal_handler(one)
    return STOPPED


def _first(error: BaseException) -> BaseException:
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    return error
