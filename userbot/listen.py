"""What Telegram pushes: put into a queue at once, in the order of its arrival, and looked at later."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from telethon import events
from telethon.tl.custom import Message
from telethon.tl.types import PeerChannel
from telethon.utils import resolve_id

from userbot.client import Client


@dataclass(frozen=True, slots=True)
class Pushed:
    """A new or edited ``message`` of a channel, or the numbers of ``deleted`` ones."""

    channel_id: int
    message: Message | None = None
    deleted: tuple[int, ...] = ()

    @property
    def album(self) -> int | None:
        """The album that the message is a part of."""
        album: int | None = self.message.grouped_id if self.message else None
        return album


@contextmanager
def pushes(client: Client, wanted: Callable[[int], bool]) -> Iterator[asyncio.Queue[Pushed]]:
    """A queue of what the channels with ``wanted`` ids push while the block runs; what is not theirs is passed over."""
    queue: asyncio.Queue[Pushed] = asyncio.Queue()

    async def published(event: events.NewMessage.Event) -> None:
        peer = event.message.peer_id
        if isinstance(peer, PeerChannel) and wanted(peer.channel_id):
            queue.put_nowait(Pushed(peer.channel_id, event.message))

    async def deleted(event: events.MessageDeleted.Event) -> None:
        if event.chat_id is None:
            return
        channel_id, kind = resolve_id(event.chat_id)
        if kind is PeerChannel and wanted(channel_id):
            queue.put_nowait(Pushed(channel_id, deleted=tuple(event.deleted_ids)))

    handlers = ((published, events.NewMessage), (published, events.MessageEdited), (deleted, events.MessageDeleted))
    for handler, event in handlers:
        client.add_event_handler(handler, event)
    try:
        yield queue
    finally:
        for handler, event in handlers:
            client.remove_event_handler(handler, event)


async def take(queue: asyncio.Queue[Pushed], most: int = 100) -> list[Pushed]:
    """What has arrived, at least one, in its order."""
    batch = [await queue.get()]
    while not queue.empty() and len(batch) < most:
        batch.append(queue.get_nowait())
    return batch
