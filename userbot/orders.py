"""What admins asked for: a username becomes a channel that is watched, or the order fails with a reason."""

import asyncio
from dataclasses import replace

from claims.model import Channel, ChannelState, NoticeKind, OrderState, WatchOrder
from claims.titles import disagreement, person_of
from storage.adoption import adopt_imported
from storage.channels import all_channels, channel, channel_by_username, save_channel
from storage.notices import note
from storage.orders import close_order, open_orders, orders_to_look_up
from userbot.preview import look_up, seen_before
from userbot.reactions import Act, Reaction, reaction
from userbot.resolve import ordered_channel, resolve
from userbot.standing import lost
from userbot.watching import OPERATOR, Watching, apply, attempt, load

NOBODY = 0
"""``ordered_by`` of what the program itself asks for; its success is not told."""

KNOWN = frozenset({ChannelState.LIVE, ChannelState.UNWATCHED})
"""States of a resolved channel that need not be resolved again."""


async def take_orders(watching: Watching) -> None:
    """For ever: open orders, and stored channels that are wanted but not yet resolved."""
    while True:
        await watching.ready.wait()
        await attempt(watching, _round(watching), OPERATOR)
        await asyncio.sleep(watching.pace.orders)


async def _round(watching: Watching) -> None:
    await load(watching)  # what was taken off the list is no longer listened to
    async with watching.database.read() as c:
        looked_for = await orders_to_look_up(c)
        orders = await open_orders(c)
        wanted = [ch for ch in await all_channels(c) if ch.state is ChannelState.WANTED]
    for order in looked_for:
        await attempt(watching, look_up(watching, order), f"@{order.username}")
        await asyncio.sleep(watching.pace.between)
    for order in orders:
        await attempt(watching, _answer(watching, order), f"@{order.username}")
        await asyncio.sleep(watching.pace.between)
    for one in wanted:
        await attempt(watching, _find(watching, one), one.title)
    await adopt_imported(watching.database)


async def _answer(watching: Watching, order: WatchOrder) -> None:
    async with watching.database.read() as c:
        known = await channel_by_username(c, order.username)
    if (
        known is not None
        and known.access_hash is not None
        and known.state in (ChannelState.LIVE, ChannelState.UNWATCHED)
    ):
        await _accept(watching, order, replace(known, state=ChannelState.LIVE, note=None))
        return
    try:
        seen = seen_before(order) or await resolve(watching.client, order.username)
    except Exception as error:
        found = reaction(error)
        if found.act is not Act.MARK:
            raise
        await _refuse(watching, order, found)
        return
    async with watching.database.read() as c:
        stored = await channel(c, seen.id)
    await _accept(watching, order, ordered_channel(order, seen, stored))


async def _accept(watching: Watching, order: WatchOrder, accepted: Channel) -> None:
    now = watching.clock()
    async with watching.database.write() as c:
        await save_channel(c, accepted)
        await close_order(c, order.username, OrderState.DONE, None, now)
        if order.ordered_by != NOBODY:
            await note(c, NoticeKind.CHANNEL_ADDED, f"@{order.username}", accepted.title, now)
        if disagreement(accepted.title, office=accepted.office, region=accepted.region, person=person_of(accepted)):
            await note(c, NoticeKind.TITLE_DIFFERS, f"@{order.username}", accepted.title, now)
    watching.channels[accepted.id] = accepted
    watching.retry_at.pop(accepted.id, None)
    watching.poll_now.set()
    watching.names_now.set()


async def _refuse(watching: Watching, order: WatchOrder, found: Reaction) -> None:
    now = watching.clock()
    async with watching.database.write() as c:
        await close_order(c, order.username, OrderState.FAILED, found.why, now)
        await note(c, NoticeKind.ORDER_FAILED, f"@{order.username}", found.why, now)


async def _find(watching: Watching, wanted: Channel) -> None:
    """A stored channel without an access hash: its username must still be its own."""
    if wanted.username is None:
        await apply(watching, wanted, lost(wanted, ChannelState.GONE, "no username to find it by"))
        return
    try:
        seen = await resolve(watching.client, wanted.username)
    except Exception as error:
        found = reaction(error)
        if found.act is not Act.MARK:
            raise
        await apply(watching, wanted, lost(wanted, found.state or ChannelState.GONE, found.why))
        return
    if seen.id != wanted.id:
        why = f"@{wanted.username} belongs to another channel"
        await apply(watching, wanted, lost(wanted, ChannelState.RENAMED, why))
        return
    live = replace(wanted, state=ChannelState.LIVE, title=seen.title, access_hash=seen.access_hash)
    async with watching.database.write() as c:
        await save_channel(c, live)
    watching.poll_now.set()
    watching.names_now.set()
