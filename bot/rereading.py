"""Reading all posts again because an admin asked: first only to see what would change, then to keep it."""

import asyncio
from dataclasses import dataclass

from bot.waiting import POLL
from claims.model import Reread, RereadState
from storage.database import Database
from storage.reread import Difference, reread
from storage.rereads import keep_difference, move_reread, note_done, open_reread


@dataclass
class Reached:
    """How many posts have been read, and of how many."""

    done: int = 0
    of: int = 0

    def __call__(self, done: int, of: int) -> None:
        self.done, self.of = done, of


async def reread_when_asked(database: Database) -> None:
    """Do what admins ask until cancelled. What a restart cut off begins again: doing it twice is doing it once."""
    while True:
        if not await reread_once(database):
            await asyncio.sleep(POLL)


async def reread_once(database: Database, *, every: float = POLL) -> bool:
    """Do the reread that is asked for or confirmed; False where there is none.

    ``every`` is how many seconds lie between two looks at how far it is, and whether an admin has dropped it.
    """
    async with database.read() as connection:
        one = await open_reread(connection)
    if one is None or one.state is RereadState.READ:
        return False
    keeps = one.state is RereadState.CONFIRMED
    difference = await _read(database, one, keeps=keeps, every=every)
    if difference is None:
        return True
    async with database.write() as connection:
        await keep_difference(connection, one.id, difference)
        next_state = RereadState.KEPT if keeps else RereadState.READ
        await move_reread(connection, one.id, next_state, out_of=one.state)
    return True


async def _read(database: Database, one: Reread, *, keeps: bool, every: float) -> Difference | None:
    """What changes; None where the admin dropped it meanwhile."""
    reached = Reached()
    work = asyncio.create_task(reread(database, apply=keeps, progress=reached, examples=0))
    try:
        while not work.done():
            await asyncio.wait({work}, timeout=every)
            async with database.write() as connection:
                state = await note_done(connection, one.id, reached.done, reached.of or one.posts)
            if state is not one.state:
                return None
        return work.result()
    finally:
        work.cancel()
