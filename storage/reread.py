"""Reading every stored post again: posts are the source, and what is derived from them follows the rules of the day."""

import asyncio
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import nlargest
from typing import Any, NamedTuple

from sqlalchemy import Row, func, select

from claims.intake import happening
from claims.model import Channel, Count, Happening, Kind, PostRef, Reading, Told
from storage.channels import all_channels
from storage.claims import Mention, add_mentions, drop_mentions
from storage.corrections import Corrections, corrections_of
from storage.database import Connection, Database
from storage.derived import understand
from storage.posts import post_of
from storage.readings import save_readings, stored_readings
from storage.schema import posts
from storage.solved import forget_all

BATCH = 200
"""Posts a transaction: what answers wait for, at most, while a batch is kept."""

EXAMPLES = 100
"""Differences told in words; of the others it is only counted how many there are."""

BIGGEST = 5
"""Differences told in a chat."""

Rows = Sequence[Row[*tuple[Any, ...]]]


@dataclass(frozen=True, slots=True)
class Changed:
    """A post that reads differently; ``was`` is None for one that was never read."""

    ref: PostRef
    was: Reading | None
    now: Reading

    @property
    def before(self) -> str:
        """The earlier reading in a few words: "interception 5: RU-BEL 3, RU-KRS 2"."""
        return _brief(self.was)

    @property
    def after(self) -> str:
        """The present one."""
        return _brief(self.now)

    @property
    def drones(self) -> int:
        """By how many drones the two differ."""
        return abs(_drones(self.was) - _drones(self.now))


@dataclass(slots=True)
class Difference:
    """What reading again changes: how many posts were read, and how many of each channel say something else now.

    ``kinds`` counts them by their kinds before and after. ``examples`` are the first of these posts, ``biggest`` those
    whose figures differ most.
    """

    read: int = 0
    channels: Counter[Channel] = field(default_factory=Counter)
    kinds: Counter[tuple[Kind | None, Kind]] = field(default_factory=Counter)
    examples: list[Changed] = field(default_factory=list)
    biggest: list[Changed] = field(default_factory=list)

    @property
    def changed(self) -> int:
        """How many posts say something else now."""
        return self.channels.total()


async def reread(
    database: Database,
    *,
    apply: bool = False,
    progress: Callable[[int, int], object] | None = None,
    examples: int = EXAMPLES,
) -> Difference:
    """Read all stored posts by the present rules and the present facts of their channels; keep it if ``apply``.

    Without ``apply`` nothing is written, and the result tells what keeping it would change. ``progress`` is called with
    the number of posts read so far and of all. It can go on beside the running service: posts are read in a thread, a
    batch at a time, and only the keeping of a batch is a writing transaction. Stopped in the middle, the rest is as it
    was. No news comes of it.
    """
    difference = Difference()
    async with database.read() as c:
        watched = await all_channels(c)
        stored = (await c.execute(select(func.count()).select_from(posts))).scalar_one()
    for channel in watched:
        number = 0
        while rows := await _reread_batch(database, channel, number, difference, examples, apply=apply):
            number = rows[-1].number
            difference.read += len(rows)
            if progress is not None:
                progress(difference.read, max(stored, difference.read))
    return difference


class _Understood(NamedTuple):
    """A batch as it reads now, and which of its posts say something else than before."""

    told: list[Told]
    mentions: list[Mention]
    changed: list[Changed]


async def _reread_batch(
    database: Database, channel: Channel, after: int, difference: Difference, examples: int, *, apply: bool
) -> Rows:
    mine = (posts.c.channel_id == channel.id) & (posts.c.number > after)
    async with database.read() as c:
        rows = (await c.execute(select(posts).where(mine).order_by(posts.c.number).limit(BATCH))).all()
        numbers = [row.number for row in rows]
        before = await stored_readings(c, channel.id, numbers)
        corrected = await corrections_of(c, channel.id, numbers)
    understood = await asyncio.to_thread(_understand, channel, rows, before, corrected)
    if apply and rows:
        async with database.write() as c:
            await _keep(c, channel.id, rows, understood, corrected)
    if understood.changed:
        difference.channels[channel] += len(understood.changed)
        difference.kinds.update((one.was.kind if one.was else None, one.now.kind) for one in understood.changed)
        difference.biggest = nlargest(BIGGEST, [*difference.biggest, *understood.changed], key=lambda one: one.drones)
        difference.examples += understood.changed[: max(0, examples - len(difference.examples))]
    return rows


def _understand(
    channel: Channel, rows: Rows, before: Mapping[int, Reading], corrected: Mapping[int, Corrections]
) -> _Understood:
    found = [
        (row, *read)
        for row in rows
        if (read := understand(channel, post_of(row), corrected.get(row.number))) is not None
    ]
    return _Understood(
        told=[told for _, told, _ in found],
        mentions=[mention for row, _, mentions in found if row.deleted_at is None for mention in mentions],
        changed=[
            Changed(told.ref, before.get(row.number), told.reading)
            for row, told, _ in found
            if _differs(before.get(row.number), told.reading)
        ],
    )


async def _keep(
    c: Connection, channel_id: int, rows: Rows, understood: _Understood, corrected: Mapping[int, Corrections]
) -> None:
    """Keep a batch, but for posts that were edited, withdrawn or corrected since: these were read as they stand now."""
    numbers = [row.number for row in rows]
    mine = (posts.c.channel_id == channel_id) & posts.c.number.in_(numbers)
    standing = {row.number: row for row in await c.execute(select(posts).where(mine))}
    said = await corrections_of(c, channel_id, numbers)
    same = {
        row.number
        for row in rows
        if standing.get(row.number) == row and said.get(row.number) == corrected.get(row.number)
    }
    told = [post for post in understood.told if post.ref.number in same]
    await save_readings(c, told, new=())
    await drop_mentions(c, channel_id, [post.ref.number for post in told])
    await add_mentions(c, [mention for mention in understood.mentions if mention.number in same])
    await forget_all(c)


def _differs(before: Reading | None, after: Reading) -> bool:
    return before is None or before.kind is not after.kind or happening(before, after) is not Happening.SAME


def _brief(reading: Reading | None) -> str:
    """ "interception 5: RU-BEL 3, RU-KRS 2"."""
    if reading is None:
        return "unread"
    claims = [f"{'+'.join(_place(claim.areas)) or '?'} {_figure(claim.count)}" for claim in reading.claims]
    downed = f" {_figure(reading.downed)}" if reading.downed is not None else ""
    return f"{reading.kind.value}{downed}" + (f": {', '.join(claims)}" if claims else "")


def _drones(reading: Reading | None) -> int:
    figure = None if reading is None else reading.downed
    return 0 if figure is None else figure.low or figure.high or 0


def _place(areas: Sequence[Any]) -> list[str]:
    return [area.region if area.district is None else f"{area.region}/{area.district}" for area in areas]


def _figure(count: Count) -> str:
    if count.low == count.high:
        return str(count.low)
    return f"{count.low if count.low is not None else ''}–{count.high if count.high is not None else ''}"
