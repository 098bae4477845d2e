"""What a message shows that follows some work: from what stands in the database, whoever does the work."""

from datetime import datetime, timedelta
from typing import NamedTuple

from claims.model import BroadcastState, Followed, Message, OrderState, RereadState, WatchOrder, WorkKind
from messages.broadcast import broadcast
from messages.dates import moment
from messages.reread import reread
from messages.watching import history, look_failed, looking, preview, watch_ordered
from storage.activity import activity_of
from storage.broadcasts import broadcast_by_id, sending_of
from storage.channels import channel_by_username
from storage.database import Connection
from storage.heartbeats import beats
from storage.orders import order_for
from storage.rereads import reread_by_id

WATCHER, SILENT = "watcher", timedelta(minutes=5)
"""Whose heartbeat it is, and after how long it is said to be silent."""


class Present(NamedTuple):
    """What a message shows now, and whether that is its last word."""

    message: Message
    is_over: bool


async def present(c: Connection, followed: Followed, now: datetime) -> Present | None:
    """What a message shows; None where there is no such work."""
    match followed.kind:
        case WorkKind.REREAD:
            return await _reread(c, int(followed.subject), followed.language)
        case WorkKind.BROADCAST:
            return await _broadcast(c, int(followed.subject), followed.language)
        case WorkKind.WATCH:
            order = await order_for(c, followed.subject)
            return None if order is None else await _watch(c, order, followed, now)


async def _reread(c: Connection, number: int, language: str) -> Present | None:
    one = await reread_by_id(c, number)
    if one is None:
        return None
    return Present(reread(one, language), one.state in {RereadState.KEPT, RereadState.DROPPED})


async def _broadcast(c: Connection, number: int, language: str) -> Present | None:
    one = await broadcast_by_id(c, number)
    if one is None:
        return None
    is_over = one.state in {BroadcastState.SENT, BroadcastState.STOPPED}
    return Present(broadcast(one, await sending_of(c, number), language), is_over)


async def _watch(c: Connection, order: WatchOrder, followed: Followed, now: datetime) -> Present:
    language, zone, username = followed.language, followed.zone, order.username
    known = await channel_by_username(c, username)
    match order.state:
        case OrderState.LOOKING:
            return Present(looking(username, language, await _silent_since(c, order, followed, now)), is_over=False)
        case OrderState.SEEN:
            return Present(preview(order, known, language=language, zone=zone, now=now), is_over=False)
        case OrderState.FAILED:
            return Present(look_failed(username, order.note or "", language), is_over=True)
        case OrderState.DONE if known is not None:
            is_read = known.checked_at is not None and known.checked_at >= order.ordered_at
            told = history(known, await activity_of(c, known.id), is_over=is_read, language=language)
            return Present(told, is_over=is_read)
        case _:
            return Present(watch_ordered(username, language), is_over=order.state is OrderState.DONE)


async def _silent_since(c: Connection, order: WatchOrder, followed: Followed, now: datetime) -> str:
    """Since when the watcher has not been heard of (where it never was: since it was asked); empty where it has."""
    at, _note = (await beats(c)).get(WATCHER, (order.ordered_at, ""))
    if now - at <= SILENT:
        return ""
    return moment(at, language=followed.language, zone=followed.zone, now=now)
