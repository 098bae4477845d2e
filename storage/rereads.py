"""The table of rereads: an admin asks for one, the bot reads, the admin keeps or drops what it changes."""

from datetime import datetime
from typing import Any

from sqlalchemy import Row, func, insert, select, update

from claims.model import Kind, PostRef, Reread, RereadState, Shift
from claims.reading.wire import reading_from_row, reading_row
from storage.database import Connection
from storage.reread import Difference
from storage.schema import posts, rereads

OPEN = (RereadState.ASKED, RereadState.READ, RereadState.CONFIRMED)


async def ask_reread(c: Connection, by: int, now: datetime) -> tuple[Reread, bool]:
    """Ask for all posts to be read again: the reread, and whether it is new; one that is open already is not."""
    known = await open_reread(c)
    if known is not None:
        return known, False
    stored = (await c.execute(select(func.count()).select_from(posts))).scalar_one()
    values = {"asked_by": by, "asked_at": now, "state": RereadState.ASKED.value, "posts": stored, "done": 0}
    made = (await c.execute(insert(rereads).returning(rereads.c.id), values)).scalar_one()
    return Reread(id=made, asked_by=by, asked_at=now, posts=stored), True


async def open_reread(c: Connection) -> Reread | None:
    """The reread that waits to be done, to be judged or to be kept."""
    is_open = rereads.c.state.in_([state.value for state in OPEN])
    row = (await c.execute(select(rereads).where(is_open).order_by(rereads.c.id).limit(1))).first()
    return None if row is None else _reread_of(row)


async def reread_by_id(c: Connection, number: int) -> Reread | None:
    """A reread, whatever became of it."""
    row = (await c.execute(select(rereads).where(rereads.c.id == number))).first()
    return None if row is None else _reread_of(row)


async def move_reread(c: Connection, number: int, to: RereadState, *, out_of: RereadState) -> bool:
    """Let a reread go from one state to the next; False if it was not in the first."""
    mine = (rereads.c.id == number) & (rereads.c.state == out_of.value)
    return (await c.execute(update(rereads).where(mine).values(state=to.value, done=0))).rowcount > 0


async def note_done(c: Connection, number: int, done: int, of: int) -> RereadState | None:
    """How far a reread is; its state, which an admin may have changed meanwhile."""
    await c.execute(update(rereads).where(rereads.c.id == number).values(done=done, posts=of))
    state = (await c.execute(select(rereads.c.state).where(rereads.c.id == number))).scalar()
    return None if state is None else RereadState(state)


async def keep_difference(c: Connection, number: int, difference: Difference) -> None:
    """What a reread would change, or has changed."""
    row = {
        "changed": difference.changed,
        "kinds": [
            [before and before.value, after.value, count] for (before, after), count in difference.kinds.most_common()
        ],
        "biggest": [
            [
                [one.ref.channel_id, one.ref.number, one.ref.username],
                None if one.was is None else reading_row(one.was),
                reading_row(one.now),
            ]
            for one in difference.biggest
        ],
    }
    await c.execute(update(rereads).where(rereads.c.id == number).values(difference=row, done=difference.read))


def _reread_of(row: Row[*tuple[Any, ...]]) -> Reread:
    said = row.difference or {"changed": 0, "kinds": [], "biggest": []}
    return Reread(
        id=row.id,
        asked_by=row.asked_by,
        asked_at=row.asked_at,
        state=RereadState(row.state),
        posts=row.posts,
        done=row.done,
        changed=said["changed"],
        kinds=tuple((before and Kind(before), Kind(after), count) for before, after, count in said["kinds"]),
        biggest=tuple(
            Shift(ref=PostRef(*ref), before=before and reading_from_row(before), after=reading_from_row(after))
            for ref, before, after in said["biggest"]
        ),
    )
