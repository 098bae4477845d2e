"""Who listens: the chats whose subscriptions want some news in one mode."""

from collections.abc import Collection, Iterable

from bot.alerts import Listener
from claims.model import Mode, Subscriber, Subscription
from storage.database import Connection
from storage.subscribers import active_subscribers, subscriber
from storage.subscriptions import listening_to

CROWD = 20
"""More chats than these are found among all at once."""

Address = tuple[int, int]
"""A chat and the thread in it."""


async def listeners(c: Connection, regions: Iterable[str | None], mode: Mode) -> tuple[Listener, ...]:
    """The chats with subscriptions in a mode to any of the regions, or to the whole country (None: only these)."""
    wishes = {wish for region in regions for wish in await listening_to(c, region) if wish.mode is mode}
    chats: dict[Address, list[Subscription]] = {}
    for wish in sorted(wishes, key=lambda wish: (wish.chat_id, wish.thread_id, wish.region or "")):
        chats.setdefault((wish.chat_id, wish.thread_id), []).append(wish)
    known = await _subscribers(c, chats.keys())
    return tuple(Listener(known[chat], tuple(wished)) for chat, wished in chats.items() if chat in known)


async def _subscribers(c: Connection, chats: Collection[Address]) -> dict[Address, Subscriber]:
    """Those of some chats: one by one where they are few, else out of all that can be written to."""
    if len(chats) > CROWD:
        found = await active_subscribers(c)
    else:
        found = tuple([one for chat in chats if (one := await subscriber(c, *chat)) is not None])
    return {(one.chat_id, one.thread_id): one for one in found}
