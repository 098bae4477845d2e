"""Solving beside the event loop and outside any transaction, so that nobody who reads or writes waits for it."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

from storage.database import Connection, Database
from storage.solved import last_touch

Basis = TypeVar("Basis")
Answer = TypeVar("Answer")


async def solve_beside(
    database: Database,
    gather: Callable[[Connection], Awaitable[Basis]],
    solve: Callable[[Basis], Answer],
    keep: Callable[[Connection, Basis, Answer], Awaitable[None]],
) -> Answer:
    """What is gathered, solved in a thread; kept if nothing was touched meanwhile, or the same would be gathered.

    Else a post came, and has forgotten what it touches: to keep the answer would bring it back.
    """
    async with database.read() as c:
        touch, basis = await last_touch(c), await gather(c)
    answer = await asyncio.to_thread(solve, basis)
    async with database.write() as c:
        if await last_touch(c) == touch or await gather(c) == basis:
            await keep(c, basis, answer)
    return answer
