"""Taking exported posts into the database: in batches, and twice the same as once."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import islice

from bot.exports import Broken, Exported
from claims.model import Channel, ChannelState, Happening, Office
from claims.places.regions import regions
from claims.sources import source_of
from storage.channels import channel, channel_by_username, save_channel
from storage.database import Connection, Database
from storage.posts import record

BATCH = 2000
"""Posts a transaction: large enough that what each statement costs is shared by many posts of a channel (1,000: 5,400
posts a second of ten channels; 2,000: 6,300; 4,000: no more), small enough that memory stays flat and that the service
beside it waits for a third of a second."""


@dataclass(slots=True)
class Imported:
    """What an import did so far."""

    new: int = 0
    edited: int = 0
    same: int = 0
    interceptions: int = 0
    broken: list[Broken] = field(default_factory=list)


async def take_in(
    database: Database,
    exported: Iterable[Exported | Broken],
    *,
    seen: datetime,
    username: str | None = None,
    region: str | None = None,
    progress: Callable[[int], object] = lambda _: None,
) -> Imported:
    """Store and read the posts; no alert is raised for them. ``progress`` is told how many more are done.

    ``username`` names the channel of an export that does not; ``region`` is the voice's own, where neither the
    database nor the starter list knows it.
    """
    done, channels = Imported(), dict[int, Channel]()
    for batch in _batches(exported):
        async with database.write() as connection:
            for posts in _by_channel(item for item in batch if isinstance(item, Exported)):
                first = posts[0]
                if first.channel_id not in channels:
                    channels[first.channel_id] = await _channel(connection, first, username, region)
                speaker = channels[first.channel_id]
                placed = [replace(item.post, channel_id=speaker.id) for item in posts]
                for recorded in await record(connection, speaker, placed, seen=seen, quiet=True):
                    _count(done, recorded.what)
                    done.interceptions += recorded.reading is not None and recorded.reading.downed is not None
        done.broken += [item for item in batch if isinstance(item, Broken)]
        progress(len(batch))
    return done


def _count(done: Imported, what: Happening) -> None:
    match what:
        case Happening.NEW:
            done.new += 1
        case Happening.EDITED:
            done.edited += 1
        case _:
            done.same += 1


async def _channel(connection: Connection, item: Exported, username: str | None, region: str | None) -> Channel:
    """The channel as the database knows it, else made from the starter list and what the operator said."""
    name = username or item.username
    known = await channel(connection, item.channel_id) or (
        await channel_by_username(connection, name) if name else None
    )
    if known is not None:
        return known
    source = source_of(name)
    own = source.region if source else region
    made = Channel(
        id=item.channel_id,
        username=source.username if source else name,
        title=item.title if source is None or item.title != item.username else source.person,
        voice=source.voice if source else own or name or str(item.channel_id),
        office=source.office if source else Office.OTHER if own else Office.NEWS,
        region=own,
        zone=source.zone if source else regions()[own].zone if own else "Europe/Moscow",
        state=ChannelState.UNWATCHED,
    )
    await save_channel(connection, made)
    return made


def _batches(items: Iterable[Exported | Broken]) -> Iterator[list[Exported | Broken]]:
    iterator = iter(items)
    while batch := list(islice(iterator, BATCH)):
        yield batch


def _by_channel(items: Iterable[Exported]) -> Iterable[list[Exported]]:
    grouped: dict[int, list[Exported]] = defaultdict(list)
    for item in items:
        grouped[item.channel_id].append(item)
    return grouped.values()
